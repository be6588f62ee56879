"""What several repairs ask of a tree."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.model.analysis import Tag, Token

RELATIVES = frozenset(("who", "whom", "which", "that"))
QUESTIONING = RELATIVES | {"what", "whose"}
TIMELESS = frozenset("while although though because if unless whereas".split())  # they open a clause, and tell no time
OPENERS = TIMELESS | frozenset("until since after before once as".split())
OWN_WORDS = ("nsubj", "nsubj:pass", "mark", "aux", "aux:pass", "cc")  # relations of what only a clause has
OPENING_WORDS = ("nsubj", "csubj", "expl", "mark", "cc")  # how relations begin of what opens a clause
MODIFIERS = ("det", "amod", "compound", "nummod", "nmod:poss")  # of a noun


def has_subject(tokens: Sequence[Token], at: int, but: Collection[str] = ()) -> bool:
    """Whether the token at that index has a subject, words of `but` left out."""
    return any(t.head == at and t.relation.startswith("nsubj") and t.folded not in but for t in tokens)


def has_case(tokens: Sequence[Token], at: int, word: str | None = None) -> bool:
    """Whether a preposition, or that one, hangs on the token at that index."""
    return any(t.head == at and t.relation == "case" and word in (None, t.folded) for t in tokens)


def hangs_on(tokens: Sequence[Token], at: int, top: int) -> bool:
    """Whether the token at an index stands anywhere below another one of the tree, or is it."""
    while at >= 0 and at != top:
        at = tokens[at].head
    return at == top


def is_present(token: Token) -> bool:
    """Whether a verb shows its present by its -s."""
    return token.tag is Tag.VERB and token.folded.endswith("s") and token.lemma != token.folded
