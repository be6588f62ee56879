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
    return out
