"""The published JSON Schema and the loader: made from the same tables, and of one mind on good and bad files."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from _support import CASES, ROOT

from claimcheck import claimfile
from claimcheck.claimfile import jsonschema as published
from claimcheck.claimfile._yaml import Mapping, Node, Scalar, compose, decode
from claimcheck.errors import ClaimFileError

GOOD = yaml.safe_load((CASES / "claimfile" / "good.yaml").read_text(encoding="utf-8"))
BAD = yaml.safe_load((CASES / "claimfile" / "bad.yaml").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(
    json.loads(published.generate()), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)

_NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z")
_WHOLE = re.compile(r"[-+]?[0-9]+\Z|0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")


def file_with(place: str, row: str) -> str:
    """A sound claims file with a row at that place."""
    held = dict.fromkeys(("file", "source", "reading", "claim"), "") | {"path": "b.txt", "id": "b", "quote": "words"}
    held |= {"version": "1", "asked": "question: What?", "from": "a"} | {place: row}
    return (
        f"version: {held['version']}\n{held['file']}\nsources:\n  - id: a\n    path: a.txt\n"
        f"  - id: {held['id']}\n    path: {held['path']}\n    {held['source']}\n"
        + (
            ""
            if held["file"].startswith(("claims", "Claims"))
            else f"claims:\n  - id: c\n    {held['asked']}\n"
            f"    {held['claim']}\n    readings:\n      - source: {held['from']}\n        quote: {held['quote']}\n        {held['reading']}\n"
        )
    )


def as_editors_read(node: Node) -> Any:
    """The tree by the core schema of YAML 1.2, as editors hold it against a JSON Schema."""
    if isinstance(node, Mapping):
        return {key: as_editors_read(value) for key, (_, value) in node.items.items()}
    if not isinstance(node, Scalar):
        return [as_editors_read(item) for item in node.items]
    text = node.text
    if not node.plain:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if _WHOLE.match(text):
        return int(text, 0) if text[:2] in ("0x", "0o") else int(text)
    return float(text) if _NUMBER.match(text) else text


def both(text: str, folder: Path) -> tuple[list[str], list[str]]:
    """What the loader says against a file, and what the schema does."""
    path = folder / "c.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        loader = [str(p) for p in claimfile.read(path).problems]
    except ClaimFileError as error:
        loader = [str(error)]
    tree = as_editors_read(compose(decode(text.encode(), "c.yaml")))
    return loader, [e.message for e in VALIDATOR.iter_errors(tree)]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(published.generate()))


def test_the_corpora_are_large_enough() -> None:
    assert sum(map(len, GOOD.values())) >= 100
    assert sum(map(len, BAD.values())) >= 100


@pytest.mark.parametrize(("place", "row"), [(p, r) for p, rows in GOOD.items() for r in rows])
def test_good_files(place: str, row: str, tmp_path: Path) -> None:
    assert both(file_with(place, row), tmp_path) == ([], [])


@pytest.mark.parametrize(("place", "row", "words"), [(p, r, w) for p, rows in BAD.items() for r, w in rows])
def test_bad_files(place: str, row: str, words: str, tmp_path: Path) -> None:
    loader, schema = both(file_with(place, row), tmp_path)
    assert schema, "the schema takes it"
    assert len(loader) == 1 and words in loader[0], loader
    assert re.match(r"c\.yaml:\d+:\d+: ", loader[0])


WORDS = [
    *"a b 1 0 -1 1.5 true no null ~ '' 2026-06-24 2026-02-30 2026-6-4 12:30 10:10:10 https://e.org https:// HTTP://e.org".split(),
    *r"a.txt b/../c ./a.txt ../a a//b.txt a\b C:x ~a /a agree contradict open settled Open date money dat value-differs".split(),
    *"quote-not-found date-conflict open-claim [] {} [a] [[a,b]] .inf 1_000 '1' '01' 999999999 1000000000 a:b 'null' '~'".split(),
    *"_a|-a|.a|a.|A-_.9|éa|{all: agree}|[~, a]|[{}]|[null]|{a vs b: agree}|{all: differ, a vs a: agree}|{a: b}|' '".split("|"),
    *("\u00a0", r'"\u00a0"', r'"\u200b"', r'"\n"', r'"a\nb"', "x" * 80, "x" * 81, "9" * 64, "a" * 64, "A" * 64, "0" * 63),
]  # fmt: skip
KEYS = {
    "file": "version ruleset aliases claims other",
    "source": "outlet published url title sha256 other",
    "claim": "kind expect discloses status note suppress statement other",
    "reading": "value line other",
}


@pytest.mark.parametrize(("place", "key"), [(p, k) for p, keys in KEYS.items() for k in keys.split()])
def test_both_think_the_same_of_any_word_at_any_key(place: str, key: str, tmp_path: Path) -> None:
    for word in WORDS:
        row = word if key == "version" else f"{key}: {word}"
        loader, schema = both(file_with(key if key == "version" else place, row), tmp_path)
        told = [
            m for m in loader if "no reading of this claim" not in m
        ]  # which sources there are, only the loader knows
        assert bool(told) == bool(schema), (row, loader, schema)


@pytest.mark.parametrize("place", ["path", "id", "quote", "asked", "from"])
def test_both_think_the_same_of_any_word_that_is_needed(place: str, tmp_path: Path) -> None:
    for word in WORDS:
        row = f"question: {word}" if place == "asked" else word
        loader, schema = both(file_with(place, row), tmp_path)
        told = [m for m in loader if "no source has" not in m and "is taken by" not in m]
        assert bool(told) == bool(schema), (row, loader, schema)


@pytest.mark.parametrize("path", [ROOT / "claims.yaml", *sorted(ROOT.glob("tests/desks/*/claims.yaml"))], ids=str)
def test_real_files(path: Path, tmp_path: Path) -> None:
    assert VALIDATOR.is_valid(as_editors_read(compose(decode(path.read_bytes(), path.name))))


def test_every_key_says_what_it_is_for() -> None:
    def walk(schema: Any) -> None:
        for name, row in schema.get("properties", {}).items() if isinstance(schema, dict) else ():
            assert row.get("description"), name
        for value in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
            walk(value)

    walk(_without_either(json.loads(published.generate())))


def _without_either(schema: Any) -> Any:
    """Without the clauses that only say which of two keys is needed."""
    if isinstance(schema, dict):
        return {
            k: _without_either(v)
            for k, v in schema.items()
            if not (k == "anyOf" and isinstance(v, list) and v and "required" in v[0])
        }
    return [_without_either(v) for v in schema] if isinstance(schema, list) else schema
