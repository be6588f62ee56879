"""The rows of `_points*.tsv`, read once: the ways to answer the points of a story, and what is marked of the points."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon.tables import family

_NAME = re.compile(r"\{([a-z]+)\}")


class Fact(NamedTuple):
    """One way to answer a point: `cues` of which one stands in every wording of it."""

    point: str
    scenes: tuple[str, ...]
    answer: str
    cues: tuple[str, ...]
    pattern: str


class Figure(NamedTuple):
    """One way to give the figure of a point: what stands before and behind it; of a moment, what its clause tells."""

    point: str
    scenes: tuple[str, ...]
    before: str
    after: str


class Named(NamedTuple):
    """One way to answer a point by a name: whether it stands `before` or behind what the pattern finds."""

    point: str
    scenes: tuple[str, ...]
    before: bool
    cues: tuple[str, ...]
    pattern: str


class Table(NamedTuple):
    """All rows, by sort."""

    unless: dict[str, str]
    fits: frozenset[tuple[str, frozenset[str]]]
    shades: frozenset[tuple[str, frozenset[str]]]
    facts: tuple[Fact, ...]
    named: tuple[Named, ...]
    figures: dict[str, tuple[Figure, ...]]
    moments: dict[str, tuple[Figure, ...]]
    scenes: dict[str, str]
    asked: dict[str, str]
    marks: dict[str, frozenset[str]]


@cache
def table() -> Table:
    """The rows of all files."""
    words: dict[str, str] = {}
    facts: list[Fact] = []
    named: list[Named] = []
    marks: dict[str, set[str]] = {}
    figures: dict[str, list[Figure]] = {}
    moments: dict[str, list[Figure]] = {}
    scenes: dict[str, str] = {}
    unless: dict[str, str] = {}
    beside: dict[str, set[tuple[str, frozenset[str]]]] = {"fits": set(), "shade": set()}
    asked: dict[str, str] = {}

    def filled(pattern: str) -> str:
        return _NAME.sub(lambda m: words[m.group(1)], pattern)

    for row in family("_points"):
        sort, name, *cells = row
        if sort == "word":
            words[name] = filled(cells[0])
        elif sort == "scene":
            scenes[name] = rf"\b(?:{filled(cells[0])})\b"
        elif sort == "unless":
            unless[name] = "|".join(filter(None, (unless.get(name), filled(cells[0]))))  # several rows add up
        elif sort in beside:
            beside[sort].add((name, frozenset(cells[0].split(", "))))
        elif sort == "ask":
            asked[name] = cells[0]
        elif sort == "mark":
            for point in cells[0].split(", "):
                marks.setdefault(name, set()).add(point)
        elif sort == "name":
            within, side, cues, pattern = cells
            named.append(
                Named(name, tuple(within.split(",")), side == "before", tuple(cues.split("|")), filled(pattern))
            )
        elif sort == "fact":
            within, answer, cues, pattern = cells
            facts.append(Fact(name, tuple(within.split(",")), answer, tuple(cues.split("|")), filled(pattern)))
        else:
            within, kinds, pattern = cells
            before, _, after = filled(pattern).partition("#")
            shapes = Figure(name, tuple(within.split(",")), before, after)
            for kind in kinds.split(","):
                (figures if sort == "figure" else moments).setdefault(kind, []).append(shapes)
    return Table(
        unless=unless,
        fits=frozenset(beside["fits"]),
        shades=frozenset(beside["shade"]),
        facts=tuple(facts),
        named=tuple(named),
        figures={kind: tuple(found) for kind, found in figures.items()},
        moments={kind: tuple(found) for kind, found in moments.items()},
        scenes=scenes,
        asked=asked,
        marks={mark: frozenset(found) for mark, found in marks.items()},
    )
