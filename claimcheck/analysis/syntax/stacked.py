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
    for name in tokens[1:]:
        last = tokens[name.index - 1]
        if name.tag is not Tag.PROPN or name.relation == "flat" or not _is_somebody(last):
            continue
        first = next((tokens[t.head] for t in (name, last) if t.relation == "conj" and t.head >= 0), last)
        if first.index > last.index or not _is_somebody(first) or first.relation not in _PARTIES:
            continue
        if first.head < name.index or name.relation in ("appos", "nmod:desc"):
            continue
        if name.head not in (first.head, first.index, last.index) or first is last and name.head != first.head:
            continue
        if any(t.head in (first.index, last.index) and t.relation == "det" for t in tokens[: name.index]):
            continue  # "the driver and passenger Ann Roe" may be two
        out = list(tokens)
        out[name.index] = replace(name, head=first.head, relation=first.relation)
        out[first.index] = replace(first, head=name.index, relation="nmod:desc")
        return out
    return tokens


def with_aged_parties(tokens: list[Token]) -> list[Token]:
    """An age that is a party of a clause is a noun for somebody: "[16-year-old] shot by police had no gun"."""
    out = tokens
    for token in tokens:
        if token.tag is Tag.ADJ and token.folded.endswith("-year-old") and token.relation in _PARTIES:
            out = list(out)
            out[token.index] = replace(token, tag=Tag.NOUN)
    return out


def _is_somebody(noun: Token) -> bool:
    """Whether it is a noun for one person: "actress", "ex-mayor"."""
    word = noun.lemma.removeprefix("ex-")
    if noun.tag is not Tag.NOUN and word == noun.lemma or noun.folded != noun.lemma:
        return False
    return roles.is_role(word) or "person" in nouns.classes(word) or word in _ALSO
