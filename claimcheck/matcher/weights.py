"""How much a shared term tells: rarity among the passages of the story (Spärck Jones 1972)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim

FEW = 12  # in fewer passages than these, how often a term is there says nothing of its rarity


class Weights:
    """Inverse document frequency of terms, a passage being the document."""

    def __init__(self, analyses: Sequence[Analysis], claims: Sequence[Claim]) -> None:
        passages = {(c.source, c.passage_index): c.frame.context for c in claims}
        self._count = max(2, sum(len(a.sentences) for a in analyses))
        self._frequency = Counter(t for terms in passages.values() for t in terms)
        self._known: dict[str, float] = {}
        self._totals: dict[frozenset[str], float] = {}

    def of(self, term: str) -> float:
        """From near 0 (everywhere) to 1 (once)."""
        weight = self._known.get(term)
        if weight is None:
            seen = min(self._frequency.get(term, 1), self._count) if self._count >= FEW else 1
            weight = self._known[term] = math.log(1 + self._count / seen) / math.log(1 + self._count)
        return weight

    def total(self, terms: frozenset[str]) -> float:
        """The weights of a set, summed without regard to order."""
        known = self._totals.get(terms)
        if known is None:
            known = self._totals[terms] = math.fsum(self.of(t) for t in terms)
        return known

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Overlap coefficient and Jaccard, both weighted by rarity, averaged: 0.0 to 1.0."""
        common = left & right
        if not common:
            return 0.0
        shared, one, other = math.fsum(self.of(t) for t in common), self.total(left), self.total(right)
        return shared * (1 / (one + other - shared) + 1 / min(one, other)) / 2
