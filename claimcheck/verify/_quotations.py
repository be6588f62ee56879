"""(a) Every quotation stands in its source, or, where the source is not here, in the lock."""

from __future__ import annotations

from claimcheck.claimfile import CuratedClaim, Reading
from claimcheck.claimfile import lock as locks
from claimcheck.claimfile._quotes import Found
from claimcheck.claimfile._verify import Fault, locate
from claimcheck.model.curated import Reading as Placed
from claimcheck.model.finding import Level, Notice
from claimcheck.model.span import Span
from claimcheck.verify._desk import Desk

FAULTS = frozenset(
    ("quote-not-found", "quote-elsewhere", "quote-dropped", "quote-disguised", "ellipsis-swallows-negation")
) | {"quote-not-locked"}
SHOWN = 5  # places of a quotation that are named


def check(desk: Desk) -> None:
    """Results for quotations that are not in place, and the places of those that are."""
    for claim in desk.given.file.claims:
        for number, reading in enumerate(claim.readings):
            if reading.source in desk.documents:
                _read(desk, claim, number, reading)
            elif reading.source in desk.missing:
                _unread(desk, claim, reading)


def _read(desk: Desk, claim: CuratedClaim, number: int, reading: Reading) -> None:
    found = locate(reading, desk.shelf, [r.source for r in claim.readings])
    if isinstance(found, Fault):
        related = []
        if found.source is not None and found.span is not None:
            related.append(desk.place(found.source, found.span, "the words there"))
        place = desk.where(reading.places, "source" if found.rule == "quote-elsewhere" else "quote")
        key = f"{reading.source}\x1f{locks.plain(reading.quote)}"
        desk.claim(claim, found.rule, found.message, place, key=key, hint=found.hint, related=related)
        return
    span = _chosen(desk, claim, reading, found)
    gaps = found.gaps if span == found.span else ()
    desk.placed[claim.id, number] = Placed(source=reading.source, span=span, gaps=gaps)


def _chosen(desk: Desk, claim: CuratedClaim, reading: Reading, found: Found) -> Span:
    """The place that is meant: that of the lock, of the line, or the first; what is doubtful is said."""
    document = desk.documents[reading.source]
    spans = sorted((found.span, *found.others))
    held = desk.lock.get(claim.id, reading.source, reading.quote) if desk.lock is not None else None
    if held is not None:
        now = [locks.locked(claim.id, reading.source, reading.quote, document, span) for span in spans]
        alike = [span for span, row in zip(spans, now, strict=True) if held.around(row)]
        if not alike:
            _changed(desk, claim, reading, found.span, held)
        elif len(alike) == 1 and reading.line is None:
            return alike[0]
    lines = [document.locate(span).line for span in spans]
    key = f"{reading.source}\x1f{locks.plain(reading.quote)}"
    if reading.line is None and len(spans) > 1:
        apart = list(dict.fromkeys(lines))
        listed = ", ".join(map(str, apart[:SHOWN])) + (" ..." if len(apart) > SHOWN else "")
        message = f"the quotation stands {len(spans)} times in {document.path}: line{'s'[: len(apart) > 1]} {listed}"
        hint = f"'line: {lines[0]}' says which one is meant" if len(apart) > 1 else "quote some words more"
        desk.claim(claim, "quote-ambiguous", message, desk.where(reading.places, "quote"), key=key, hint=hint)
    elif reading.line is not None and reading.line not in lines:
        place = desk.where(reading.places, "line")
        line = document.locate(found.span).line
        if len(spans) > 1:
            message = f"the quotation is not in line {reading.line} of {document.path} but in {len(spans)} others"
            hint = f"the nearest, line {line}, was taken; 'line: N' says which one is meant"
            desk.claim(claim, "quote-moved", message, place, key=key, hint=hint)
        else:
            desk.notices.append(
                Notice(
                    level=Level.NOTE,
                    code="quote-moved",
                    message=f"the quotation is now in line {line} of {document.path}, not {reading.line}",
                    location=desk.given.location(place),
                    hint="'claimcheck verify --reanchor' writes the line anew",
                )
            )
    return found.span


def _changed(desk: Desk, claim: CuratedClaim, reading: Reading, span: Span, held: locks.Locked) -> None:
    document = desk.documents[reading.source]
    before = f"{held.prefix}[{held.exact}]{held.suffix}"
    now = locks.locked(claim.id, reading.source, reading.quote, document, span)
    after = f"{now.prefix}[{now.exact}]{now.suffix}"
    desk.claim(
        claim,
        "context-changed",
        f"the words around the quotation in {document.path} have changed since it was locked",
        desk.where(reading.places, "quote"),
        key=f"{reading.source}\x1f{locks.plain(reading.quote)}",
        hint=f"then: {' '.join(before.split())}; now: {' '.join(after.split())}",
        related=[desk.place(reading.source, span, "the words now")],
    )


def _unread(desk: Desk, claim: CuratedClaim, reading: Reading) -> None:
    assert desk.lock is not None
    if desk.lock.get(claim.id, reading.source, reading.quote) is None:
        message = f"{reading.source} is not here, and the lock has no such quotation of it"
        hint = "run 'claimcheck verify --lock' where the source is"
        key = f"{reading.source}\x1f{locks.plain(reading.quote)}"
        desk.claim(claim, "quote-not-locked", message, desk.where(reading.places, "quote"), key=key, hint=hint)
