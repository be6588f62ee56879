"""Additional or partial figures are not set against totals; one text that gives two figures counts two things."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison, Rung

_FIGURES = frozenset(("count", "money", "percent", "measure", "duration", "time", "date", "age", "rank", "score"))


def check(pair: Comparison) -> str | None:
    """Fires for two figures of one text, and where one alone is "another", "others", "more" or a part of so many."""
    if pair.left.source == pair.right.source:
        return "one text gives both figures, so that they count different things or one is a part"
    other = [bool(getattr(c.value, "other", False)) for c in (pair.left, pair.right)]
    if any(other):
        return "one of them counts others than those named before"
    if [getattr(c.value, "of", None) is not None for c in (pair.left, pair.right)] in ([True, False], [False, True]):
        return "one of them is a part of a number given beside it"
    if pair.left.kind == "count" and pair.rung("place") is Rung.RELATED:
        return "one of them counts in one place, the other may be the total"
    return None


GUARD = Guard(
    id="part-of-total",
    summary="one figure may be a part of the other, or adds to it",
    example="another four people died / 11 people died",
    check=check,
    kinds=_FIGURES,
)
