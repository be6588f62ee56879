"""Figures of a common noun ("the wildfire", "turnout") are not compared where each text names a thing of its own."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison, Rung


def check(pair: Comparison) -> str | None:
    """Fires where the passages have no name in common, and each has one that the other text lacks."""
    if pair.rung("names") is not Rung.OTHER:
        return None
    left, right = (", ".join(sorted(c.frame.entities)) for c in (pair.left, pair.right))
    return f"each names what the other text does not{f' ({left} / {right})' if left and right else ''}"


GUARD = Guard(
    id="other-names",
    summary="the passages name nobody and no place in common, and each something that the other text lacks",
    example="the wildfire above Kella burned 300 hectares / the wildfire at Orsk burned 500",
    conflict=("The wildfire above Kella burned 300 hectares.", "The wildfire at Kella burned 500 hectares."),
    no_conflict=("The wildfire above Kella burned 300 hectares.", "The wildfire at Orsk burned 500 hectares."),
    check=check,
    kinds=frozenset(("money", "percent", "measure", "duration")),
)
