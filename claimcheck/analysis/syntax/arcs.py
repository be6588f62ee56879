"""What several repairs ask of a tree."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.model.analysis import Tag, Token

RELATIVES = frozenset(("who", "whom", "which", "that"))


def has_subject(tokens: Sequence[Token], at: int, but: Collection[str] = ()) -> bool:
    """Whether the token at that index has a subject, words of `but` left out."""
    return any(t.head == at and t.relation.startswith("nsubj") and t.folded not in but for t in tokens)


def is_present(token: Token) -> bool:
    """Whether a verb shows its present by its -s."""
    return token.tag is Tag.VERB and token.folded.endswith("s") and token.lemma != token.folded
