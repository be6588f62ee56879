"""The format, as tables: one row a key. From them come the loader and the published JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.claimfile import _scalars as scalar
from claimcheck.claimfile._scalars import JsonSchema, Problems, Reader
from claimcheck.claimfile._types import Expectation, Expected, Reading, SourceEntry, Status, Suppression
from claimcheck.claimfile._yaml import Mapping as MappingNode
from claimcheck.claimfile._yaml import Node, Scalar
from claimcheck.claimfile._yaml import Sequence as SequenceNode
from claimcheck.model.curated import Alias
from claimcheck.model.span import Span
from claimcheck.text.nearest import did_you_mean, nearest
from claimcheck.text.safe import one_line

VERSION = scalar.VERSION
WHOLE = "all"  # the key of `expect` that speaks of the whole claim

_ABSENT = frozenset({"", "~", "null"})


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a mapping; `about` tells a reader of the schema what it is for."""

    read: Reader | Table
    about: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping: what it is called in messages, its keys, and what is made of the values and the node.

    `either` are keys of which at least one is needed.
    """

    name: str
    keys: Mapping[str, Key]
    build: Callable[[dict[str, Any], MappingNode, Problems], Any]
    either: tuple[str, ...] = ()

    def __call__(self, node: Node, problems: Problems) -> Any:
        """What `build` gives, or None where a required key is missing or wrong."""
        if not isinstance(node, MappingNode):
            problems.add(node, f"{self.name} must be keys with values", "one of " + ", ".join(self.keys))
            return None
        values: dict[str, Any] = {}
        meant = set()  # a key that is spelled wrongly is not missing, too
        for text, (key, value) in node.items.items():
            if text not in self.keys:
                meant.add(near := nearest(text, self.keys))
                problems.add(key, f"unknown key {one_line(text)!r} in {self.name}", did_you_mean(text, self.keys))
                if near is not None and near not in node.items and not isinstance(value, Scalar):
                    self.keys[near].read(value, problems)  # what is wrong in it is said at once
            elif not _absent(value):
                values[text] = self.keys[text].read(value, problems)
        whole = True
        for name, row in self.keys.items():
            if row.required and values.get(name) is None:
                whole = False
                if name not in values and name not in meant:
                    problems.add(node, f"{self.name} has no {name!r}", f"add '{name}:'")
        if self.either and not any(name in values or name in meant for name in self.either):
            problems.add(node, f"{self.name} has no {' or '.join(map(repr, self.either))}", f"add '{self.either[0]}:'")
        if self.either and all(values.get(name) is None for name in self.either):
            whole = False
        return self.build(values, node, problems) if whole else None

    def schema(self) -> JsonSchema:
        """The same in JSON Schema; an optional key may be empty."""
        rows = {
            name: {**(key.read.schema() if key.required else nullable(key.read.schema())), "description": key.about}
            for name, key in self.keys.items()
        }
        plain: JsonSchema = {"type": "object", "additionalProperties": False, "properties": rows}
        if required := [name for name, key in self.keys.items() if key.required]:
            plain["required"] = required
        if self.either:
            given = {"not": {"type": "null"}}
            plain["anyOf"] = [{"required": [name], "properties": {name: given}} for name in self.either]
        return plain


def nullable(schema: JsonSchema) -> JsonSchema:
    """The schema, or nothing at all."""
    return {"anyOf": [schema, {"type": "null"}]}


def each(read: Reader | Table, *, least: int = 0) -> Reader:
    """A list; items that are wrong are left out."""

    def list_of(node: Node, problems: Problems) -> tuple[Any, ...] | None:
        if not isinstance(node, SequenceNode):
            problems.add(node, "must be a list", "begin each entry with '- '")
            return None
        if len(node.items) < least:
            what = "must have an entry" if least == 1 else f"must have {least} entries"
            problems.add(node, what, "add one, or delete the key")
            return None
        return tuple(value for item in node.items if (value := read(item, problems)) is not None)

    return Reader(list_of, lambda: {"type": "array", "items": read.schema(), "minItems": least})


def _absent(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text in _ABSENT


def _places(node: MappingNode) -> dict[str, Span]:
    """Where the values stand; of a list or of keys the word that opens it."""
    found = {}
    for name, (key, value) in node.items.items():
        held = value if isinstance(value, Scalar) and value.end > value.at else key
        found[name] = Span(held.at, held.end)
    return found


def _source(values: dict[str, Any], node: MappingNode, problems: Problems) -> tuple[MappingNode, SourceEntry]:
    where = problems.source.where(node.items["path"][1].at)
    return node, SourceEntry(location=where, places=_places(node), **values)


def _reading(values: dict[str, Any], node: MappingNode, problems: Problems) -> tuple[MappingNode, Reading]:
    where = problems.source.where(node.items["quote"][1].at)
    return node, Reading(location=where, places=_places(node), **values)


def _suppression(values: dict[str, Any], node: MappingNode, problems: Problems) -> Suppression:
    return Suppression(places=_places(node), **values)


def _claim(values: dict[str, Any], node: MappingNode, problems: Problems) -> tuple[MappingNode, dict[str, Any]]:
    statement = values.pop("statement", None)
    values["question"] = values.get("question") or statement
    if (status := values.get("status")) is not None:
        values["status"] = Status(status)
    kept = {name: value for name, value in values.items() if value is not None}
    return node, {**kept, "places": _places(node)}


_RELATION = scalar.choice("relation", lambda: [str(e) for e in Expected])


def _expect(node: Node, problems: Problems) -> tuple[tuple[Node, Expectation], ...] | None:
    """`contradict`, or `{all: contradict, herald vs tribune: agree}`."""
    if not isinstance(node, MappingNode):
        word = _RELATION(node, problems)
        place = Span(node.at, node.end) if isinstance(node, Scalar) else Span(node.at, node.at + 1)
        return None if word is None else ((node, Expectation(relation=Expected(word), place=place)),)
    found = []
    for text, (key, value) in node.items.items():
        pair = scalar.pair_of(text)
        word = _RELATION(value, problems)
        if text != WHOLE and pair is None:
            hint = f"'{WHOLE}', or two sources: 'herald vs tribune'"
            problems.add(key, f"{one_line(text)!r} is not two sources", hint)
        elif word is not None:
            place = Span(key.at, value.end if isinstance(value, Scalar) else key.end)
            found.append((key, Expectation(relation=Expected(word), place=place, pair=pair)))
    return tuple(found)


def _expect_schema() -> JsonSchema:
    word = _RELATION.schema()
    pairs = {"type": "object", "additionalProperties": False, "patternProperties": {r"^(all|\S+ +vs +\S+)$": word}}
    return {"anyOf": [word, pairs]}


def _alias(node: Node, problems: Problems) -> Alias | None:
    """`[BBC, British Broadcasting Corporation]`, or `{names: [World Service], part-of: BBC}`."""
    if isinstance(node, SequenceNode):
        names = _SEVERAL(node, problems)
        return Alias(names=names) if names else None
    found: Alias | None = _PART(node, problems)
    return found


def _part(values: dict[str, Any], node: MappingNode, problems: Problems) -> Alias:
    return Alias(names=values["names"], part_of=values.get("part-of"))


_SEVERAL = each(scalar.text, least=2)
_PART = Table(
    "an entity",
    {
        "names": Key(each(scalar.text, least=1), "names that stand for one entity", required=True),
        "part-of": Key(scalar.text, "a name of the whole that it belongs to, and is kept apart from"),
    },
    _part,
)
ALIAS = Reader(_alias, lambda: {"anyOf": [_SEVERAL.schema(), _PART.schema()]})
SOURCE = Table(
    "a source",
    {
        "id": Key(scalar.slug, "a short name, used in reports", required=True),
        "path": Key(scalar.inside, "the text, inside the folder of this file", required=True),
        "outlet": Key(scalar.text, "who published it"),
        "published": Key(scalar.day, "YYYY-MM-DD; 'yesterday' is read against it"),
        "url": Key(scalar.address, "where it was published"),
        "title": Key(scalar.text, "its headline"),
        "sha256": Key(scalar.digest, "of the file: verify fails when it changes"),
    },
    _source,
)
READING = Table(
    "a reading",
    {
        "source": Key(scalar.slug, "the id of a source", required=True),
        "quote": Key(scalar.text, "its words; curly quotes, dashes and line breaks may differ", required=True),
        "value": Key(scalar.text, "what the words say, as claimcheck should read it"),
        "line": Key(scalar.line, "where they stand, if the text has them more than once"),
    },
    _reading,
)
SUPPRESS = Table(
    "a suppression",
    {
        "rule": Key(scalar.rule, "the rule that may not fail this claim", required=True),
        "reason": Key(scalar.text, "why", required=True),
        "expires": Key(scalar.day, "the last day on which it holds, YYYY-MM-DD", required=True),
    },
    _suppression,
)
CLAIM = Table(
    "a claim",
    {
        "id": Key(scalar.slug, "a short name, used in reports", required=True),
        "question": Key(scalar.text, "what is asked, in plain words"),
        "statement": Key(scalar.text, "what is claimed, in plain words"),
        "kind": Key(scalar.kind, "what kind of claim it is"),
        "readings": Key(each(READING, least=1), "the words that it rests on", required=True),
        "expect": Key(Reader(_expect, _expect_schema), "what the sources say of each other"),
        "discloses": Key(scalar.text, "the words in which the piece tells of the contradiction"),
        "status": Key(scalar.choice("status", lambda: [str(s) for s in Status]), "whether it is settled"),
        "note": Key(scalar.text, "for colleagues"),
        "suppress": Key(each(SUPPRESS), "rules that may not fail this claim for a while"),
    },
    _claim,
    either=("question", "statement"),
)
FILE = Table(
    "the claims file",
    {
        "version": Key(scalar.version, "of the format", required=True),
        "ruleset": Key(scalar.ruleset, "newer rules than this may not fail the file"),
        "sources": Key(each(SOURCE, least=1), "the texts of one story", required=True),
        "aliases": Key(each(ALIAS), "names that stand for one entity"),
        "claims": Key(each(CLAIM), "what to check in any case"),
    },
    lambda values, node, problems: values,
)
