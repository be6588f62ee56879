"""The words of one side, cut to what matters: context, the words that carry the claim, the words that differ.

Words are compared by difflib (Ratcliff and Obershelp 1988) on folded forms; what a report does with the
marks (colour, carets, HTML) is its own affair. The pieces hold raw text of a source: escape it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.text.folding import fold

AROUND = 56  # code points of context kept on either side of the carrying words
LONGEST = 280  # code points of carrying words that are shown
_SPACE = re.compile(r"\s")
_WORD = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")
_STEM = 5  # letters that two forms of one word share
_ARTICLES = frozenset(("a", "an", "the"))
_AGREEING = {"have": "has", "are": "is", "were": "was"}  # follow from the number of the subject


class Mark(StrEnum):
    """What a piece of an excerpt is."""

    CONTEXT = "context"
    CARRIES = "carries"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of an excerpt; pieces joined give the excerpt."""

    text: str
    mark: Mark


def excerpt(document: Document, claim: Claim, against: Sequence[str]) -> tuple[Piece, ...]:
    """A claim in its passage, on one line.

    Args:
        against: the carrying words of the other positions; words that the nearest of them lacks are marked,
            or, where that is most of them, those of them that the claim's value names.
    """
    start, end = claim.span.start, min(claim.span.end, claim.span.start + LONGEST)
    exact = document.text[start:end]
    pieces = [Piece(_before(document.text[min(claim.passage.start, start) : start]), Mark.CONTEXT)]
    at = 0
    for first, last in differing(exact, against, claim.text):
        pieces += [Piece(exact[at:first], Mark.CARRIES), Piece(exact[first:last], Mark.DIFFERS)]
        at = last
    pieces.append(Piece(exact[at:] + ("…" if end < claim.span.end else ""), Mark.CARRIES))
    pieces.append(Piece(_after(document.text[claim.span.end : max(claim.passage.end, claim.span.end)]), Mark.CONTEXT))
    return tuple(Piece(_SPACE.sub(" ", p.text), p.mark) for p in pieces if p.text)


def differing(text: str, against: Sequence[str], named: str = "") -> tuple[tuple[int, int], ...]:
    """Where the words stand that the nearest of the other texts lacks (code points of `text`, half-open).

    Marking most of a text marks nothing: then only those words are given that `named` has, in whatever form.
    """
    words = list(_WORD.finditer(text))
    keys = [_key(m[0]) for m in words]
    others = [[_key(m[0]) for m in _WORD.finditer(other)] for other in against]
    if not others:
        return ()
    matchers = [SequenceMatcher(None, keys, other, autojunk=False) for other in others]
    blocks = max(matchers, key=lambda m: m.ratio()).get_matching_blocks()
    shared = {i for start, _, size in blocks for i in range(start, start + size)}
    own = [i for i, key in enumerate(keys) if i not in shared and key not in _ARTICLES]
    if 2 * len(own) > len(keys):
        stems = tuple(_key(m[0])[:_STEM] for m in _WORD.finditer(named) if len(m[0]) > 2)
        own = [i for i in own if keys[i].startswith(stems)] if stems else []
    return tuple(_joined(text, (words[i].span() for i in own)))


def _joined(text: str, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Neighbours that only white space parts become one."""
    held: tuple[int, int] | None = None
    for start, end in spans:
        if held is not None and text[held[1] : start].isspace():
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _key(word: str) -> str:
    """A word without case, curly signs, possessive and plural mark, so that only other words count as other."""
    low = fold(word).lower().removesuffix("'s")
    low = _AGREEING.get(low, low)
    return low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith("ss") else low


def _before(text: str) -> str:
    if len(text) <= AROUND:
        return text.lstrip()
    kept = text[-AROUND:]
    return "…" + (kept.partition(" ")[2] if " " in kept.rstrip() else kept)


def _after(text: str) -> str:
    if len(text) <= AROUND:
        return text.rstrip()
    kept = text[:AROUND]
    return (kept.rpartition(" ")[0] if " " in kept.lstrip() else kept).rstrip() + "…"
