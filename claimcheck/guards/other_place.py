"""What is counted in one place is not what is counted in another, nor the total."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison, Rung

_FIGURES = frozenset(("count", "money", "percent", "measure", "time", "date"))


def check(pair: Comparison) -> str | None:
    """Fires where both name places and share none; the place of the story itself does not count."""
    if pair.rung("place") is not Rung.OTHER:
        return None
    left, right = (", ".join(sorted(c.frame.places)) for c in (pair.left, pair.right))
    return f"they speak of different places ({left} / {right})"


GUARD = Guard(
    id="other-place",
    summary="the two are set in different places",
    example="12 people died in Hull / 10 people died in Derby",
    check=check,
    kinds=_FIGURES,
)
