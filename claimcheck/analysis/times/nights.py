"""One night has two days: "late on Friday" and "early on Saturday" may be the same hour."""

from __future__ import annotations

from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import DateValue
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_LATE = lazily(
    r"\b(?:late|overnight|around midnight|shortly before midnight)(?: on)? [a-z]+$|\b[a-z]+ (?:night|evening)$"
)
_EARLY = lazily(
    r"\b(?:early|overnight|in the early hours of|in the (?:wee|small) hours of|(?:before|at) dawn|before daybreak|"
    r"(?:shortly |just |soon )?after midnight)(?: on)? [a-z]+$"
)


def one_night(a: DateValue, told_a: str, b: DateValue, told_b: str) -> bool:
    """Whether one is told as the night or the late hours of a day, the other as the early hours of the next.

    Args:
        told_a, told_b: the words of the date and those before it.
    """
    return _follows(a, told_a, b, told_b) or _follows(b, told_b, a, told_a)


def _follows(eve: DateValue, late: str, morrow: DateValue, early: str) -> bool:
    if eve.weekday is not None and morrow.weekday is not None:
        next_day = (morrow.weekday - eve.weekday) % 7 == 1
    else:
        next_day = day_gap(eve, morrow) == (1, 1)
    return next_day and all(p.search(fold(w).lower()) for p, w in ((_LATE, late), (_EARLY, early)))
