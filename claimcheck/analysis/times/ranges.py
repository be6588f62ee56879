"""Reads ranges of dates: "June 8-12", "between May and July", "2010-12"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from claimcheck.analysis.times import make
from claimcheck.analysis.times.anchors import is_counted, month_number
from claimcheck.analysis.times.dates import DateValue, Year
from claimcheck.analysis.times.days import next_year
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State


def _month_range(match: Match, state: State) -> DateValue | None:
    if ("&" in match.codes) != ("b" in match.codes) or ("tx" in match.codes and match.words[-2].low != "to"):
        return None
    first, last = month_number(match), month_number(match, 1)
    year, sure = match.number("Y"), Year.STATED
    if year is None:
        year, sure = state.year_for(first)
    start = year if first <= last or year is None else (next_year(year, -1) if sure is Year.STATED else year)
    end = year if year is None or first <= last or sure is Year.STATED else next_year(year)
    return make.between(make.month(start, first, sure), make.month(end, last, sure))


def _day_range(match: Match, state: State) -> DateValue | None:
    if ("&" in match.codes) != ("b" in match.codes) and match.before() != "between":
        return None
    first, last = month_number(match), month_number(match, 1) or month_number(match)
    low, high = match.number("DO"), match.number("DO", 1)
    year, sure = match.number("Y"), Year.STATED
    if low is None or high is None:
        return None
    if year is None:
        year, sure = state.year_for(first, low)
    start = make.day(
        next_year(year, -1) if year is not None and first > last and sure is Year.STATED else year, first, low, sure
    )
    end = make.day(
        next_year(year) if year is not None and first > last and sure is not Year.STATED else year, last, high, sure
    )
    if start is None or end is None or (first == last and low >= high):
        return None
    return make.between(start, end)


def _day_list(match: Match, state: State) -> DateValue | None:
    """ "June 8, 10 and 12", "5 and 6 May", "May 2-3, 9-10": the whole stretch, with every day in its `timex`."""
    following = match.after()
    if "&" not in match.codes and match.codes.count("h") < 2:
        return None
    if match.is_attribute() or (following is not None and following.text[0].isdecimal()):
        return None
    month = month_number(match)
    numbers = [match.number("DO", at) or 0 for at in range(sum(code in "DO" for code in match.codes))]
    year, sure = match.number("Y"), Year.STATED
    if any(low >= high for low, high in pairwise(numbers)):
        return None
    if year is None:
        year, sure = state.year_for(month, numbers[0])
    days = [day for number in numbers if (day := make.day(year, month, number, sure)) is not None]
    whole = make.between(days[0], days[-1]) if len(days) == len(numbers) else None
    return None if whole is None else replace(whole, timex="/".join(day.timex for day in days))


def _year_range(match: Match, state: State) -> DateValue | None:
    first, second = match.number("YDk"), match.number("YDk", 1)
    if first is None or second is None or ("&" in match.codes) != ("b" in match.codes):
        return None
    if second < 0:
        first = -abs(first)
    elif match.codes[match.codes[0] == "b"] != "Y":
        return None
    elif second < 100 and len(match.words[-1].text) == 2 and match.get("h/") is not None:
        second += first // 100 * 100
    if not first < second <= first + 300 or not (second < 0 or 1000 <= second <= 2199):
        return None
    if "t" in match.codes and match.before() not in ("from", "(", "between"):
        return None
    following = match.after()
    if is_counted(match) or (following is not None and following.low in ("%", "percent")):
        return None
    return make.between(make.year_of(first), make.year_of(second))


READERS: dict[str, Callable[[Match, State], DateValue | None]] = {
    "month-range": _month_range,
    "day-list": _day_list,
    "day-range": _day_range,
    "year-range": _year_range,
}
