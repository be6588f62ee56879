"""`claimcheck verify`: whether what a claims file says still holds of its sources.

(a) quotations, (e) pins: cheap, the engine is not loaded. (b) values, (c) relations, (d) conflicts need it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import intake
from claimcheck.claimfile import lock as locks
from claimcheck.claimfile._draft import NOTE
from claimcheck.claimfile._quotes import Shelf
from claimcheck.claimfile._verify import to_curated
from claimcheck.errors import ClaimFileError
from claimcheck.model.curated import Curated
from claimcheck.model.finding import Notice
from claimcheck.model.ruleset import RULESET
from claimcheck.model.verification import Verification
from claimcheck.verify import _pins, _quotations, _standing
from claimcheck.verify._desk import Desk

if TYPE_CHECKING:
    from claimcheck.extractor import Reader
    from claimcheck.model.claim import Claim
    from claimcheck.model.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """A verification, the files that were read, and what writes the lock of what was found (None where it cannot)."""

    verification: Verification
    files: tuple[Path, ...]
    lock: Callable[[], str] | None


def verify(
    path: Path,
    *,
    strict: bool = False,
    quotes_only: bool = False,
    today: Callable[[], date] = date.today,
    reader: Callable[[], Reader] | None = None,
    relock: bool = False,
) -> Verified:
    """What holds of a claims file.

    Args:
        path: the claims file. strict: warnings and open claims fail, too.
        quotes_only: quotations and pins alone; the engine is not loaded.
        today: gives the date that suppressions are held against; asked only where there are any.
        reader: gives the reader of documents, `extractor.read` where None; asked only where the engine is needed.
        relock: the lock is about to be written: the words around quotations are not held against the old one.

    Raises:
        ClaimFileError: nothing of the claims file can be read.
    """
    opened = intake.open_claims(path)
    notices: list[Notice] = [intake.notice_of(error) for error in opened.given.problems]
    lock = None
    try:
        lock = locks.read(locks.path_of(path))
    except ClaimFileError as error:
        if not relock:
            notices.append(intake.notice_of(error))
    held = lock.sources if lock is not None else {}
    missing = frozenset(s for s, error in opened.errors.items() if error.code == "source-missing" and s in held)
    notices += [intake.notice_of(error) for s, error in opened.errors.items() if s not in missing]
    documents = {d.id: d for d in opened.documents}
    desk = Desk(
        given=opened.given,
        documents=documents,
        shelf=Shelf(documents),
        lock=None if relock and not missing else lock,
        missing=missing,
        strict=strict,
    )
    _quotations.check(desk)
    _pins.check(desk)
    whole = not any(r.rule in _quotations.FAULTS for row in desk.of_claim.values() for r in row)
    found: frozenset[tuple[str, str]] = frozenset()
    if documents and not quotes_only:
        found = _engine(desk, reader)
    day = None
    if any(claim.suppress for claim in opened.given.file.claims):
        day = today()
        _standing.suppress(desk, day, judged=not quotes_only, found=found)
    if not quotes_only:
        _standing.open_claims(desk)
    file = opened.given.file
    verification = Verification(
        file=opened.base + path.name,
        ruleset=file.ruleset or RULESET,
        checked=tuple(_standing.checked(desk, claim, judged=not quotes_only) for claim in file.claims),
        results=tuple(sorted(desk.of_none, key=lambda r: (r.location.path, r.location.line, r.location.column, r.id))),
        documents=opened.documents,
        today=day,
        unread=tuple(e.id for e in file.sources if e.id in missing),
        notices=(*notices, *opened.notices, *desk.notices),
        unreviewed=sum(claim.note == NOTE for claim in file.claims),
    )
    complete = whole and not opened.given.problems and set(opened.errors) <= missing
    return Verified(verification=verification, files=opened.files, lock=(lambda: _relocked(desk)) if complete else None)


def says(claim: Claim, stated: str, document: Document) -> bool:
    """Whether a value, as somebody states it, is that of a claim."""
    from claimcheck.verify import _values

    return _values.says(claim, stated, document)


def _engine(desk: Desk, reader: Callable[[], Reader] | None) -> frozenset[tuple[str, str]]:
    """(b), (c) and (d); topic and rule of each finding."""
    from claimcheck import pipeline
    from claimcheck.verify import _conflicts, _relations, _values

    file = desk.given.file
    rows: list[Curated] = []
    for claim in file.claims:
        placed = [desk.placed[claim.id, n] for n in range(len(claim.readings)) if (claim.id, n) in desk.placed]
        if placed:
            rows.append(to_curated(claim, placed))
    examined = pipeline.examine(
        tuple(desk.documents.values()), rows, reader=reader() if reader is not None else None, aliases=file.aliases
    )
    _values.check(desk, examined)
    _relations.check(desk, examined)
    report = pipeline.report_of(examined, rows)
    _conflicts.check(desk, examined, report)
    return frozenset((f.topic, f.rule) for f in report.findings)


def _relocked(desk: Desk) -> str:
    """The lock of what was found; what was not re-read is taken over."""
    old = desk.lock or locks.Lock()
    sources = [
        (e.id, desk.documents[e.id].sha256 if e.id in desk.documents else old.sources[e.id])
        for e in desk.given.file.sources
    ]
    quotes: list[locks.Locked] = []
    for claim in desk.given.file.claims:
        for number, reading in enumerate(claim.readings):
            placed = desk.placed.get((claim.id, number))
            if placed is not None:
                document = desk.documents[reading.source]
                quotes.append(locks.locked(claim.id, reading.source, reading.quote, document, placed.span))
            elif (kept := old.get(claim.id, reading.source, reading.quote)) is not None:
                quotes.append(kept)
    return locks.write(sources, quotes)
