"""Times of day said to be near a clock: "around 9 a.m.", "shortly after noon", "just before 7", as sets of minutes.

House readings: "around" reaches half an hour to each side of a round hour or half hour and ten minutes of a finer one;
what happened "shortly after" an hour did so within the half hour behind it, "after" it within an hour and a half, "by"
an hour or a part of the day within the three hours before it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.expression import Expression

_WINDOW = 40  # code points before a clock among which such a word is looked for
_NEAR = re.compile(
    r"\b(?:(?P<close>(?:shortly|just|soon|right|immediately|(?:a few |some )?(?:moments|minutes)|a little|a bit) )?"
    r"(?P<side>after|past|before)|(?P<by>by)|"
    r"(?P<about>around|about|approximately|roughly|circa|near|close to|nearly|almost))"
    r" (?:(?:about|around) )?$"
)
_BY_THEN = re.compile(r"\bby (?:the )?$")
_ROUND, _FINE = 30, 10  # minutes to each side
_CLOSE, _FAR = 30, 90
_DONE = 180


def bounded(found: Expression, text: str, offset: int) -> Expression:
    """The expression with the minutes that the word before its clock leaves open.

    Args:
        text: the folded sentence. offset: where it starts in its document.
    """
    value = found.value
    if not isinstance(value, TimeValue):
        return found
    start = found.core.start - offset
    before = text[max(0, start - _WINDOW) : start].lower()
    if value.part is not None and value.at is None and _BY_THEN.search(before):
        return replace(found, value=replace(value, low=max(value.low - _DONE, 0), at=value.high, bound="by"))
    m = _NEAR.search(before)
    if m is None or value.part is not None or value.low != value.high:
        return found
    below = above = _ROUND if value.low % 30 == 0 else _FINE
    bound = "about"
    if m["side"]:
        reach = _CLOSE if m["close"] else _FAR
        bound = "before" if m["side"] == "before" else "after"
        below, above = (reach, 0) if bound == "before" else (0, reach)
    if m["by"]:
        below, above, bound = _DONE, 0, "by"
    low, high = value.low - below, value.high + above
    turn = 1440 if low < 0 else 0
    return replace(found, value=replace(value, low=low + turn, high=high + turn, at=value.low, bound=bound))
