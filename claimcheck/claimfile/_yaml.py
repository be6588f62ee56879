"""YAML that cannot harm: a tree of plain scalars with their places, built from the parser's events.

Depth, nodes and bytes are counted while the events come, which stops what crashes or stalls other
loaders (libyaml segfaults on 50,000 nested brackets: yaml/pyyaml#897). Anchors, aliases, tags, merge
keys, several documents, duplicate keys and control characters are refused with their line and column.
Scalars stay text: `no`, `12:30`, `2026-06-24` and `1.10` mean what the schema says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from claimcheck.errors import ClaimFileError
from claimcheck.model.document import line_starts
from claimcheck.model.span import Location, Span
from claimcheck.text.safe import one_line

MAX_BYTES = 5_000_000
MAX_DEPTH = 32
MAX_NODES = 300_000
MOST_ERRORS = 50  # after so many a file is given up

FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Scalar:
    """Text from `at` to `end`, and whether it has no quotation marks (then `~`, `null` and nothing mean absent)."""

    at: int
    text: str
    plain: bool
    end: int = -1


@dataclass(slots=True)
class Sequence:
    """A list."""

    at: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    at: int
    items: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


class Source:
    """The text of a claims file and its name: it knows the line and column of an offset."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self._lines: tuple[int, ...] | None = None

    @property
    def _starts(self) -> tuple[int, ...]:
        """Where the lines begin, worked out when the first place is asked for."""
        if self._lines is None:
            self._lines = line_starts(self.text)
        return self._lines

    def where(self, offset: int) -> str:
        """`path:line:column`, 1-based, in code points."""
        row = bisect_right(self._starts, offset)
        return f"{self.name}:{row}:{offset - self._starts[row - 1] + 1}"

    def location(self, span: Span) -> Location:
        """Line and column of a stretch of the file."""
        first, last = (bisect_right(self._starts, offset) for offset in (span.start, span.end))
        return Location(
            path=self.name,
            line=first,
            column=span.start - self._starts[first - 1] + 1,
            end_line=last,
            end_column=span.end - self._starts[last - 1] + 1,
        )

    def error(self, offset: int, what: str, hint: str | None = None) -> ClaimFileError:
        """An error at that place."""
        return ClaimFileError(what, where=self.where(offset), hint=hint)


def decode(raw: bytes, name: str) -> Source:
    """The text of the bytes, newlines as a line feed.

    Raises:
        ClaimFileError: too large, not UTF-8, empty, or with control characters.
    """
    if len(raw) > MAX_BYTES:
        raise ClaimFileError("the claims file is too large", where=name, hint=f"the limit is {MAX_BYTES // 10**6} MB")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ClaimFileError("not UTF-8 text", where=f"{name}:{line}", hint="save the file as UTF-8") from None
    source = Source(text.replace("\r\n", "\n").replace("\r", "\n"), name)
    if bad := FORBIDDEN.search(source.text):
        raise source.error(bad.start(), f"control character {one_line(bad[0])}", "delete it")
    if not source.text.strip():
        raise ClaimFileError("the claims file is empty", where=name, hint="it begins with 'version: 1' and 'sources:'")
    return source


