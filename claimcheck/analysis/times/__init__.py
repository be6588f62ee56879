"""Time expressions: dates, lengths of time, times of day, read once per document for the kinds that need them."""

from __future__ import annotations

from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import Bound, DateValue, Precision, Year, add_days
from claimcheck.analysis.times.durations import DurationValue, Limit, Unit

__all__ = [
    "Bound",
    "DateValue",
    "DurationValue",
    "Limit",
    "Precision",
    "TimeValue",
    "Unit",
    "Year",
    "add_days",
    "day_gap",
]
