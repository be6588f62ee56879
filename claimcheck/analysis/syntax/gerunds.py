"""Acts that a verb takes as an -ing form, told from words that describe a noun ("denied opening fire")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.model.analysis import Tag, Token

Arc = tuple[int, str]
_TAKING = frozenset("deny admit stop begin start avoid".split())


_STATES = frozenset("missing leading living existing remaining outstanding surviving following".split())


def with_states(tokens: list[Token]) -> list[Token]:
    """A word that says how something is, and no longer what it does, is an adjective ("the [missing] student")."""
    return [
        replace(t, tag=Tag.ADJ, lemma=t.folded)
        if t.relation == "amod" and t.tag is Tag.VERB and t.folded in _STATES
        else t
        for t in tokens
    ]


def act(tokens: Sequence[Token], at: int) -> Arc | None:
    """What "denied" brings in is an act, not a sort of thing ("denied opening fire", "stopped making cars")."""
    return (at - 1, "xcomp") if _is_gerund(tokens, at) else None


def undergoer(tokens: Sequence[Token], at: int) -> Arc | None:
    """The noun behind such an act is its object."""
    token = tokens[at]
    before = next((i for i in range(at - 1, max(-1, at - 4), -1) if tokens[i].folded.endswith("ing")), -1)
    if token.head != before - 1 or not _is_gerund(tokens, before):
        return None
    return (before, "obj") if tokens[before].relation == "xcomp" else None


def _is_gerund(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if at < 1 or token.tag is not Tag.VERB or not token.folded.endswith("ing"):
        return False
    return tokens[at - 1].tag is Tag.VERB and tokens[at - 1].lemma in _TAKING
