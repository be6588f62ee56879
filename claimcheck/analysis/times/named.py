"""Reads dates that name their place in the calendar: days, months, years, quarters, seasons, holidays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claimcheck.analysis.times import make
from claimcheck.analysis.times.anchors import (
    is_counted,
    month_number,
    opens_name,
    related_year,
    weekday_of,
    year_near,
)
from claimcheck.analysis.times.dates import DateValue, Precision, Year
from claimcheck.analysis.times.days import Day, month_days, ordinal
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State
from claimcheck.lexicon import calendar as words

_MONTH_CUES = frozenset(
    (
        "in by since until till of last next this early late mid between and from to through before after during for "
        "the around about every each its their his her our past previous following end beginning ending ended"
    ).split()
)


def _iso(match: Match, state: State) -> DateValue | None:
    text = match.words[0].text
    if text[4:5] in ("-", "/") and len(text) == 10:
        return make.day(int(text[:4]), int(text[5:7]), int(text[8:]))
    first, second, year = (int(p) for p in text.replace(".", "/").split("/"))
    if year < 100:
        year += 2000 if year < 70 else 1900
    if "." in text:
        return make.day(year, second, first)
    american, other = make.day(year, first, second), make.day(year, second, first)
    if american is None or other is None or american == other:
        return american or other
    for reading in (american, other):
        # A date line: it is the day of publication, or the one before.
        if reading.low is not None and state.now is not None and -1 <= state.now - _number(reading.low) <= 1:
            return reading
    low, high = sorted((american.low or Day(year, 1, 1), other.low or Day(year, 1, 1)))
    # Which of the two numbers is the month is not known: all days from one reading to the other.
    return replace(american, low=low, high=high, precision=Precision.RANGE)


def _number(day: Day) -> int:
    return ordinal(day.year or 1, day.month, day.day)


def _month_day(match: Match, state: State) -> DateValue | None:
    month, number = month_number(match), match.number("DO")
    word = match.get("O")
    if number is None or (word is not None and word.text.isalpha() and "f" not in match.codes):
        return None
    following = match.after()
    if (
        match.codes[-1] in "DO"
        and following is not None
        and following.low in ("percent", "%", "points", ":", "million")
    ):
        return None
    if word is not None and word.text.isalpha() and opens_name(match):
        return None
    year, sure = match.number("Y"), Year.STATED
    if year is None and "R" in match.codes:
        year, sure = related_year(match, state)
    elif year is None:
        year, sure = state.year_for(month, number)
    return make.day(year, month, number, sure, weekday_of(match))


def _month_year(match: Match, state: State) -> DateValue | None:
    year = match.number("Y")
    return None if year is None else make.month(year, month_number(match))


def _month(match: Match, state: State) -> DateValue | None:
    word = match.get("Mm")
    if word is None or (match.before() == "of" and match.before(2) in words.ORDINALS):
        return None
    before = match.before()
    cued = match.has_part or before in _MONTH_CUES
    if "m" in match.codes and (not cued or (opens_name(match) and not match.has_part)):
        return None
    if not cued and (
        opens_name(match) or (before and match.items[match.first - 1].text[0].isupper() and match.first > 1)
    ):
        return None
    if word.low.capitalize() not in words.MONTH_NAMES and (not cued or before in _DETERMINERS):
        return None
    number = words.MONTHS[word.low]
    year, sure = state.year_for(number)
    return make.month(year, number, sure)


_DETERMINERS = frozenset("the every each its their his her our".split())


def _year(match: Match, state: State) -> DateValue | None:
    year = match.number("Y")
    if year is None:
        return None
    before, following = match.before(), match.after()
    if year < 0 or match.words[-1].low[-1:].isalpha() and match.codes[-1] == "Y":
        return None if is_counted(match) or opens_name(match) else make.year_of(year)
    if "U" in match.codes:
        return make.year_of(year) if (match.get("U") or match.words[0]).low == "year" else None
    beside = following is not None and (
        following.low in ("%", "percent", "-", "hours", "hrs") or match.letters[match.last] in "UkYzDwA"
    )
    hyphen = following is not None and following.low == "-"
    if beside and not (hyphen and (match.has_part or before in words.IN_YEAR)):
        return None
    if before in words.NUMBERED or before in ("-", "/", "$", "+", "'") or (before == "." and match.before(2) == "no"):
        return None
    if match.has_part or before in words.IN_YEAR:
        return None if is_counted(match) else make.year_of(year)
    if year < 1500 or year > 2100 or (following is not None and following.low == "of"):
        return None
    return None if is_counted(match) else make.year_of(year)


def _decade(match: Match, state: State) -> DateValue | None:
    word = match.get("E")
    assert word is not None
    if word.low in words.DECADES:
        first = words.DECADES[word.low]
    else:
        digits = "".join(c for c in word.low if c.isdecimal())
        if "B" in match.codes and digits.endswith("0"):
            return make.years(-int(digits) - 9, 10, f"BC{int(digits) // 10:03d}")
        if len(digits) == 3 or not digits.endswith("0") or int(digits) == 0:
            return None
        first = int(digits)
    if first < 100:
        if match.before() in ("his", "her", "their", "my", "our", "your", "low", "high", "mid", "upper"):
            return None
        if not word.text.startswith("'") and ("T" not in match.codes or match.near(_SCALES)):
            return None
        first += 1900 if first >= 20 else 2000
    return make.years(first, 10, f"{first // 10}")


# What "the 70s" may be a figure of.
_SCALES = frozenset(
    "temperature temperatures high highs low lows degrees speed speeds wind winds gusts shot scores".split()
)


def _century(match: Match, state: State) -> DateValue | None:
    unit, number = match.get("U"), match.number("O")
    if match.before() in ("a", "another", "his", "her"):  # a batsman's
        return None
    if unit is None or number is None or unit.low not in ("century", "centuries") or number < 2:
        return None
    era = match.get("B")
    if era is not None and era.low.startswith("b"):
        return make.years(-number * 100, 100, f"BC{number - 1:02d}")
    return make.years((number - 1) * 100 or 1, 100, f"{number - 1:02d}")


def _quarter(match: Match, state: State) -> DateValue | None:
    named = match.get("Q")
    if named is not None:
        if "Y" not in match.codes and not match.has_part and match.before() not in _QUARTER_CUES:
            return None
        number = int(named.low[1])
        if named.low[0] == "q":
            return make.quarter(*_quarter_year(match, state, number))
        year, sure = year_near(match, state)
        return make.half(year, number, sure) if number <= 2 and "Y" in match.codes else None
    number_word, unit = match.number("O"), match.get("U")
    if unit is None or unit.low != "quarter" or number_word is None or number_word > 4:
        return None
    # "In the third quarter" is of a year in business news, of a match elsewhere.
    alone = match.codes[-1] == "U" and "U" not in match.codes[:-1] and "R" not in match.codes
    if alone and not ((match.has_part or match.before() in _QUARTER_CUES) and match.amid(_BUSINESS)):
        return None
    return make.quarter(*_quarter_year(match, state, number_word))


def _quarter_year(match: Match, state: State, number: int) -> tuple[int | None, int, Year]:
    """Year, quarter, and where the year comes from: one that is not said is that of the last such quarter begun."""
    year, sure = year_near(match, state)
    today = state.today
    if sure is Year.INFERRED and year is not None and today is not None and not (state.future or state.narrative):
        year -= today.year == year and today.month < number * 3 - 2
    return year, number, sure


_BUSINESS = frozenset(
    (
        "profit profits revenue revenues sales earnings growth economy gdp loss losses income results orders shipments "
        "deliveries output exports imports inflation demand margins dividend shares quarterly investors analysts "
        "deal transaction takeover take-over acquisition merger purchase bid completion companies shareholders "
        "spending deficit turnover bookings layoffs forecast guidance % percent"
    ).split()
)


_QUARTER_CUES = frozenset(
    "in of for by since until during through after before from to and the this last next its".split()
)


def _half(match: Match, state: State) -> DateValue | None:
    number, unit = match.number("O"), match.get("U")
    if number not in (1, 2):
        return None
    if match.get("Mm") is not None:
        month = month_number(match)
        year = match.number("Y")
        sure = Year.STATED
        if year is None:
            year, sure = state.year_for(month)
        whole = make.month(year, month, sure)
        assert whole.low is not None and whole.high is not None
        last = month_days(year, month)
        first, end = (1, 16) if number == 1 else (15, last)
        return replace(
            whole, low=replace(whole.low, day=first), high=replace(whole.high, day=end), precision=Precision.RANGE
        )
    if unit is not None and unit.low != "year":
        return None
    year, sure = year_near(match, state)
    return make.half(year, number, sure)


READERS: dict[str, Callable[[Match, State], DateValue | None]] = {
    "iso": _iso,
    "month-day": _month_day,
    "day-month": _month_day,
    "month-year": _month_year,
    "month": _month,
    "year": _year,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "half": _half,
}
