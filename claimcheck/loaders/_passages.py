"""Passages: the sentences, headings, list items and table rows of the kept blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.loaders._structure import ITEM, RULE_ROW, lines_of
from claimcheck.model.document import Block, Passage, Role
from claimcheck.model.span import Span
from claimcheck.text.sentences import cut, sentences

# "**Monday** ...", "June 2, 2026: ...", "2024 - ...": a short label and what parts it from the rest.
_BOLD = re.compile(r"(\*\*|__)([^*_\n]{1,60})\1")
_LABEL = re.compile(r"([^\s:.!?;|][^:!?;|\n]{0,59}?)(?::|[ ]+[-\u2013\u2014\u2192]|[ ]?[\u2014|])[ ]+(?=\S)")
_SPEAKS = re.compile(r"\b(?:said|says|asked|asks|told|added|wrote|that|which|who|because)\b")
_CELL = re.compile(r"\|[ \t]*([^|\n]*?)[ \t]*(?=\|)")


def passages(text: str, blocks: tuple[Block, ...]) -> tuple[Passage, ...]:
    """The passages of a document in order; dropped blocks give none."""
    found: list[Passage] = []
    for number, block in enumerate(blocks):
        if block.kept:
            for whole, head in _READERS.get(block.role, _prose)(text, block.span):
                for span in _pieces(text, whole):
                    held = head if head is not None and span.contains(head) else None
                    found.append(Passage(index=len(found), block=number, role=block.role, span=span, head=held))
    return tuple(found)


def _pieces(text: str, whole: Span) -> Iterator[Span]:
    """The span, or pieces of it without the blanks around them where it is of hostile length."""
    pieces = list(cut(text, whole.start, whole.end))
    if len(pieces) == 1:
        yield whole
        return
    for first, last in pieces:
        piece = text[first:last]
        if piece.strip():
            yield Span(first + len(piece) - len(piece.lstrip()), first + len(piece.rstrip()))


def _prose(text: str, span: Span) -> Iterator[tuple[Span, Span | None]]:
    for sentence in sentences(text[span.start : span.end], span.start):
        yield sentence, None


def _whole(text: str, span: Span) -> Iterator[tuple[Span, Span | None]]:
    yield span, None


def _items(text: str, span: Span) -> Iterator[tuple[Span, Span | None]]:
    for line in lines_of(text[span.start : span.end]):
        marker = ITEM.match(line.text)
        start = line.span.start + span.start + (marker.end() if marker else 0)
        end = line.span.end + span.start
        if start < end:
            yield Span(start, end), _label(text, start, end)


def _label(text: str, start: int, end: int) -> Span | None:
    """The leading date or label of a list item: up to six words before a colon or dash, or in bold."""
    if bold := _BOLD.match(text, start, end):
        inner = bold.group(2).rstrip(": ")
        return Span(bold.start(2), bold.start(2) + len(inner)) if inner else None
    label = _LABEL.match(text, start, end)
    if label is None or len(label.group(1).split()) > 6 or _SPEAKS.search(label.group(1)):
        return None
    return Span(label.start(1), label.end(1))


def _rows(text: str, span: Span) -> Iterator[tuple[Span, Span | None]]:
    rows = lines_of(text[span.start : span.end])
    rules = {n for n, row in enumerate(rows) if RULE_ROW.fullmatch(row.text)}
    for number, row in enumerate(rows):
        if number in rules or number + 1 in rules:
            continue
        start, end = row.span.start + span.start, row.span.end + span.start
        cell = _CELL.match(text, start, end)
        head = Span(cell.start(1), cell.end(1)) if cell and cell.group(1) else None
        yield Span(start, end), head


_READERS = {
    Role.HEADLINE: _whole,
    Role.HEADING: _whole,
    Role.LIST: _items,
    Role.TABLE: _rows,
}
