"""What a figure is bounded to by the words beside it: as a rule, so far, worldwide, in a day; asked for, or expected.

Each is `family: sort`. Of a family in `ONE_SIDED` the figure is another one as soon as one text alone has such words;
of the others, where each text has its own.
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.analysis.quantities.sums import is_asked, is_expected
from claimcheck.lexicon import kin
from claimcheck.model.analysis import UNSETTLED, Clause, Modality, Sentence
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

ONE_SIDED = frozenset(("asked", "expected", "usual", "bounded", "everywhere", "share", "life", "ahead", "kin", "party"))
REVISED = "plan: since changed"
PART = "part: "  # opens the scope that says where a part of those counted is ("a third of them in Wales")
_AHEAD = (*UNSETTLED, Modality.PLANNED, Modality.OBLIGED)
_PLANNING = frozenset("plan threaten schedule intend propose".split())
_NO_RATE = "".join(  # "after about an hour" is a time, "20 dollars an hour" a rate
    f"(?<!{word} )"
    for word in "about after almost around for half in nearly of only over roughly than under within".split()
)
_OCCASIONS = (  # "the weekly briefing", "the Daily Mail": told of no figure
    "address|briefing|call|column|conference|express|magazine|mail|meeting|mirror|news|newspaper|paper|podcast|press|"
    "record|show|standard|star|telegraph|update"
)
_SORTS = (
    (
        "usual",
        "as a rule",
        r"usually|normally|typically|ordinarily|as a rule|in an? normal year|averag(?:e[sd]?|ing)|mean|median|typical",
    ),
    ("where", "away", r"away(?: from home)?$|away (?:games?|match(?:es)?|from home)"),
    ("where", "at home", r"at home|domestically|nationally|nationwide|in the country"),
    ("where", "abroad", r"abroad|overseas|internationally"),
    (
        "where",
        "there",
        r"there(?! (?:is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|should|'s)\b)",
    ),
    ("everywhere", "in the world", r"worldwide|globally|(?:around|across) the (?:world|globe)|the world over"),
    (
        "bounded",
        "by a limit",
        r"withstand|(?:designed|built|made|rated|certified|licensed) (?:to|for)|"
        r"(?<!twice the legal )(?<!times the legal )(?<!over the legal )(?<!above the legal )"
        r"(?<!twice the )limit(?:ed)?|maximum|minimum|threshold",  # "twice the legal limit"
    ),
    (
        "while",
        "so far",
        r"so far|to date|up to now|until now|thus far|(?:so far )?this (?:year|season|month)|"
        r"by (?:late |early )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:midday|noon|nightfall|midnight)|"
        r"since (?:january|the start of the year)",
    ),
    ("still", "left in it", r"(?:is|are|was|were|remain(?:s|ed)?) still|still (?:in|under|on|at|being)"),
    ("ahead", "of term", r"born [a-z0-9 -]{0,25}(?:early|premature(?:ly)?)"),  # not how far on the mother was
    ("life", "in a career", r"in (?:his|her|their) (?:whole |entire |long )?careers?"),
    (
        "while",
        "at first",
        r"(?:first|opening|initial) (?:[a-z]+ )?(?:hours?|days?|weekend|weeks?|months?|night)",
    ),
    *(
        ("leg", nth.partition("|")[0], rf"(?:{nth}) (?:round|leg|half|set|stage|heat|run|lap|innings|phase|wave)")
        for nth in ("first|1st|opening", "second|2nd", "third|3rd", "fourth|4th", "final|last")
    ),
    *(
        (
            "rate",
            f"of a {unit}",
            rf"(?:{_NO_RATE}(?:an?|per|each|every) {unit}(?! (?:ago|after|before|earlier|later|on|of))|"
            rf"{adjective}(?! (?:{_OCCASIONS})))",
        )
        for unit, adjective in (("day", "daily"), ("week", "weekly"), ("hour", "hourly"))
    ),
    ("share", "of each one", r"^each (?!other|of|and|year|quarter|month|week|day|hour|time|night)[a-z]+|apiece"),
    ("each", "of a year", r"annual|annually|yearly|year-on-year|a year earlier|the previous year"),
    (
        "each",
        "of a month",
        r"monthly|month-on-month|a month earlier|the previous month|in (?:just )?(?:one|a single) month",
    ),
    ("each", "of a quarter", r"quarterly|quarter-on-quarter|the previous quarter"),
)
_WORDS = [(family, sort, lazily(rf"\b(?:{words})\b")) for family, sort, words in _SORTS]
_HARM = frozenset("kill die drown perish injure hurt wound lose bury murder shoot burn".split())
_THEIRS = frozenset("his her their my our 's ’s".split())
_OF_THEM = lazily(r"of (?:the|these|those|its|their|his|her) [a-z-]+s$")
_ONE_WINDOW = {
    "1 decade": "ten year", "10 year": "ten year", "24 hour": "1 day", "seven day": "1 week", "12 month": "1 year",
    "48 hour": "two day", "72 hour": "three day",
}  # fmt: skip
_WITHIN = lazily(
    r"\b(?:in|within|over|during) (?:just |only |less than |under |the (?:last|past) )?"
    r"(?P<n>an?|one|two|three|four|five|six|seven|ten|10|12|24|36|48|72)?[ -]?(?:single |whole )?"
    r"(?P<unit>minute|hour|day|week|month|year|decade)s?\b(?! (?:ago|earlier))"
)


def scopes(sentence: Sentence, clause: Clause | None, first: int, last: int) -> frozenset[str]:
    """The bounds of a figure that stands at the tokens from `first` to `last`."""
    found = set()
    if is_asked(sentence, first, last):
        found.add("asked: for")
    if is_expected(sentence, first) or clause is not None and clause.lemma in _PLANNING:
        found.add("expected: as is said")
    elif clause is not None and clause.modality in _AHEAD and clause.relation != "infinitive":
        found.add("expected: in its mood")
    start, end = (clause.first, clause.last) if clause is not None else (0, len(sentence.tokens))
    while start and sentence.owners and sentence.owners[start - 1] is None:
        start -= 1  # words of a subject that was not read
    found |= _told(sentence, start, end)
    if _is_revised(sentence):
        found.add(REVISED)
    if (phase := _phase(sentence)) is not None:
        found.add(f"phase: {phase}")
    if clause is not None and clause.subject is not None:
        about = sentence.phrases[clause.subject]
        opened = {t.folded for t in sentence.tokens[slice(*about.bounds)]}
        if not opened.isdisjoint(_RIVALS) and not about.first <= first < about.last:  # "three rivals" are counted
            found.add("party: a rival")
    if clause is not None and clause.lemma in _HARM and _is_of_kin(sentence, first, last):
        found.add("kin: of one of them")
    if _OF_THEM.match(" ".join(t.folded for t in sentence.tokens[last : last + 3])):
        found.add("some: of them")
    behind = fold(" ".join(t.folded for t in sentence.tokens[last:end]))
    before = fold(" ".join(t.folded for t in sentence.tokens[start:first]))
    if (m := _WITHIN.search(behind) or _WITHIN.match(before)) is not None:
        window = f"{'1' if m['n'] in ('a', 'an', 'one', None) else m['n']} {m['unit']}"
        found.add(f"within: {_ONE_WINDOW.get(window, window)}")
    return frozenset(found)


@lru_cache(maxsize=64)
def _is_revised(sentence: Sentence) -> bool:
    """Whether a sentence tells that a plan was changed: "is now set to open", "a year later than planned"."""
    text = fold(sentence.text).lower()
    return any(map(text.__contains__, _REVISING)) and _REVISED.search(text) is not None


_REVISING = (" now ", " than ", " schedule")
_REVISED = lazily(
    r"\b(?:(?:later|sooner|earlier) than (?:first |originally |initially )?(?:planned|scheduled|expected|hoped)|"
    r"(?:behind|ahead of) schedule|now (?:set|due|expected|scheduled|slated|planned|likely|aims?|hopes?)|"
    r"(?:will|would|is|are) now(?: be| to)?)\b"
)


@lru_cache(maxsize=64)
def _phase(sentence: Sentence) -> str | None:
    """On which side of a happening a sentence is set: before the strike, or while it lasts and after it."""
    text = fold(sentence.text).lower()
    before, since = _EARLIER.search(text) is not None, _THEREUPON.search(text) is not None
    return None if before == since else "before" if before else "from then on"


_TURN = (
    r"(?:strike|walkout|war|ban|outbreak|flood|floods|quake|earthquake|storm|hurricane|fire|merger|takeover|crisis|unrest|"
    r"revolution|coup|attack|attacks|blockade|closure|embargo|sanctions|drought|crash|collapse|reform|disaster|epidemic|"
    r"pandemic|boycott|invasion|lockdown|protests|riots|fighting|conflict|opening|launch|change|rise|increase|cut|cuts)"
)
_BREAKS_OUT = (
    r"(?:walked out|went on strike|broke out|began|started|struck|took effect|came into force|was introduced|hit)"
)
_EARLIER = lazily(
    rf"\b(?:before|prior to|ahead of|leading up to|run-up to) (?:the (?:[a-z]+ )?{_TURN}\b|"
    rf"[a-z' ]{{2,30}}{_BREAKS_OUT}\b)"
)
_THEREUPON = lazily(
    rf"\b(?:during|since|after|following|into|amid|(?:day|week|month|year)s? of) (?:the (?:[a-z]+ )?{_TURN}\b|"
    rf"[a-z' ]{{2,30}}{_BREAKS_OUT}\b)"
)
_RIVALS = frozenset(("rival", "rivals", "competitor", "competitors"))


def _is_of_kin(sentence: Sentence, first: int, last: int) -> bool:
    """Whether those counted are of the kin of somebody told of: "[her mother and two] brothers were killed"."""
    phrase = sentence.phrase_at(first)
    end = phrase.last if phrase is not None else last + 1
    if not any(kin.is_term(t.lemma) for t in sentence.tokens[last:end]):
        return False
    return any(t.folded in _THEIRS for t in sentence.tokens[max(0, first - 5) : end])


@lru_cache(maxsize=64)  # clauses: each figure of one asks for them
def _told(sentence: Sentence, first: int, last: int) -> frozenset[str]:
    """The bounds that words anywhere between two tokens tell of."""
    text = fold(" ".join(t.folded for t in sentence.tokens[first:last]))
    return frozenset(f"{family}: {sort}" for family, sort, words in _WORDS if words.search(text))
