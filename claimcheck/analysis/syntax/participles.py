"""Participles behind a noun: what they describe, and the time that is theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.model.analysis import Tag, Token
from claimcheck.text.lemmas import lemma

_UNDER = ("acl", "acl:relcl", "advcl", "ccomp", "xcomp", "conj")


# Done to whoever acts, not to what stands before: "left the room, [followed] by his aides".
_BESIDE = frozenset(
    "follow accompany flank surround join escort dress arm drive inspire encourage spur prompt anger worry shock "
    "press urge ask watch cheer jeer greet haunt move alarm buoy boost lift help hit hurt weigh drag trail".split()
)


def described(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """What is done by somebody describes the noun before the comma: "against the act, [signed] by the governor"."""
    token = tokens[at]
    if token.tag is not Tag.VERB or at < 2 or tokens[at - 1].folded != ",":
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


def with_nouns_before_commas(tokens: list[Token]) -> list[Token]:
    """A noun before a comma does not hang on the participle behind it, but the other way round.

    "Took a stand against [the act], [signed] into law by the governor."
    """
    out = tokens
    for verb in tokens[2:]:
        noun = tokens[verb.index - 2]
        if verb.tag is not Tag.VERB or tokens[verb.index - 1].folded != "," or noun.tag not in (Tag.NOUN, Tag.PROPN):
            continue
        if noun.head != verb.index or noun.relation not in ("obl", "nmod", "obj") or verb.folded.endswith("ing"):
            continue
        case = next((t for t in tokens[: noun.index] if t.head == noun.index and t.relation == "case"), None)
        above = verb.head
        if case is None or not 0 <= above < case.index or not case.index or verb.folded == verb.lemma:
            continue
        before = tokens[case.index - 1]
        out = list(out)
        nominal = before.tag in (Tag.NOUN, Tag.PROPN)
        out[noun.index] = replace(noun, head=before.index, relation="nmod") if nominal else replace(noun, head=above)
        out[verb.index] = replace(verb, head=noun.index, relation="acl")
    return out


def with_interrupted_names(tokens: list[Token]) -> list[Token]:
    """What stands between dashes after a name is said of it, and what is done behind them is done by it.

    "With Bill Kester - still a voice in the party - [writing] a letter."
    """
    out = tokens
    for verb in tokens[1:]:
        inner = tokens[verb.head] if 0 <= verb.head < verb.index else None
        if inner is None or verb.tag is not Tag.VERB or not verb.folded.endswith("ing"):
            continue
        if tokens[verb.index - 1].folded != "-" or inner.relation not in ("parataxis", "appos", "nmod", "conj"):
            continue
        opens = next((t for t in reversed(tokens[1 : inner.index]) if t.folded == "-"), None)
        if opens is None or tokens[opens.index - 1].tag not in (Tag.PROPN, Tag.NOUN) or inner.tag is not Tag.NOUN:
            continue
        name = tokens[opens.index - 1]
        while name.relation in ("flat", "compound") and 0 <= name.head < opens.index:
            name = tokens[name.head]
        out = list(out)
        out[inner.index] = replace(inner, head=name.index, relation="appos")
        out[verb.index] = replace(verb, head=name.index, relation="acl")
    return out


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


def with_passives(tokens: list[Token]) -> list[Token]:
    """What has an auxiliary of the passive is a verb, whatever its class: "that the plant would be [shut]"."""
    out = tokens
    done_to = {t.head for t in tokens if t.relation == "aux:pass"}
    for token in tokens:
        if token.index in done_to and token.tag is Tag.ADJ:
            out = list(out)
            out[token.index] = replace(token, tag=Tag.VERB, lemma=lemma(token.folded, Tag.VERB))
    return out


def with_those_it_befell(tokens: list[Token]) -> list[Token]:
    """A participle before "by" that was taken for the subject describes the noun before it: "the boy [shot] by a guard
    had no gun"."""
    for participle in tokens[1:-1]:
        noun = tokens[participle.index - 1]
        if participle.tag is not Tag.VERB or not participle.relation.startswith("nsubj") or noun.tag is Tag.DET:
            continue
        if noun.head != participle.index or tokens[participle.index + 1].folded != "by":
            continue
        out = list(tokens)
        out[noun.index] = replace(noun, head=participle.head, relation=participle.relation)
        out[participle.index] = replace(participle, head=noun.index, relation="acl")
        for kid in tokens[: noun.index]:
            if kid.head == participle.index:
                out[kid.index] = replace(kid, head=noun.index)
        return out
    return tokens
