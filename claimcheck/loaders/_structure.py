"""Lines and what their signs alone say of them: list items, table rows, rules, prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.model.document import Block, Role
from claimcheck.model.span import Span

ITEM = re.compile(r"[ \t]*(?:[-*+\u2022\u00b7\u25aa\u25cf\u25e6\u2043\u2013\u2014](?=[\s])|\d{1,3}[.)](?=[ \t]))[ \t]*")
RULE_ROW = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?")


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line without the blanks around it; `gap` says whether a blank line stands before."""

    span: Span
    text: str
    gap: bool


@dataclass(frozen=True, slots=True)
class Label:
    """What one line is, and why."""

    role: Role
    kept: bool
    why: str


def lines_of(text: str) -> list[Line]:
    """The non-blank lines of a text, in order."""
    found, at, gap = [], 0, False
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            start = at + len(raw) - len(raw.lstrip())
            found.append(Line(Span(start, start + len(words)), words, gap))
        gap = not words
        at += len(raw) + 1
    return found


def form(line: str) -> Role:
    """LIST, TABLE or BODY, by the signs at the beginning and end of a line."""
    if line.startswith("|") and line.endswith("|") and line.count("|") > 2:
        return Role.TABLE
    if ITEM.match(line + " "):
        return Role.LIST
    return Role.BODY


def everything(text: str) -> tuple[Block, ...]:
    """Blocks that keep every line."""
    lines = lines_of(text)
    return merge(lines, [Label(form(line.text), True, "kept: given as text") for line in lines])


def merge(lines: Sequence[Line], labels: Sequence[Label]) -> tuple[Block, ...]:
    """One block for each run of lines with the same label; a blank line parts paragraphs of kept prose."""
    blocks: list[Block] = []
    first = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and labels[at] == labels[first] and not _parts(labels[at], lines[at]):
            continue
        label, span = labels[first], Span(lines[first].span.start, lines[at - 1].span.end)
        blocks.append(Block(role=label.role, span=span, kept=label.kept, why=label.why))
        first = at
    return tuple(blocks) if lines else ()


def _parts(label: Label, line: Line) -> bool:
    if label.role in (Role.HEADLINE, Role.HEADING):
        return True
    return line.gap and label.role in (Role.BODY, Role.QUOTE, Role.CAPTION)
