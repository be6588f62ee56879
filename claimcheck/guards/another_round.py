"""What somebody did in the first round is not what they did in the second."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

# What comes about once: in which round it did is what two texts can differ in.
_ONCE = frozenset(
    "win lose beat defeat stop knock eliminate reach enter exit retire advance qualify fall crash withdraw end finish "
    "drop bow fail go be take sign acquire decide clinch secure floor drown".split()
)


def check(pair: Comparison) -> str | None:
    """Fires where a round is no more than the setting of a deed that is done in each."""
    if all(c.trace == ("round",) and _in_each(c) for c in (pair.left, pair.right)):
        return "it is done in each round"
    return None


def _in_each(claim: Claim) -> bool:
    predicate = claim.frame.predicate
    return predicate is not None and predicate.head.split(" ", 1)[0] not in _ONCE


GUARD = Guard(
    id="another-round",
    summary="a round is the setting of a deed that is done in each of them",
    example="jumped 141 metres in the first round / jumped 118 metres in the second round",
    conflict=(
        "Timo Halonen lost to Piet Soll in the first round.",
        "Timo Halonen lost to Piet Soll in the second round.",
    ),
    no_conflict=(
        "Timo Halonen jumped 141 metres in the first round.",
        "Timo Halonen jumped 118 metres in the second round.",
    ),
    check=check,
    kinds=frozenset(("rank",)),
)
