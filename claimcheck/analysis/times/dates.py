"""Dates as sets of possible days, and how two of them relate.

A date is the days from `low` to `high`, one of which is meant. An unknown year stays unknown, and a
year that was only inferred never sets two dates against each other: month and day are compared alone.
Fuzzy parts (house reading): of a month "early" is 1 to 10, "mid" 10 to 20, "late" 20 to its end, "the
start" the first five days, "the end" the last six; of longer spans the like, see `part_of`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from claimcheck.analysis.times.days import (
    Day,
    from_ordinal,
    month_days,
    next_year,
    ordinal,
    parse_day,
    weekday,
)
from claimcheck.lexicon.calendar import MONTH_NAMES, WEEKDAY_NAMES


class Precision(StrEnum):
    """How long the named stretch of the calendar is."""

    DAY = "day"
    WEEKDAY = "weekday"  # a day of the week, not known of which week
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    VAGUE = "vague"  # "now", "recently": no day is known


class Bound(StrEnum):
    """How the date limits the time that is spoken of."""

    ON = "on"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    FROM = "from"
    EARLIEST = "as early as"
    UNTIL = "until"
    BETWEEN = "between"


class Year(StrEnum):
    """Where the year comes from. A date that is fixed by "yesterday" or "last month" counts as stated."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateValue:
    """One of the days `low` to `high`, both None where none is known ("now", "on Tuesday").

    part: "early", "mid", "late", "start", "end". weekday: 0 for Monday, where the text says it. timex:
    the TIMEX3 value of the expression; it is not part of what is compared.
    """

    low: Day | None
    high: Day | None
    precision: Precision
    year: Year = Year.STATED
    bound: Bound = Bound.ON
    part: str | None = None
    weekday: int | None = None
    timex: str = field(default="", compare=False)

    def __str__(self) -> str:
        text = _words(self)
        return text if self.bound in (Bound.ON, Bound.BETWEEN) else f"{self.bound} {text}"

    def to_plain(self) -> dict[str, object]:
        """`earliest`, `latest` as ISO 8601 days ("XXXX-06-02" without a year), with `timex` and the rest."""
        plain: dict[str, object] = {"type": "date", "timex": self.timex, "precision": str(self.precision)}
        if self.low is not None and self.high is not None:
            plain |= {"earliest": str(self.low), "latest": str(self.high)}
        plain |= {"bound": str(self.bound), "year": str(self.year)}
        if self.part is not None:
            plain["part"] = self.part
        if self.weekday is not None:
            plain["weekday"] = WEEKDAY_NAMES[self.weekday]
        return plain


def read_date(plain: Mapping[str, Any]) -> DateValue:
    """The date of its plain form. Raises ValueError where it is not one."""
    try:
        low, high = plain.get("earliest"), plain.get("latest")
        day = plain.get("weekday")
        return DateValue(
            low=None if low is None else parse_day(low),
            high=None if high is None else parse_day(high),
            precision=Precision(plain["precision"]),
            year=Year(plain.get("year", "stated")),
            bound=Bound(plain.get("bound", "on")),
            part=plain.get("part"),
            weekday=None if day is None else WEEKDAY_NAMES.index(day),
            timex=str(plain.get("timex", "")),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a date: {dict(plain)!r}") from error


def _words(value: DateValue) -> str:
    low, high = value.low, value.high
    if low is None or high is None:
        if value.precision is Precision.WEEKDAY and value.weekday is not None:
            return WEEKDAY_NAMES[value.weekday]
        return {"PRESENT_REF": "now", "PAST_REF": "recently", "FUTURE_REF": "later"}.get(value.timex, "then")
    shown = value.year is Year.STATED
    year = "" if not shown or high.year is None else f"{-high.year} BC" if high.year < 0 else str(high.year)
    part = "" if value.part is None else _PARTS.get(value.part, f"{value.part} ")
    match value.precision:
        case Precision.MONTH:
            return f"{part}{MONTH_NAMES[high.month - 1]} {year}".rstrip()
        case Precision.YEAR:
            return part + (year or "the year")
        case Precision.DECADE:
            first = low.year or 0
            return f"{part}{-first // 10 * 10}s BC" if first < 0 else f"{part}{first // 10 * 10}s"
        case Precision.CENTURY:
            return part + _century(low)
        case Precision.QUARTER:
            return f"{part}Q{(high.month + 2) // 3} {year}".rstrip()
        case Precision.HALF:
            return f"{part}the {'first' if high.month <= 6 else 'second'} half of {year or 'the year'}"
        case Precision.SEASON:
            return f"{part}{_season(low, high)} {_season_year(value, year)}".rstrip()
        case Precision.WEEK | Precision.WEEKEND:
            return f"{part}{'the ' if part else ''}{value.precision} of {_day(_first(value, low), shown)}"
        case _:
            return _day(low, shown) if low == high else f"{_day(low, shown)} to {_day(high, shown)}"


_PARTS = {
    "end": "the end of ", "start": "the start of ", "mid": "mid-", "earlier": "earlier in ", "later": "later in ",
}  # fmt: skip


def _century(low: Day) -> str:
    first = low.year or 0
    number = -first // 100 if first < 0 else first // 100 + 1
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending} century" + (" BC" if first < 0 else "")


