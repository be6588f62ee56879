"""Days, months and years in a few words, as far as they are said: enough to see that two cannot be one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.lexicon.calendar import MONTHS
from claimcheck.model.analysis import Token

_CENTURIES = frozenset(str(n) for n in range(10, 21))


class When(NamedTuple):
    """Year, month and day, None where it is not said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


def when(words: Sequence[Token]) -> When | None:
    """The date that these words give, None where they give none or more than one."""
    years, months, days = set(), set(), set()
    for token in words:
        text = token.folded.rstrip(".")
        if text.isdigit() and len(text) == 4 and text[:2] in _CENTURIES:
            years.add(int(text))
        elif text in MONTHS and token.text[:1].isupper():
            months.add(MONTHS[text])
        elif (day := text.removesuffix("th").removesuffix("st").removesuffix("nd").removesuffix("rd")).isdigit():
            days.add(int(day))
    if not years and not months or max(len(years), len(months), len(days)) > 1:
        return None
    if days and not months or any(not 1 <= d <= 31 for d in days):
        days = set()
    return When(next(iter(years), None), next(iter(months), None), next(iter(days), None))


def apart(a: When, b: When) -> bool:
    """Whether a part that both say is another one."""
    return any(x is not None and y is not None and x != y for x, y in zip(a, b, strict=True))


def shared(a: When, b: When) -> bool:
    """Whether they say a part in common."""
    return any(x is not None and y is not None for x, y in zip(a, b, strict=True))
