"""The quotations of a claims file, found or explained."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from claimcheck.claimfile._nearest import nearest
from claimcheck.claimfile._quotes import Found, Shelf
from claimcheck.claimfile._types import CuratedClaim, Reading
from claimcheck.errors import ClaimFileError
from claimcheck.model import curated
from claimcheck.model.document import Document
from claimcheck.model.span import Span

EDITED = 85.0  # likeness (0 to 100) from which a passage is taken for the words meant, changed since


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why a quotation cannot be taken: the id of the rule, what is wrong, a hint, and the place that it speaks of."""

    rule: str
    message: str
    hint: str | None = None
    source: str | None = None
    span: Span | None = None


def locate(reading: Reading, shelf: Shelf, quoted: Collection[str] = ()) -> Found | Fault:
    """Where the words of a reading stand, or why they cannot be taken.

    Its source must be on the shelf. `quoted` are the sources of the claim's readings. Where the words stand elsewhere,
    and the text named has nearly the same, that text was edited rather than mistaken for the other, if the other has
    a reading of its own and the one named no second one.
    """
    source = reading.source
    document = shelf.documents[source]
    found = shelf.find(reading.quote, source, reading.line)
    if found is not None:
        if found.swallowed is None:
            return found
        hidden = " ".join(document.exact(found.gaps[0].hull(found.gaps[-1])).split())
        return Fault(
            rule="ellipsis-swallows-negation",
            message=f"the words left out of the quotation hold “{found.swallowed}”",
            hint=f"left out: {hidden[:200]}",
            source=source,
            span=found.span,
        )
    if (span := shelf.dropped(reading.quote, source)) is not None:
        return Fault(
            rule="quote-dropped",
            message=f"the quotation stands only in a line of {document.path} that was dropped",
            hint=f"line {document.locate(span).line}; 'claimcheck read' says why",
            source=source,
            span=span,
        )
    hint, likeness = nearest(reading.quote, source, shelf)
    other = shelf.elsewhere(reading.quote, source)
    named_twice = list(quoted).count(source) > 1
    if other is not None and (other[0] not in quoted or named_twice or likeness < EDITED):
        there = shelf.documents[other[0]]
        return Fault(
            rule="quote-elsewhere",
            message=f"the quotation is not in {document.path} but in {there.path}",
            hint=f"line {there.locate(other[1]).line}: write 'source: {other[0]}', or quote the words of {source}",
            source=other[0],
            span=other[1],
        )
    if (looks := shelf.disguised(reading.quote, source)) is not None:
        return Fault(
            rule="quote-disguised",
            message=f"the quotation only looks like words of {document.path}: {looks[1]}",
            hint=f"line {document.locate(looks[0]).line}: copy the words from there",
            source=source,
            span=looks[0],
        )
    return Fault(rule="quote-not-found", message=f"the quotation is not in {document.path}", hint=hint)


def verify(
    claims: Iterable[CuratedClaim], documents: Mapping[str, Document]
) -> tuple[tuple[curated.Curated, ...], tuple[ClaimFileError, ...]]:
    """Curated claims with their quotations found, and an error for each quotation that cannot be taken.

    Args:
        claims: of a claims file. documents: the sources that could be read, by id; readings of others
            are left out in silence, since the missing source has its own error.
    """
    found, problems = [], []
    shelf = Shelf(documents)
    for claim in claims:
        readings = []
        for reading in claim.readings:
            if reading.source not in documents:
                continue
            place = locate(reading, shelf, [r.source for r in claim.readings])
            if isinstance(place, Fault):
                where, code = reading.location, place.rule
                problems.append(ClaimFileError(place.message, where=where, hint=place.hint, code=code))
            else:
                readings.append(curated.Reading(source=reading.source, span=place.span, gaps=place.gaps))
        if readings:
            found.append(to_curated(claim, readings))
    return tuple(found), tuple(problems)


def to_curated(claim: CuratedClaim, readings: Iterable[curated.Reading]) -> curated.Curated:
    """The claim as the engine takes it, with the readings that were found."""
    return curated.Curated(id=claim.id, question=claim.question, kind=claim.kind, readings=tuple(readings))
