"""A value that the text gives as superseded is not set against the present one."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison


def check(pair: Comparison) -> str | None:
    """Fires where one side alone is given as what was before ("from an initial 90 days")."""
    before = [c.qualifiers.history for c in (pair.left, pair.right)]
    return "one of them is what was before" if before[0] != before[1] else None


GUARD = Guard(
    id="history",
    summary="one side is said to be superseded",
    example="shortened from 90 days / a 30-day window",
    conflict=("The review window lasts 90 days.", "The review window lasts 30 days."),
    no_conflict=("The review window was cut from an initial 90 days to 30 days.", "The review window lasts 30 days."),
    check=check,
    of_sense=True,
)
