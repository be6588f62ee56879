"""The verb "accounts" that the network took for a plural: "Tourism [accounts] for nearly half of its income"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.model.analysis import Tag, Token

_KEPT = frozenset("bank savings email user customer client media trust expense deposit".split())  # that somebody holds
_SHARES = frozenset("a about nearly almost roughly around half most more less just over some up two three".split())
_NOMINAL = (Tag.NOUN, Tag.PROPN)
_DESCRIBING = frozenset(("det", "amod", "compound", "nmod:poss", "nmod", "flat"))


def with_accounts(tokens: list[Token]) -> list[Token]:
    """The tokens, "accounts" made the verb of the noun before it where a share follows: "for about a third"."""
    for at, token in enumerate(tokens):
        if token.folded != "accounts" or token.tag is not Tag.NOUN or not 0 < at < len(tokens) - 2:
            continue
        noun = tokens[at - 1]
        if tokens[at + 1].folded != "for" or noun.tag not in _NOMINAL or noun.folded in _KEPT:
            continue
        if token.relation == "root" and (tokens[at + 2].tag is Tag.NUM or tokens[at + 2].folded in _SHARES):
            return _made_verb(tokens, token, noun)
    return tokens


def _made_verb(tokens: list[Token], verb: Token, noun: Token) -> list[Token]:
    out = list(tokens)
    out[verb.index] = replace(verb, tag=Tag.VERB, lemma="account")
    out[noun.index] = replace(noun, head=verb.index, relation="nsubj")
    for kid in tokens:
        if kid.head != verb.index or kid is noun or kid.relation not in _DESCRIBING:
            continue
        if kid.index < noun.index:
            out[kid.index] = replace(kid, head=noun.index)
        elif kid.index > verb.index:
            out[kid.index] = replace(kid, relation="obl")
    return out
