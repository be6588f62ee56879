"""Clauses of time with a measure before them: "two days after the mayor signed the order".

The measure is a circumstance of the main verb, the conjunction opens the clause, and what stands between it and the
verb is the subject, whatever the network made of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.analysis.syntax.arcs import hangs_on
from claimcheck.model.analysis import Tag, Token

_UNITS = frozenset("second minute hour day week month year decade moment night weekend".split())
_OPENERS = frozenset(("after", "before"))
_MEASURE = frozenset("a an few several many some just only about nearly almost more less than barely".split())
_INSIDE = (Tag.DET, Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.PART, Tag.ADP, Tag.AUX, Tag.ADV, Tag.PRON)
_NOMINAL = (Tag.NOUN, Tag.PROPN, Tag.PRON)
_FAR = 14  # tokens between the conjunction and its verb


def with_measured_times(tokens: list[Token]) -> list[Token]:
    """The tokens with such clauses put right; nothing is changed where no verb with a subject follows."""
    for token in tokens:
        at = token.index
        if token.folded in _OPENERS and at and tokens[at - 1].lemma in _UNITS and tokens[at - 1].tag is Tag.NOUN:
            verb = _verb(tokens, at)
            if verb is not None:
                return _put_right(tokens, at, verb)
    return tokens


def _verb(tokens: Sequence[Token], opener: int) -> int | None:
    """The finite verb of the clause that the conjunction opens, with a noun before it."""
    named = False
    for token in tokens[opener + 1 : opener + _FAR]:
        if token.tag is Tag.VERB:
            finite = token.lemma != token.folded or token.folded.endswith(("put", "set", "cut", "hit", "quit", "let"))
            return token.index if named and finite and not token.folded.endswith("ing") else None
        if token.tag not in _INSIDE:
            return None
        named = named or token.tag in _NOMINAL
    return None


def _put_right(tokens: list[Token], opener: int, verb: int) -> list[Token]:
    unit = opener - 1
    first = unit
    while first and (tokens[first - 1].tag is Tag.NUM or tokens[first - 1].folded in _MEASURE):
        first -= 1
    main = _main(tokens, first, verb)
    if main is None:
        return tokens
    out = list(tokens)
    inside = range(opener + 1, verb)
    helpers = {i for i in inside if tokens[i].tag is Tag.AUX}
    subject = next((i for i in inside if tokens[i].tag in _NOMINAL and not opener < tokens[i].head < verb), None)
    if subject is None:
        return tokens
    for token in tokens[:first]:
        if first <= token.head <= unit:  # "the order two days": what stands before the measure is no part of it
            last = first - 1
            if token.index == last and token.tag in (*_NOMINAL, Tag.ADJ):
                out[last] = replace(
                    token, head=main, relation="obj", tag=Tag.NOUN if token.tag is Tag.ADJ else token.tag
                )
            else:
                modifies = (
                    token.tag in (Tag.DET, Tag.ADJ, Tag.NUM)
                    and first <= tokens[last].head <= unit
                    and token.index < last
                )
                out[token.index] = replace(token, head=last if modifies else main)
        elif token.head == verb and main < first:
            out[token.index] = replace(token, head=main)
    if tokens[main].relation != "root" and (tokens[verb].head < 0 or hangs_on(tokens, main, verb)):
        out[main] = replace(tokens[main], head=-1, relation="root")
    passive = any(tokens[i].lemma == "be" for i in helpers)
    out[subject] = replace(tokens[subject], head=verb, relation="nsubj:pass" if passive else "nsubj")
    if main != first - 1 or tokens[unit].head != main:  # "came hours after" has its measure
        out[unit] = replace(tokens[unit], head=main, relation="obl:unmarked")
    out[opener] = replace(tokens[opener], head=verb, relation="mark", tag=Tag.SCONJ)
    out[verb] = replace(tokens[verb], head=main, relation="advcl")
    return out


def _main(tokens: Sequence[Token], first: int, verb: int) -> int | None:
    """The verb that the clause hangs on: the one above it, else the nearest before the measure, else behind a comma."""
    above = tokens[verb].head
    if above >= 0 and tokens[above].tag is Tag.VERB and not first <= above <= verb:
        return above
    before = next((t.index for t in reversed(tokens[:first]) if t.tag is Tag.VERB), None)
    if before is not None:
        return before
    comma = next((t.index for t in tokens[verb:] if t.folded == ","), None)
    behind = () if comma is None else tokens[comma:]
    return next((t.index for t in behind if t.tag is Tag.VERB and not t.folded.endswith("ing")), None)
