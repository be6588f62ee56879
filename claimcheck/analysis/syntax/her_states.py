"""A state that somebody is found in, which the network takes for a thing of hers: "found [her] [guilty]"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.model.analysis import Tag, Token

_FINDING = frozenset("find hold declare rule pronounce deem keep leave make judge prove consider call".split())
_STATES = frozenset(
    "guilty innocent responsible liable dead alive unconscious awake asleep safe fit unfit unable able free ill sick "
    "homeless pregnant unhurt unharmed helpless speechless".split()
)


def with_her_states(tokens: Sequence[Token]) -> list[Token]:
    """The pronoun is what the verb acts on, and the word behind it what she is found or made."""
    out = list(tokens)
    for state in tokens[1:]:
        her = tokens[state.index - 1]
        if state.folded not in _STATES or her.folded != "her" or her.head != state.index or state.relation != "obj":
            continue
        verb = tokens[state.head]
        if verb.tag is not Tag.VERB or verb.lemma not in _FINDING:
            continue
        out[her.index] = replace(her, head=verb.index, relation="obj")
        out[state.index] = replace(state, tag=Tag.ADJ, lemma=state.folded, relation="xcomp")
    for state in tokens[2:]:
        verb = tokens[state.head]
        apart = state.folded == "guilty" and state.tag is Tag.NOUN and state.relation in ("obj", "obl", "appos")
        if apart and verb.tag is Tag.VERB and verb.lemma in _FINDING and _has_another(tokens, verb, state):
            out[state.index] = replace(state, tag=Tag.ADJ, lemma=state.folded, relation="xcomp")  # "not guilty"
    return out


def _has_another(tokens: Sequence[Token], verb: Token, state: Token) -> bool:
    return any(t.head == verb.index and t.relation == "obj" and t.index < state.index for t in tokens)
