"""Ties of kin that two texts give to the same two persons, in whatever words and order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.analysis import occasions
from claimcheck.kinds.kin import Kin, aligned
from claimcheck.lexicon import kin
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation


def pairs(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Two claims of two texts on the same persons, the earlier first; none where a text gives both ties itself."""
    told = [(c, c.value) for c in claims if isinstance(c.value, Kin)]
    for (left, a), (right, b) in combinations(told, 2):
        if left.source == right.source or aligned(a, b) is None or occasions.times_apart(left.frame, right.frame):
            continue
        if not _gives(told, left, a, b) and not _gives(told, right, b, a):
            yield left, right


def _gives(told: Sequence[tuple[Claim, Kin]], own: Claim, mine: Kin, other: Kin) -> bool:
    """Whether the text of a claim gives the tie of the other text beside its own."""
    return mine.tie != other.tie and any(
        claim.source == own.source
        and value is not mine
        and aligned(value, other) == "direct"
        and kin.relate(value.tie, other.tie) is Relation.EQUAL
        for claim, value in told
    )
