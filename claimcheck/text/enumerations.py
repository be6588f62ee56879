"""Numbered and lettered items that stand in one line: "1. Open the valve 2. Call the plant".

A line that opens with a marker is a list where the next number or letter follows in the same dress; a figure that
merely ends a sentence ("won 3 to 2. The") has no such row before it.
"""

from __future__ import annotations

import re

from claimcheck.model.span import Span
from claimcheck.text.patterns import lazily

_SIGNS = "\u2022\u2043\u00b7\u2023\u25aa*-"
_MARKER = lazily(rf"(?<![^\s{_SIGNS}])([{_SIGNS}]?)[ ]?(?:(\d{{1,3}})|([a-z]))(\.\)|[.)])(?=\s)")
# After these a figure with a stop is no marker ("from 1 to 2. The ...", "rule 2. The ...").
_LEADING = frozenset(
    "a an the to by of at in on for from than under over with and or is was are were no nos rule step phase part "
    "section chapter article stage page number version grade level class type line room gate".split()
)


def markers(folded: str, start: int, end: int) -> tuple[Span, ...]:
    """The markers of the items of one line, its sign included, in order; none where fewer than two follow each other.

    Args:
        folded: the text, folded.
        start, end: the line, without the line feed.
    """
    first = _MARKER.match(folded, _past_blanks(folded, start, end), end)
    if first is None:
        return ()
    sign, closer, number = first.group(1), first.group(4), _ordinal(first)
    found = [Span(first.start(), first.end())]
    for match in _MARKER.finditer(folded, first.end(), end):
        dressed = match.group(1) == sign and match.group(4) == closer and (match.group(2) is None) == (
            first.group(2) is None
        )  # fmt: skip
        if dressed and _ordinal(match) == number + 1 and not _needs_figure(folded, found[-1].end, match.start()):
            found.append(Span(match.start(), match.end()))
            number += 1
    return tuple(found) if len(found) > 1 else ()


def _past_blanks(folded: str, start: int, end: int) -> int:
    while start < end and folded[start] == " ":
        start += 1
    return start


def _ordinal(marker: re.Match[str]) -> int:
    return int(marker.group(2)) if marker.group(2) else ord(marker.group(3)) - ord("a") + 1


def _needs_figure(folded: str, floor: int, at: int) -> bool:
    """Whether the word before a figure asks for one, so that it belongs to the running text."""
    words = folded[max(floor, at - 30) : at].split()
    return bool(words) and (words[-1].lower() in _LEADING or words[-1].isdigit())
