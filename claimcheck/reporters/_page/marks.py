"""A claim in its whole sentence, the words marked that make the difference."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.reporters._excerpt import LONGEST, Mark, Piece, pieces_in_marks
from claimcheck.reporters._telling import is_denied, marks

SENTENCE = 700  # code points of a passage shown on either side of the carrying words
_SPACE = re.compile(r"\s+")


def quotation(
    document: Document, claim: Claim, against: Sequence[str], others: Sequence[Claim] = ()
) -> tuple[Piece, ...]:
    """A claim in its whole sentence between quotation marks, the words marked that make the difference.

    Args:
        against: the carrying words of the other answers. others: their claims.
    """
    text, start = document.text, claim.span.start
    end = min(claim.span.end, start + LONGEST)
    first = max(min(claim.passage.start, start), start - SENTENCE)
    last = min(max(claim.passage.end, end), end + SENTENCE)
    pieces = [Piece(text[first:start].lstrip(), Mark.CONTEXT)]
    at = start
    for low, high in marks(text[start:end], against, claim, denied=is_denied(claim, others)):
        pieces += [Piece(text[at : start + low], Mark.CARRIES), Piece(text[start + low : start + high], Mark.DIFFERS)]
        at = start + high
    pieces += [Piece(text[at:end], Mark.CARRIES), Piece(text[end:last].rstrip(), Mark.CONTEXT)]
    return pieces_in_marks(Piece(_SPACE.sub(" ", p.text), p.mark) for p in pieces if p.text)
