"""`verify --reanchor`: lines and pins written anew after a source was edited. The words of a quotation never change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from claimcheck import intake
from claimcheck.claimfile import lock as locks
from claimcheck.claimfile._quotes import Shelf
from claimcheck.claimfile._verify import Fault, locate
from claimcheck.model.finding import Level, Notice
from claimcheck.model.span import Location

_ENDS = re.compile(r"(\r\n|\r|\n)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reanchored:
    """The claims file as it should be written (None where nothing moves), and a notice for each move or refusal."""

    text: str | None
    moves: tuple[Notice, ...]


def reanchor(path: Path) -> Reanchored:
    """What `line` and `sha256` of a claims file should be.

    A quotation that stands in several places moves only where the lock tells which one is meant; a pin is renewed
    only where every quotation of its source was found.

    Raises:
        ClaimFileError: nothing of the claims file, or of its lock, can be read.
    """
    opened = intake.open_claims(path)
    lock = locks.read(locks.path_of(path)) or locks.Lock()
    documents = {d.id: d for d in opened.documents}
    shelf = Shelf(documents)
    edits: list[tuple[Location, str]] = []
    moves: list[Notice] = []
    broken: set[str] = set()

    def told(code: str, message: str, where: Location, level: Level = Level.NOTE) -> None:
        moves.append(Notice(level=level, code=code, message=message, location=where))

    for claim in opened.given.file.claims:
        for reading in claim.readings:
            if (document := documents.get(reading.source)) is None:
                broken.add(reading.source)
                continue
            found = locate(reading, shelf)
            if isinstance(found, Fault):
                broken.add(reading.source)
                continue
            spans = sorted((found.span, *found.others))
            lines = [document.locate(span).line for span in spans]
            if reading.line is None or len(spans) == 1 and lines[0] == reading.line:
                continue
            where = opened.given.location(reading.places["line"])
            if len(spans) > 1:
                held = lock.get(claim.id, reading.source, reading.quote)
                now = [locks.locked(claim.id, reading.source, reading.quote, document, s) for s in spans]
                lines = [n for n, row in zip(lines, now, strict=True) if held is not None and held.around(row)] or lines
                if len(set(lines)) > 1:
                    if reading.line not in lines:
                        which = ", ".join(map(str, lines))
                        message = f"{claim.id!r}: the quotation stands in lines {which} of {document.path}: not moved"
                        told("not-reanchored", message, where, Level.WARNING)
                    continue
            if lines[0] != reading.line:
                edits.append((where, str(lines[0])))
                message = f"{claim.id!r}: line {reading.line} -> {lines[0]} of {document.path}"
                told("reanchored", message, where)
    for entry in opened.given.file.sources:
        document = documents.get(entry.id)
        if document is None or entry.sha256 is None or entry.sha256 == document.sha256:
            continue
        where = opened.given.location(entry.places["sha256"])
        if entry.id in broken:
            message = f"the pin of {entry.path} stays: not every quotation of it was found"
            told("not-reanchored", message, where, Level.WARNING)
        else:
            edits.append((where, document.sha256))
            told("reanchored", f"pin of {entry.path}: {entry.sha256[:12]} -> {document.sha256[:12]}", where)
    return Reanchored(text=_edited(path, edits) if edits else None, moves=tuple(moves))


def _edited(path: Path, edits: list[tuple[Location, str]]) -> str:
    """The file with values exchanged, each within its line; line ends and all else stay as they are."""
    raw = path.read_bytes().decode("utf-8")
    mark = "\ufeff" if raw.startswith("\ufeff") else ""
    rows = _ENDS.split(raw.removeprefix(mark))
    for where, value in sorted(edits, key=lambda e: (e[0].line, e[0].column), reverse=True):
        row = rows[2 * (where.line - 1)]
        rows[2 * (where.line - 1)] = row[: where.column - 1] + value + row[where.end_column - 1 :]
    return mark + "".join(rows)
