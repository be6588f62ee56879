"""Arcs of headlines, which join by a comma what one subject does: "Mine shuts, lays off 300"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.syntax import arcs
from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Token

_ENDS = frozenset((".", "?", "!", '"'))


def unjoined(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The verb behind the comma is joined to the one before it, and shares its subject."""
    token = tokens[at]
    if not arcs.is_present(token) or token.head < 0 or tokens[at - 1].folded != ",":
        return None
    first = tokens[token.head]
    if not arcs.is_present(first) or first.index > at or tokens[-1].folded in _ENDS:
        return None
    alone = not arcs.has_subject(tokens, at) and not embedding.is_saying(token.lemma)
    return (first.index, "conj") if alone and arcs.has_subject(tokens, first.index) else None
