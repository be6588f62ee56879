"""Reads the times of day that the rules of `grammar` match; None where the words say none."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.analysis.times import make, spoken
from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.dates import DateValue, Year
from claimcheck.analysis.times.grammar import DAY
from claimcheck.analysis.times.halves import in_part
from claimcheck.analysis.times.lexer import Lexeme
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State
from claimcheck.analysis.times.when import read_match
from claimcheck.lexicon import calendar as words

_CLOCK_CUES = frozenset("at by from until till around about before after since between to and approximately @".split())
_GAME = frozenset("left remaining mark into lead win victory pace split lap".split())


def read_time_match(name: str, match: Match, state: State) -> tuple[TimeValue, bool] | None:
    """The time of a match, and whether its words name a day ("Tuesday night", "today at noon")."""
    if match.glued(left=True) or match.glued(left=False):
        return None
    if match.hyphenated() and match.letters[match.last + 1 : match.last + 2] not in ("i", "T", "K", "W"):
        return None
    if name in spoken.READERS:
        found = spoken.READERS[name](match)
        if found is None:
            return None
        day = _day_around(match, state)
        return replace(found, day=day, timex=(_today(state) if day is None else day.timex) + found.timex), False
    return _day_part(match, state) if name in ("day-part", "part-of-day") else _clock(match, state)


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
    beside = codes[:at] + codes[at + 1 :]
    named = any(c in "WMmKDORZ" for c in beside) and day is not None
    if day is None and any(c in "WMmKO" for c in beside):
        return None
    if day is None:
        day = _day_around(match, state)
    date = day.timex if day is not None else _today(state)
    clock = f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
    value = TimeValue(low=minutes, high=minutes, twelve=twelve, zone=zone, day=day, timex=f"{date}T{clock}")
    part = match.get("Z")
    return (value if part is None else in_part(value, part.low.removesuffix("s"))), named


def _today(state: State) -> str:
    """The day that a time without one most likely falls on, for TIMEX3 only."""
    if state.here is not None:
        return make.day_of(state.here).timex
    if not state.narrative:
        return "XXXX-XX-XX" if state.now is None else make.day_of(state.now).timex
    return "XXXX-XX-XX" if state.text_day is None else make.day_of(state.text_day).timex


_NEAR = 8  # words before a clock among which its day is looked for
_DAY_AFTER = re.compile(rf"n(?P<day>{DAY})")
_DAY_BEFORE = re.compile(rf"(?P<day>{DAY})c?@$")


def _day_around(match: Match, state: State) -> DateValue | None:
    """The day that a preposition joins to a clock: "at 9 p.m. on Friday", "tomorrow at noon"."""
    found = _DAY_AFTER.match(match.letters, match.last)
    if found is None:
        first = max(0, match.first - _NEAR)
        found = _DAY_BEFORE.search(match.letters[first : match.first])
        return None if found is None else _day(match, first + found.start("day"), first + found.end("day"), state)
    return _day(match, found.start("day"), found.end("day"), state)


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
    if zone is None and (len(digits) > 5 or match.before() not in _CLOCK_CUES and not spoken.is_told(match)):
        return None
    if zone is None and ":" not in digits:
        return None
    return hour * 60 + minute, zone is None and 1 <= hour <= 12 and not hour_text.startswith("0")


def _day_beside(match: Match, at: int, state: State) -> DateValue | None:
    """The date that stands in the match before or after the clock."""
    codes = match.codes
    spans = [(0, at)]
    after = at + 1
    while after < len(codes) and codes[after] in "Azlx().c":
        after += 1
    spans.append((after, len(codes)))
    for first, end in spans:
        last = first + len(codes[first:end].rstrip("c"))
        if last > first and (day := _day(match, match.first + first, match.first + last, state)) is not None:
            return day
    return None


def _day(match: Match, first: int, last: int, state: State) -> DateValue | None:
    """The day that the words `first` to `last` name, with or without a part of it."""
    piece = Match(match.items, match.letters, first, last, match.text)
    codes = piece.codes
    if codes.endswith("Z"):
        if codes.rstrip("TRZ") == "":
            return _pointed_day(piece, state)
        piece = Match(match.items, match.letters, first, last - 1, match.text)
    if "M" in codes or "m" in codes:
        return read_match("month-day", piece, state)
    for letter, name in (("K", "deictic"), ("X", "holiday"), ("W", "weekday")):
        if letter in codes:
            return read_match(name, piece, state)
    return None


def _pointed_day(match: Match, state: State) -> DateValue | None:
    """The day of "last night", "that morning", "tonight"."""
    relative, part = match.get("R"), match.get("Z")
    if relative is None and (part is None or words.DAYPARTS.get(part.low, (0,))[0] != _TONIGHT):
        return None
    by, where = words.RELATIVES[relative.low] if relative is not None else (0, "now")
    at = state.text_day if where == "text" or state.narrative else state.now
    return None if at is None else make.day_of(at + by, state.sure if where == "text" else Year.STATED)


_TONIGHT = words.DAYPARTS["tonight"][0]


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
    earlier = match.letters[match.first - 1 : match.first] if match.first else ""
    if _is_title(match, word) or (
        match.codes == "Z" and (earlier in _REFUSED or earlier == "a" and match.is_attribute())
    ):
        return None
    part = "night" if letters == "NI" else word.low.removesuffix("s")
    codes = match.codes
    at = codes.index("Z")
    day: DateValue | None = None
    if "e" in codes:
        name = match.get("W")
        date = "XXXX-XX-XX" if name is None else f"XXXX-WXX-{words.WEEKDAYS[name.low] + 1}"
        return TimeValue(low=low, high=high, part=part, timex=f"{date}T{letters}"), False
    if "f" in codes:
        day = _day(match, match.first + codes.rindex("f") + 1, match.last, state)
        if day is None:
            return None
    elif any(c in "KWX" for c in codes):
        first = next(i for i, c in enumerate(codes) if c in "TRKWX")
        day = _day(match, match.first + first, match.first + at, state)
        if day is None:
            return None
    elif codes.startswith("R") and match.words[0].low == "that" and match.is_attribute():
        return None
    elif "R" in codes or low == _TONIGHT and letters == "NI":
        day = _pointed_day(match, state)
    elif (
        word.low.endswith("s")
        or (match.before() not in _PART_CUES and "T" not in codes and word.low not in ("overnight", "dawn"))
        or "T" in codes
        and match.is_attribute()
    ):
        return None
    else:
        day = _day_around(match, state)
    following = match.after()
    of_event = day is None and following is not None and following.low == "of"  # "the night of the shooting"
    date = day.timex if day is not None else "XXXX-XX-XX" if "R" in codes or of_event else _today(state)
    named = day is not None and any(c in "KWXMmRf" for c in codes)
    return TimeValue(low=low, high=high, part=part, day=day, timex=f"{date}T{letters}"), named


def _is_title(match: Match, word: Lexeme) -> bool:
    """Whether a part of the day in capitals is a name: "Operation Dawn", "Last Night of the Proms"."""
    if not word.text[0].isupper() or word.text.isupper():
        return False
    before, following = match.items[match.first - 1].text if match.first else "", match.after()
    if match.codes == "Z":
        return before[:1].isupper()
    return "R" in match.codes and following is not None and following.text.islower()


# Behind one of these stands what a longer match has refused.
_REFUSED = frozenset("TRWKXe")
_PART_CUES = frozenset(
    "in at by during since until all over through throughout before after the that of for into every".split()
)
