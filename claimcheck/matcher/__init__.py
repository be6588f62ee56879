"""Which claims speak of the same thing: candidates, levels, scores, clusters.

Two claims are compared when all slots but the value they state reach the level that their kind asks
for. Cost grows with the claims that share something, never with all pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck.analysis.quantities.wholes import WHOLE
from claimcheck.kinds import KINDS
from claimcheck.matcher.clusters import clusters
from claimcheck.matcher.likeness import coverage as coverage
from claimcheck.matcher.likeness import likeness as likeness
from claimcheck.matcher.pairs import Pairs
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.curated import Alias
from claimcheck.model.relation import Relation


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
    found = clusters(_ranked(pairs.listed()))
    pairs.inside(found)
    pairs.told(together)
    return Matching(pairs=_ranked(_with_both_given(pairs.listed())), clusters=found)


def _with_both_given(listed: Sequence[Comparison]) -> list[Comparison]:
    """Mark the pairs of two texts of which one gives the value of the other, too, of the same thing; of two states, in
    the same passage, as what was before and what is now."""
    said: dict[tuple[str, str], set[int]] = defaultdict(set)  # (claim, source): the passages with its value
    for pair in listed:
        left, right = pair.left, pair.right
        if (
            left.kind == right.kind
            and left.source != right.source
            and (pair.rung("place") in (Rung.EXACT, Rung.UNKNOWN) or _of_one_name(pair))
            and left.frame.background == right.frame.background
            and (WHOLE in left.trace) == (WHOLE in right.trace)
            and _is_same(left, right)
        ):
            said[left.id, right.source].add(right.passage_index)
            said[right.id, left.source].add(left.passage_index)

    def given(claim: Claim, other: Claim) -> bool:
        passages = said.get((claim.id, other.source), set())
        return other.passage_index in passages if other.kind == "status" else bool(passages)

    return [replace(p, both_given=True) if given(p.left, p.right) or given(p.right, p.left) else p for p in listed]


def _of_one_name(pair: Comparison) -> bool:
    """Whether one and the same, whom both name, did one thing: then the place may be told in more than one way."""
    named = pair.left.frame.subject is not None and pair.left.frame.subject.entity is not None
    return named and pair.rung("subject") is Rung.EXACT and pair.rung("predicate") is Rung.EXACT


def _is_same(left: Claim, right: Claim) -> bool:
    """Whether two claims of one kind give one value; a measure may be rounded or converted ("200 ft", "about 60 m")."""
    relation = KINDS.get(left.kind).relate(left.value, right.value)
    return (
        relation is Relation.EQUAL or left.kind == "measure" and relation not in (Relation.DISJOINT, Relation.UNKNOWN)
    )


def _ranked(pairs: Iterable[Comparison]) -> tuple[Comparison, ...]:
    return tuple(sorted(pairs, key=lambda p: (-p.score, p.left.id, p.right.id)))
