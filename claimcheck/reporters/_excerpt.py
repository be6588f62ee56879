"""The words of one side, cut to what matters: context, the words that carry the claim, the words that differ.

What a report does with the marks (colour, carets, HTML) is its own affair. The pieces hold raw text of a source:
escape it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.reporters._telling import is_denied, marks
from claimcheck.text.quotes import set_off

AROUND = 56  # code points of context kept on either side of the carrying words
LONGEST = 280  # code points of carrying words that are shown
_SPACE = re.compile(r"\s")


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


def excerpt(
    document: Document, claim: Claim, against: Sequence[str], others: Sequence[Claim] = ()
) -> tuple[Piece, ...]:
    """A claim in its passage, on one line, between quotation marks.

    Args:
        against: the carrying words of the other positions. others: their claims.
    """
    start, end = claim.span.start, min(claim.span.end, claim.span.start + LONGEST)
    exact = document.text[start:end]
    pieces = [Piece(_before(document.text[min(claim.passage.start, start) : start]), Mark.CONTEXT)]
    at = 0
    for first, last in marks(exact, against, claim, denied=is_denied(claim, others)):
        pieces += [Piece(exact[at:first], Mark.CARRIES), Piece(exact[first:last], Mark.DIFFERS)]
        at = last
    pieces.append(Piece(exact[at:] + ("…" if end < claim.span.end else ""), Mark.CARRIES))
    pieces.append(Piece(_after(document.text[claim.span.end : max(claim.passage.end, claim.span.end)]), Mark.CONTEXT))
    return pieces_in_marks(Piece(_SPACE.sub(" ", p.text), p.mark) for p in pieces if p.text)


def pieces_in_marks(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces between quotation marks, those inside set as single ones."""
    cut = tuple(pieces)
    opening, said, closing = set_off("".join(p.text for p in cut))
    found, at = [Piece(opening, Mark.CONTEXT)], 0
    for piece in cut:
        found.append(Piece(said[at : at + len(piece.text)], piece.mark))
        at += len(piece.text)
    return tuple(p for p in (*found, Piece(closing, Mark.CONTEXT)) if p.text)


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
