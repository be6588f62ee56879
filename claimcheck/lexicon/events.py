"""Sorts of events of which a story may tell of several (`_events.tsv`): quakes, storms, votes, matches."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import rows


@cache
def _table() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    nouns: dict[str, frozenset[int]] = {}
    verbs: dict[str, frozenset[int]] = {}
    for number, cells in enumerate(rows("_events.tsv")):
        for table, words in zip((nouns, verbs), cells, strict=True):
            for word in filter(None, words.split(", ")):
                table[word] = table.get(word, frozenset()) | {number}
    return nouns, verbs


def nouns() -> tuple[str, ...]:
    """All nouns for an event, the longest first."""
    return tuple(sorted(_table()[0], key=len, reverse=True))


def sorts(noun: str) -> frozenset[int]:
    """The sorts of events to which a noun belongs, by number."""
    return _table()[0].get(noun, frozenset())


def sorts_told(verb: str) -> frozenset[int]:
    """The sorts of events of which a verb tells that one came about."""
    return _table()[1].get(verb, frozenset())
