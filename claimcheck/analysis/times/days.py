"""Days of the proleptic Gregorian calendar as whole numbers, without the limits of `datetime`.

Source of the arithmetic: Howard Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil).
Years before Christ are negative and there is no year 0, as historians count.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day of a month; `year` is None where the text does not say it (-480 is 480 BC)."""

    year: int | None
    month: int
    day: int

    def __str__(self) -> str:
        return f"{year_text(self.year)}-{self.month:02d}-{self.day:02d}"


def year_text(year: int | None) -> str:
    """The year as TIMEX3 writes it: "2026", "BC0480", "XXXX"."""
    if year is None:
        return "XXXX"
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


def parse_day(text: str) -> Day:
    """The inverse of `str(Day)`. Raises ValueError."""
    year, month, day = text.rsplit("-", 2)
    number = None if year == "XXXX" else -int(year[2:]) if year.startswith("BC") else int(year)
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= month_days(number, int(month))):
        raise ValueError(f"no such day: {text}")
    return Day(number, int(month), int(day))


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    if year < 0:
        year += 1
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_days(year: int | None, month: int) -> int:
    """How many days a month has at most, where the year is not known."""
    if month == 2:
        return 29 if year is None or is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def ordinal(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01."""
    y = year + 1 if year < 0 else year
    y -= month <= 2
    era = y // 400
    of_era = y - era * 400
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def from_ordinal(number: int) -> Day:
    """The day of that number (inverse of `ordinal`)."""
    z = number + 719468
    era = z // 146097
    doe = z - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    month = mp + 3 if mp < 10 else mp - 9
    year = yoe + era * 400 + (month <= 2)
    return Day(year if year > 0 else year - 1, month, doy - (153 * mp + 2) // 5 + 1)


def next_year(year: int, by: int = 1) -> int:
    """The year that many years on, with no year 0 between 1 BC and AD 1."""
    moved = (year + 1 if year < 0 else year) + by
    return moved if moved > 0 else moved - 1


def weekday(number: int) -> int:
    """0 for Monday, of a day number."""
    return (number + 3) % 7


def iso_week(number: int) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week of a day number."""
    thursday = number - weekday(number) + 3
    year = from_ordinal(thursday).year or 1
    return year, (thursday - ordinal(year, 1, 1)) // 7 + 1


def easter(year: int) -> int:
    """Day number of Western Easter Sunday (J. Meeus, "Astronomical Algorithms", 1991, chapter 8, for any year)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    to_sunday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * to_sunday) // 451
    month, day = divmod(h + to_sunday - 7 * m + 114, 31)
    return ordinal(year, month, day + 1)
