"""Verbs of what the members of a group are made of, run on, fitted with or given. Table: `_makeup.tsv`."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import rows

_CLASSES = ("made", "power", "fit", "give", "serve")


@cache
def words(sort: str) -> frozenset[str]:
    """The words of a row: of, whole, sole, some, time."""
    return frozenset(word for named, listed in rows("_makeup.tsv") if named == sort for word in listed.split(", "))


def classes(verb: str) -> frozenset[str]:
    """The classes of a verb with its preposition ("run on"); empty for others."""
    return frozenset(c for c in _CLASSES if verb in words(c))
