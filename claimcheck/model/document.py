"""A decoded source: its text, its blocks (kept or dropped, with the reason) and its passages."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from claimcheck.model.span import Location, Span


class Role(StrEnum):
    """What a block of a text is."""

    HEADLINE = "headline"
    HEADING = "heading"
    BODY = "body"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of lines of one role; together the blocks cover every non-blank line once, in order."""

    role: Role
    span: Span
    kept: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The unit that is read for claims: a sentence, heading, list item or table row.

    `head` is the span of what a list item or row stands under: the date of a dated bullet
    ("June 2, 2026: ..."), or None. `block` is the index of its block, `index` its own number.
    """

    index: int
    block: int
    role: Role
    span: Span
    head: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One decoded source.

    `text` is the decoded file with newlines as a single line feed, otherwise untouched, so that
    lines match the editor. `sha256` is of the bytes. `published` anchors relative dates.
    `path` is relative, with forward slashes.
    """

    id: str
    path: str
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None
    line_starts: tuple[int, ...] = field(default=(0,), repr=False)

    @property
    def name(self) -> str:
        """What a report calls the source: its outlet, or its id where nobody named one."""
        return self.outlet or self.id

    def locate(self, span: Span) -> Location:
        """Line and column of a span: the one place where they are worked out."""
        line, column = self._position(span.start)
        end_line, end_column = self._position(span.end)
        return Location(path=self.path, line=line, column=column, end_line=end_line, end_column=end_column)

    def exact(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]

    def _position(self, offset: int) -> tuple[int, int]:
        row = bisect_right(self.line_starts, offset)
        return row, offset - self.line_starts[row - 1] + 1


def line_starts(text: str) -> tuple[int, ...]:
    """Offsets at which the lines of a text begin; only a line feed ends a line."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)
