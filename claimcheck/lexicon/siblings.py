"""Words of one series of which one place in a sentence has one: colours, months, instruments, kinds of works.

`_siblings.tsv`; the co-hyponyms of Cruse (1986), those alone that exclude each other. The list is our own.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import series


@cache
def _members() -> dict[str, frozenset[tuple[str, int]]]:
    """A word, with each series that it stands in and its place there."""
    table: dict[str, set[tuple[str, int]]] = {}
    for name, words in series("_siblings.tsv"):
        for word, number in words:
            table.setdefault(word, set()).add((name, number))
    return {word: frozenset(places) for word, places in table.items()}


def known(word: str) -> bool:
    """Whether a series has the word (folded, one or several words)."""
    return word in _members()


_RANKS = frozenset(("rank", "finish", "height", "worth", "size", "age", "distance", "turn", "reach"))


def classes(word: str) -> bool:
    """Whether a word (folded) says of which sort a thing is, not which place it has in an order or how big it is."""
    return any(name not in _RANKS for name, _ in _members().get(word, ()))


def siblings(a: str, b: str) -> str | None:
    """The series in which two folded words or lemmas are two members, or None; a word of both is no sibling."""
    one, two = _members().get(a, frozenset()), _members().get(b, frozenset())
    for name, _ in sorted(one):
        left, right = ({n for s, n in places if s == name} for places in (one, two))
        if right and not left & right:
            return name
    return None
