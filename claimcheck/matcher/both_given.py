"""Pairs whose values one text gives both: that text knows them as those of two things, or of two times.

The text may be that of one side, or a third one: where it tells of the five who died in the coach and of the two who
died in the car, the two of another outlet do not contradict the five of a third.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from claimcheck.analysis.quantities.wholes import LESS, MORE, WHOLE
from claimcheck.kinds import KINDS
from claimcheck.kinds.count import Count
from claimcheck.lexicon import attributes
from claimcheck.lexicon.fates import TOLLS
from claimcheck.model.claim import Claim, Value
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.relation import Relation


def with_both_given(
    listed: Sequence[Comparison], claims: Iterable[Claim], alike: Callable[[str, str], bool]
) -> list[Comparison]:
    """The pairs, those marked of which one text gives both values of the same thing; both states, in one passage.

    Args:
        claims: all of them; tolls and figures of one attribute are known by their role, whatever they are told of.
        alike: whether two texts, by their ids, tell one story; one of another story knows nothing of theirs.
    """
    passages: dict[tuple[str, str], set[int]] = defaultdict(set)  # (claim, source): where its value stands there
    given: dict[str, dict[str, set[str]]] = defaultdict(dict)  # claim, source: the claims there that give its value
    for pair in listed:
        if not _of_one_thing(pair):
            continue
        for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
            passages[one.id, other.source].add(other.passage_index)
            if other.kind != "status" and not (one.qualifiers.history or other.qualifiers.history):
                given[one.id].setdefault(other.source, set()).add(other.id)
    roles = _InRoles(claims, alike)

    def in_its_text(one: Claim, other: Claim) -> bool:
        if other.kind == "status":
            return other.passage_index in passages.get((one.id, other.source), ())
        return (one.id, other.source) in passages

    def in_a_third(one: Claim, other: Claim) -> bool:
        ours, theirs = given.get(one.id, {}), given.get(other.id, {})
        return any(ours[third] != theirs[third] for third in ours.keys() & theirs.keys())

    def is_known(one: Claim, other: Claim) -> bool:
        if one.kind == other.kind and _is_same(one, other):
            return False
        if _adds_up(one, other) or _adds_up(other, one):
            return True
        return in_its_text(one, other) or in_its_text(other, one) or in_a_third(one, other) or roles.of_two(one, other)

    return [replace(p, both_given=True) if is_known(p.left, p.right) else p for p in listed]


def _adds_up(one: Claim, other: Claim) -> bool:
    """Whether one count with those that its sentence adds, or without those who did it, is the other.

    "25 beds, and fifteen more"; "five dead, including the gunman".
    """
    if not isinstance(one.value, Count) or not isinstance(other.value, Count):
        return False
    number, sum_ = one.value.number.nominal, other.value.number.nominal
    for mark in one.trace:
        sign = 1 if mark.startswith(MORE) else -1
        added = mark.removeprefix(MORE if sign > 0 else LESS).replace(",", "")
        if added != mark and added.isdecimal() and number + sign * int(added) == sum_:
            return True
    return False


def _of_one_thing(pair: Comparison) -> bool:
    """Whether two texts give one value of the same thing."""
    left, right = pair.left, pair.right
    return (
        left.kind == right.kind
        and left.source != right.source
        and pair.rung("role") is not Rung.OTHER
        and (pair.rung("place") not in (Rung.UNLIKE, Rung.OTHER) or _of_one_name(pair))
        and left.frame.background == right.frame.background
        and (WHOLE in left.trace) == (WHOLE in right.trace)
        and _is_same(left, right)
    )


def _of_one_name(pair: Comparison) -> bool:
    """Whether one and the same, whom both name, did one thing: then the place may be told in more than one way."""
    named = pair.left.frame.subject is not None and pair.left.frame.subject.entity is not None
    return named and pair.rung("subject") is Rung.EXACT and pair.rung("predicate") is Rung.EXACT


def _is_same(left: Claim, right: Claim) -> bool:
    """Whether two claims of one kind give one value; a measure may be rounded or converted ("200 ft", "about 60 m")."""
    relation = KINDS.get(left.kind).relate(left.value, right.value)
    rounded = left.kind == "measure" and relation not in (Relation.DISJOINT, Relation.UNKNOWN)
    return relation is Relation.EQUAL or rounded


def _is_told(claim: Claim) -> bool:
    """Whether it has such a role, in the story's own time."""
    return _has_role(claim) and not claim.frame.background and not claim.qualifiers.history


def _has_role(claim: Claim) -> bool:
    """Whether it says what became of so many, or of which attribute it is; one alone is often one of several."""
    if isinstance(claim.value, Count):
        return claim.frame.role in TOLLS and claim.value.number.nominal >= _SEVERAL
    return attributes.is_attribute(claim.kind, claim.frame.role)


_SEVERAL = 2


class _InRoles:
    """Where each figure stands as a toll, or as that of an attribute; each is looked for once, however many ask."""

    def __init__(self, claims: Iterable[Claim], alike: Callable[[str, str], bool]) -> None:
        self._alike = alike
        self._told: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
        self._places: dict[tuple[str, str | None, Value], dict[str, set[int]]] = {}
        for claim in claims:
            if _is_told(claim):
                self._told[claim.kind, claim.frame.role].append(claim)

    def of_two(self, one: Claim, other: Claim) -> bool:
        """Whether some text gives both in one role, each in a sentence of its own: two accidents, two trials."""
        if one.kind != other.kind or one.frame.role != other.frame.role or not (_has_role(one) and _has_role(other)):
            return False
        ours, theirs = self._of(one), self._of(other)
        sides = (one.source, other.source)
        return any(
            len(ours[s] | theirs[s]) > 1 and (s in sides or any(self._alike(s, side) for side in sides))
            for s in ours.keys() & theirs.keys()
        )

    def _of(self, claim: Claim) -> dict[str, set[int]]:
        """By text, the passages that give the figure of a claim in its role."""
        key = (claim.kind, claim.frame.role, claim.value)
        if key not in self._places:
            places: dict[str, set[int]] = defaultdict(set)
            for told in self._told.get(key[:2], ()):
                if _is_same(told, claim):
                    places[told.source].add(told.passage_index)
            self._places[key] = dict(places)
        known = self._places[key]
        return (
            known | {claim.source: known.get(claim.source, set()) | {claim.passage_index}} if _is_told(claim) else known
        )
