"""What somebody did in the first round, or ran in a heat, is not what they did in the second or ran in the final."""

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
    left, right = (_STAGES.keys() & (c.frame.terms | c.frame.context) for c in (pair.left, pair.right))
    one, two = ({_STAGES[stage] for stage in side} for side in (left, right))
    if pair.left.kind != "rank" and len(one) == len(two) == 1 and one != two:
        return f"one is of the {min(left)}, the other of the {min(right)}"
    return None


_STAGES = {
    **dict.fromkeys(("heat", "preliminary", "repechage"), "heat"),
    **dict.fromkeys(("qualifying", "qualifier", "qualification"), "qualifying"),
    **dict.fromkeys(("quarter-final", "quarterfinal", "quarter-finals"), "quarter-final"),
    **dict.fromkeys(("semi-final", "semifinal", "semi", "semi-finals"), "semi-final"),
    **dict.fromkeys(("final", "grand final"), "final"),
}
"""Stages of one contest: a runner has a time in each."""


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
    kinds=frozenset(("rank", "duration", "measure", "score", "count")),
)
