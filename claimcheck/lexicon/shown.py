"""Words that tell what another word says, too: who was convicted was accused, a mayor is a politician.

Lexical entailment, one way, roles unchanged (after the directional rules of Szpektor and Dagan 2008). Only what a word
cannot be used without (a wife married, a convict was accused) and sorts of persons: nearer words of one sense are the
business of the concepts. A wider list was tried and told nothing on texts that it was not written after.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon import concepts
from claimcheck.lexicon.tables import rows

_NONE: frozenset[str] = frozenset()


@cache
def _table() -> dict[str, frozenset[str]]:
    return {word: frozenset(by.split(", ")) for word, by in rows("_shown.tsv")}


def shown(word: str, by: str) -> bool:
    """Whether a lemma is said with another one, whatever their word classes."""
    return by in _table().get(word, _NONE)


def follows(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a class of the first word follows from one of the second (charged, sentenced)."""
    return any(c in concepts.implied(d) for c in one for d in other)
