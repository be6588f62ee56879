"""Parts of one event: two texts tell who or what filled a part of it, in whatever words.

The event is one where the other parts that both name are the same, and a name of it at least is in both texts:
the prize, the town, the ship. Frames align on all parts but the one compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.analysis import occasions
from claimcheck.analysis.names.levels import HEADS
from claimcheck.analysis.parties import excluding
from claimcheck.analysis.themes import own_words
from claimcheck.kinds.part import SIDE, Filled, Part
from claimcheck.lexicon import parts
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation

SEAT = ("seat", "place")  # where a body is based
_COMMON = 3  # words of the sentences that must be shared where no name but those compared is


def pairs(claims: Sequence[Claim], named: Mapping[str, Collection[str]]) -> Iterator[tuple[Claim, Claim, str]]:
    """Two claims of two texts on one event, the earlier first, and the event; on one part, or one filler of two.

    Args:
        named: the keys of who and what each text names, by its id.
    """
    told: dict[str, list[tuple[Claim, Part]]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.value, Part):
            told[claim.value.event].append((claim, claim.value))
    for event, own in told.items():
        # Claims that share neither a name nor a word are never of one event, so only sharers are looked at.
        sharing: dict[str, list[int]] = defaultdict(list)
        for n, (claim, value) in enumerate(own):
            for key in _names(value) | claim.frame.context:
                sharing[key].append(n)
        for n, (left, a) in enumerate(own):
            keys = _names(a) | left.frame.context
            for m in sorted({m for key in keys for m in sharing[key] if m > n}):
                right, b = own[m]
                if left.source == right.source or occasions.times_apart(left.frame, right.frame):
                    continue
                if left.frame.background != right.frame.background or occasions.year_apart(left.frame, right.frame):
                    continue
                relation = _relate(a, b)
                if relation is Relation.UNKNOWN or not of_one_event(left, a, right, b):
                    continue
                if relation is not Relation.EQUAL and (event, a.part) == SEAT and _knows_both(left, a, right, b, named):
                    continue
                if relation is Relation.EQUAL or not _told_twice(own, left, a, right, b):
                    yield left, right, event


def of_one_event(left: Claim, a: Part, right: Claim, b: Part) -> bool:
    """Whether the parts beside those compared, and the names around them, can be of one event."""
    event = parts.event(a.event)
    if a.stages != b.stages:
        return False
    ours, theirs = dict(a.beside), dict(b.beside)
    compared = {*a.filled.names, *b.filled.names}
    for part in {*ours} & {*theirs} - {a.part, b.part} | ({SIDE} if event.mutual else set()):
        one, two = ours.get(part), theirs.get(part)
        if one is None or two is None or _apart(_without(one, compared), _without(two, compared)):
            return False
        if part == SIDE and excluding.relate(one, two) is not Relation.EQUAL:
            return False
    if a.part != b.part and not _exchanged(ours.get(b.part), theirs.get(a.part)):
        return False  # who succeeded one may be succeeded by another
    names = [_names(x) - compared for x in (a, b)]
    keyed = False
    for part in (p for p, said in event.parts.items() if said.key):
        for own, other in ((ours, names[1]), (theirs, names[0])):
            filled = own.get(part)
            if filled is not None and (wanted := _telling(filled, event.parts[part]) - compared):
                if not wanted & other:
                    return False
                keyed = True
    named = keyed or not any(said.key for said in event.parts.values()) or _share_a_part(ours, theirs)
    if named and names[0] & names[1]:
        return True
    swapped = a.part != b.part and len(compared) > 1
    return swapped and len(left.frame.context & right.frame.context) >= _COMMON


def _without(filled: Filled, names: set[str]) -> Filled:
    """A filler without the names that are compared: "its headquarters to Lindon"."""
    return replace(filled, names=tuple(n for n in filled.names if n not in names))


def _telling(filled: Filled, part: parts.Part) -> set[str]:
    """The names in a filler that tell which it is, not what it is: of "Hurricane Ada" the last."""
    return {n for n in filled.names if not parts.fits(part.fits - parts.SORTS, n)}


def _share_a_part(ours: Mapping[str, Filled], theirs: Mapping[str, Filled]) -> bool:
    """Whether a part that neither compares has one name in both."""
    return any(set(ours[p].names) & set(theirs[p].names) for p in {*ours} & {*theirs})


def _relate(a: Part, b: Part) -> Relation:
    if a.part == b.part:
        return excluding.relate(a.filled, b.filled)
    one_for_two = excluding.relate(a.filled, b.filled) is Relation.EQUAL
    return Relation.DISJOINT if one_for_two else Relation.UNKNOWN


def _exchanged(one: Filled | None, two: Filled | None) -> bool:
    return one is not None and two is not None and excluding.relate(one, two) is Relation.EQUAL


def _apart(one: Filled, two: Filled) -> bool:
    """Whether two fillers of a part that is not compared are two: other names, another of a series or sort."""
    if one.ordinals != two.ordinals:
        return True
    if own_words(one.terms, two.terms) and own_words(two.terms, one.terms):
        return True
    own, others = (set(f.names) - HEADS or set(f.names) for f in (one, two))
    if own and others and not own & others:
        return True  # "the Lumen Air jet", "the Orsk Air jet"
    return excluding.relate(one, two) is Relation.DISJOINT


def _knows_both(left: Claim, a: Part, right: Claim, b: Part, named: Mapping[str, Collection[str]]) -> bool:
    """Whether one text names both places: the one may be a part of the other, or another office of the same firm.

    "Ottawa's largest software firm ... at its headquarters in Kanata".
    """
    return any(
        bool(other.filled.names) and set(other.filled.names) <= set(named.get(claim.source, ()))
        for claim, other in ((left, b), (right, a))
    )


def _names(part: Part) -> set[str]:
    return {*part.around, *(name for _, filled in part.beside for name in filled.names)}


def _told_twice(own: Sequence[tuple[Claim, Part]], left: Claim, a: Part, right: Claim, b: Part) -> bool:
    """Whether one of the texts tells of several such events, or gives what the other gives, too."""
    for claim, value in own:
        for mine, other in ((a, b), (b, a)):
            source = left.source if mine is a else right.source
            if claim.source != source or value.part != mine.part or value.filled in dict(mine.beside).values():
                continue
            if value is not mine and excluding.relate(value.filled, mine.filled) is Relation.DISJOINT:
                return True
            if value.part == other.part and excluding.relate(value.filled, other.filled) is Relation.EQUAL:
                return True
    return False
