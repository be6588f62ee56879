"""Events of which each part has one filler, and how their parts are said (`_parts.tsv`, `_parts_*.tsv` by domain).

"X succeeds Y as", "Y handed over to X", "X's predecessor, Y" all tell of one succession who is new in it and who went.
The parts of an event are those of a frame (Fillmore 1976); a way of saying it lists where each part stands.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import nouns
from claimcheck.lexicon.tables import family, rows

SORTS = frozenset("any person party place town cause minute".split())
NAMED = "+"
"""Among what may fill a part: any name that is no person's."""
MUTUAL = "mutual"
NO_TOWNS = frozenset(
    "airport arena avenue base beach building camp cathedral cemetery center centre church clinic club college county "
    "court district embassy estate field forest garden gardens hall harbor harbour heights hill home hospital hotel "
    "house island jail lake mall mosque museum palace park port prison province quarter river road room school shop "
    "square stadium state station street theater theatre tower university valley war hurricane storm mountains region "
    "senate congress parliament assembly commons league cup open games mountain ocean sea gulf army navy".split()
)
"""Ends of names that are of no town: what stands in one, or what it stands in."""


class Slot(NamedTuple):
    """Where a part stands: one of `places`, the first that holds something; whether it may be missing."""

    part: str
    places: tuple[str, ...]
    free: bool


class Way(NamedTuple):
    """One way of telling of an event: by a verb, a noun of the event, or a noun for who has a part in it."""

    event: str
    form: str
    words: tuple[str, ...]
    slots: tuple[Slot, ...]


class Part(NamedTuple):
    """compared: two texts are set against each other on it. key: it tells which event it is. fits: what may fill it.

    kinds: the nouns of which one alone may fill it, each with the first of those that say the same.
    """

    compared: bool
    key: bool
    fits: frozenset[str]
    kinds: dict[str, str]


class Event(NamedTuple):
    """The parts by name; mutual: of two parts each may be told as the other."""

    parts: dict[str, Part]
    mutual: bool


@cache
def _tables() -> tuple[dict[str, Event], dict[tuple[str, str], tuple[Way, ...]]]:
    events: dict[str, Event] = {}
    ways: dict[tuple[str, str], list[Way]] = defaultdict(list)
    for name, form, words, *slots in family("_parts"):
        if form == "parts":
            listed = [cell.partition(":") for cell in words.split(", ")]
            parts = {part.rstrip("!*"): _part(part, fits) for part, _, fits in listed if part != MUTUAL}
            events[name] = Event(parts, any(part == MUTUAL for part, _, _ in listed))
            continue
        where = tuple(_slot(cell) for cell in slots[0].split(", "))
        for phrase in words.split(", "):
            said = tuple(phrase.split())
            at = said[0] if form == "verb" else said[-1]
            ways["verb" if form == "verb" else "noun", at].append(Way(name, form, said, where))
    return events, {key: tuple(sorted(found, key=lambda w: -len(w.words))) for key, found in ways.items()}


def _part(name: str, fits: str) -> Part:
    said = [one.split("=") for one in fits.replace("+", "|+").split("|") if one]
    kinds = {noun: same[0] for same in said for noun in same} if "=" in fits else {}
    return Part("!" in name, "*" in name, frozenset(noun for same in said for noun in same), kinds)


def _slot(cell: str) -> Slot:
    part, _, places = cell.partition("=")
    return Slot(part, tuple(places.rstrip("~").split("/")), places.endswith("~"))


def event(name: str) -> Event:
    """The event of that name."""
    return _tables()[0][name]


@cache
def _asked() -> dict[tuple[str, str], str]:
    return {(name, part): question for name, part, question in rows("_asked_parts.tsv")}


def question(name: str, part: str) -> str | None:
    """What a part of an event asks, with {} for what tells which event it is; None where nobody wrote it down."""
    return _asked().get((name, part))


def ways(lemma: str, *, verb: bool) -> tuple[Way, ...]:
    """The ways of telling that a verb opens, or that a noun ends; the longest first."""
    return _tables()[1].get(("verb" if verb else "noun", lemma), ())


@cache
def fits(wanted: frozenset[str], lemma: str) -> bool:
    """Whether a common noun is of one of the listed nouns or classes."""
    return lemma in wanted or any(f"@{c}" in wanted for c in nouns.classes(lemma))
