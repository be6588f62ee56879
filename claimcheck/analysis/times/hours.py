"""Reads the times of day that the rules of `grammar` match; None where the words say none."""

from __future__ import annotations

from claimcheck.analysis.times import make
from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.dates import DateValue, Year
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State
from claimcheck.analysis.times.when import read_match
from claimcheck.lexicon import calendar as words

_CLOCK_CUES = frozenset("at by from until till around about before after since between to and approximately @".split())
_GAME = frozenset("left remaining mark into lead win victory".split())


def read_time_match(name: str, match: Match, state: State) -> tuple[TimeValue, bool] | None:
    """The time of a match, and whether its words name a day ("Tuesday night", "today at noon")."""
    if match.glued(left=True) or match.glued(left=False):
        return None
    return _day_part(match, state) if name == "day-part" else _clock(match, state)


def _clock(match: Match, state: State) -> tuple[TimeValue, bool] | None:
    codes = match.codes
    at = next((i for i, c in enumerate(codes) if c == "C"), -1)
    if at < 0:
        at = codes.index("A") - 1 if "A" in codes else codes.index("i") if "i" in codes else codes.index("z") - 1
    zone = _zone(match, at)
    if zone == "":
        return None
    low = _minutes(match, at, zone)
    if low is None:
        return None
    minutes, twelve = low
    day = _day_beside(match, at, state)
    named = any(c in "WMmKDOR" for c in codes[:at] + codes[at + 1 :]) and day is not None
    if any(c in "WMmKOR" for c in codes[:at] + codes[at + 1 :]) and day is None:
        return None
    date = day.timex if day is not None else _today(state)
    clock = f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
    return TimeValue(low=minutes, high=minutes, twelve=twelve, zone=zone, day=day, timex=f"{date}T{clock}"), named


def _today(state: State) -> str:
    return "XXXX-XX-XX" if state.now is None or state.narrative else make.day_of(state.now).timex


def _zone(match: Match, at: int) -> str | None:
    """Key of the zone, None where there is none, "" where the words after the clock are no zone."""
    for item, code in list(zip(match.words, match.codes, strict=True))[at + 1 :]:
        if code == "z":
            return item.low
        if code == "l":
            following = match.words[-1].low
            if item.low == "local" and following != "time":
                return ""
            return words.ZONE_NAMES[item.low] if following in ("time", item.low) else ""
        if code not in "A(.":
            break
    return None


def _minutes(match: Match, at: int, zone: str | None) -> tuple[int, bool] | None:
    word = match.words[at]
    if match.codes[at] == "i":
        following = match.after()
        named = following is not None and following.text[0].isupper() and match.letters[match.last] == "x"
        return None if named else (words.CLOCK_POINTS[word.low], False)
    mark = match.get("A")
    digits = word.low.replace(".", ":")
    hour_text, _, rest = digits.partition(":")
    if not rest and len(hour_text) in (3, 4):
        hour_text, rest = hour_text[:-2], hour_text[-2:]
    hour, minute = int(hour_text or 0), int(rest[:2] or 0)
    if minute > 59 or hour > 24:
        return None
    following = match.after()
    if mark is not None:
        if not 1 <= hour <= 12:
            return (hour * 60 + minute, False) if hour < 24 else None
        return (hour % 12 + (12 if mark.low[0] == "p" else 0)) * 60 + minute, False
    if following is not None and following.low in _GAME:
        return None
    if zone is None and (len(digits) > 5 or match.before() not in _CLOCK_CUES):
        return None
    if zone is None and ":" not in digits:
        return None
    return hour * 60 + minute, zone is None and 1 <= hour <= 12 and not hour_text.startswith("0")


def _day_beside(match: Match, at: int, state: State) -> DateValue | None:
    """The date that stands in the match before or after the clock."""
    codes = match.codes
    before = next((i for i in range(at, -1, -1) if codes[i] in "c@"), at)
    spans = [(0, before if before < at else at)]
    after = at + 1
    while after < len(codes) and codes[after] in "Azlx().c":
        after += 1
    spans.append((after, len(codes)))
    for first, end in spans:
        last = first + len(codes[first:end].rstrip("c@"))
        piece = Match(match.items, match.letters, match.first + first, match.first + last, match.text)
        if piece.codes:
            name = (
                "deictic"
                if piece.codes == "K"
                else "month-day"
                if "M" in piece.codes or "m" in piece.codes
                else "weekday"
            )
            if name != "weekday" or "W" in piece.codes:
                return read_match(name, piece, state)
    return None


def _day_part(match: Match, state: State) -> tuple[TimeValue, bool] | None:
    word = match.get("Z")
    assert word is not None
    low, high, letters = words.DAYPARTS[word.low if word.low in words.DAYPARTS else word.low.removesuffix("s")]
    following = match.after()
    if (
        following is not None
        and following.text[0].isupper()
        and word.text[0].isupper()
        and match.letters[match.last] in "x"
    ):
        return None
    part = "night" if letters == "NI" else word.low.removesuffix("s")
    day: DateValue | None = None
    codes = match.codes
    if "K" in codes or "W" in codes:
        name = "deictic" if "K" in codes else "weekday"
        first = next(i for i, c in enumerate(codes) if c in ("K" if name == "deictic" else "TRW"))
        last = codes.index("Z")
        day = read_match(
            name, Match(match.items, match.letters, match.first + first, match.first + last, match.text), state
        )
        if day is None:
            return None
    elif "R" in codes or word.low == "tonight":
        relative = match.get("R")
        by, where = words.RELATIVES[relative.low] if relative is not None else (0, "now")
        at = state.text_day if where == "text" or state.narrative else state.now
        day = None if at is None else make.day_of(at + by, state.sure if where == "text" else Year.STATED)
    elif word.low.endswith("s") or (
        match.before()
        not in (
            "in",
            "at",
            "by",
            "during",
            "since",
            "until",
            "all",
            "over",
            "through",
            "before",
            "after",
            "the",
            "that",
            "of",
        )
        and word.low not in ("overnight", "dawn")
    ):
        return None
    date = (
        day.timex
        if day is not None
        else "XXXX-XX-XX"
        if state.now is None or state.narrative or "R" in codes
        else _today(state)
    )
    return TimeValue(low=low, high=high, part=part, day=day, timex=f"{date}T{letters}"), day is not None
