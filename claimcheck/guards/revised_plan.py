"""A day that a plan has moved to is no conflict with the day that it had before."""

from __future__ import annotations

from claimcheck.analysis.scopes import REVISED
from claimcheck.guards import Guard
from claimcheck.model.analysis import Modality
from claimcheck.model.comparison import Comparison

_AHEAD = (Modality.PLANNED, Modality.OBLIGED, Modality.POSSIBLE)


def check(pair: Comparison) -> str | None:
    """Fires where one alone is told as another day than was planned at first, and the other is one to come."""
    for changed, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if REVISED in changed.frame.scope and REVISED not in other.frame.scope and other.qualifiers.modality in _AHEAD:
            return "one is the day of a plan that was changed, the other may be the day that was planned at first"
    return None


GUARD = Guard(
    id="revised-plan",
    summary="one day is told as that of a changed plan, the other may be the one planned at first",
    example="the stadium is to open in 2016 / it is now set to open in 2017, a year later than planned",
    conflict=("The bridge at Orsk is to open in May.", "The bridge at Orsk is to open in August."),
    no_conflict=(
        "The bridge at Orsk is to open in May.",
        "The bridge at Orsk is now set to open in August, three months later than planned.",
    ),
    check=check,
    kinds=frozenset({"date"}),
)
