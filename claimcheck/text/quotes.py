"""Pairs of double quotation marks, told open from closed by their shape or by what stands beside them."""

from __future__ import annotations

import re

from claimcheck.model.span import Span

_MARK = re.compile('["\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\n]')
_OPENS = "\u201c\u201e\u201f\u00ab"
_CLOSES = "\u201d\u00bb"


def quotations(text: str, offset: int = 0) -> tuple[Span, ...]:
    """The quotations of a text, marks included, each within one line; an unpaired mark gives none.

    Args:
        text: unfolded, for curly marks say which way they face; straight marks are told by the
            space beside them.
        offset: what to add to every position, in code points.
    """
    found = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if mark == "\n":
            opened = None
        elif mark in _OPENS or (mark not in _CLOSES and _faces_right(text, at, opened)):
            opened = at
        elif opened is not None:
            found.append(Span(opened + offset, at + 1 + offset))
            opened = None
    return tuple(found)


def _faces_right(text: str, at: int, opened: int | None) -> bool:
    """Whether a straight mark opens a quotation: something follows, and a blank or nothing stands before."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if after.isspace():
        return False
    return before.isspace() or (opened is None and before in "([{-\u2013\u2014/:,'\u2018")
