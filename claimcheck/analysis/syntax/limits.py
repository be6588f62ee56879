"""What bounds or loosens a number: "faces [up to] 20 years", "owes the state [about] $2.3 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimcheck.model.analysis import Tag, Token

# Verbs after which "up to" may say whither: "rose up to 20 per cent", "ran up to two officers".
_MOVING = frozenset(
    "rise go climb grow jump come drop shoot run walk drive add build scale move ramp bring push turn creep".split()
)
_LOOSE = frozenset(("about", "around"))
_SIGNS = frozenset("$£€¥")


def with_limits(tokens: list[Token]) -> list[Token]:
    """The tokens with "up to" hung on the number that it limits, and that number's noun as what the verb acts on."""
    out = tokens
    for up in tokens[:-2]:
        number = tokens[min(up.index + 2, len(tokens) - 1)]
        if up.folded != "up" or tokens[up.index + 1].folded != "to" or up.head < 0:
            continue
        if number.tag is not Tag.NUM and number.text not in _SIGNS:
            continue
        verb = tokens[up.head]
        if up.relation not in ("compound:prt", "advmod") or verb.tag is not Tag.VERB or verb.lemma in _MOVING:
            continue
        noun = _over(tokens, number, verb)
        if noun is None or tokens[up.index + 1].head not in (noun.index, number.index, up.index, verb.index):
            continue
        out = list(out)
        out[up.index] = replace(up, head=number.index, relation="advmod")
        out[up.index + 1] = replace(tokens[up.index + 1], head=up.index, relation="fixed")
        if noun.relation == "obl" and not any(t.head == verb.index and t.relation == "obj" for t in tokens):
            out[noun.index] = replace(noun, relation="obj")
    return out


def with_rounded_sums(tokens: list[Token]) -> list[Token]:
    """The tokens with "about" before a sum as its adverb, where the network took it for a preposition."""
    out = tokens
    for about, number in pairwise(tokens):
        taken = about.folded in _LOOSE and about.tag is Tag.ADP and about.head == number.index
        if not taken or not number.text[-1:].isdigit():
            continue
        out = list(out)
        out[about.index] = replace(about, tag=Tag.ADV, relation="advmod")
        if number.relation == "obl" and tokens[number.head].tag is Tag.VERB:
            out[number.index] = replace(number, relation="obj")
    return out


def _over(tokens: Sequence[Token], number: Token, verb: Token) -> Token | None:
    """The noun phrase with that number that hangs on the verb."""
    at = number
    while 0 <= at.head != verb.index:
        at = tokens[at.head]
    return at if at.head == verb.index else None
