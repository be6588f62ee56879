"""A text that gives both figures, or both states, knows them as those of two things, or of two times.

Where one outlet has 24 and 11, and another has 11, the 24 of the one does not contradict the 11 of the other; nor does
"abducted" contradict "freed", where its text says that she was abducted and has been freed.
"""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

_KINDS = frozenset(("count", "money", "percent", "measure", "duration", "rank", "score", "time", "date", "status"))


def check(pair: Comparison) -> str | None:
    """Fires where the text of one side gives the value of the other side as well; one figure in both is no two."""
    if not pair.both_given or pair.left.value == pair.right.value:
        return None
    kinds = {pair.left.kind, pair.right.kind}
    if "status" not in kinds:
        return "one text gives both figures"
    if (
        kinds != {"status"}
        or pair.rung("predicate").reaches("alias")
        or any(map(_is_in_a_mouth, (pair.left, pair.right)))
    ):
        return None  # what is said, and denied by somebody, is disputed
    return "one of the texts gives both states"


def _is_in_a_mouth(claim: Claim) -> bool:
    return claim.qualifiers.attributed_to is not None or claim.qualifiers.certainty == "denied"


GUARD = Guard(
    id="both-given",
    summary="one of the texts gives both figures",
    example="closes four plants, 6,000 people work there / closes four plants",
    conflict=("Vantor will close four plants in Ohio.", "Vantor will close six plants in Ohio."),
    no_conflict=(
        "Vantor will close four plants in Ohio, where it has six plants.",
        "Vantor will close six plants in Ohio.",
    ),
    check=check,
    kinds=_KINDS,
)
