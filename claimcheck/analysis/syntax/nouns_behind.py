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


def with_clauses_behind(tokens: Sequence[Token]) -> list[Token]:
    """A past form with an object of its own says what the noun before it does: "after three judges [upheld] it"."""
    out = list(tokens)
    for verb in tokens:
        noun = tokens[verb.head] if verb.relation == "acl" and 0 <= verb.head < verb.index else None
        if noun is None or verb.tag is not Tag.VERB or not _past(verb) or verb.folded.endswith("ing"):
            continue
        kids = [t for t in tokens if t.head == verb.index]
        if not any(t.relation == "obj" and t.index > verb.index for t in kids) or verb.lemma in _GIVING:
            continue
        mark = next((t for t in tokens if t.head == noun.index and t.relation == "case" and t.folded in _EITHER), None)
        if mark is None or noun.relation not in ("obl", "nmod") or noun.index != verb.index - 1:
            continue
        out[noun.index] = replace(noun, head=verb.index, relation="nsubj")
        out[verb.index] = replace(verb, head=noun.head, relation="advcl")
        out[mark.index] = replace(mark, tag=Tag.SCONJ, head=verb.index, relation="mark")
    return out


_GIVING = frozenset("give award grant hand offer pay send show name call make elect appoint teach tell ask".split())


def _past(token: Token) -> bool:
    """Whether it is a form that no noun has: "until [asked]", "before [broken]"."""
    return token.folded not in (token.lemma, f"{token.lemma}s", f"{token.lemma}es")
