"""Where somebody or something is taken or goes: "flown to a hospital in X", "bound for X", "moved to X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.analysis.locations.names import Located, place
from claimcheck.model.analysis import Sentence, Tag, Token

_MOVING = frozenset(
    "fly travel head drive sail move relocate return transfer transport take rush airlift evacuate extradite deport "
    "send ship carry bring flee escape go march walk divert reroute tow haul escort exile emigrate immigrate".split()
)
_FAR = 12  # tokens between the verb and the "to" that goes with it
_BARRIERS = (Tag.VERB, Tag.SCONJ)


def destinations(sentence: Sentence) -> Iterator[tuple[Located, int]]:
    """(place, token of the verb or of "bound") of where something goes."""
    tokens = sentence.tokens
    for clause in sentence.clauses:
        if clause.lemma.split(" ", 1)[0] not in _MOVING or clause.negated:
            continue
        found = _to(tokens, clause.verb)
        if found is not None and not _goes_on(tokens, found.last):
            yield found, clause.verb
    for token in tokens[:-2]:
        if token.folded == "bound" and tokens[token.index + 1].folded == "for":
            found = place(tokens, token.index + 1, token.index + 2)
            if found is not None and found.sure:
                yield found, token.index


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a second place follows ("to X and then to Y")."""
    words = [t.folded for t in tokens[at : at + 4]]
    if words[:1] in (["and"], ["or"]) and at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper():
        return True
    again = words[:1] in (["and"], ["or"], ["then"]) or words[:2] in ([",", "then"], [",", "and"])
    return again and "to" in words or words[:1] == ["via"]


def _to(tokens: Sequence[Token], verb: int) -> Located | None:
    for at in range(verb + 1, min(verb + _FAR, len(tokens) - 1)):
        token = tokens[at]
        if token.folded in (",", ";") or token.tag in _BARRIERS:
            return None
        if token.folded != "to":
            continue
        found = place(tokens, at, at + 1)
        if found is not None:
            return found if found.sure else None
        inner = next(
            (n for n in range(at + 2, min(at + 6, len(tokens) - 1)) if tokens[n].folded in ("in", "near")), None
        )
        if inner is None or any(t.folded in (",", "and") or t.tag in _BARRIERS for t in tokens[at:inner]):
            return None
        found = place(tokens, inner, inner + 1)
        return found if found is not None and found.sure else None
    return None
