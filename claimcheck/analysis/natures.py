"""What sort of thing a name stands for by the words around it, where its own words do not say.

"Goalkeeper Imre Voss", "Imre Voss, 48," and "his wife, Una," name persons, "in Arle" and "ARLE, Ohio -" places, "shares
of Voss" and "the brewer Voss" firms. Each mention may speak for one sort; the sort for which most speaks is taken where
it is well ahead (McDonald 1996, "Internal and external evidence in the identification and semantic categorization of
proper names").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.analysis.mentions import Entities, Nature
from claimcheck.analysis.names.levels import HEADS
from claimcheck.lexicon import gazetteer, nouns, roles, titles
from claimcheck.lexicon.closed import GENITIVES
from claimcheck.model.analysis import Sentence, Tag, Token

SURE, TELLING, HINT, WEAK = 3.0, 2.0, 1.5, 1.0  # what a sign speaks for a sort
LEAST, AHEAD = 1.5, 1.0  # what it takes to be taken, and by how much it is ahead of the next sort
_APPOSED = 9  # tokens behind a comma in which it is said what somebody is
_RELATIVE = frozenset("which who whose whom where when that".split())
_CLOSING = frozenset(",.;:)–—-")
_SORTS = {Nature.PERSON: frozenset(("person",)), Nature.BODY: frozenset(("company", "organisation"))}
_PLACES = titles.PLACE_HEADS | frozenset(
    "region village town city coast county province district suburb capital municipality hamlet port resort state "
    "prefecture peninsula neighbourhood neighborhood".split()
)
_WITHIN = frozenset("in near outside across around off".split())
_COMPASS = frozenset("north south east west northeast northwest southeast southwest nearby".split())
# What somebody has or does "in" a firm, a film or a person.
_INTO = frozenset(
    "stake share interest holding confidence faith trust trading investor investment role part shareholder stock "
    "invest believe star appear play specialise specialize feature trade deal involve succeed engage result rise "
    "fall increase drop growth change position belief option bond".split()
)
_OF_FIRMS = frozenset(
    "share shares shareholder stockholder stock stake board takeover take-over acquisition merger subsidiary".split()
)
# May be a person or a firm, or stands before what is neither.
_EITHER = frozenset(
    "owner buyer partner shareholder rival champion agent leader seller bidder sponsor host investor landlord winner "
    "loser defendant plaintiff employer customer client state".split()
)
_HAS = {
    Nature.BODY: frozenset(
        "share shareholder stock board profit revenue turnover headquarters subsidiary employee customer ceo "
        "investor creditor bid takeover acquisition earnings dividend parent warehouse depot brand".split()
    ),
    Nature.PLACE: frozenset(
        "mayor resident street population airport harbour harbor suburb outskirts inhabitant townspeople cathedral "
        "railway townsfolk".split()
    ),
    Nature.PERSON: frozenset("widow fiancee fiance girlfriend boyfriend funeral career".split()),
}
_DOES = {
    Nature.PERSON: frozenset("die testify weep smile sob graduate marry apologise apologize".split()),
    Nature.BODY: frozenset("employ acquire manufacture".split()),
}
_AGE_BEHIND = re.compile(r", (?:aged )?\d\d(?:,|\.(?!\d)| and )")
_AGE_BEFORE = re.compile(r"\b\d{1,2}[- ]year[- ]old (?:\w+ ){0,2}\Z")
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]+(?:, [A-Z][\w.]+(?: \d{1,2})?)*(?: \([^)]{2,24}\))? ?[-–—] ?")
_LOWEST = 2  # words of a name of a person from which what is weak tells


def by_context(sentences: Sequence[Sentence], named: Entities) -> dict[str, Nature]:
    """The sorts of those names of which their own words tell none, as far as what stands around their mentions does."""
    spoken: dict[str, dict[Nature, float]] = defaultdict(lambda: defaultdict(float))
    for sentence in sentences:
        for span, key in named.within(sentence.passage.span):
            first, last = sentence.token_at(span.start), sentence.token_at(span.end - 1)
            if named.natures[key] is Nature.UNKNOWN and first is not None and last is not None:
                for sort, weight in _signs(sentence, first.index, last.index + 1, key):
                    spoken[key][sort] += weight
    for key in named:
        if named.natures[key] is Nature.UNKNOWN:
            if (place := gazetteer.known(key)) is not None:  # clubs and families bear the names of cities
                spoken[key][Nature.PLACE] += WEAK if place.rank is gazetteer.Rank.CITY else HINT
            if "&" in key.split():
                spoken[key][Nature.BODY] += TELLING
    told = {key: _ahead(votes) for key, votes in spoken.items()}
    return {key: sort for key, sort in told.items() if sort is not None}


def _ahead(votes: Mapping[Nature, float]) -> Nature | None:
    (sort, most), *rest = sorted(votes.items(), key=lambda v: (-v[1], v[0]))
    return sort if most >= LEAST and (not rest or most >= rest[0][1] + AHEAD) else None


def _signs(sentence: Sentence, first: int, last: int, key: str) -> Iterator[tuple[Nature, float]]:
    """What the words around one mention (tokens, half-open) speak for."""
    yield from _before(sentence, first, last, key)
    yield from _behind(sentence, first, last, key)


def _before(sentence: Sentence, first: int, last: int, key: str) -> Iterator[tuple[Nature, float]]:
    tokens, full = sentence.tokens, _is_full(key)
    ahead = sentence.text[: tokens[first].span.start - sentence.passage.span.start]
    if full and _AGE_BEFORE.search(ahead):
        yield Nature.PERSON, SURE
    if first == 0:
        if (found := _DATELINE.match(sentence.text)) is not None and tokens[first].text.isupper() and found.end() > 4:
            yield Nature.PLACE, TELLING
        return
    word, before = tokens[first - 1], tokens[first - 2] if first > 1 else None
    if (sort := _called(word, at_start=first == 1)) is not None:
        yield sort, TELLING
    elif word.folded == "," and before is not None and _is_closed(sentence, last):
        if _called(before) is Nature.PERSON:
            yield Nature.PERSON, TELLING
    elif word.folded == "of" and before is not None:
        if before.lemma in _PLACES or before.folded in _COMPASS:
            yield Nature.PLACE, TELLING
        elif before.lemma in _OF_FIRMS:
            yield Nature.BODY, TELLING
    elif word.folded in _COMPASS:
        yield Nature.PLACE, HINT
    elif word.folded == "in" and before is not None and before.lemma in _OF_FIRMS:
        yield Nature.BODY, TELLING
    elif word.folded in _WITHIN and (before is None or before.lemma not in _INTO) and _is_alone(sentence, last):
        yield Nature.PLACE, HINT


def _behind(sentence: Sentence, first: int, last: int, key: str) -> Iterator[tuple[Nature, float]]:
    tokens, full = sentence.tokens, _is_full(key)
    if last >= len(tokens):
        return
    word = tokens[last]
    behind = sentence.text[tokens[last - 1].span.end - sentence.passage.span.start :]
    if full and _AGE_BEHIND.match(behind):
        yield Nature.PERSON, SURE
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if word.folded in _PLACES and word.text.islower():
        yield Nature.PLACE, TELLING
    elif word.lemma in ("share", "shareholder", "stock") and word.text.islower():
        yield Nature.BODY, TELLING
    elif word.folded in GENITIVES and following is not None:
        yield from _having(sentence, last + 1)
    elif word.folded == "," and following is not None:
        plural = first > 0 and tokens[first - 1].folded == "the"  # "the Rovers, who won"
        yield from _apposed(sentence, last + 1, full=full and not plural)
    elif word.tag is Tag.VERB:
        yield from ((sort, HINT) for sort, verbs in _DOES.items() if word.lemma in verbs)


def _having(sentence: Sentence, first: int) -> Iterator[tuple[Nature, float]]:
    """Who has such a thing: "Voss's widow", "Voss's shareholders", "Arle's mayor"."""
    for at, token in enumerate(sentence.tokens[first : first + 3], first):
        if not token.text.islower():
            return
        if [t.folded for t in sentence.tokens[at : at + 2]] == ["chief", "executive"]:
            yield Nature.BODY, TELLING
            return
        if "relative" in nouns.classes(token.lemma):
            yield Nature.PERSON, TELLING
            return
        sorts = [sort for sort, things in _HAS.items() if token.lemma in things]
        if sorts or token.tag is Tag.NOUN and not _goes_on(sentence, at):
            yield from ((sort, TELLING) for sort in sorts)
            return


def _apposed(sentence: Sentence, first: int, *, full: bool) -> Iterator[tuple[Nature, float]]:
    """What it is said to be behind a comma: ", a doctor from Arle", ", the brewer", ", who", ", Ohio"."""
    tokens = sentence.tokens
    word = tokens[first]
    if word.folded == "who":
        if full:
            yield Nature.PERSON, HINT
        return
    if word.text[:1].isupper():
        place = gazetteer.known(word.text.split("-")[0])
        if place is not None and place.rank is not gazetteer.Rank.CITY:
            yield Nature.PLACE, TELLING
        elif not (word.tag in (Tag.ADJ, Tag.NOUN) and first + 1 < len(tokens) and tokens[first + 1].text.islower()):
            return
    for at in range(first, min(len(tokens), first + _APPOSED)):
        token = tokens[at]
        if token.folded in _CLOSING or token.folded in _RELATIVE or token.tag is Tag.VERB:
            return
        if token.tag is Tag.NOUN and not _goes_on(sentence, at):
            sort = _called(token)
            if sort is None and token.lemma in _PLACES:
                sort = Nature.PLACE
            if sort is not None and (sort is not Nature.PERSON or full):
                yield sort, TELLING
            return


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether another noun stands right behind one, so that it is no head: "opposition [leader]"."""
    behind = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    return behind is not None and behind.tag in (Tag.NOUN, Tag.PROPN, Tag.PART)


