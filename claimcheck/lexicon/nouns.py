"""Noun knowledge: synonyms, classes of things, and the places that adjectives and demonyms stand for.

`_nouns.tsv` has rows of four parts: `same` (synonyms), `class` (members of "name < wider name"), `kinds` (a class whose
members often stand for one thing in one story: "the firm", "the maker") and `general` (for any member of a class).
`_places.tsv` has a place, its other names, and its adjectives and demonyms.
The grouping is our own, from general news English; nothing here names a person, firm or single event.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.lexicon.spelling import spellings
from claimcheck.lexicon.tables import rows

_NONE: frozenset[str] = frozenset()

# Classes of what befalls somebody: a story has one of a kind.
BEFALLING = frozenset(("disaster", "earthquake", "accident", "attack", "explosion", "outage"))


class _Tables(NamedTuple):
    """Noun -> synonym rings, ring -> its nouns, noun -> classes written for it, class -> wider class, classes whose
    members may be one, noun -> classes of which it may stand for any member ("the group" for a bank)."""

    rings: dict[str, frozenset[int]]
    members: dict[int, tuple[str, ...]]
    classes: dict[str, frozenset[str]]
    wider: dict[str, str]
    kinds: frozenset[str]
    general: dict[str, frozenset[str]]


@cache
def _tables() -> _Tables:
    rings: dict[str, set[int]] = {}
    members: dict[int, tuple[str, ...]] = {}
    classes: dict[str, set[str]] = {}
    wider: dict[str, str] = {}
    kinds: set[str] = set()
    general: dict[str, set[str]] = {}
    for number, (part, name, listed) in enumerate(rows("_nouns.tsv")):
        words = [form for word in listed.split(", ") for form in spellings(word)]
        if part == "general":
            for word in words:
                general.setdefault(word, set()).add(name)
            continue
        if part == "same":
            members[number] = tuple(words)
            for word in words:
                rings.setdefault(word, set()).add(number)
            continue
        own, _, over = name.partition(" < ")
        if over:
            wider[own] = over
        if part == "kinds":
            kinds.add(own)
        for word in words:
            classes.setdefault(word, set()).add(own)
    return _Tables(
        rings={w: frozenset(r) for w, r in rings.items()},
        members=members,
        classes={w: frozenset(c) for w, c in classes.items()},
        wider=wider,
        kinds=frozenset(kinds),
        general={w: frozenset(c) for w, c in general.items()},
    )


@cache
def _up(name: str) -> frozenset[str]:
    """A class with every class above it."""
    found = {name}
    while (above := _tables().wider.get(name)) is not None and above not in found:
        found.add(above)
        name = above
    return frozenset(found)


def same(a: str, b: str) -> bool:
    """Whether two noun lemmas can name one and the same thing (quake / earthquake). Symmetric, not transitive."""
    if a == b:
        return True
    rings = _tables().rings
    return (one := rings.get(a)) is not None and (two := rings.get(b)) is not None and not one.isdisjoint(two)


def synonyms(lemma: str) -> frozenset[str]:
    """Every noun that `same` takes for this one, itself included."""
    tables = _tables()
    return frozenset((lemma, *(word for ring in tables.rings.get(lemma, ()) for word in tables.members[ring])))


def narrow_classes(lemma: str) -> frozenset[str]:
    """The classes a noun is listed in, without the wider ones above them."""
    return _tables().classes.get(lemma, _NONE)


@lru_cache(maxsize=20_000)
def classes(lemma: str) -> frozenset[str]:
    """The classes of a noun with all wider ones ("firefighter" -> emergency worker, worker, person)."""
    return frozenset(c for name in narrow_classes(lemma) for c in _up(name))


def broader(a: str, b: str) -> bool:
    """Whether the first noun is the name of a class that the second belongs to (person / resident, vehicle / bus)."""
    general = _tables().general.get(a, _NONE)
    return a != b and any(a == c or c in general or same(a, c) for c in classes(b))


@lru_cache(maxsize=50_000)
def related(a: str, b: str) -> bool:
    """Whether two nouns may name one thing in one story: same, one the class of the other, or kinds of one."""
    if same(a, b) or broader(a, b) or broader(b, a):
        return True
    return bool(narrow_classes(a) & narrow_classes(b) & _tables().kinds)


_WORDS_OF_THEIR_OWN = frozenset(
    ("us", "turkey", "polish", "pole", "poles", "swede", "swedes", "kiwi", "kiwis", "china", "chad")
)
"""What is a word in lower case and a place only with a capital."""


ANYWHERE = frozenset(
    "region area scene site spot place location zone affect affected worst-hit stricken devastate devastated surround "
    "surrounding nearby whole entire other several same".split()
)
"""Words of places that do not say where ("the affected region")."""


class Place(NamedTuple):
    """A country or region: its full name, its other names, and the adjectives and demonyms for it."""

    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def places() -> tuple[Place, ...]:
    """Countries and regions, in the order of the table, as newspapers write them (capital letters kept)."""
    return tuple(
        Place(name, tuple(filter(None, aliases.split(", "))), tuple(filter(None, adjectives.split(", "))))
        for name, aliases, adjectives in rows("_places.tsv")
    )


@cache
def _by_word() -> dict[str, str]:
    table: dict[str, str] = {}
    for place in places():
        for word in (place.name, *place.aliases, *place.adjectives):
            table.setdefault(word, place.name)
    return table


@cache
def _by_folded() -> dict[str, str]:
    table: dict[str, str] = {}
    for word, place in _by_word().items():
        table.setdefault(word.lower(), place)
    return table


@cache
def demonyms() -> dict[str, str]:
    """Adjective or demonym (as written, "Dutch") -> place ("Netherlands")."""
    return {word: place.name for place in places() for word in place.adjectives}


def place_of(word: str) -> str | None:
    """The place that an adjective, demonym or other name stands for ("U.S.", "American" -> "United States"), or None.

    A lemma in lower case is read too, unless it is an English word of its own ("turkey", "polish", "us").
    A capital is no name of its country, and no metonym is read ("Washington").
    """
    if (found := _by_word().get(word)) is not None:
        return found
    folded = word.lower()
    if folded in _WORDS_OF_THEIR_OWN and not (word.isupper() and len(word) > 2):
        return None
    return _by_folded().get(folded)
