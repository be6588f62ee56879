"""Names by their capital: inside a sentence in lower case, a capitalised word is a name.

A trained tagger knows few of the names that news is about; English spelling tells them. Headings in
title case and lines in capitals tell nothing. Nationalities keep their class ("Chilean exports").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Tag, Token

_OPEN = {Tag.NOUN, Tag.ADJ, Tag.VERB, Tag.ADV, Tag.X, Tag.INTJ}
_TITLE_CASE = 0.5  # from this share of capitalised open-class words on, capitals tell nothing


def names(tokens: Sequence[Token], spelt: Sequence[str]) -> tuple[Token, ...]:
    """The tokens, with capitalised open-class words inside a sentence as proper nouns.

    `spelt` has the words as a sentence would spell them: what it lowers in a title is no name.
    """
    words = [t for t in tokens if t.text[:1].isalpha() and len(t.text) > 3]
    capitals = sum(t.text[:1].isupper() for t in words[1:])
    if capitals >= _TITLE_CASE * max(4, len(words)):
        return tuple(tokens)
    return tuple(t if spelt[t.index] != t.text else _named(tokens, t) for t in tokens)


def _named(tokens: Sequence[Token], token: Token) -> Token:
    if token.text.islower():
        return token
    if len(token.text) > 1 and token.text.isalpha() and token.text.isupper() and token.tag is not Tag.PROPN:
        return replace(token, tag=Tag.PROPN, lemma=token.folded)  # "AI" is no auxiliary, "US" no pronoun
    inside = token.index > 0 and any(c.isalnum() for c in tokens[token.index - 1].text)
    mixed = any(c.isupper() for c in token.text[1:]) and not token.text.isupper() and "-" not in token.text
    if token.tag not in _OPEN or not (inside and token.text[:1].isupper() or mixed):
        return token
    if nouns.place_of(token.folded) is not None or "-" in token.text and token.tag is Tag.ADJ:
        return token
    return replace(token, tag=Tag.PROPN, lemma=token.folded)
