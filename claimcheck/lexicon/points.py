"""Points of a story: questions to which one event has one answer, in whatever words it is told.

How many a boat may carry, whether a distress call was sent, how deep a quake was, what the sea was like. `_points.tsv`
says how each is told: rows of words, scenes, facts, figures and moments, explained there. The rows are our own, from
general news English; nothing here names a person, place or single event.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon.tables import rows

ROLE = "point: "  # how the role of a claim that answers a point begins
YES, NO = "yes", "no"
_NAME = re.compile(r"\{([a-z]+)\}")
_FREE = frozenset(("capacity",))  # what may be is what is asked
# Points of what is there all along, so that it may be told of another time than that of the story.
_STANDING = frozenset(
    (
        "sprinklers",
        "life jackets",
        "lifeboats",
        "vaccine",
        "vaccinated",
        "criminal record",
        "known to the police",
        "inspection",
        "capacity",
        "storeys",
        "when it was built",
        "exits",
        "spreads between people",
        "threats before",
        "first case",
        "safety system",
        "repaired",
        "warned",
    )
)
_RUNNING = frozenset(
    (
        "search",
        "outbreak",
        "fire",
        "spread beyond",
        "black box",
        "trapped",
        "dead",
        "injured",
        "missing",
        "rescued",
        "infected",
        "evacuated",
        "displaced",
        "burnt area",
        "source found",
        "known motive",
        "hospital doors",
        "accounted for",
        "power",
        "end of the attacker",
    )
)


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


class _Table(NamedTuple):
    unless: dict[str, str]
    facts: tuple[Fact, ...]
    figures: dict[str, tuple[Figure, ...]]
    moments: dict[str, tuple[Figure, ...]]
    scenes: dict[str, str]
    asked: dict[str, str]


@cache
def _table() -> _Table:
    words: dict[str, str] = {}
    facts: list[Fact] = []
    figures: dict[str, list[Figure]] = {}
    moments: dict[str, list[Figure]] = {}
    scenes: dict[str, str] = {}
    unless: dict[str, str] = {}
    asked: dict[str, str] = {}

    def filled(pattern: str) -> str:
        return _NAME.sub(lambda m: words[m.group(1)], pattern)

    for row in rows("_points.tsv"):
        sort, name, *cells = row
        if sort == "word":
            words[name] = filled(cells[0])
        elif sort == "scene":
            scenes[name] = rf"\b(?:{filled(cells[0])})\b"
        elif sort == "unless":
            unless[name] = filled(cells[0])
        elif sort == "ask":
            asked[name] = cells[0]
        elif sort == "fact":
            within, answer, cues, pattern = cells
            facts.append(Fact(name, tuple(within.split(",")), answer, tuple(cues.split("|")), filled(pattern)))
        else:
            within, kinds, pattern = cells
            before, _, after = filled(pattern).partition("#")
            shapes = Figure(name, tuple(within.split(",")), before, after)
            for kind in kinds.split(","):
                (figures if sort == "figure" else moments).setdefault(kind, []).append(shapes)
    return _Table(
        unless=unless,
        facts=tuple(facts),
        figures={kind: tuple(found) for kind, found in figures.items()},
        moments={kind: tuple(found) for kind, found in moments.items()},
        scenes=scenes,
        asked=asked,
    )


def facts() -> tuple[Fact, ...]:
    """All ways to answer points without a figure."""
    return _table().facts


def figures(kind: str) -> tuple[Figure, ...]:
    """All ways to give figures of points of a kind of claim."""
    return _table().figures.get(kind, ())


def moments(kind: str) -> tuple[Figure, ...]:
    """What clauses tell whose time or day, a kind of claim, is that of a point."""
    return _table().moments.get(kind, ())


def unless(point: str) -> str:
    """What must not stand near a figure of the point; "" for nothing."""
    return _table().unless.get(point, "")


@cache
def scenes_of(point: str) -> tuple[str, ...]:
    """The scenes that a point belongs to; `any` where it may stand in any story."""
    table = _table()
    figures = (f for some in (*table.figures.values(), *table.moments.values()) for f in some)
    told = {**{f.point: f.scenes for f in table.facts}, **{f.point: f.scenes for f in figures}}
    return told.get(point, ())


def scene(name: str) -> str:
    """The pattern of the words of a scene, of folded text in lower case."""
    return _table().scenes.get(name, "")


def scenes() -> tuple[str, ...]:
    """The names of all scenes."""
    return tuple(_table().scenes)


def question(point: str) -> str | None:
    """What a point asks, as a report puts it."""
    return _table().asked.get(point)


def names() -> frozenset[str]:
    """All points."""
    table = _table()
    figures = (f.point for some in (*table.figures.values(), *table.moments.values()) for f in some)
    return frozenset((*(f.point for f in table.facts), *figures))


def point_in(role: str | None) -> str | None:
    """The point that the role of a claim names, if any."""
    return role.removeprefix(ROLE) if role is not None and role.startswith(ROLE) else None


def is_free(point: str) -> bool:
    """Whether what may be or must be answers it, as it does how many a boat may carry."""
    return point in _FREE


def word_for(point: str, answer: str) -> str:
    """The class of a status that answers a point: of the point, or of the one of its answers."""
    return f"{ROLE}{point}" if answer in (YES, NO) else f"{ROLE}{point}: {answer}"


def is_word(concept: str) -> bool:
    """Whether a class of a status answers a point."""
    return concept.startswith(ROLE)


def has_answer(concept: str) -> bool:
    """Whether a class names an answer, not only a point of yes and no."""
    return is_word(concept) and concept.count(": ") > 1


def rivals(a: str, b: str) -> bool:
    """Whether two classes are different answers to one point."""
    return a != b and is_word(a) and is_word(b) and a.split(": ")[1] == b.split(": ")[1]


def stands(point: str) -> bool:
    """Whether it is there all along, whatever time it is told of."""
    return point in _STANDING


def runs(point: str) -> bool:
    """Whether the answer may change with the day."""
    return point in _RUNNING or point.startswith("whether ")
