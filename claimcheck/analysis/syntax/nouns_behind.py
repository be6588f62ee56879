"""Nouns behind "after" and its like that the network takes for verbs: "before [dawn]", "after [blazes] in June"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.model.analysis import Tag, Token

_EITHER = frozenset("after before since until till".split())
"""Words that open a clause or stand before a noun."""
_OWN = ("nsubj", "nsubj:pass", "obj", "xcomp", "ccomp", "aux", "aux:pass", "expl")
_HUNG = {"advcl": "obl", "acl": "nmod", "acl:relcl": "nmod"}


def with_nouns_behind(tokens: Sequence[Token]) -> list[Token]:
    """What stands right behind such a word with nothing of a clause of its own is a noun."""
    out = list(tokens)
    for token in tokens:
        if token.tag is not Tag.VERB or not token.index or token.relation not in _HUNG or token.folded.endswith("ing"):
            continue
        mark = tokens[token.index - 1]
        if mark.folded not in _EITHER or mark.head != token.index or _past(token):
            continue
        if any(t.head == token.index and t.relation in _OWN for t in tokens):
            continue
        over = tokens[token.head]
        relation = "nmod" if over.tag in (Tag.NOUN, Tag.PROPN) else _HUNG[token.relation]
        out[token.index] = replace(token, tag=Tag.NOUN, relation=relation)
        out[mark.index] = replace(mark, tag=Tag.ADP, relation="case")
        for kid in tokens:
            if kid.head == token.index and kid.relation == "obl":
                out[kid.index] = replace(kid, relation="nmod")
    return out


def _past(token: Token) -> bool:
    """Whether it is a form that no noun has: "until [asked]", "before [broken]"."""
    return token.folded not in (token.lemma, f"{token.lemma}s", f"{token.lemma}es")
