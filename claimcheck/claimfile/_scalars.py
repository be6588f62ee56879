"""What a single value may be: a reader of the node, and the JSON Schema that says the same to an editor.

A reader takes a node and gives the value, or None after it has reported what is wrong. Editors read YAML by its core
schema, where `12` is a number and `true` a truth value; here everything that is written is text, so both are allowed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from claimcheck.claimfile._yaml import MOST_ERRORS, Node, Scalar, Source
from claimcheck.errors import ClaimFileError
from claimcheck.model.ruleset import RULESET
from claimcheck.text.nearest import did_you_mean
from claimcheck.text.safe import one_line

VERSION = 1

JsonSchema = dict[str, Any]

_PLAIN = ["string", "number", "boolean"]  # what an editor may take a word for
_NAME = re.compile(r"[A-Za-z0-9_][\w.-]{0,79}\Z", re.ASCII)
_DRIVE = re.compile(r"[A-Za-z]:")
_PAIR = re.compile(r"(?P<one>\S+) +vs +(?P<two>\S+)\Z")


class Enough(Exception):
    """So much is wrong that the rest is not worth reading."""


class Problems:
    """What is wrong with a file; `name` is its name in messages."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: list[tuple[int, ClaimFileError]] = []

    def add(self, node: Node, what: str, hint: str | None = None) -> None:
        """One line at the place of that node.

        Raises:
            Enough: there are MOST_ERRORS already.
        """
        if len(self.found) >= MOST_ERRORS:
            raise Enough
        self.found.append((node.at, self.source.error(node.at, what, hint)))

    def in_order(self) -> tuple[ClaimFileError, ...]:
        """By their place in the file."""
        return tuple(error for _, error in sorted(self.found, key=lambda pair: pair[0]))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads a node, and says in JSON Schema what it takes."""

    read: Callable[[Node, Problems], Any]
    schema: Callable[[], JsonSchema]

    def __call__(self, node: Node, problems: Problems) -> Any:
        """The value, or None after what is wrong has been reported."""
        return self.read(node, problems)


def _text(node: Node, problems: Problems) -> str | None:
    if not isinstance(node, Scalar):
        problems.add(node, "must be text", "put quotation marks around it")
        return None
    if not node.text.strip():
        problems.add(node, "must not be empty", "write the text, or delete the key")
        return None
    return node.text


def _slug(node: Node, problems: Problems) -> str | None:
    value = _text(node, problems)
    if value is not None and not _NAME.match(value):
        problems.add(node, f"{one_line(value)!r} is not an id", "letters, digits, '-', '_' and '.', at most 80")
        return None
    return value


def _day(node: Node, problems: Problems) -> Any:
    from datetime import date

    value = _text(node, problems)
    if value is None:
        return None
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        problems.add(node, f"{one_line(value)!r} is not a date", "write it as 2026-06-24")
        return None


def _address(node: Node, problems: Problems) -> str | None:
    value = _text(node, problems)
    if value is not None and not re.match(r"https?://[^\s]+\Z", value):
        problems.add(node, f"{one_line(value)!r} is not a web address", "it begins with https://")
        return None
    return value


def _inside(node: Node, problems: Problems) -> str | None:
    value = _text(node, problems)
    if value is None:
        return None
    parts = value.replace("\\", "/").split("/")
    if value[0] in "/\\~" or _DRIVE.match(value) or "://" in value or ".." in parts:
        hint = "put the text beside the claims file and name it from there"
        problems.add(node, f"the path {one_line(value)!r} leaves the folder of the claims file", hint)
        return None
    if "\n" in value:
        problems.add(node, "a path must be one line", "name one file")
        return None
    return "/".join(part for part in parts if part not in ("", "."))


def _digest(node: Node, problems: Problems) -> str | None:
    value = _text(node, problems)
    if value is not None and not re.fullmatch(r"[0-9a-fA-F]{64}", value):
        hint = "64 digits and letters a to f; 'claimcheck verify --lock' keeps them for you"
        problems.add(node, f"{one_line(value)[:80]!r} is not a SHA-256", hint)
        return None
    return None if value is None else value.lower()


def _line(node: Node, problems: Problems) -> int | None:
    value = _text(node, problems)
    if value is not None and not re.fullmatch(r"0*[1-9]\d{0,8}", value, re.ASCII):
        problems.add(node, f"{one_line(value)!r} is not a line", "a number from 1 on")
        return None
    return None if value is None else int(value)


def _version(node: Node, problems: Problems) -> int | None:
    if not isinstance(node, Scalar) or node.text != str(VERSION):
        problems.add(node, f"this claimcheck reads version {VERSION}", f"write 'version: {VERSION}'")
        return None
    return VERSION


def _ruleset(node: Node, problems: Problems) -> int | None:
    value = _text(node, problems)
    if value is not None and value not in map(str, range(1, RULESET + 1)):
        hint = f"1 to {RULESET}" if RULESET > 1 else "write 'ruleset: 1'"
        problems.add(node, f"this claimcheck knows no ruleset {one_line(value)!r}", hint)
        return None
    return None if value is None else int(value)


def choice(what: str, names: Callable[[], Iterable[str]]) -> Reader:
    """One word of a list; `what` names it in messages, and `names` is asked when the first is read."""

    def read(node: Node, problems: Problems) -> str | None:
        value = _text(node, problems)
        if value is not None and value not in (known := list(names())):
            problems.add(node, f"unknown {what} {one_line(value)!r}", did_you_mean(value, known))
            return None
        return value

    return Reader(read, lambda: {"enum": list(names())})


def pair_of(key: str) -> tuple[str, str] | None:
    """The two source ids of `herald vs tribune`."""
    match = _PAIR.match(key)
    return (match["one"], match["two"]) if match else None


def _kinds() -> Iterable[str]:
    from claimcheck.kinds import KINDS

    return KINDS.names()


def _rules() -> Iterable[str]:
    from claimcheck.checks import suppressible

    return suppressible()


PATH = r"^(?![/\\~]|[A-Za-z]:|\s*$)(?!.*://)(?!(.*[/\\])?\.\.([/\\]|$)).*$"
DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"

text = Reader(_text, lambda: {"type": _PLAIN, "pattern": r"\S"})
slug = Reader(_slug, lambda: {"type": _PLAIN, "pattern": r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}$", "minimum": 0})
day = Reader(_day, lambda: {"type": "string", "pattern": DAY, "format": "date"})
address = Reader(_address, lambda: {"type": "string", "pattern": r"^https?://\S+$"})
inside = Reader(_inside, lambda: {"type": _PLAIN, "pattern": PATH})
digest = Reader(  # a hash of digits alone is a number to an editor
    _digest,
    lambda: {
        "type": ["string", "integer"],
        "pattern": "^[0-9a-fA-F]{64}$",
        "minimum": 10**62,
        "maximum": 10**64 - 1,
    },
)
line = Reader(
    _line, lambda: {"type": ["integer", "string"], "minimum": 1, "pattern": "^0*[1-9][0-9]{0,8}$", "maximum": 999999999}
)
version = Reader(_version, lambda: {"enum": [VERSION, str(VERSION)]})
ruleset = Reader(_ruleset, lambda: {"enum": [n for r in range(1, RULESET + 1) for n in (r, str(r))]})
kind = choice("kind", _kinds)
rule = choice("rule", _rules)
