"""Reads seasons and holidays: "the summer of 2014", "last winter", "Easter Monday"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claimcheck.analysis.times import make
from claimcheck.analysis.times.anchors import base_of, opens_name, related_year, relative_of
from claimcheck.analysis.times.dates import DateValue, Year
from claimcheck.analysis.times.days import Day, easter, from_ordinal, next_year
from claimcheck.analysis.times.lexer import year_value
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State
from claimcheck.lexicon import calendar as words

_SEASON_CUES = frozenset(
    "in by since until during of throughout through before after next last this over into from".split()
)


def _season(match: Match, state: State) -> DateValue | None:
    word = match.get("S")
    assert word is not None
    year = match.number("Y")
    if year is not None:
        return make.season(year, word.low)
    before = match.before()
    if "R" not in match.codes and not (
        match.has_part or (before in _SEASON_CUES and (word.low != "fall" or "T" in match.codes))
    ):
        return None
    following = match.after()
    if following is not None and (
        opens_name(match) or following.low in ("short", "victim", "to", "into", "back", "of")
    ):
        return None
    if word.low in ("fall", "spring") and not (
        "T" in match.codes or "R" in match.codes or match.has_part or before == "in"
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
    if word.low == "winter" and "R" in match.codes and by <= 0 and here.month > 3:
        # In summer, "last winter" is the one that ended this year.
        ended = here.year + (by == 0)
        return replace(make.season(ended, word.low, sure), low=Day(ended - 1, 12, 1), high=Day(ended, 3, 21))
    if "R" in match.codes:
        over = here.month > words.SEASONS[word.low][2][0]
        turn = 0 if by == 0 else (0 if over else -1) if by < 0 else (0 if here.month < month else 1)
        return make.season(next_year(here.year, turn), word.low, sure)
    found, sure = state.year_for(month + 1 if month < 12 else 1)
    return make.season(found, word.low, sure)


def _holiday(match: Match, state: State) -> DateValue | None:
    word, following = match.get("X"), match.after()
    assert word is not None
    if following is not None and (opens_name(match) or following.low in words.FESTIVE):
        return None
    if match.before() in words.OBSERVING and match.codes == "X":
        return None  # what is celebrated is no day on which something happens
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
    elif year is None and (year := _year_behind(match)) is None:
        year, sure = state.year_for(month, number)
    if not rule[0]:
        return None if year is None else make.day_of(easter(year) + rule[1], sure)
    if len(rule) == 2:
        return make.day(year, rule[0], rule[1], sure)
    return None if year is None else make.nth_weekday(year, (rule[0], rule[1], rule[2]), sure)


def _year_behind(match: Match) -> int | None:
    """The year of what a holiday names, told right behind it: "the Easter Monday [storm and flood] of 1987"."""
    for at in range(match.last, min(match.last + _NAMED, len(match.items) - 1)):
        low = match.items[at].low
        if low in ("in", "of") and at > match.last and match.letters[at + 1] == "Y":
            return year_value(match.items[at + 1].low) or None
        if not low.isalpha() or low in _NO_NAME or low.endswith("ed"):
            return None
    return None


_NAMED = 5  # words: "earthquake and tsunami in"
_NO_NAME = frozenset("the a an was were is are has had that which who when after before at on to by with".split())

READERS: dict[str, Callable[[Match, State], DateValue | None]] = {"season": _season, "holiday": _holiday}
