"""Running matters: a figure that grows while the story goes on is one topic with its history.

All that texts of one day hold against each other is one contradiction, in which either may be the later figure; what
later days say is one update, told in the order of the days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from claimcheck.judge.positions import Split
from claimcheck.judge.ruled import Ruled
from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Verdict
from claimcheck.model.relation import Relation
from claimcheck.phrasing import LATER, OF_DAY, RUNNING

Day = Callable[[Claim], date | None]
_VERDICTS = (Verdict.CONTRADICT, Verdict.UPDATED)


def is_running(r: Ruled) -> bool:
    """Whether the two figures are of one matter that runs: one superseded the other, or may have."""
    told = any(line.startswith((RUNNING, LATER)) for line in r.judgement.why)
    return told and r.judgement.verdict in _VERDICTS and r.pair.left.frame.role == r.pair.right.frame.role


def matters(clusters: Iterable[Sequence[str]], ruled: Iterable[Ruled]) -> list[tuple[str, ...]]:
    """The clusters, those that a running figure joins made one; a matter takes along what agrees with its figures."""
    listed = list(ruled)
    known = [tuple(c) for c in clusters]
    free = {claim for cluster in known for claim in cluster}
    group: dict[str, set[str]] = {}
    for r in listed:
        ids = (r.judgement.left, r.judgement.right)
        if is_running(r) and free.issuperset(ids):
            joined = set().union(*(group.get(c, {c}) for c in ids))
            group |= dict.fromkeys(joined, joined)
    for r in listed:
        one, two = r.judgement.left, r.judgement.right
        equal = r.judgement.verdict is Verdict.AGREE and r.judgement.relation is Relation.EQUAL and r.doubt is None
        for held, new in ((one, two), (two, one)):
            if equal and held in group and new in free and new not in group:
                group[held].add(new)
    taken = {claim for joined in group.values() for claim in joined}
    found = {min(joined): tuple(sorted(joined)) for joined in group.values()}
    left = [kept for cluster in known if (kept := tuple(c for c in cluster if c not in taken))]
    return [*(found[first] for first in sorted(found)), *left]


def superseded(group: Sequence[Ruled], claims: Mapping[str, Claim], day: Day) -> Callable[[str, str], bool]:
    """Whether of two claims of a running matter one is of a later day and higher: no part of a contradiction."""
    run = {c for r in group if is_running(r) for c in (r.judgement.left, r.judgement.right)}

    def later(one: str, two: str) -> bool:
        a, b = claims[one], claims[two]
        days = day(a), day(b)
        if one not in run or two not in run or days[0] is None or days[1] is None or days[0] == days[1]:
            return False
        early, late = (a, b) if days[0] < days[1] else (b, a)
        return _low(late) > _low(early)

    return later


def of_several_days(why: Sequence[str], sides: Iterable[str], claims: Mapping[str, Claim], day: Day) -> tuple[str, ...]:
    """The reasons of a finding, without a day that is not that of all its sides."""
    if len({day(claims[c]) for c in sides}) == 1:
        return tuple(why)
    return tuple(f"{LATER}: even texts of one day differ" if OF_DAY in line else line for line in why)


def history(group: Sequence[Ruled], topic: Iterable[str], claims: Mapping[str, Claim], day: Day) -> Split | None:
    """All figures of the matter in the order of the days, those of one day that fit each other as one position.

    None where the pairs are not of a running matter.
    """
    if not all(is_running(r) for r in group):
        return None
    spoken = {c for r in group for c in (r.judgement.left, r.judgement.right)}
    kind = claims[next(iter(spoken))].kind
    roles = {claims[c].frame.role for c in spoken}
    held = [claims[c] for c in topic if claims[c].kind == kind and claims[c].frame.role in roles]
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in held:
        if day(claim) is not None:
            by_source[claim.source].append(claim)
    kept = [c for own in by_source.values() for c in _totals(own)]
    kept.sort(key=lambda c: (day(c), _low(c), c.source, c.span.start, c.id))
    sides: list[list[Claim]] = []
    for claim in kept:
        fits = [s for s in sides if day(s[0]) == day(claim) and all(not _apart(claim, c) for c in s)]
        if fits:
            fits[0].append(claim)
        else:
            sides.append([claim])
    placed = {c.id for side in sides for c in side}
    used = tuple(r for r in group if {r.judgement.left, r.judgement.right} <= placed)
    if not used:
        return None
    first = max(used, key=lambda r: (r.judgement.score, r.judgement.left))
    return Split(first, used, tuple(tuple(c.id for c in side) for side in sides))


def _totals(own: Sequence[Claim]) -> list[Claim]:
    """The claims of a text that fit the highest figure it gives: the others are of a part, or of an earlier hour."""
    highest = max(own, key=_low)
    return [c for c in own if not _apart(c, highest)]


def _low(claim: Claim) -> float:
    number = getattr(claim.value, "number", None)
    return float(getattr(number, "nominal", 0.0) or 0.0)


def _apart(one: Claim, two: Claim) -> bool:
    return KINDS.get(one.kind).relate(one.value, two.value) is Relation.DISJOINT
