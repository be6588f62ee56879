"""Positions: what is held on one topic, and by which claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.judge.ruled import Ruled
from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation

_OF_LEVELS = "certainty-drift"  # the rule whose positions are levels of certainty, or holders


class Split(NamedTuple):
    """The surest pair, all pairs between the positions, and the positions (claim ids)."""

    first: Ruled
    used: tuple[Ruled, ...]
    sides: tuple[tuple[str, ...], ...]


def split(
    group: Sequence[Ruled], claims: Mapping[str, Claim], later: Callable[[str, str], bool] = lambda one, two: False
) -> Iterator[Split]:
    """The judged pairs of a topic, parted so that the positions of each part oppose each other pair by pair.

    Greedy: the surest pair opens two positions; a claim that opposes somebody joins the position of which it
    opposes nobody when it opposes everybody in the others, else it waits for a finding of its own. `later` says of two
    claims that one superseded the other, so that they oppose nobody.
    """
    left = sorted(group, key=lambda r: (-r.judgement.score, r.judgement.left, r.judgement.right))
    opposed = {frozenset((r.judgement.left, r.judgement.right)) for r in left}

    level = _levels(left)

    def against(one: str, two: str) -> bool:
        return _against(one, two, opposed, claims) and not later(one, two)

    while left:
        first = left[0]
        sides: list[list[str]] = [[first.judgement.left], [first.judgement.right]]
        for claim in _in_order(left, claims):
            if any(claim in s or any(_beside(claim, c, claims) for c in s) for s in sides):
                continue
            fits = [
                n
                for n, s in enumerate(sides)
                if not any(_against(claim, c, opposed, claims) and not later(claim, c) for c in s)
                and all(level.get(claim) == level.get(c) for c in s)
            ]
            rest = [c for n, s in enumerate(sides) for c in s if not fits or n != fits[0]]
            judged = sum(frozenset((claim, c)) in opposed for c in rest)
            said = len(fits) == 1 and any(_again(claim, c, claims) for c in sides[fits[0]])
            judged_by_most = said or 2 * judged >= len(rest)
            if len(fits) == 1 and any(_apart(claim, c, claims) and not later(claim, c) for c in sides[fits[0]]):
                continue  # nobody judged the two, yet they do not hold one position
            if len(fits) == 1 and judged_by_most and all(against(claim, c) for c in rest):
                sides[fits[0]].append(claim)
            elif not fits:
                sides.append([claim])
        placed = {c: n for n, s in enumerate(sides) for c in s}
        used = [
            r
            for r in left
            if placed.get(r.judgement.left, -1) != placed.get(r.judgement.right, -1)
            and r.judgement.left in placed
            and r.judgement.right in placed
        ]
        yield Split(first, tuple(used), tuple(tuple(s) for s in sides))
        left = [r for r in left if r not in used]


def _levels(group: Sequence[Ruled]) -> dict[str, str]:
    """How sure each claim is put, where that is what the pairs are about: a report is neither a fact nor a guess."""
    found: dict[str, str] = {}
    for r in group:
        if r.judgement.rule == _OF_LEVELS and r.labels is not None:
            found.setdefault(r.judgement.left, r.labels[0])
            found.setdefault(r.judgement.right, r.labels[1])
    return found


def _against(one: str, two: str, opposed: set[frozenset[str]], claims: Mapping[str, Claim]) -> bool:
    """Whether two claims of one topic were judged to oppose each other, or answer one question by values that do."""
    a, b = claims[one], claims[two]
    if frozenset((one, two)) in opposed:
        return True
    kind = KINDS.get(a.kind)
    one_answer = (
        kind.one_answer or kind.role_tells and a.source != b.source and None is not a.frame.role == b.frame.role
    )
    return a.kind == b.kind and one_answer and kind.relate(a.value, b.value) is Relation.DISJOINT


def _apart(one: str, two: str, claims: Mapping[str, Claim]) -> bool:
    """Whether two figures of two texts exclude each other."""
    a, b = claims[one], claims[two]
    kind = KINDS.get(a.kind)
    return a.kind == b.kind and kind.figure and kind.relate(a.value, b.value) is Relation.DISJOINT


def _again(one: str, two: str, claims: Mapping[str, Claim]) -> bool:
    """Whether one text says the same twice."""
    a, b = claims[one], claims[two]
    if a.source != b.source or a.kind != b.kind:
        return False
    return KINDS.get(a.kind).relate(a.value, b.value) is Relation.EQUAL


def _beside(one: str, two: str, claims: Mapping[str, Claim]) -> bool:
    """Whether one text gives two figures that exclude each other: of two things, or of a part and the whole."""
    a, b = claims[one], claims[two]
    kind = KINDS.get(a.kind)
    return (
        a.source == b.source
        and a.kind == b.kind
        and kind.role_tells
        and kind.relate(a.value, b.value) is Relation.DISJOINT
    )


def _in_order(group: Sequence[Ruled], claims: Mapping[str, Claim]) -> list[str]:
    score: dict[str, float] = {}
    for r in group:
        for claim in (r.judgement.left, r.judgement.right):
            score[claim] = max(score.get(claim, 0.0), r.judgement.score)
    return sorted(score, key=lambda c: (-score[c], claims[c].source, claims[c].span.start, c))
