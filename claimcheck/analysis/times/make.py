"""Makes date values from years, months, days and distances; `timex` by TIMEX3 (TimeML 1.2.1)."""

from __future__ import annotations

from claimcheck.analysis.times.dates import DateValue, Precision, Year
from claimcheck.analysis.times.days import (
    Day,
    from_ordinal,
    iso_week,
    month_days,
    next_year,
    ordinal,
    weekday,
    year_text,
)
from claimcheck.lexicon.calendar import SEASONS


def day(
    year: int | None, month: int, number: int, sure: Year = Year.STATED, name: int | None = None
) -> DateValue | None:
    """One day, or None where the month has no such day; `name` is the weekday that the text gives."""
    if not 1 <= month <= 12 or not 1 <= number <= month_days(year if sure is Year.STATED else None, month):
        return None
    number = min(number, month_days(year, month))
    found = Day(year, month, number)
    return DateValue(
        low=found,
        high=found,
        precision=Precision.DAY,
        year=sure if year is not None else Year.UNKNOWN,
        weekday=name,
        timex=str(found),
    )


def day_of(number: int, sure: Year = Year.STATED, name: int | None = None) -> DateValue:
    """The day of a day number."""
    found = from_ordinal(number)
    return DateValue(low=found, high=found, precision=Precision.DAY, year=sure, weekday=name, timex=str(found))


def nth_weekday(year: int, rule: tuple[int, int, int], sure: Year = Year.STATED) -> DateValue:
    """The day of a rule (month, weekday, n): the n-th of that weekday, -1 the last."""
    return day_of(nth_weekday_number(year, rule), sure)


def nth_weekday_number(year: int, rule: tuple[int, int, int]) -> int:
    """The day number of such a day."""
    number, name, nth = rule
    first = ordinal(year, number, 1)
    if nth < 0:
        last = ordinal(year, number, month_days(year, number))
        return last - (weekday(last) - name) % 7
    return first + (name - weekday(first)) % 7 + 7 * (nth - 1)


def month(year: int | None, number: int, sure: Year = Year.STATED) -> DateValue:
    """A month."""
    return _stretch(
        Day(year, number, 1),
        Day(year, number, month_days(year, number)),
        Precision.MONTH,
        sure,
        f"{year_text(year)}-{number:02d}",
    )


def months_on(year: int, number: int, by: int) -> tuple[int, int]:
    """Year and month that many months on."""
    turns, rest = divmod(number - 1 + by, 12)
    return next_year(year, turns), rest + 1


def year_of(year: int, sure: Year = Year.STATED) -> DateValue:
    """A year."""
    return _stretch(Day(year, 1, 1), Day(year, 12, 31), Precision.YEAR, sure, year_text(year))


def years(first: int, count: int, timex: str) -> DateValue:
    """A decade (10) or century (100) that begins with the year."""
    precision = Precision.DECADE if count == 10 else Precision.CENTURY
    return _stretch(Day(first, 1, 1), Day(next_year(first, count - 1), 12, 31), precision, Year.STATED, timex)


def quarter(year: int | None, number: int, sure: Year = Year.STATED) -> DateValue:
    """A calendar quarter, 1 to 4."""
    last = number * 3
    return _stretch(
        Day(year, last - 2, 1),
        Day(year, last, month_days(year, last)),
        Precision.QUARTER,
        sure,
        f"{year_text(year)}-Q{number}",
    )


def half(year: int | None, number: int, sure: Year = Year.STATED) -> DateValue:
    """A half of a year, 1 or 2."""
    last = number * 6
    return _stretch(
        Day(year, last - 5, 1),
        Day(year, last, month_days(year, last)),
        Precision.HALF,
        sure,
        f"{year_text(year)}-H{number}",
    )


def season(year: int | None, name: str, sure: Year = Year.STATED) -> DateValue:
    """A season of the northern hemisphere; the winter of a year is the one that begins or ends in it."""
    letters, first, last = SEASONS[name]
    end = year
    if year is not None and last < first:
        first, end = (1, 1), next_year(year)
    return _stretch(Day(year, *first), Day(end, *last), Precision.SEASON, sure, f"{year_text(year)}-{letters}")


def week(number: int, sure: Year = Year.STATED) -> DateValue:
    """The ISO week that holds the day of that number."""
    monday = number - weekday(number)
    year, index = iso_week(number)
    return _stretch(
        from_ordinal(monday), from_ordinal(monday + 6), Precision.WEEK, sure, f"{year_text(year)}-W{index:02d}"
    )


def weekend(number: int, sure: Year = Year.STATED) -> DateValue:
    """Saturday and Sunday of the ISO week that holds the day of that number."""
    saturday = number - weekday(number) + 5
    year, index = iso_week(number)
    return _stretch(
        from_ordinal(saturday),
        from_ordinal(saturday + 1),
        Precision.WEEKEND,
        sure,
        f"{year_text(year)}-W{index:02d}-WE",
    )


def between(first: DateValue, last: DateValue) -> DateValue | None:
    """From the first day of one to the last of the other."""
    if first.low is None or last.high is None:
        return None
    low, high = first.low, last.high
    if low.year is not None and high.year is not None and high < low:
        return None
    return DateValue(
        low=low,
        high=high,
        precision=Precision.RANGE,
        year=min(first.year, last.year, key=_ORDER.index),
        timex=f"{first.timex}/{last.timex}",
    )


_ORDER = (Year.UNKNOWN, Year.INFERRED, Year.STATED)


def vague(timex: str) -> DateValue:
    """A time of which no day is known."""
    return DateValue(low=None, high=None, precision=Precision.VAGUE, year=Year.UNKNOWN, timex=timex)


def some_weekday(name: int) -> DateValue:
    """A weekday, not known of which week."""
    return DateValue(
        low=None, high=None, precision=Precision.WEEKDAY, year=Year.UNKNOWN, weekday=name, timex=f"XXXX-WXX-{name + 1}"
    )


def unit_at(unit: str, number: int, by: int, sure: Year = Year.STATED) -> DateValue | None:
    """The calendar unit that lies `by` units from the one that holds the day of that number."""
    at = from_ordinal(number)
    assert at.year is not None
    match unit:
        case "day":
            return day_of(number + by, sure)
        case "week" | "fortnight":
            return week(number + (7 if unit == "week" else 14) * by, sure)
        case "weekend":
            return weekend(number + 7 * by, sure)
        case "month":
            return month(*months_on(at.year, at.month, by), sure)
        case "quarter":
            year, found = months_on(at.year, at.month, 3 * by)
            return quarter(year, (found + 2) // 3, sure)
        case "year":
            return year_of(next_year(at.year, by), sure)
        case "decade":
            first = at.year // 10 * 10 + 10 * by
            return years(first, 10, f"{first // 10}") if first > 0 else None
        case "century":
            first = at.year // 100 * 100 + 100 * by
            return years(first, 100, f"{first // 100}") if first > 0 else None
        case _:
            return None


def _stretch(low: Day, high: Day, precision: Precision, sure: Year, timex: str) -> DateValue:
    known = sure if low.year is not None else Year.UNKNOWN
    return DateValue(low=low, high=high, precision=precision, year=known, timex=timex)
