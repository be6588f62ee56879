"""Participles behind a noun: what they describe, and the time that is theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.model.analysis import Tag, Token

_UNDER = ("acl", "acl:relcl", "advcl", "ccomp", "xcomp", "conj")


# Done to whoever acts, not to what stands before: "left the room, [followed] by his aides".
_BESIDE = frozenset(
    "follow accompany flank surround join escort dress arm drive inspire encourage spur prompt anger worry shock press "
    "urge ask watch cheer jeer greet haunt move alarm buoy boost lift help hit hurt weigh drag lead trail pursue".split()
)


def described(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """What is done by somebody describes the noun before the comma: "against the act, [signed] by the governor"."""
    token = tokens[at]
    if token.relation != "advcl" or token.tag is not Tag.VERB or at < 2 or tokens[at - 1].folded != ",":
        return None
    if token.folded == token.lemma or token.folded.endswith("ing") or token.lemma in _BESIDE or token.head > at:
        return None
    noun = tokens[at - 2]
    while noun.relation in ("flat", "compound", "nmod:desc", "appos") and noun.head >= 0:
        noun = tokens[noun.head]
    if noun.tag not in (Tag.NOUN, Tag.PROPN) or noun.relation not in ("obj", "obl", "nmod"):
        return None
    agents = (t for t in tokens[at + 1 :] if t.folded == "by" and t.relation == "case" and t.head > t.index)
    return (noun.index, "acl") if any(_under(tokens, a, at) for a in agents) else None


def _under(tokens: Sequence[Token], agent: Token, verb: int) -> bool:
    """Whether the phrase hangs on the verb, or on a noun that does."""
    above = tokens[tokens[agent.head].head] if tokens[agent.head].head >= 0 else tokens[agent.head]
    return above.index == verb or above.head == verb and above.relation == "obl"


def with_near_times(tokens: list[Token]) -> list[Token]:
    """A time that ends in "ago", and what the parser hung on it, under the last verb before it.

    "A law [signed] by the mayor at City Hall two months ago."
    """
    out = tokens
    for ago in tokens:
        if ago.folded != "ago" or ago.head < 0 or ago.head > ago.index:
            continue
        verb = next((t for t in reversed(tokens[ago.head + 1 : ago.index]) if t.tag is Tag.VERB), None)
        if verb is None or verb.relation not in _UNDER or any(t.folded == "," for t in tokens[verb.index : ago.index]):
            continue
        out = list(out)
        out[ago.index] = replace(ago, head=verb.index)
        for kid in tokens[verb.index + 1 : ago.index]:
            if kid.head == ago.index and kid.relation == "obl":
                out[kid.index] = replace(kid, head=verb.index)
    return out
