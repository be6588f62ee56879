"""Who is 63 in one text may be 64 in another that was published later."""

from __future__ import annotations

from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import DateValue
from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison

YEAR = 365.25  # days
SAME = 14  # days between two texts within which a birthday is no likely reason


def check(pair: Comparison) -> str | None:
    """Fires where the time between the two texts is enough for the birthdays between the two ages."""
    earlier, later = pair.left, pair.right
    if not isinstance(earlier.frame.told, DateValue) or not isinstance(later.frame.told, DateValue):
        return None
    gap = day_gap(earlier.frame.told, later.frame.told)
    if gap is None:
        return None
    if gap[0] < 0:
        earlier, later = later, earlier
    days = abs(gap[0])
    ages = [getattr(c.value, "number", None) for c in (earlier, later)]
    if days < SAME or any(a is None or a.nominal is None for a in ages):
        return None
    grown = ages[1].nominal - ages[0].nominal  # type: ignore[union-attr]
    if days / YEAR - 1 <= grown <= days / YEAR + 1:
        return f"a birthday may lie between the two texts ({days} days)"
    return None


GUARD = Guard(
    id="later-age",
    summary="one text is so much younger that the person is older in it",
    example="Roe, 63, in March / Roe, 64, in August",
    check=check,
    kinds=frozenset(("age",)),
)
