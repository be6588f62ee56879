"""Reads times of day as they are spoken: "half past seven", "ten to six", "3 o'clock", "1900 hours"."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.match import Match
from claimcheck.lexicon.calendar import DAYPARTS, NUMBERS

_CUES = frozenset("at by until till before after around about since".split())
_CLOSE = frozenset("shortly just little minutes bit".split())


_FIVE = 5
_DECIDING = frozenset(
    "vote voted votes passed ruled approved rejected adopted decided won lost outnumbered backed".split()
)
_SPOKEN = 3  # words of an hour with its minutes


def _cued(match: Match) -> bool:
    """Whether the word before is one that stands before hours: "at [six]", "it was [half past six]"."""
    return match.before() in _CUES or is_told(match)


def is_told(match: Match) -> bool:
    """Whether "it was" stands before: "it was [7:20] on Tuesday morning when"."""
    return match.before() == "was" and match.before(2) == "it"


def _number(low: str) -> int:
    return int(low) if low.isdecimal() else NUMBERS.get(low, 0)


def _value(minutes: int, *, twelve: bool) -> TimeValue:
    """A time whose `timex` has no day yet."""
    return TimeValue(low=minutes, high=minutes, twelve=twelve, timex=f"T{minutes // 60:02d}:{minutes % 60:02d}")


def _past(match: Match) -> TimeValue | None:
    """ "half past seven", "quarter to nine", "ten past 5 p.m.", "seven minutes past three"."""
    words = match.words[match.codes[0] == "a" :]
    codes = match.codes[match.codes[0] == "a" :]
    if words[1].low in ("minutes", "minute"):
        words = (words[0], *words[2:])
    if len(words) < _SPOKEN:
        return None
    first, side, hour = words[0].low, words[1].low, _number(words[2].low)
    minutes = {"half": 30, "quarter": 15}.get(first, _number(first))
    after = match.letters[match.last : match.last + 1]
    if not _cued(match) or not 1 <= hour <= 12 or not 1 <= minutes <= 30 or after in ("U", "h", "w"):
        return None
    if side == "to" and (minutes % _FIVE and len(words) == len(match.words) or match.before(2) in _DECIDING):
        return None  # "voted by four to one"
    if side not in ("past", "to") or (side == "to" and (first == "half" or match.is_attribute())):
        return None
    if codes.endswith("A"):
        hour = hour % 12 + (12 if words[-1].low[0] == "p" else 0)
    total = hour * 60 + minutes if side == "past" else hour * 60 - minutes
    return _value(total % 1440, twelve=not codes.endswith("A"))


def _o_clock(match: Match) -> TimeValue | None:
    """ "3 o'clock", "three o'clock in the afternoon", "at 6 in the morning"."""
    hour, part = _number(match.words[0].low), match.get("Z")
    if not 1 <= hour <= 12 or match.get("q") is None and (not _cued(match) or match.is_attribute()):
        return None
    if part is None:
        return _value(hour * 60, twelve=True)
    late = DAYPARTS.get(part.low, (0, 0))[1] > 720 and not (part.low == "night" and hour < 5)
    return _value((hour % 12 + 12 * late) * 60, twelve=False)


def _bare(match: Match) -> TimeValue | None:
    """ "shortly before eight", "just after 9": an hour only behind such words, and with no noun behind it."""
    hour, following = _number(match.words[0].low), match.after()
    if match.before() not in ("before", "after") or match.before(2) not in _CLOSE or not 1 <= hour <= 12:
        return None
    counted = following is not None and (following.text in "-:%/" or match.is_attribute())
    return None if counted else _value(hour % 12 * 60 or 720, twelve=True)


def _military(match: Match) -> TimeValue | None:
    """ "at 1900 hours"."""
    digits, unit = match.words[0].low.replace(":", ""), match.words[1].low
    if unit not in ("hours", "hrs") or len(digits) != 4 or match.before() not in _CUES:
        return None
    hour, minute = int(digits[:2]), int(digits[2:])
    return _value(hour * 60 + minute, twelve=False) if hour < 24 and minute < 60 else None


READERS: dict[str, Callable[[Match], TimeValue | None]] = {
    "spoken-clock": _past,
    "o'clock": _o_clock,
    "military": _military,
    "bare-hour": _bare,
}
