"""A noun before a name describes it, and the name is the head: "of shipping [magnate] Karl Veit"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis.syntax import arcs
from claimcheck.lexicon import nouns, roles
from claimcheck.model.analysis import Tag, Token


def with_titled_names(tokens: list[Token]) -> list[Token]:
    """The tokens, with each name that was hung on the noun before it as a part of it put in that noun's place."""
    out = tokens
    for noun in tokens:
        if noun.tag is not Tag.NOUN or noun.index + 1 >= len(tokens) or not _is_somebody(noun.lemma):
            continue
        name = tokens[noun.index + 1]
        if name.tag is not Tag.PROPN or name.relation != "flat" or name.head != noun.index:
            continue
        out = list(out)
        out[name.index] = replace(name, head=noun.head, relation=noun.relation)
        out[noun.index] = replace(noun, head=name.index, relation="nmod:desc")
        for kid in tokens:
            if kid.head == noun.index and kid is not name and kid.relation not in arcs.MODIFIERS:
                out[kid.index] = replace(kid, head=name.index)
    return out


def _is_somebody(noun: str) -> bool:
    return roles.is_role(noun) or "person" in nouns.classes(noun)
