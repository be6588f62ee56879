"""Clusters: claims that speak of one thing, by greedy average link over the accepted pairs."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model.comparison import Comparison


def clusters(pairs: Sequence[Comparison]) -> tuple[tuple[str, ...], ...]:
    """Greedy average link: two clusters merge when the pairs between them are accepted often enough."""
    home: dict[str, int] = {}
    groups: dict[int, list[str]] = {}
    linked: set[frozenset[str]] = {frozenset((p.left.id, p.right.id)) for p in pairs}
    for pair in pairs:
        for claim in (pair.left.id, pair.right.id):
            if claim not in home:
                home[claim] = len(home)
                groups[home[claim]] = [claim]
        one, two = home[pair.left.id], home[pair.right.id]
        if one == two:
            continue
        between = sum(frozenset((x, y)) in linked for x in groups[one] for y in groups[two])
        if between * 3 >= len(groups[one]) * len(groups[two]):
            keep, gone = min(one, two), max(one, two)
            for claim in groups.pop(gone):
                home[claim] = keep
                groups[keep].append(claim)
    return tuple(sorted(tuple(sorted(g)) for g in groups.values()))
