"""Two peoples joined before a noun describe it ("12 [Danish and Polish] divers"), whatever they were taken for."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Tag, Token

_NAMED = (Tag.PROPN, Tag.NOUN)
_BEFORE = {Tag.NUM: "nummod", Tag.ADJ: "amod", Tag.DET: "det"}


def with_joined_peoples(tokens: list[Token]) -> list[Token]:
    """The tokens with such peoples as adjectives of the noun, and what stands before them on the noun, too."""
    out = tokens
    for join in tokens[1:-2]:
        first, second, at = tokens[join.index - 1], tokens[join.index + 1], join.index + 2
        if join.folded != "and" or not (_is_people(first) and _is_people(second)):
            continue
        while tokens[at].tag in (Tag.ADJ, *_NAMED) and tokens[at].head == at + 1 < len(tokens):
            at += 1
        noun = tokens[at]
        if noun.tag is not Tag.NOUN or noun.folded == noun.lemma or first.tag is second.tag is Tag.ADJ:
            continue
        out = [replace(t, head=at) if t.head in (first.index, second.index) and t.index < at else t for t in out]
        if noun.head in (first.index, second.index):
            out[at] = replace(noun, head=first.head, relation=first.relation)
        out[first.index] = replace(first, tag=Tag.ADJ, head=at, relation="amod")
        out[second.index] = replace(second, tag=Tag.ADJ, head=first.index, relation="conj")
        out[join.index] = replace(join, head=second.index, relation="cc")
        if (before := tokens[first.index - 1]).index < first.index and before.tag in _BEFORE:
            out[before.index] = replace(before, head=at, relation=_BEFORE[before.tag])
    return out


def _is_people(token: Token) -> bool:
    return token.text[:1].isupper() and token.text in nouns.demonyms()
