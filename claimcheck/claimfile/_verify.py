"""Quotations found in their sources: exactly, else after folding marks, dashes and spaces; never fuzzily.

A quotation that is not there is an error at its place in the claims file; the nearest passage is a hint.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

from claimcheck.claimfile._types import CuratedClaim, Reading
from claimcheck.errors import ClaimFileError
from claimcheck.model import curated
from claimcheck.model.document import Document
from claimcheck.model.span import Span
from claimcheck.text.folding import fold
from claimcheck.text.safe import one_line

_SHOWN = 80  # code points of a passage in a hint
_NEAR = 60.0  # likeness (0 to 100) from which a passage is worth a hint


def verify(
    claims: Iterable[CuratedClaim], documents: Mapping[str, Document]
) -> tuple[tuple[curated.Curated, ...], tuple[ClaimFileError, ...]]:
    """Curated claims with their quotations found, and an error for each quotation that is not there.

    Args:
        claims: of a claims file. documents: the sources that could be read, by id; readings of others
            are left out in silence, since the missing source has its own error.
    """
    found, problems = [], []
    folded: dict[str, tuple[str, list[int]]] = {}
    for claim in claims:
        readings = []
        for reading in claim.readings:
            document = documents.get(reading.source)
            if document is None:
                continue
            try:
                readings.append(curated.Reading(source=document.id, span=_find(reading, document, folded)))
            except ClaimFileError as error:
                problems.append(error)
        if readings:
            row = curated.Curated(id=claim.id, question=claim.question, kind=claim.kind, readings=tuple(readings))
            found.append(row)
    return tuple(found), tuple(problems)


def _find(reading: Reading, document: Document, cache: dict[str, tuple[str, list[int]]]) -> Span:
    """The first place of the words in text that was kept."""
    if document.id not in cache:
        cache[document.id] = _collapsed(document.text)
    text, offsets = cache[document.id]
    words, _ = _collapsed(reading.quote.strip())
    exact = _occurrences(document.text, reading.quote.strip())
    spans = (Span(offsets[s.start], offsets[s.end - 1] + 1) for s in _occurrences(text, words))
    dropped = None
    for span in chain(exact, spans):
        if _kept(document, span):
            return span
        dropped = dropped or span
    if dropped is not None:
        what = f"the quotation stands only in a line of {document.path} that was dropped"
        hint = f"line {document.locate(dropped).line}; 'claimcheck read' says why"
        raise ClaimFileError(what, where=reading.location, hint=hint, code="quote-dropped")
    what = f"the quotation is not in {document.path}"
    raise ClaimFileError(what, where=reading.location, hint=_nearest(words, document), code="quote-not-found")


@lru_cache(maxsize=64)
def _collapsed(text: str) -> tuple[str, list[int]]:
    """Folded text in which any run of white space is one space, and the offset of each code point."""
    kept: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(fold(text)):
        plain = " " if char.isspace() else char
        if plain != " " or not kept or kept[-1] != " ":
            kept.append(plain)
            offsets.append(offset)
    return "".join(kept), offsets


def _occurrences(text: str, words: str) -> Iterable[Span]:
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


def _kept(document: Document, span: Span) -> bool:
    return all(block.kept for block in document.blocks if block.span.overlaps(span))


def _nearest(words: str, document: Document) -> str:
    """The words of the source that are most like the quotation, with their line."""
    from rapidfuzz import fuzz, process

    # a fragment is like anything that holds it: only passages of some length can be meant
    spans = [p.span for p in document.passages if 2 * len(p.span) >= len(words)]
    texts = [_collapsed(document.exact(span))[0] for span in spans]
    best = process.extractOne(words, texts, scorer=fuzz.partial_ratio, score_cutoff=_NEAR)
    if best is None:
        return "quote the words as they stand in the text"
    passage, _, index = best
    place = fuzz.partial_ratio_alignment(words, passage)
    start = place.dest_start if place else 0
    shown = passage[start : start + _SHOWN].strip()
    return f'nearest, line {document.locate(spans[index]).line}: "{one_line(shown)}"'
