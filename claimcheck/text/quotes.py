"""Pairs of quotation marks, told open from closed by their shape or by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model.span import Span

_MARK = re.compile("''|``|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300a-\u300f\uff02\n]")
_OPENS = ("\u201c", "\u201e", "\u201f", "\u00ab", "\u300a", "\u300c", "\u300e", "``")
# What closes a quotation that such a mark opened, though it opens others: „so“ in German, »so« in Danish.
_TURNED = {"\u201e": "\u201c\u201d", "\u00bb": "\u00ab"}
_BOTH = ("\u00bb", "\u201d")  # »so« in Danish, »so» and \u201dso\u201d in Swedish
_BEFORE_OPEN = ("", ".", ",", ":", "!", "?")  # what an opening mark stands behind that no closing one follows
_CLOSES = ("\u201d", "\u00bb", "\u300b", "\u300d", "\u300f")
_SINGLE = re.compile("['\u2018\u2019\u201a\u2039\u203a\\n]")
_PAIRS = {"\u201a": "\u2018\u2019", "\u2039": "\u203a"}  # single marks of a shape of their own, and what closes them
_GAP = 8  # code points between two paragraphs of one quotation
_LONGEST = 700  # code points of a quotation in single marks
_DOUBLE = re.compile("''|[\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u300c-\u300f]")
_SINGLED = {
    '"': "\u2018",
    "\u201c": "\u2018",
    "\u201d": "\u2019",
    "\u201e": "\u201a",
}  # marks inside others, where they open
_NEXT = re.compile(r"\s*(\S)")
# A tag behind words that were left open: ", Ada Ode said.", ", she said", ", said Ada Ode".
_SAID = "|".join(("said", "says", "told", "added", "wrote", "recalled", "explained"))
_TAG = re.compile(
    rf",\s(?=(?:(?:the\s\w+|he|she|they|(?:\w+\s){{0,2}}[A-Z][\w'-]+(?:\s[A-Z][\w'-]+){{0,3}})\s(?:{_SAID})\b)"
    rf"|(?:said|says|added|wrote)\s(?:the\s|(?:\w+\s){{0,2}}[A-Z]))"
)
_LINES_ON = 2000  # code points behind a line in which a quotation that it leaves open may be closed


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, marks included.

    `closed` is False where the line ends before a closing mark; `doubled` where a mark is two signs ("''").
    """

    span: Span
    closed: bool = True
    doubled: bool = False


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
        elif _is_opening(text, match, opened):
            opened = at
        elif opened is not None:
            found.append(Span(opened + offset, match.end() + offset))
            opened = None
    return tuple(found)


