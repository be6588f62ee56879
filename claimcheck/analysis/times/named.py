"""Reads dates that name their place in the calendar: days, months, years, quarters, seasons, holidays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claimcheck.analysis.times import make
from claimcheck.analysis.times.anchors import (
    base_of,
    is_counted,
    month_number,
    opens_name,
    related_year,
    relative_of,
    weekday_of,
    year_near,
)
from claimcheck.analysis.times.dates import DateValue, Precision, Year
from claimcheck.analysis.times.days import Day, easter, from_ordinal, month_days, next_year
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State
from claimcheck.lexicon import calendar as words

_MONTH_CUES = frozenset(
    (
        "in by since until till of last next this early late mid between and from to through before after during for "
        "the around about every each its their his her our past previous following end beginning"
    ).split()
)


_SEASON_CUES = frozenset(
    "in by since until during of throughout through before after next last this over into from".split()
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
    low, high = sorted((american.low or Day(year, 1, 1), other.low or Day(year, 1, 1)))
    # Which of the two numbers is the month is not known: all days from one reading to the other.
    return replace(american, low=low, high=high, precision=Precision.RANGE)


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
    cued = "p" in match.codes or before in _MONTH_CUES
    if "m" in match.codes and (not cued or (opens_name(match) and "p" not in match.codes)):
        return None
    if not cued and (
        opens_name(match) or (before and match.items[match.first - 1].text[0].isupper() and match.first > 1)
    ):
        return None
    if len(word.low) < 4 and not cued and word.low != "may":
        return None
    number = words.MONTHS[word.low]
    year, sure = state.year_for(number)
    return make.month(year, number, sure)


def _year(match: Match, state: State) -> DateValue | None:
    year = match.number("Y")
    if year is None:
        return None
    before, following = match.before(), match.after()
    if year < 0 or match.words[-1].low[-1:].isalpha() and match.codes[-1] == "Y":
        return None if following is not None and (is_counted(following) or opens_name(match)) else make.year_of(year)
    if "U" in match.codes:
        return make.year_of(year) if (match.get("U") or match.words[0]).low == "year" else None
    beside = following is not None and (
        following.low in ("%", "percent", "-", "hours", "hrs") or match.letters[match.last] in "UkYzDwA"
    )
    hyphen = following is not None and following.low == "-"
    if beside and not (hyphen and ("p" in match.codes or before in words.IN_YEAR)):
        return None
    if before in words.NUMBERED or before in ("-", "/", "$", "+", "'") or (before == "." and match.before(2) == "no"):
        return None
    if "p" in match.codes or before in words.IN_YEAR:
        return None if following is not None and is_counted(following) else make.year_of(year)
    if year < 1500 or year > 2100:
        return None
    return None if following is not None and is_counted(following) else make.year_of(year)


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
        if "T" not in match.codes and not word.text.startswith("'"):
            return None
        first += 1900 if first >= 20 else 2000
    return make.years(first, 10, f"{first // 10}")


def _century(match: Match, state: State) -> DateValue | None:
    unit, number = match.get("U"), match.number("O")
    if unit is None or number is None or unit.low not in ("century", "centuries") or number < 2:
        return None
    era = match.get("B")
    if era is not None and era.low.startswith("b"):
        return make.years(-number * 100, 100, f"BC{number - 1:02d}")
    return make.years((number - 1) * 100 or 1, 100, f"{number - 1:02d}")


def _quarter(match: Match, state: State) -> DateValue | None:
    named = match.get("Q")
    if named is not None:
        year, sure = year_near(match, state)
        number = int(named.low[1])
        if named.low[0] == "h":
            return make.half(year, number, sure) if number <= 2 and "Y" in match.codes else None
        return make.quarter(year, number, sure)
    number_word, unit = match.number("O"), match.get("U")
    if unit is None or unit.low != "quarter" or number_word is None or number_word > 4:
        return None
    year, sure = year_near(match, state)
    return make.quarter(year, number_word, sure)


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


def _season(match: Match, state: State) -> DateValue | None:
    word = match.get("S")
    assert word is not None
    year = match.number("Y")
    if year is not None:
        return make.season(year, word.low)
    before = match.before()
    if "R" not in match.codes and not (
        "p" in match.codes or (before in _SEASON_CUES and (word.low != "fall" or "T" in match.codes))
    ):
        return None
    following = match.after()
    if following is not None and (
        opens_name(match) or following.low in ("short", "victim", "to", "into", "back", "of")
    ):
        return None
    if word.low in ("fall", "spring") and not (
        "T" in match.codes or "R" in match.codes or "p" in match.codes or before == "in"
    ):
        return None
    if "U" in match.codes:
        found, sure = related_year(match, state)
        return None if found is None else make.season(found, word.low, sure)
    if state.ahead is not None:
        return make.season(state.year_for(words.SEASONS[word.low][1][0])[0], word.low)
    by, where = relative_of(match)
    at, sure = base_of(where, state)
    if at is None:
        return make.season(None, word.low)
    here = from_ordinal(at)
    assert here.year is not None
    month = words.SEASONS[word.low][1][0]
    if "R" in match.codes:
        ended = here.month > words.SEASONS[word.low][2][0]
        turn = 0 if by == 0 else (0 if ended else -1) if by < 0 else (0 if here.month < month else 1)
        return make.season(next_year(here.year, turn), word.low, sure)
    found, sure = state.year_for(month + 1 if month < 12 else 1)
    return make.season(found, word.low, sure)


def _holiday(match: Match, state: State) -> DateValue | None:
    word, following = match.get("X"), match.after()
    assert word is not None
    if following is not None and (opens_name(match) or following.low in words.FESTIVE):
        return None
    rule = words.HOLIDAYS[word.low]
    month, number = (rule[0], rule[1] if len(rule) == 2 else 15) if rule[0] else (4, 8)
    year, sure = match.number("Y"), Year.STATED
    if year is None and "R" in match.codes:
        by, where = relative_of(match)
        at, sure = base_of(where, state)
        ahead = at is not None and (from_ordinal(at).month, from_ordinal(at).day) < (month, number)
        here = None if at is None else from_ordinal(at).year
        year = (
            None
            if here is None
            else next_year(here, by + (1 if by < 0 and not ahead else -1 if by > 0 and ahead else 0))
        )
    elif year is None:
        year, sure = state.year_for(month, number)
    if not rule[0]:
        return None if year is None else make.day_of(easter(year) + rule[1], sure)
    if len(rule) == 2:
        return make.day(year, rule[0], rule[1], sure)
    return None if year is None else make.nth_weekday(year, (rule[0], rule[1], rule[2]), sure)


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
    "season": _season,
    "holiday": _holiday,
}
