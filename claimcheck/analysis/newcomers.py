"""Sentences that bring in somebody or something new, elsewhere or at another time, and other matters of the same body.

"Last month a gunman killed four people in Carson City" behind the story of a shooting in Ohio tells of another one, and
"Also Tuesday, the House voted 88-7 to ban fireworks" of another bill than that which the text is about. What has a name
of the rest of the text, or its day, may be the story's own event.
"""

from __future__ import annotations

from claimcheck.analysis.recollections import EVENTS
from claimcheck.analysis.times.compare import day_gap, relation
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.analysis.times.days import parse_day
from claimcheck.analysis.times.reader import expressions
from claimcheck.lexicon import gazetteer
from claimcheck.lexicon.calendar import MONTHS, WEEKDAYS
from claimcheck.model.analysis import Analysis, Sentence, Token
from claimcheck.model.relation import Relation
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

LEAD = 3  # sentences of the body with which a text tells what it is about
FAR = 9  # days before a text from which on what somebody new did is no news of it
_DATED = (Precision.DAY, Precision.WEEK, Precision.MONTH)
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|[0-9][0-9,]*)"
_INDEFINITE = (
    rf"(?:an?|another|one|{_NUMBER}) (?!few\b|number\b|total\b|lot\b|spokes|statement|report\b|study\b|survey\b)"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = rf"(?:{'|'.join(f'{m}[.]?' for m in MONTHS)})"
_WHEN = (
    rf"(?:on {_MONTH} [0-9]{{1,2}}(?:, [0-9]{{4}})?|in (?:early |mid-?|late )?{_MONTH}(?:,? (?:of )?[0-9]{{4}})?"
    r"|in (?:1[0-9]{3}|20[0-9]{2})|last (?:week|month|year|spring|summer|autumn|fall|winter|january|"
    r"february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:an?|[a-z]+|[0-9]+) (?:weeks|months|years|decades|week|month|year|decade) (?:ago|earlier|before))"
)
_OPENS_ON_A_TIME = lazily(
    rf"^(?:(?:and|but|also|back|earlier|just|only),? )?{_WHEN},? (?:in [a-z' -]{{3,30}}, )?(?:{_INDEFINITE})"
)
_OPENS_ON_A_PLACE = lazily(rf"^in [a-z.' -]{{3,40}}, (?:{_INDEFINITE}|[a-z. ]{{3,40}} (?:signed|passed|approved) an? )")
_OPENS_ON_SOME = lazily(r"^in [a-z.' -]{3,30}, (?!officials|police|authorities|prosecutors)[a-z]+s [a-z]+ ")
_WAY = r"(?:north|south|east|west)(?:east|west|ward|wards|ern)?"
_OPENS_ON_A_WAY_OFF = lazily(
    rf"^(?:but |and |meanwhile,? )?(?:(?:(?:some|about|around|nearly|almost|more than|just) )?{_NUMBER}(?:-odd)? "
    rf"(?:miles?|km|kilomet(?:er|re)s?) (?:away|off|(?:to the |farther |further )?{_WAY})\b"
    rf"|(?:farther|further) (?:{_WAY}|away|inland|along)\b|to the {_WAY}\b|elsewhere\b|(?:in|across) neighbou?ring\b"
    r"|across the (?:border|state|country)\b)"
)
_NAMED_EVENT = lazily(rf"\b(?:the (?:[a-z'.-]+ ){{1,3}}?|an? (?:[a-z'-]+ ){{0,3}}?|another )(?:{EVENTS})\b")
_OPENS_ON_ANYBODY = lazily(rf"^(?:{_INDEFINITE})")
_MATTER = (
    r"(?:bills?|laws?|measures?|acts|resolutions?|ordinances?|proposals?|bans?|cases?|lawsuits?|suits?|trials?|appeals?|"
    r"votes?|deals?|agreements?|contracts?|orders?|matters?|games?|match(?:es)?|rul(?:es|ings?)|decisions?|"
    r"developments?|incidents?|investigations?)"
)
_OF_A_MATTER = lazily(r"\ban? (?:[a-z-]+ ){0,2}?(?:bill|law|measure|ban|case|lawsuit|deal)\b")
_ADDED = (
    r"(?:signed|vetoed|passed|approved|voted|rejected|adopted|ruled|announced|agreed|sold|bought|beat|sentenced|fined)"
)
_ANOTHER_MATTER = lazily(
    rf"^(?:also|elsewhere)(?: on)? (?:{_DAY}|today|yesterday|in [a-z]+),? "
    rf"|\balso {_ADDED} (?:{_NUMBER} |several |many |some |an? |a second )?(?:other|another|separate|different)\b"
    rf"|\balso {_ADDED} another\b"
    rf"|\b(?:in )?(?:an?other|an unrelated|a separate|a different) (?:[a-z-]+ ){{0,2}}?{_MATTER}\b"
    rf"|\ba (?:similar|comparable|related|companion|rival) (?:[a-z-]+ ){{0,2}}?{_MATTER}\b"
    rf"|^(?:a )?similar {_MATTER} "
)


def tells_of_a_newcomer(analysis: Analysis, sentence: Sentence, told: int) -> bool:
    """Whether a sentence behind the lead tells of somebody or something new at a time or a place of its own.

    Args:
        told: how many sentences of the body stand before it.
    """
    text = fold(sentence.text).lower()
    if told < LEAD or '"' in text:
        return False
    names = _names(sentence)
    places = {n for n in names if gazetteer.known(n) is not None}
    anybody, of_matter = _OPENS_ON_ANYBODY.match(text) is not None, _OF_A_MATTER.search(text) is not None
    on_a_place = _OPENS_ON_A_PLACE.match(text) is not None
    on_a_time = any(p.match(text) is not None for p in (_OPENS_ON_A_TIME, _OPENS_ON_SOME))
    if not (anybody or on_a_time or on_a_place or of_matter and places):
        return False
    known = _names(*(s for s in analysis.sentences if s is not sentence))
    if (anybody or on_a_time) and _is_long_before(analysis, sentence) and _are_new(names, known):
        return bool(names) or not anybody
    opening = text.removeprefix("in ").startswith(tuple(places)) if places else False
    if opening and of_matter and not places & known:
        return any(gazetteer.known(n) is not None for n in known)
    if on_a_place:
        return bool(places) and not names & known and any(gazetteer.known(n) is not None for n in known)
    return False


def is_some_way_off(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence opens on how far off it happened, and names an event that the rest of the text does not."""
    text = fold(sentence.text).lower()
    if _OPENS_ON_A_WAY_OFF.match(text) is None or _NAMED_EVENT.search(text) is None:
        return False
    names = _names(sentence)
    return bool(names) and _are_new(names, _names(*(s for s in analysis.sentences if s is not sentence)))


def is_elsewhere(analysis: Analysis, sentence: Sentence, at: int) -> bool:
    """Whether what a sentence tells from a place of its text on is of a time and of places that the rest does not give.

    Args:
        at: code points into the sentence.
    """
    if not _is_long_before(analysis, sentence):
        return False
    known = _names(*(s for s in analysis.sentences if s is not sentence))
    behind = fold(sentence.text).lower()[at:]
    names = frozenset(n for n in _names(sentence) if n in behind)
    return bool(names) and _are_new(names, known)


def other_matter(sentence: Sentence) -> int | None:
    """Where a sentence brings in another bill, vote, case or game of the sort ("Also Tuesday, the House voted")."""
    m = _ANOTHER_MATTER.search(fold(sentence.text).lower())
    return None if m is None else m.start()


def _names(*sentences: Sentence) -> frozenset[str]:
    """The names, in small letters, that stand in sentences: runs of words with capitals, and each of their words."""
    found: set[str] = set()
    for sentence in sentences:
        run: list[str] = []
        for token in (*sentence.tokens, None):
            if token is not None and _is_capital(token, alone=len(sentences) == 1):
                run.append(fold(token.text).lower().removesuffix("'s"))
            elif run:
                found.update((" ".join(run), *run))
                run = []
    return frozenset(n for n in found if len(n) > 2 and n not in _NO_NAMES)


def _is_capital(token: Token, *, alone: bool) -> bool:
    """Whether a word has a capital; one that opens a sentence that stands alone must be a known place."""
    if not token.text[:1].isupper():
        return False
    return not alone or token.index > 0 or gazetteer.known(token.text.removesuffix("'s")) is not None


_NO_NAMES = frozenset(
    (
        *MONTHS,
        *(f"{m[:3]}." for m in MONTHS),
        *WEEKDAYS,
        *"sept. the last another police one two three four five six".split(),
    )
)


def _are_new(names: frozenset[str], known: frozenset[str]) -> bool:
    """Whether none of the names is known, but for those of countries."""
    return not any(n in known and not _is_a_country(n) for n in names)


def _is_a_country(name: str) -> bool:
    place = gazetteer.known(name)
    return place is not None and place.rank is gazetteer.Rank.COUNTRY


def _is_long_before(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence is set in a time before the news, which no other one of the text gives."""
    published = analysis.document.published
    if published is None:
        return False
    day = parse_day(published.isoformat())
    now = DateValue(low=day, high=day, precision=Precision.DAY)
    own = [e.value for e in expressions(sentence, analysis, published) if isinstance(e.value, DateValue)]
    past = [v for v in own if (gap := day_gap(v, now)) is not None and min(gap) > FAR]
    if not past:
        return False
    others = [
        e.value
        for s in analysis.sentences
        if s is not sentence
        for e in expressions(s, analysis, published)
        if isinstance(e.value, DateValue) and e.value.precision in _DATED and e.value.low is not None
    ]
    return not any(relation(v, o) in (Relation.EQUAL, Relation.NARROWER) for v in past for o in others)
