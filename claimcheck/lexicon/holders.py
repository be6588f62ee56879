"""Of what sort a speaker is by the words for him, and which sorts can be one holder of a statement.

Tables: `_holders.tsv` (nouns), `_organisations.tsv` (names).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon.tables import rows

_MOST = 4  # words of a name or noun in the tables


class Organisation(NamedTuple):
    """A known organisation: its usual name, the state that it is part of (None for none), and its sort."""

    name: str
    state: str | None
    sort: str


def sorts(words: Sequence[str]) -> list[str]:
    """The sorts that the words for a speaker (lower case) name, that of the last word first; its head tells most."""
    found = []
    for end in range(len(words), 0, -1):
        tails = (" ".join(words[begin:end]) for begin in range(max(0, end - _MOST), end))
        found += [sort for tail in tails if (sort := _sort(tail)) is not None][:1]
    return found


def organisation(words: Sequence[str]) -> Organisation | None:
    """The known organisation of that name (lower case, without an article)."""
    return _organisations().get(" ".join(words))


def one_holder(a: str, b: str) -> bool:
    """Whether a speaker of the one sort may be of the other. Symmetric."""
    return a == b or frozenset((a, b)) in _joined()


def _sort(noun: str) -> str | None:
    if (known := _organisations().get(noun)) is not None:
        return known.sort
    return _nouns().get(noun) or _nouns().get(noun.removesuffix("s"))


@cache
def _nouns() -> dict[str, str]:
    return {noun: sort for sort, listed, _ in rows("_holders.tsv") for noun in listed.split(", ")}


@cache
def _joined() -> frozenset[frozenset[str]]:
    return frozenset(frozenset((sort, other)) for sort, _, joined in rows("_holders.tsv") for other in _split(joined))


@cache
def _organisations() -> dict[str, Organisation]:
    return {
        name: Organisation(listed.split(", ", 1)[0], None if state == "-" else state, sort)
        for listed, state, sort in rows("_organisations.tsv")
        for name in listed.split(", ")
    }


def _split(cell: str) -> Iterator[str]:
    return filter(None, cell.split(", "))