def _day(day: Day, shown: bool) -> str:
    if shown and day.year is not None and day.year < 0:
        return f"{MONTH_NAMES[day.month - 1]} {day.day}, {-day.year} BC"
    year = f", {day.year}" if shown and day.year is not None else ""
    return f"{MONTH_NAMES[day.month - 1]} {day.day}{year}"


def _first(value: DateValue, low: Day) -> Day:
    """The day by which a week is named, though only a part of it is meant."""
    if value.precision is not Precision.WEEK or low.year is None:
        return low
    number = ordinal(low.year, low.month, low.day)
    return from_ordinal(number - weekday(number))


def _season(low: Day, high: Day) -> str:
    middle = (low.month + (high.month - low.month) % 12 // 2 - 1) % 12 + 1
    return {1: "winter", 2: "winter", 4: "spring", 5: "spring", 3: "spring", 7: "summer", 6: "summer", 8: "summer"}.get(
        middle, "autumn" if 9 <= middle <= 11 else "winter"
    )


def _season_year(value: DateValue, year: str) -> str:
    return value.timex[:4] if year and value.timex[:4].isdigit() else year


def span_of_days(low: Day, high: Day, year: int | None = None) -> tuple[int, int]:
    """First and last day number; `year` is put where a day has none. A stretch may run over New Year."""
    first = ordinal(low.year if low.year is not None else year or 2023, low.month, low.day)
    end = high.year if high.year is not None else year or 2023
    last = ordinal(end, high.month, high.day)
    return first, last if last >= first else ordinal(next_year(end), high.month, high.day)


def part_of(value: DateValue, part: str) -> DateValue:
    """The early, mid, late, start or end part of a date, as the module says."""
    if value.low is None or value.high is None or part not in _FRACTIONS:
        return value
    if value.precision is Precision.MONTH:
        days = month_days(value.high.year, value.high.month)
        first, last = {"early": (1, 10), "mid": (10, 20), "late": (20, days), "start": (1, 5)}.get(
            part, (days - 5, days)
        )
        return replace(value, low=replace(value.low, day=first), high=replace(value.high, day=last), part=part)
    first, last = span_of_days(value.low, value.high)
    length = last - first + 1
    begin, end = _FRACTIONS[part]
    since, until = int(length * begin), max(1, round(length * end)) - 1
    if value.precision is Precision.WEEK and length == 7:
        since, until = _OF_A_WEEK[part]
    low, high = from_ordinal(first + since), from_ordinal(first + until)
    if value.low.year is None:
        low, high = replace(low, year=None), replace(high, year=None)
    return replace(value, low=low, high=high, part=part)


_OF_A_WEEK = {"early": (0, 2), "mid": (1, 4), "late": (3, 6), "start": (0, 1), "end": (4, 6)}  # days from its Monday
_FRACTIONS = {"early": (0, 0.4), "mid": (0.3, 0.7), "late": (0.6, 1), "start": (0, 0.1), "end": (0.9, 1)}


def add_days(value: DateValue, days: int) -> DateValue | None:
    """The date that many days on (or back), day for day; None where no day is known.

    Without a year the result holds both what a common and what a leap year give, if they differ.
    """
    if value.low is None or value.high is None:
        return None
    known = value.low.year is not None
    ends = []
    for base in (None,) if known else (2023, 2024, 2027, 2025):
        first, last = span_of_days(value.low, value.high, base)
        ends.append((from_ordinal(first + days), from_ordinal(last + days)))
    low, high = min(e[0] for e in ends), max(e[1] for e in ends)
    if not known:
        bare = [(replace(a, year=None), replace(b, year=None)) for a, b in ends]
        low, high = min(a for a, _ in bare), max(b for _, b in bare)
        if (high.month, high.day) < (low.month, low.day) or high.month - low.month > 6:
            low, high = bare[0]
    precision = Precision.DAY if low == high or value.precision is Precision.DAY else Precision.RANGE
    timex = str(low) if low == high else ""
    return replace(value, low=low, high=high, precision=precision, bound=Bound.ON, part=None, weekday=None, timex=timex)
