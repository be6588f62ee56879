"""Short forms of given names: Bill may be the William of the other text. Our own list."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import rows


@cache
def _full() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, listed in rows("_nicknames.tsv"):
        for short in (name, *listed.split(", ")):
            found.setdefault(short, set()).add(name)
    return {short: frozenset(names) for short, names in found.items()}


def one_given_name(a: str, b: str) -> bool:
    """Whether two given names (lower case) are one, or forms of one ("Bill", "William"; "Liz", "Beth")."""
    return a == b or bool(_full().get(a, frozenset()) & _full().get(b, frozenset()))


def is_given_name(word: str) -> bool:
    """Whether a word (lower case) is a listed form of a given name ("doug")."""
    return word in _full()
