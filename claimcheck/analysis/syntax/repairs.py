"""Arcs that word knowledge puts right where the network looked at too little.

Each repair is one function: it gives the new head and relation of a token, or None where nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Tag, Token

Arc = tuple[int, str]
_NOMINAL = (Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.ADJ)


def repaired(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with those arcs put right; no repair makes a cycle."""
    out = list(tokens)
    for at in range(len(out)):
        for repair in (_infinitive, _reported, _past_relative):
            arc = repair(out, at)
            if arc is not None and not _above(out, arc[0], at):
                out[at] = replace(out[at], head=arc[0], relation=arc[1])
    return tuple(out)


def _above(tokens: Sequence[Token], at: int, ancestor: int) -> bool:
    """Whether `ancestor` stands above `at`, or is it."""
    while at >= 0 and at != ancestor:
        at = tokens[at].head
    return at == ancestor


def _marked(tokens: Sequence[Token], at: int) -> bool:
    """Whether an infinitive marker stands right before the verb, but for adverbs."""
    before = at - 1
    while before >= 0 and tokens[before].tag is Tag.ADV:
        before -= 1
    return before >= 0 and tokens[before].folded == "to" and tokens[at].tag in (Tag.VERB, Tag.AUX)


def _infinitive(tokens: Sequence[Token], at: int) -> Arc | None:
    """An infinitive is no prepositional phrase ("ordered the lab to close")."""
    token = tokens[at]
    if token.relation not in ("nmod", "obl") or not _marked(tokens, at) or token.lemma != token.folded:
        return None
    return token.head, "acl" if tokens[token.head].tag in _NOMINAL else "xcomp"


def _reported(tokens: Sequence[Token], at: int) -> Arc | None:
    """What follows "said on Friday that" is its content, not a verb joined to it."""
    token = tokens[at]
    if token.relation != "conj" or not embedding.is_saying(tokens[token.head].lemma):
        return None
    kids = [t for t in tokens[token.head + 1 : at] if t.head == at]
    opened = any(t.folded == "that" and t.relation == "mark" for t in kids)
    return (token.head, "ccomp") if opened and not any(t.relation == "cc" for t in kids) else None


def _past_relative(tokens: Sequence[Token], at: int) -> Arc | None:
    """An infinitive looks past a relative clause for the verb that asks for it.

    "requires clubs that sell alcohol to register": requires, not sell.
    """
    token = tokens[at]
    if token.head < 0 or not _marked(tokens, at):
        return None
    verb = tokens[token.head]
    if not verb.relation.startswith("acl") or verb.head < 0 or not embedding.effect(verb.lemma).plain:
        return None
    noun = tokens[verb.head]
    if noun.head < 0 or noun.relation not in ("obj", "nsubj", "nsubj:pass"):
        return None
    above = tokens[noun.head]
    return (above.index, "xcomp") if noun.relation == "obj" and embedding.controls_object(above.lemma) else None
