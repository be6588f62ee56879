"""Reads the tables of cases: YAML whose every phrase knows its line, with the wanted words drawn in brackets.

Scalars stay text (`2026-06-02` is not turned into a date), so that what a table says is what is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


class TableError(ValueError):
    """A table is not written as the collector reads it."""


class Text(str):
    """A scalar of a table that knows its line (1-based)."""

    line: int = 0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A phrase without its brackets, and where they stood (code points, half-open)."""

    text: str
    spans: tuple[tuple[int, int], ...]


def draw(phrase: str) -> Drawn:
    """Reads `closed for [two weeks]`; `[[` and `]]` write real brackets."""
    out: list[str] = []
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    at = 0
    while at < len(phrase):
        sign = phrase[at]
        if sign in "[]" and phrase[at : at + 2] == sign * 2:
            out.append(sign)
            at += 2
            continue
        if sign == "[" and opened is None:
            opened = len(out)
        elif sign == "]" and opened is not None:
            spans.append((opened, len(out)))
            opened = None
        elif sign in "[]":
            raise TableError(f"brackets do not pair in {phrase!r}; [[ writes a real one")
        else:
            out.append(sign)
        at += 1
    if opened is not None:
        raise TableError(f"a bracket is not closed in {phrase!r}; [[ writes a real one")
    return Drawn("".join(out), tuple(spans))


def read(path: Path) -> Any:
    """The table as mappings, lists and `Text` scalars.

    Raises:
        TableError: the file is not YAML, or a key stands twice.
    """
    try:
        with path.open(encoding="utf-8") as stream:
            node = yaml.compose(stream, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise TableError(f"{path}: {error}") from error
    return None if node is None else _plain(node, path)


def _plain(node: yaml.Node, path: Path) -> Any:
    if isinstance(node, yaml.MappingNode):
        keys = [_plain(key, path) for key, _ in node.value]
        twice = {key for key in keys if keys.count(key) > 1}
        if twice:
            raise TableError(f"{path}:{node.start_mark.line + 1}: {sorted(twice)} stand twice")
        return dict(zip(keys, (_plain(value, path) for _, value in node.value), strict=True))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, path) for item in node.value]
    text = Text(node.value)
    text.line = node.start_mark.line + 1
    return text


def phrases(said: Any, where: str) -> Iterator[Text]:
    """The phrases under `said`; a bare one counts as a list of one.

    Raises:
        TableError: a phrase that opens with a bracket was not put in quotation marks, so YAML read a list.
    """
    for phrase in [said] if isinstance(said, Text) else said or ():
        if not isinstance(phrase, Text):
            raise TableError(f"{where}: put a phrase in quotation marks that opens with a bracket: {phrase!r}")
        yield phrase


def known(row: Any, allowed: frozenset[str], where: str) -> Mapping[str, Any]:
    """The row itself, if it has no key but these.

    Raises:
        TableError: it has, or is no mapping.
    """
    if not isinstance(row, dict):
        raise TableError(f"{where}: wanted a mapping, found {row!r}")
    if unknown := sorted(set(row) - allowed):
        raise TableError(f"{where}: unknown {', '.join(unknown)}; known: {', '.join(sorted(allowed))}")
    return row