def _called(token: Token, *, at_start: bool = False) -> Nature | None:
    """The sort that a common noun next to a name gives it; one that may be a person and a firm gives none."""
    word = token.folded
    if not (token.text.islower() or at_start and token.text[1:].islower()) or token.tag not in (Tag.NOUN, Tag.PROPN):
        return None
    known = nouns.classes(word)
    if word in _EITHER:
        return None
    if "person" in known or roles.is_role(word):
        return None if known & _SORTS[Nature.BODY] else Nature.PERSON
    return Nature.BODY if known & _SORTS[Nature.BODY] else None


def _is_full(key: str) -> bool:
    """Whether it may be a given name and a surname."""
    words = key.split()
    return _LOWEST <= len(words) <= 4 and not HEADS & set(words)


def _is_closed(sentence: Sentence, last: int) -> bool:
    return last >= len(sentence.tokens) or sentence.tokens[last].folded in _CLOSING | {"'s", "’s"}


def _is_alone(sentence: Sentence, last: int) -> bool:
    """Whether no noun follows to which the name belongs: "in [Arle]", not "in Voss shares"."""
    if last >= len(sentence.tokens):
        return True
    behind = sentence.tokens[last]
    return behind.tag not in (Tag.NOUN, Tag.PROPN) and behind.folded not in GENITIVES | {"&"}
