"""Party and state of a named politician: "(R-Ohio)", "Republican of Texas", "Democratic Sen. Ruiz"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.analysis.names.evidence import bare, normal
from claimcheck.lexicon import gazetteer, roles
from claimcheck.model.analysis import Sentence, Token
from claimcheck.text.folding import fold

_LETTERS = {"R": "Republican", "D": "Democrat", "I": "independent"}
_TAG = re.compile(r"(?:, ?| ?\()([RDI])(?:-|\., ?)([A-Z][A-Za-z]*\.?(?: ?[A-Z][a-z]*\.?)?)(?=[),;. ]|\Z)")
_LINKS = frozenset(("of", "from"))


def party_of(word: str) -> str | None:
    """The party that a word names ("Democratic", "Dems"), under its noun; None for what is none."""
    return roles.PARTIES.get(word.lower())


def state_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """(usual name, end) of the state, province or country that begins at a token; None where none does."""
    for size in (3, 2, 1):
        if at + size > len(tokens) or not tokens[at].text[:1].isupper():
            continue
        words = " ".join(t.text for t in tokens[at : at + size]).replace(" .", ".")
        known = gazetteer.known(words) or (gazetteer.known(words + ".") if size == 1 else None)
        if known is not None and known.rank is not gazetteer.Rank.CITY:
            return known.name, at + size
        if words.lower() in gazetteer.SHARED:
            return words, at + size
    return None


def tagged(sentence: Sentence) -> Iterator[tuple[int, int, str, str]]:
    """(first, last, party, state) of the letters behind a name: tokens half-open, "(R-Ohio)", "D-N.Y."."""
    base = sentence.passage.span.start
    for found in _TAG.finditer(fold(sentence.text)):
        state = found[2].strip()
        known = gazetteer.known(state) or gazetteer.known(state + ".") or gazetteer.known(state.rstrip("."))
        if known is None and state.lower() not in gazetteer.SHARED:
            continue
        first, last = sentence.token_at(base + found.start(1)), sentence.token_at(base + found.end(2) - 1)
        if first is not None and last is not None:
            yield first.index, last.index + 1, _LETTERS[found[1]], state if known is None else known.name


def spelled_out(tokens: Sequence[Token], at: int) -> tuple[int, str, str] | None:
    """(end, party, state) of "Republican of Texas", "a Democrat from Ohio", "the Ohio Democrat" that begins at `at`."""
    if at < len(tokens) and tokens[at].folded in ("a", "an", "the"):
        at += 1
    if at < len(tokens) and normal(bare(tokens[at])) in ("moderate", "conservative", "liberal", "fellow", "longtime"):
        at += 1
    if at >= len(tokens):
        return None
    if (party := party_of(tokens[at].text)) is not None and tokens[at].text[:1].isupper():
        if at + 2 < len(tokens) and tokens[at + 1].folded in _LINKS and (state := state_at(tokens, at + 2)):
            return state[1], party, state[0]
        closed = at + 1 >= len(tokens) or tokens[at + 1].folded in (",", ".", ";", ")", "who")
        return (at + 1, party, "") if closed else None
    if (state := state_at(tokens, at)) is not None and state[1] < len(tokens):
        party = party_of(tokens[state[1]].text)
        return (state[1] + 1, party, state[0]) if party is not None else None
    return None
