"""Joins a clock with the part of the day behind it: "2:15 in the morning", "half past two on Friday night"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.expression import Expression
from claimcheck.model.span import Span

_JOINTS = frozenset((" in the ", " at ", " that ", " in ", " "))
_BEFORE_DAYS = frozenset((" on ", " "))
_HOURS = {"morning": range(12), "afternoon": range(12, 19), "evening": range(16, 24), "night": range(18, 30)}


def joined(found: Iterable[Expression], text: str, offset: int) -> Iterator[Expression]:
    """The expressions with such pairs as one.

    Args:
        text: the folded sentence. offset: where it starts in its document.
    """
    held: Expression | None = None
    for one in found:
        both = None if held is None else _both(held, one, text, offset)
        if held is not None and both is None:
            yield held
        held = both or one
    if held is not None:
        yield held


def _both(clock: Expression, part: Expression, text: str, offset: int) -> Expression | None:
    hour, half = clock.value, part.value
    if not isinstance(hour, TimeValue) or not isinstance(half, TimeValue) or not hour.twelve:
        return None
    between = text[clock.core.end - offset : part.core.start - offset].lower()
    if half.day is not None and (between not in _BEFORE_DAYS or hour.day not in (None, half.day)):
        return None
    value = in_part(hour, half.part or "") if between in _JOINTS or half.day is not None else hour
    if value.twelve:
        return None
    end = part.core.end
    span = Span(clock.span.start, max(clock.span.end, end))
    value = replace(value, day=half.day or hour.day)
    return replace(clock, value=value, core=Span(clock.core.start, end), span=span, date=part.date or clock.date)


def in_part(clock: TimeValue, part: str) -> TimeValue:
    """A clock of twelve hours in that part of the day; as it was where the part has no such hour."""
    for minutes in (clock.low, (clock.low + 720) % 1440, clock.low + 1440):
        if clock.twelve and minutes // 60 in _HOURS.get(part, ()):
            at = minutes % 1440
            timex = clock.timex.split("T")[0] + f"T{at // 60:02d}:{at % 60:02d}"
            return replace(clock, low=at, high=at, twelve=False, timex=timex)
    return clock
