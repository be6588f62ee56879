"""The format, as tables: one row a key. `Problems` collects everything that is wrong, in the order of the file.

A reader takes a node and gives the value, or None after it has reported what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from claimcheck.claimfile._types import Reading, SourceEntry
from claimcheck.claimfile._yaml import Mapping, Node, Scalar, Sequence, Source
from claimcheck.errors import ClaimFileError
from claimcheck.text.nearest import did_you_mean
from claimcheck.text.safe import one_line

VERSION = 1

_SLUG = re.compile(r"[\w][\w.-]{0,79}\Z", re.ASCII)
_DRIVE = re.compile(r"[A-Za-z]:")
_ABSENT = frozenset({"", "~", "null"})


class Problems:
    """What is wrong with a file; `name` is its name in messages."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: list[tuple[int, ClaimFileError]] = []

    def add(self, node: Node, what: str, hint: str | None = None) -> None:
        """One line at the place of that node."""
        self.found.append((node.at, self.source.error(node.at, what, hint)))

    def in_order(self) -> tuple[ClaimFileError, ...]:
        """By their place in the file."""
        return tuple(error for _, error in sorted(self.found, key=lambda pair: pair[0]))


Reader = Callable[[Node, Problems], Any]


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a mapping."""

    read: Reader
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping: what it is called in messages, its keys, and what is made of the values and the node."""

    name: str
    keys: dict[str, Key]
    build: Callable[[dict[str, Any], Mapping, Problems], Any]

    def __call__(self, node: Node, problems: Problems) -> Any:
        """What `build` gives, or None where a required key is missing or wrong."""
        if not isinstance(node, Mapping):
            problems.add(node, f"{self.name} must be keys with values", "one of " + ", ".join(self.keys))
            return None
        values: dict[str, Any] = {}
        for text, (key, value) in node.items.items():
            if text not in self.keys:
                problems.add(key, f"unknown key {one_line(text)!r} in {self.name}", did_you_mean(text, self.keys))
            elif not _absent(value):
                values[text] = self.keys[text].read(value, problems)
        missing = [k for k, key in self.keys.items() if key.required and k not in values]
        for key_name in missing:
            problems.add(node, f"{self.name} has no {key_name!r}", f"add '{key_name}:'")
        if missing or any(values.get(k) is None for k, key in self.keys.items() if key.required):
            return None
        return self.build(values, node, problems)


def each(read: Reader, *, least: int = 0) -> Reader:
    """A list; items that are wrong are left out."""

    def list_of(node: Node, problems: Problems) -> tuple[Any, ...] | None:
        if not isinstance(node, Sequence):
            problems.add(node, "must be a list", "begin each entry with '- '")
            return None
        if len(node.items) < least:
            problems.add(node, "must have an entry", "add one, or delete the key")
            return None
        return tuple(value for item in node.items if (value := read(item, problems)) is not None)

    return list_of


def text(node: Node, problems: Problems) -> str | None:
    """Text that is not blank."""
    if not isinstance(node, Scalar):
        problems.add(node, "must be text", "put quotation marks around it")
        return None
    if not node.text.strip():
        problems.add(node, "must not be empty", "write the text, or delete the key")
        return None
    return node.text


def located(node: Node, problems: Problems) -> tuple[str, str] | None:
    """Text with its place: (text, path:line:column)."""
    value = text(node, problems)
    return None if value is None else (value, problems.source.where(node.at))


def slug(node: Node, problems: Problems) -> str | None:
    """An id."""
    value = text(node, problems)
    if value is not None and not _SLUG.match(value):
        problems.add(node, f"{one_line(value)!r} is not an id", "letters, digits, '-', '_' and '.', at most 80")
        return None
    return value


def day(node: Node, problems: Problems) -> Any:
    """A date, YYYY-MM-DD."""
    from datetime import date

    value = text(node, problems)
    if value is None:
        return None
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        problems.add(node, f"{one_line(value)!r} is not a date", "write it as 2026-06-24")
        return None


def address(node: Node, problems: Problems) -> str | None:
    """A web address."""
    value = text(node, problems)
    if value is not None and not re.match(r"https?://[^\s]+\Z", value):
        problems.add(node, f"{one_line(value)!r} is not a web address", "it begins with https://")
        return None
    return value


def inside(node: Node, problems: Problems) -> str | None:
    """A relative path that does not climb out of its folder (links are followed later)."""
    value = text(node, problems)
    if value is None:
        return None
    parts = value.replace("\\", "/").split("/")
    if value[0] in "/\\~" or _DRIVE.match(value) or "://" in value or ".." in parts:
        hint = "put the text beside the claims file and name it from there"
        problems.add(node, f"the path {one_line(value)!r} leaves the folder of the claims file", hint)
        return None
    return "/".join(part for part in parts if part not in ("", "."))


def kind(node: Node, problems: Problems) -> str | None:
    """The id of a kind of claim that this version reads."""
    from claimcheck.kinds import KINDS

    value = text(node, problems)
    if value is not None and value not in KINDS.names():
        problems.add(node, f"unknown kind {one_line(value)!r}", did_you_mean(value, KINDS.names()))
        return None
    return value


def version(node: Node, problems: Problems) -> int | None:
    """The version of the format."""
    if not isinstance(node, Scalar) or node.text != str(VERSION):
        problems.add(node, f"this claimcheck reads version {VERSION}", f"write 'version: {VERSION}'")
        return None
    return VERSION


def _absent(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text in _ABSENT


def _source(values: dict[str, Any], node: Mapping, problems: Problems) -> tuple[Mapping, SourceEntry]:
    path, where = values.pop("path")
    return node, SourceEntry(path=path, location=where, **values)


def _reading(values: dict[str, Any], node: Mapping, problems: Problems) -> tuple[Mapping, Reading]:
    quote, where = values.pop("quote")
    return node, Reading(quote=quote, location=where, **values)


def _claim(values: dict[str, Any], node: Mapping, problems: Problems) -> tuple[Mapping, dict[str, Any]]:
    return node, values


def _path(node: Node, problems: Problems) -> tuple[str, str] | None:
    value = inside(node, problems)
    return None if value is None else (value, problems.source.where(node.at))


SOURCE = Table(
    "a source",
    {
        "id": Key(slug, required=True),
        "path": Key(_path, required=True),
        "outlet": Key(text),
        "published": Key(day),
        "url": Key(address),
        "title": Key(text),
    },
    _source,
)
READING = Table("a reading", {"source": Key(slug, required=True), "quote": Key(located, required=True)}, _reading)
CLAIM = Table(
    "a claim",
    {
        "id": Key(slug, required=True),
        "question": Key(text, required=True),
        "kind": Key(kind),
        "readings": Key(each(READING, least=1), required=True),
    },
    _claim,
)
FILE = Table(
    "the claims file",
    {
        "version": Key(version, required=True),
        "sources": Key(each(SOURCE, least=1), required=True),
        "claims": Key(each(CLAIM)),
    },
    lambda values, node, problems: values,
)
