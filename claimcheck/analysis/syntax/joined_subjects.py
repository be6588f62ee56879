"""A name behind "and" that a verb of its own follows begins a clause of its own.

"Ruiz, Ohio, won the first heat, and [Lena Haas, Utah,] took the second": the name was joined to a noun before it, and
the verb was left without a subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.model.analysis import Tag, Token

_JOINING = frozenset(("and", "but", "while"))
_OF_NOUNS = (Tag.NOUN, Tag.ADJ, Tag.DET, Tag.NUM)
_ASIDE = 6  # tokens between the commas


def with_joined_subjects(tokens: list[Token]) -> list[Token]:
    """The tokens with such names as the subjects of their verbs."""
    out = tokens
    for verb in tokens:
        if verb.tag is not Tag.VERB or verb.relation not in ("conj", "parataxis") or verb.folded.endswith("ing"):
            continue
        if not 0 <= verb.head < verb.index or tokens[verb.head].tag is not Tag.VERB or _has_subject(tokens, verb):
            continue
        found = _name_before(tokens, verb)
        if found is None:
            continue
        name, sign = found
        if not verb.head < sign or tokens[name].relation not in ("conj", "appos"):
            continue
        out = list(out)
        passive = any(t.head == verb.index and t.relation == "aux:pass" for t in tokens)
        out[name] = replace(out[name], head=verb.index, relation="nsubj:pass" if passive else "nsubj")
        out[verb.index] = replace(out[verb.index], relation="conj")
        out[sign] = replace(out[sign], head=verb.index, relation="cc")
    return out


def _has_subject(tokens: Sequence[Token], verb: Token) -> bool:
    return any(t.head == verb.index and t.relation.startswith(("nsubj", "expl", "csubj")) for t in tokens)


def _name_before(tokens: Sequence[Token], verb: Token) -> tuple[int, int] | None:
    """(head of the name, the "and" before it) of "and NAME" or "and NAME, aside," right before the verb."""
    at = verb.index - 1
    while at > 0 and tokens[at].tag in (Tag.ADV, Tag.AUX):
        at -= 1
    if tokens[at].folded == ",":
        opened = next((n for n in range(at - 1, max(0, at - _ASIDE), -1) if tokens[n].folded == ","), None)
        if opened is None:
            return None
        at = opened - 1
    last = at
    helped = tokens[verb.index - 1].tag is Tag.AUX  # "and [patients] must wait"
    while at > 0 and (tokens[at].tag is Tag.PROPN or helped and tokens[at].tag in _OF_NOUNS):
        at -= 1
    if at == last or tokens[at].folded not in _JOINING:
        return None
    head = next((n for n in range(at + 1, last + 1) if not at < tokens[n].head <= last), None)
    return None if head is None else (head, at)
