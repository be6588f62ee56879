"""Pairs of everyday words of opposite sense (after the direct antonyms of Murphy 2003); the list is our own."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import rows

_PREFIXES = ("un", "in", "im", "ir", "dis", "non", "non-")


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    listed = ((a, b) for one, two in rows("_antonyms.tsv") for a in one.split(", ") for b in two.split(", "))
    return frozenset(pair for a, b in listed for pair in ((a, b), (b, a)))


def antonyms(a: str, b: str) -> bool:
    """Whether two folded words are of opposite sense, by the table or by a prefix that denies ("able", "unable")."""
    if (a, b) in _pairs():
        return True
    short, long = sorted((a, b), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _PREFIXES)
