"""What holds only under a condition is not set against what is said to hold."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.analysis import Modality
from claimcheck.model.comparison import Comparison

_WORDINGS = frozenset(("quote", "attribution"))


def check(pair: Comparison) -> str | None:
    """Fires where one side stands under a condition or in a question and the other does not.

    Never for the wording of a quotation: what somebody said under a condition, he said. Duties that are only supposed
    are not read at all: a bill "would ban", and what is left open is no condition.
    """
    if {pair.left.kind, pair.right.kind} <= _WORDINGS:
        return None
    if pair.left.frame.role == pair.right.frame.role == "sentence faced":
        return None  # what a charge carries stands under "if convicted", said or not
    if all("asked" in c.trace for c in (pair.left, pair.right)):
        return None  # what somebody would do something for, he asks for
    sides = [
        c.qualifiers.modality in (Modality.CONDITIONAL, Modality.QUESTION)
        and c.trace != ("completion",)
        and c.kind != "obligation"
        for c in (pair.left, pair.right)
    ]
    return "one of them stands under a condition or in a question" if sides[0] != sides[1] or all(sides) else None


GUARD = Guard(
    id="condition",
    summary="one side is conditional or asked",
    example="if talks fail, the plant will close / the plant is open",
    conflict=("Chile has signed the trade pact.", "Chile has not signed the trade pact."),
    no_conflict=("If Chile signs the trade pact, tariffs will fall.", "Chile has not signed the trade pact."),
    check=check,
    of_sense=True,
)
