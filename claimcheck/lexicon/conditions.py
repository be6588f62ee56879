"""Words that set a condition without "if": "provided that the union agrees", "subject to approval".

Table: `_conditions.tsv`. Our own list.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import rows

CLAUSE, THING, NEED = "clause", "thing", "need"


# Words of time that make what is to come wait for something that may not come about.
AWAITING = ("once", "as soon as", "as long as", "so long as", "only if", "only when", "only after")


@cache
def _table() -> dict[str, frozenset[str]]:
    return {sort: frozenset(listed.split(", ")) for sort, listed in rows("_conditions.tsv")}


@cache
def cues() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The cues by their first word, longest first, each with what follows it (`CLAUSE`, `THING`, `NEED`)."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sort in (CLAUSE, THING, NEED):
        for cue in _table()[sort]:
            words = tuple(cue.split())
            found.setdefault(words[0], []).append((words, sort))
    return {first: tuple(sorted(listed, key=lambda c: (-len(c[0]), c))) for first, listed in found.items()}


def is_needed(noun: str) -> bool:
    """Whether the noun names what something may depend on: an approval, a vote, a medical."""
    return noun in _table()["needed"]
