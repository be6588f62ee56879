"""The words of a quotation that make the difference: as few as tell it.

Of the words that the nearest passage of the other side lacks, those that the claim's value names; where there are
none, those inside the value's own words; else all of them. A word that the other passage has elsewhere is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.reporters._excerpt import LONGEST, Mark, Piece, differing
from claimcheck.text.folding import fold

STEM = 5  # letters that two forms of one word share
SENTENCE = 700  # code points of a passage shown on either side of the carrying words
_WORD = re.compile(r"[^\W_]+(?:['’.,:-][^\W_]+)*")
_SPACE = re.compile(r"\s+")


def quotation(document: Document, claim: Claim, against: Sequence[str]) -> tuple[Piece, ...]:
    """A claim in its whole sentence, the words marked that make the difference.

    Args:
        against: the carrying words of the other answers.
    """
    text, start = document.text, claim.span.start
    end = min(claim.span.end, start + LONGEST)
    first = max(min(claim.passage.start, start), start - SENTENCE)
    last = min(max(claim.passage.end, end), end + SENTENCE)
    pieces = [Piece(text[first:start].lstrip(), Mark.CONTEXT)]
    at = start
    for low, high in marks(text[start:end], against, claim):
        pieces += [Piece(text[at : start + low], Mark.CARRIES), Piece(text[start + low : start + high], Mark.DIFFERS)]
        at = start + high
    pieces += [Piece(text[at:end], Mark.CARRIES), Piece(text[end:last].rstrip(), Mark.CONTEXT)]
    return tuple(Piece(_SPACE.sub(" ", p.text), p.mark) for p in pieces if p.text)


def marks(exact: str, against: Sequence[str], claim: Claim) -> list[tuple[int, int]]:
    """Where the telling words stand (code points of `exact`, half-open)."""
    lacking = differing(exact, against)  # none where most words differ, which tells nothing
    words = [
        (low + m.start(), low + m.end(), _key(m[0]))
        for low, high in lacking or [(0, len(exact))]
        for m in _WORD.finditer(exact[low:high])
    ]
    nearest = {_key(m[0]) for m in _WORD.finditer(_nearest(exact, against))}
    words = [word for word in words if word[2] not in nearest]
    stems = tuple(_key(m[0])[:STEM] for m in _WORD.finditer(claim.text) if len(m[0]) > 2 or m[0].isdigit())
    inner = [span.shift(-claim.span.start) for name, span in claim.parts.items() if name in ("value", "long")]
    named = [word for word in words if stems and word[2].startswith(stems)]
    inside = [word for word in words if any(s.start <= word[0] and word[1] <= s.end for s in inner)]
    return list(_joined(exact, named or inside or (words if lacking else [])))


def _nearest(exact: str, against: Sequence[str]) -> str:
    """The passage that shares most words with this one."""
    own = {_key(m[0]) for m in _WORD.finditer(exact)}
    return max(against, key=lambda other: len(own & {_key(m[0]) for m in _WORD.finditer(other)}), default="")


def _joined(text: str, words: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """Neighbours that only white space parts become one."""
    held: tuple[int, int] | None = None
    for start, end, _ in words:
        if held is not None and text[held[1] : start].isspace():
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _key(word: str) -> str:
    return fold(word).lower().removesuffix("'s")
