"""Who is 63 in one text may be 64 in another that was published later."""

from __future__ import annotations

from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import DateValue
from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison

YEAR = 365.25  # days
MONTH = 1 / 12  # years; the age of a baby is given in days, weeks or months
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
    within = 1 if ages[0].nominal >= 1 else MONTH  # type: ignore[union-attr]
    if days / YEAR - within <= grown <= days / YEAR + within:
        return f"a birthday may lie between the two texts ({days} days)"
    return None


GUARD = Guard(
    id="later-age",
    summary="one text is so much younger that the person is older in it",
    example="Roe, 63, in March / Roe, 64, in August",
    conflict=(
        "2024-03-05: Ana Ruiz, 43, was charged with fraud on Monday.",
        "2024-03-06: Ana Ruiz, 44, was charged with fraud on Monday.",
    ),
    no_conflict=(
        "2024-03-04: Ana Ruiz, 43, was charged with fraud on Monday.",
        "2024-11-04: Ana Ruiz, 44, was convicted of fraud on Monday.",
    ),
    check=check,
    kinds=frozenset(("age",)),
)
