"""Reads dates that are a unit of the calendar: "last week", "the end of the year", "the first Monday in May"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claimcheck.analysis.times import make
from claimcheck.analysis.times.amounts import unit_of
from claimcheck.analysis.times.anchors import base_of, month_number, relative_of, weekday_of
from claimcheck.analysis.times.dates import DateValue, Precision, Year
from claimcheck.analysis.times.days import Day, from_ordinal, month_days, ordinal, weekday
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State


def _relative_unit(match: Match, state: State) -> DateValue | None:
    by, where = relative_of(match)
    unit, word = match.get("U"), match.get("R")
    if unit is None or word is None or unit.low.endswith("s") or word.low in ("past", "recent", "coming", "upcoming"):
        return None
    name = str(unit_of(unit.low))
    if match.hyphenated():
        return None
    if name in ("second", "minute", "hour", "night") or (name == "day" and word.low in ("this", "last", "prior")):
        return None
    at, sure = base_of(where, state)
    if at is None:
        return (
            None
            if where == "text"
            else make.vague("PRESENT_REF" if by == 0 else "PAST_REF" if by < 0 else "FUTURE_REF")
        )
    if name == "day" and where == "text" and state.day is None:
        return None
    value = make.unit_at(name, at, by, sure)
    if value is not None and name == "week" and where == "now" and weekday(at) == _SUNDAY:
        value = _of_either_week(value, at, by)
    ago = match.get("G")
    if value is None or ago is None or by != 0 or state.now is None or value.low is None or value.high is None:
        return value
    today = from_ordinal(state.now)
    if ago.low == "earlier" and value.low <= today:
        return replace(value, high=min(today, value.high), part="earlier")
    return (
        replace(value, low=max(today, value.low), part="later") if ago.low == "later" and today <= value.high else value
    )


_SUNDAY = 6


def _of_either_week(value: DateValue, at: int, by: int) -> DateValue:
    """A week that a Sunday counts from: of two, for the day ends one by ISO 8601 and begins one to American readers."""
    if value.high is None or by > 0:
        return value
    return replace(value, high=from_ordinal(at - 1) if by < 0 else from_ordinal(at + _SUNDAY))


def _part_of_unit(match: Match, state: State) -> DateValue | None:
    unit = match.get("U")
    if unit is None or unit.low.endswith("s"):
        return None
    name = str(unit_of(unit.low))
    if name not in ("week", "month", "quarter", "year", "decade", "century"):
        return None
    by, where = relative_of(match)
    if "R" not in match.codes and state.narrative:
        where = "text"
    at, sure = base_of(where, state)
    if at is None:
        return None if name != "year" else make.vague("FUTURE_REF")
    return make.unit_at(name, at, by, sure)


def _weekend(match: Match, state: State) -> DateValue | None:
    unit = match.get("U")
    if unit is None or unit.low != "weekend":
        return None
    if state.now is None:
        return None
    back = 7 if weekday(state.now) < 5 and not state.future and match.codes[0] == "T" else 0
    return make.weekend(state.now - back)


def _nth_of_month(match: Match, state: State) -> DateValue | None:
    """ "the first Monday in May", "the last week of August", "the second weekend of June 2027"."""
    order, unit = match.words[match.codes[0] == "T"], match.get("U")
    nth = -1 if order.low == "last" else match.number("O")
    month, year, sure = month_number(match), match.number("Y"), Year.STATED
    if nth is None or nth > 5 or (order.low != "last" and "R" in match.codes):
        return None
    if year is None:
        year, sure = state.year_for(month)
    if year is None:
        return None
    name, kind = weekday_of(match), "" if unit is None else str(unit_of(unit.low))
    if name is not None or kind == "weekend":
        at = make.nth_weekday_number(year, (month, 5 if name is None else name, nth))
        if from_ordinal(at).month != month:
            return None
        return make.weekend(at, sure) if name is None else make.day_of(at, sure, name)
    if kind != "week" or nth == 5:
        return None
    length = month_days(year, month)
    first, last = (length - 6, length) if nth < 0 else (nth * 7 - 6, nth * 7)
    whole = make.month(year, month, sure)
    low, high = Day(year, month, first), Day(year, month, last)
    return replace(whole, low=low, high=high, precision=Precision.RANGE)


def _week_of(match: Match, state: State) -> DateValue | None:
    """ "the week of June 15", "the weekend of March 7": what of it holds the day."""
    unit, month, number = match.get("U"), month_number(match), match.number("DO")
    year, sure = match.number("Y"), Year.STATED
    if unit is None or number is None or unit.low not in ("week", "weekend"):
        return None
    if year is None:
        year, sure = state.year_for(month, number)
    day = make.day(year, month, number, sure)
    if day is None or year is None:
        return None
    return make.unit_at(unit.low, ordinal(year, month, number), 0, sure)


READERS: dict[str, Callable[[Match, State], DateValue | None]] = {
    "relative-unit": _relative_unit,
    "part-of-unit": _part_of_unit,
    "weekend": _weekend,
    "nth-of-month": _nth_of_month,
    "week-of": _week_of,
}