def compose(source: Source, found: list[tuple[int, ClaimFileError]] | None = None) -> Node:
    """The tree of the one document in the file.

    Args:
        found: takes what is wrong yet leaves the rest to be read (offset, error); such things are raised without it.

    Raises:
        ClaimFileError: not YAML, or more than the guards allow.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Composer(source, found).run(yaml.parse(source.text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = one_line(error.problem or error.context or "cannot be read")
        place = mark.index if mark else 0
        if _TOO_DEEP in what:  # PyYAML 6.0.4 looks as far ahead as its own limit before it gives the first event
            with suppress(yaml.YAMLError):
                _Composer(source, found).run(yaml.parse(source.text[:place], Loader=loader))
        raise source.error(place, f"not valid YAML: {what}", _mend(what, source.text, place)) from None
    except yaml.YAMLError as error:  # the reader's own kind has no mark
        raise ClaimFileError(f"not valid YAML: {one_line(str(error))}", where=source.name) from None


_TOO_DEEP = "maximum nesting depth"
_HINTS = (  # words of PyYAML's complaint, and what most often is the matter
    ("mapping values are not allowed", "put a text with a colon and a blank in it between quotation marks"),
    ("end of stream", "a quotation mark or a bracket is not closed"),
    (
        "did not find expected",
        "lines of one list or entry begin in the same column; check brackets and quotation marks",
    ),
)


def _mend(what: str, text: str, at: int) -> str:
    if text[at : at + 1] == "\t":
        return "indent with blanks, not with a tab"
    usual = "check indentation, colons and quotation marks"
    return next((hint for words, hint in _HINTS if words in what), usual)


_Event = Any  # an event of PyYAML; its classes have no types of their own


class _Composer:
    """Builds the tree without recursion; `open` is the path from the root to where we are."""

    def __init__(self, source: Source, found: list[tuple[int, ClaimFileError]] | None) -> None:
        self.source = source
        self.found = found
        # with the key that waits for its value: None for one that is refused, and its value with it
        self.open: list[tuple[Sequence | Mapping, list[Scalar | None]]] = []
        self.root: Node | None = None
        self.nodes = 0

    def run(self, events: Iterator[object]) -> Node:
        steps: dict[type, Callable[[_Event], None] | None] = {}
        for event in events:
            kind = type(event)
            if kind not in steps:
                steps[kind] = getattr(self, "on_" + kind.__name__.removesuffix("Event"), None)
            if (step := steps[kind]) is not None:
                step(event)
        if self.root is None:
            raise ClaimFileError("the claims file is empty", where=self.source.name)
        return self.root

    def on_DocumentStart(self, event: _Event) -> None:
        if self.root is not None:
            raise self.source.error(event.start_mark.index, "a second YAML document", "keep one, without '---' inside")

    def on_Alias(self, event: _Event) -> None:
        raise self.source.error(event.start_mark.index, "aliases (*name) are not allowed", "write the value out")

    def on_Scalar(self, event: _Event) -> None:
        at = self._count(event)
        if bad := FORBIDDEN.search(event.value):
            raise self.source.error(at, f"control character {one_line(bad[0])} in a value", "delete it")
        self._add(Scalar(at, event.value, event.style in (None, ""), event.end_mark.index))

    def on_SequenceStart(self, event: _Event) -> None:
        self._enter(Sequence(self._count(event)))

    def on_MappingStart(self, event: _Event) -> None:
        self._enter(Mapping(self._count(event)))

    def on_SequenceEnd(self, event: _Event) -> None:
        self.open.pop()

    on_MappingEnd = on_SequenceEnd

    def _count(self, event: _Event) -> int:
        at: int = event.start_mark.index
        if event.anchor is not None:
            self._refuse(at, "anchors (&name) are not allowed", "write the value out where it is needed")
        if event.tag is not None:
            self._refuse(at, f"tags ({one_line(event.tag)}) are not allowed", "delete the tag")
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise self.source.error(at, f"more than {MAX_NODES} values", "split the file")
        return at

    def _refuse(self, at: int, what: str, hint: str) -> None:
        """An error after which the rest can still be read; the file as a whole is refused all the same."""
        error = self.source.error(at, what, hint)
        if self.found is None or len(self.found) >= MOST_ERRORS:
            raise error
        self.found.append((at, error))

    def _enter(self, node: Sequence | Mapping) -> None:
        self._add(node)
        if len(self.open) >= MAX_DEPTH:
            raise self.source.error(node.at, f"nested deeper than {MAX_DEPTH}", "check brackets and indentation")
        self.open.append((node, []))

    def _add(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent, waiting = self.open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif waiting:
            key = waiting.pop()
            if key is not None:
                parent.items[key.text] = (key, node)
        elif not isinstance(node, Scalar):
            raise self.source.error(node.at, "a key must be a word", "check brackets and indentation")
        elif node.text == "<<" and node.plain:
            waiting.append(None)
            self._refuse(node.at, "merge keys (<<) are not allowed", "write the keys out")
        elif node.text in parent.items:
            waiting.append(None)
            first = self.source.where(parent.items[node.text][0].at).removeprefix(self.source.name + ":")
            self._refuse(node.at, f"the key {node.text!r} stands twice", f"first at {first}; keep one")
        else:
            waiting.append(node)