def spoken(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a text, in order, none inside another.

    A mark at the start of a line or sentence that no closing one follows is quoted to the end of the line: so
    newspapers set a quotation of several paragraphs. Where a later line closes it before another mark opens, it
    reaches over the lines. Single marks count where no double ones stand around them.
    """
    found: list[Quotation] = []
    opened: list[int] = []
    line = until = 0
    for match in [*_MARK.finditer(text), None]:
        at, mark = (match.start(), match.group()) if match is not None else (len(text), "\n")
        if match is None or mark == "\n":
            if at < until:
                continue
            if len(opened) == 1 and (until := _closed_below(text, opened[0], line, at)) > at:
                continue
            if opened and (forgotten := _forgotten(text, opened[0], at)) is not None:
                _settle(found, Quotation(Span(opened[0], forgotten)))
            elif opened and text[line : opened[0]].rstrip()[-1:] in _BEFORE_OPEN:
                _settle(
                    found,
                    Quotation(
                        Span(opened[0], at), closed=False, doubled=text[opened[0] + 1 : opened[0] + 2] in ("'", "`")
                    ),
                )
            opened, line = [], at + 1
        elif _is_opening(text, match, opened[-1] if opened else None):
            opened.append(at)
        elif opened:
            begun = opened.pop()
            _settle(found, Quotation(Span(begun, match.end()), doubled=len(mark) == 2))
    return tuple(_with_single(text, found))


def _closed_below(text: str, opened: int, line: int, end: int) -> int:
    """Where the lines below close the quotation that a line left open: behind a sign or at an end; else 0."""
    if text[line:opened].rstrip()[-1:] not in _BEFORE_OPEN:
        return 0
    mark = _DOUBLE.search(text, end, end + _LINES_ON)
    if mark is None or _is_opening(text, mark, opened):
        return 0
    before, behind = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    return mark.end() if behind in ("", "\n") or before in ".,!?\u2026" and not behind.isalnum() else 0


def _forgotten(text: str, opened: int, end: int) -> int | None:
    """Where a quotation ends that a line opens and nobody closed, by a tag of who said it; None where it has none, or
    the next line goes on with it."""
    below = _NEXT.match(text, end)
    if below is not None and below[1] in (*_OPENS, '"'):
        return None
    tag = _TAG.search(text, opened, end)
    return None if tag is None else tag.start() + 1


def _settle(found: list[Quotation], one: Quotation) -> None:
    """Add a quotation, and drop those inside it."""
    while found and one.span.contains(found[-1].span):
        found.pop()
    found.append(one)


def _with_single(text: str, double: list[Quotation]) -> list[Quotation]:
    """Quotations in single marks between those in double ones."""
    found, at = list(double), 0
    for quote in _single(text):
        while at < len(double) and double[at].span.end <= quote.span.start:
            at += 1
        if at == len(double) or not double[at].span.overlaps(quote.span):
            found.append(quote)
    return sorted(found, key=lambda q: q.span)


def _single(text: str) -> Iterator[Quotation]:
    """Pairs of single marks; an apostrophe, also that of a plural possessive ("the clubs' plan"), closes none.

    One that opens a paragraph and is not closed there goes to its end where the next one opens with the same mark.
    """
    opened: int | None = None
    shaped: int | None = None
    for match in _SINGLE.finditer(text):
        at, mark = match.start(), match.group()
        if mark in _PAIRS:
            shaped = at
            continue
        if shaped is not None and mark in _PAIRS[text[shaped]] and at - shaped <= _LONGEST:
            yield Quotation(Span(shaped, at + 1))
            shaped = opened = None
            continue
        shaped = None if mark == "\n" else shaped
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        if mark == "\n" and opened is not None and _goes_on(text, opened, at):
            yield Quotation(Span(opened, at), closed=False)
        if mark == "\n" or (opened is not None and at - opened > _LONGEST):
            opened = None
        elif mark != "\u2019" and after.isalpha() and (before.isspace() or before in "([:\u2014\u2013"):
            opened = at
        elif opened is not None and mark != "\u2018" and not after.isalnum() and not before.isspace():
            if before == "s" and text[at + 2 : at + 3].islower():
                continue
            yield Quotation(Span(opened, at + 1))
            opened = None


def _goes_on(text: str, opened: int, end: int) -> bool:
    """Whether a mark opens a paragraph, and the same one opens the next."""
    below = text[end : end + _GAP].lstrip()
    return text[opened - 1 : opened] in ("", "\n") and below.startswith(text[opened])


def _is_opening(text: str, mark: re.Match[str], opened: int | None) -> bool:
    """Whether a mark opens a quotation: by its shape, by what the open one takes, or by what stands beside it."""
    sign = mark.group()
    if opened is not None and sign in _TURNED.get(text[opened], ""):
        return False
    if sign in _BOTH and opened is None:
        return _faces_right(text, mark, opened)
    return sign in _OPENS or sign not in _CLOSES and _faces_right(text, mark, opened)


def _faces_right(text: str, mark: re.Match[str], opened: int | None) -> bool:
    """Whether a straight mark opens a quotation: something follows, and a blank or nothing stands before."""
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    if after.isspace():
        return False
    return before.isspace() or (opened is None and before in "([{-\u2013\u2014/:,'\u2018")


def in_marks(words: str) -> str:
    """Words of a text between double quotation marks, those inside single: “He said ‘no’ twice”."""
    return "".join(set_off(words))


def set_off(words: str) -> tuple[str, str, str]:
    """The same as what opens them, the words with every character in its place, and what closes them.

    What is one whole quotation keeps its own marks; one that began before the words or goes on behind them is opened
    or closed with them.
    """
    inner = words[1:-1]
    if words[:1] in _SINGLED and words[-1:] in _SINGLED and inner and not _DOUBLE.search(inner):
        return "", f"\u201c{inner}\u201d", ""
    signs, began, opened = list(words), "", ""
    for match in _DOUBLE.finditer(words):
        at, mark = match.start(), match[0]
        if mark not in _SINGLED or mark == '"' and not opened and words[at - 1 : at].isdigit():
            continue  # inches
        opens = (
            mark == "\u201e"
            or mark == "\u201c"
            and opened != "\u201e"
            or mark == '"'
            and _faces_right(words, match, None)
        )
        began = began if opens or opened else "\u2018"
        opened = mark if opens else ""
        signs[at] = _SINGLED[mark] if opens else "\u2019"
    return f"\u201c{began}", "".join(signs), "\u2019\u201d" if opened else "\u201d"
