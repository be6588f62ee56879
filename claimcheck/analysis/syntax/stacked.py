"""Who is told of behind stacked descriptions, or by an age alone: "“Dune” actress and former model [Ann Roe] came"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.lexicon import nouns, roles
from claimcheck.model.analysis import Tag, Token

_PARTIES = ("nsubj", "nsubj:pass", "obj")
_ALSO = frozenset(
    "winner laureate icon legend ace heir heiress founder pioneer veteran medallist medalist survivor".split()
)


def with_stacked_descriptions(tokens: list[Token]) -> list[Token]:
    """A name right behind the last of several bare nouns for a person fills their place, and they describe it."""
    for last in tokens[:-1]:
        name = _name_behind(tokens, last) if _is_somebody(last) else None
        if name is None or name.head not in (last.index, last.head, tokens[last.head].head):
            continue
        first = next((tokens[t.head] for t in (name, last) if t.relation == "conj" and t.head >= 0), None)
        if first is None or first.index >= last.index or not _is_somebody(first) or first.relation not in _PARTIES:
            continue
        if first.head < name.index or any(t.relation == "det" and t.head in (first.index, last.index) for t in tokens):
            continue  # "the driver and passenger Ann Roe" may be two
        out = list(tokens)
        out[name.index] = replace(name, head=first.head, relation=first.relation)
        tag = Tag.NOUN if first.tag is Tag.PROPN else first.tag
        out[first.index] = replace(first, head=name.index, relation="nmod:desc", tag=tag)
        return out
    return tokens


def _name_behind(tokens: list[Token], noun: Token) -> Token | None:
    """The head of the name right behind a noun."""
    end = noun.index + 1
    while end < len(tokens) and tokens[end].tag is Tag.PROPN:
        end += 1
    names = tokens[noun.index + 1 : end]
    return next((t for t in names if not noun.index < t.head < end), None)


def with_aged_parties(tokens: list[Token]) -> list[Token]:
    """An age that is a party of a clause is a noun for somebody: "[16-year-old] shot by police had no gun"."""
    out = tokens
    for token in tokens:
        if token.tag is Tag.ADJ and token.folded.endswith("-year-old") and token.relation in _PARTIES:
            out = list(out)
            out[token.index] = replace(token, tag=Tag.NOUN)
    return out


def _is_somebody(noun: Token) -> bool:
    """Whether it is a noun for one person: "actress", "ex-mayor", "chief executive", "Singer" at the beginning."""
    word = noun.lemma.lower().removeprefix("ex-")
    plain = noun.tag is Tag.NOUN or noun.tag is Tag.PROPN and noun.index == 0
    if not plain and word not in ("executive", noun.lemma.lower()[3:]) or noun.folded != noun.lemma.lower():
        return False
    return roles.is_role(word) or "person" in nouns.classes(word) or word in _ALSO
