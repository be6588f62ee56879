"""Of whom an answer to a question of the story is told: of a body of another matter, of which sort of people."""

from __future__ import annotations

import re

from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.lexicon import nouns, points, roles
from claimcheck.lexicon.number_words import SMALL
from claimcheck.matcher.apart import Told
from claimcheck.matcher.naming import FAR, names_in
from claimcheck.matcher.owners import GOING_ON, PLACED
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim, Slot
from claimcheck.text.folding import fold

_ANY_BEARER = frozenset(
    "anyone anybody everyone everybody nobody whoever who those that it they person people offender payment fine "
    "penalty law rule ban".split()
)
_HOUSE = re.compile(r"(?:\bthe|-seat) $")
HOUSE = 1.15  # so many times the votes cast in one vote those of another of one body may be


def is_of_others(told: Told, other: Told, common: frozenset[str]) -> bool:
    """Whether a body that the other text does not name stands beside an answer: "Pharmel's shareholders got $34".

    Where a sentence goes on about what the one before it tells ("It closed in July"), the names of that one count.

    Args:
        common: words of names that several texts of the story have, so that none is of another matter.
    """
    text = told.text
    known = common.union(*(key.split() for key in other.text.entities))
    at = text.sentences.index(told.sentence)
    goes_on = at > 0 and GOING_ON.match(fold(told.sentence.text).lower()) is not None
    beside = names_in(told.sentence, text) or (names_in(text.sentences[at - 1], text) if goes_on else [])
    return any(known.isdisjoint(key.split()) and _may_be_a_body(start, key, text) for start, _, key in beside)


def _of_two_sorts(one: Claim, two: Claim) -> bool:
    """Whether two answers are of two sorts of people, by their subjects: "operators must", "the police must"."""
    ours, theirs = one.frame.subject, two.frame.subject
    if ours is None or theirs is None or {ours.head, theirs.head} & _ANY_BEARER:
        return False
    if ours.entity is not None and ours.entity == theirs.entity:
        return False
    return not nouns.same(ours.head, theirs.head) and not nouns.related(ours.head, theirs.head)


def of_two_bearers(point: str, one: Told, two: Told) -> bool:
    """Whether two answers are of two sorts of people, or tell what befell two people or two vehicles."""
    if points.is_borne(point) and _of_two_sorts(one.claim, two.claim):
        return True
    return points.befell(point) and (_of_two_victims(one.claim, two.claim) or _of_two_vehicles(one, two))


def _of_two_victims(one: Claim, two: Claim) -> bool:
    """Whether what two clauses tell befell two people, by number or trade: "two tourists were shot", "a barman was"."""
    ours, theirs = (_befallen(c) for c in (one, two))
    if ours is None or theirs is None or ours.entity is not None or theirs.entity is not None:
        return False
    numbers = [_number(s) for s in (ours, theirs)]
    if None not in numbers and numbers[0] != numbers[1]:
        return True
    if not all(roles.is_role(s.head) and s.head not in _AGES for s in (ours, theirs)):
        return False
    return not nouns.same(ours.head, theirs.head) and not nouns.related(ours.head, theirs.head)


_AGES = frozenset("man woman boy girl teenager youth child pensioner victim person student resident".split())
_NUMBERS = {"a": 1, "an": 1, "one": 1} | dict(SMALL)


def _of_two_vehicles(one: Told, two: Told) -> bool:
    """Whether each sentence names vehicles of one sort alone, and another one than the other: a lorry, a coach."""
    ours, theirs = ({_VEHICLES[t.lemma] for t in told.sentence.tokens if t.lemma in _VEHICLES} for told in (one, two))
    return len(ours) == len(theirs) == 1 and ours != theirs


_VEHICLES = {
    word: sort
    for sort, words in (
        ("bus", "bus coach minibus trolleybus"),
        ("lorry", "lorry truck tanker trailer juggernaut"),
        ("train", "train express locomotive"),
        ("tram", "tram streetcar"),
        ("car", "car taxi limousine saloon hatchback jeep"),
        ("van", "van"),
        ("motorcycle", "motorcycle motorbike scooter moped"),
        ("plane", "plane jet airliner aircraft turboprop airplane aeroplane jetliner"),
        ("helicopter", "helicopter chopper"),
        ("balloon", "balloon glider"),
        ("cable car", "gondola chairlift"),
        ("ship", "ship vessel ferry boat freighter trawler yacht liner"),
    )
    for word in words.split()
}


def _befallen(claim: Claim) -> Slot | None:
    """Whom the clause tells of: the object, or the subject of one that has none."""
    return claim.frame.object or claim.frame.subject


def _number(slot: Slot) -> int | None:
    """How many a slot is of, as it says itself: "a barman", "two tourists", "14 miners"."""
    first = slot.text.lower().split()[:2]
    told = next((w for w in first if w not in ("the", "at", "least")), "")
    return int(told) if told.isdecimal() else _NUMBERS.get(told)


def _may_be_a_body(start: int, key: str, text: Analysis) -> bool:
    """Whether what is named there may be a company: no person, no place ("in Bergsund"), no house ("the Sejm")."""
    nature = indexed(text.entities).natures.get(key, Nature.UNKNOWN)
    if nature is not Nature.UNKNOWN:
        return nature not in (Nature.PERSON, Nature.PLACE)
    ahead = fold(text.document.text[max(0, start - FAR) : start]).lower()
    return " " not in key and not PLACED.search(ahead) and not _HOUSE.search(ahead)


def of_one_chamber(one: Told, two: Told) -> bool:
    """Whether about as many voted in two votes: those of two chambers, or of a committee, differ in that."""
    low, high = sorted(sum(map(sum, getattr(t.claim.value, "pairs", ()))) for t in (one, two))
    return high <= HOUSE * low
