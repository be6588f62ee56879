"""Which nouns may name one doer in two reports: a body, those who sit in it, those who act for it; our own list."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon import nouns
from claimcheck.lexicon.tables import rows


@cache
def _rings() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, (listed,) in enumerate(rows("_bodies.tsv")):
        for word in listed.split(", "):
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def one_body(a: str, b: str) -> bool:
    """Whether two noun lemmas may name one doer ("court", "judge"). Symmetric, not transitive."""
    return nouns.same(a, b) or bool(_rings().get(a, frozenset()) & _rings().get(b, frozenset()))
