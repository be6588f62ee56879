"""Arcs of headlines, which join by a comma what one subject does: "Mine shuts, lays off 300"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Tag, Token

_ENDS = frozenset((".", "?", "!", '"'))


def unjoined(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The verb behind the comma is joined to the one before it, and shares its subject."""
    token = tokens[at]
    if token.relation != "parataxis" or not _is_present(token) or token.head < 0 or tokens[at - 1].folded != ",":
        return None
    first = tokens[token.head]
    if not _is_present(first) or first.index > at or tokens[-1].folded in _ENDS:
        return None
    alone = not _has_subject(tokens, at) and not embedding.is_saying(token.lemma)
    return (first.index, "conj") if alone and _has_subject(tokens, first.index) else None


def _is_present(token: Token) -> bool:
    return token.tag is Tag.VERB and token.folded.endswith("s") and token.lemma != token.folded


def _has_subject(tokens: Sequence[Token], at: int) -> bool:
    return any(t.head == at and t.relation.startswith("nsubj") for t in tokens)
