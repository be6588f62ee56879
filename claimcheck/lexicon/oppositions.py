"""What news puts against each other: verbs of which both cannot be said of one thing (`_oppositions.tsv`).

Unlike the concepts, a row groups no synonyms: "hold" and "last" are set against "break", of a ceasefire, and say
nothing of each other. Most rows name what they are said of, for verbs have many senses. The list is our own.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.spelling import spellings
from claimcheck.lexicon.tables import rows

_ANYTHING: frozenset[str] = frozenset()


@cache
def _pairs() -> dict[tuple[str, str], tuple[frozenset[str], ...]]:
    """Two verbs, in both orders, with what they are opposites of: one set of nouns a row, empty for anything."""
    table: dict[tuple[str, str], list[frozenset[str]]] = {}
    for what, one, two in rows("_oppositions.tsv"):
        things = frozenset(form for word in what.split(", ") if word for form in spellings(word))
        for a in (form for verb in one.split(", ") for form in spellings(verb)):
            for b in (form for verb in two.split(", ") for form in spellings(verb)):
                table.setdefault((a, b), []).append(things)
                table.setdefault((b, a), []).append(things)
    return {pair: tuple(listed) for pair, listed in table.items()}


def may_oppose(a: str, b: str) -> bool:
    """Whether two verb lemmas are opposites of something."""
    return (a, b) in _pairs()


def opposed(a: str, b: str, things: frozenset[str]) -> bool:
    """Whether two verb lemmas exclude each other when said of a thing of one of these names (noun lemmas)."""
    return any(row == _ANYTHING or row & things for row in _pairs().get((a, b), ()))
