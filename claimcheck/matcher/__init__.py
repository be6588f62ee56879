"""Which claims speak of the same thing: candidates, levels, scores, clusters.

Two claims are compared when all slots but the value they state reach the level that their kind asks
for. Cost grows with the claims that share something, never with all pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.kinds import KINDS
from claimcheck.matcher.both_given import with_both_given
from claimcheck.matcher.clusters import clusters
from claimcheck.matcher.likeness import coverage as coverage
from claimcheck.matcher.likeness import likeness as likeness
from claimcheck.matcher.pairs import Pairs
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.curated import Alias


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """The pairs that may be compared, best first, and the clusters that they form (claim ids)."""

    pairs: tuple[Comparison, ...]
    clusters: tuple[tuple[str, ...], ...]


def comparable(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that can be set against another at all: an acronym without a long form cannot."""
    return tuple(c for c in claims if c.frame.role is not None or KINDS.get(c.kind).needs.get("role") != "exact")


def match(
    analyses: Sequence[Analysis],
    claims: Sequence[Claim],
    cross: Mapping[tuple[str, str], Mapping[str, str]] | None = None,
    together: Iterable[tuple[str, str]] = (),
    aliases: Sequence[Alias] = (),
) -> Matching:
    """The pairs of claims that may be about the same thing, and the clusters that they form.

    Args:
        analyses: of all documents. claims: of all documents, in any order.
        cross: pairs of different kinds that rules compare (sorted ids), with the levels that they need.
        together: claim ids that somebody says to answer one question; they are compared whatever their words.
        aliases: names that somebody says to stand for one entity.
    """
    pairs = Pairs(analyses, claims, cross or {}, aliases)
    pairs.of_shared_words()
    pairs.of_one_story()
    pairs.of_points()
    found = clusters(_ranked(p for p in pairs.listed() if _of_one_event(p)))
    pairs.inside(found)
    pairs.told(together)
    return Matching(pairs=_ranked(with_both_given(pairs.listed(), claims, pairs.alike)), clusters=found)


def _of_one_event(pair: Comparison) -> bool:
    """Whether neither is told of an event beside that of the other, which would take along what agrees with it."""
    one, two = pair.left.frame, pair.right.frame
    return one.beside == two.beside or one.background and two.background


def _ranked(pairs: Iterable[Comparison]) -> tuple[Comparison, ...]:
    return tuple(sorted(pairs, key=lambda p: (-p.score, p.left.id, p.right.id)))
