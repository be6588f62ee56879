"""From what stands on the command line to documents: a claims file, or files and folders of texts.

Whatever cannot be read becomes a notice of level `error`; the rest goes on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck import folders
from claimcheck.errors import ClaimcheckError, SourceError, UsageError
from claimcheck.folders import shown as shown
from claimcheck.loaders import OWN_REPORT, Loaded, load
from claimcheck.model.curated import Alias, Curated
from claimcheck.model.document import Document
from claimcheck.model.finding import Level, Notice, Suppressed

if TYPE_CHECKING:
    from claimcheck.claimfile import CuratedClaim, Given, SourceEntry

CLAIM_FILES = (".yaml", ".yml")
_NO_TEXT = frozenset(("source-missing", "source-folder", "source-irregular", "source-type", OWN_REPORT))
NEAR = 3  # days by which texts of one story, of which one date is open, may be apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What was read.

    documents: in the order of the claims file, else by id. curated: topics of the claims file.
    notices: paths in them are relative to `base`, the folder of the claims file ("" for the current one).
    files: every file that was read, for those who are about to write one. aliases: names of the claims file.
    """

    documents: tuple[Document, ...] = ()
    curated: tuple[Curated, ...] = ()
    notices: tuple[Notice, ...] = ()
    base: str = ""
    files: tuple[Path, ...] = ()
    aliases: tuple[Alias, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A claims file with its sources. errors: of sources that could not be read, by id; the rest is as in `Intake`."""

    given: Given
    documents: tuple[Document, ...]
    errors: Mapping[str, SourceError]
    notices: tuple[Notice, ...]
    base: str
    files: tuple[Path, ...]


def take(arguments: Sequence[str], *, published: date | None = None) -> Intake:
    """Read everything named.

    Args:
        arguments: one claims file, or files and folders of texts.
        published: the date against which relative dates of plain texts resolve.

    Raises:
        UsageError: a claims file beside other paths, or nothing at all.
        ClaimFileError: a claims file of which nothing can be read.
    """
    if not arguments:
        raise UsageError("nothing to read", hint="name a claims file, texts or a folder of texts")
    if "-" in arguments and not Path("-").exists():
        raise UsageError("texts are not read from standard input", hint="save the text in a file, and name that")
    if any(Path(a).suffix.lower() in CLAIM_FILES and not Path(a).is_dir() for a in arguments):
        if len(arguments) > 1:
            raise UsageError("a claims file stands alone", hint="name it by itself, or name texts only")
        return _from_claim_file(Path(arguments[0]), published)
    return _from_paths(arguments, published)


def notice_of(error: ClaimcheckError) -> Notice:
    """An error that the work goes on after."""
    return Notice(level=Level.ERROR, code=error.code, message=error.what, location=error.where, hint=error.hint)


def open_claims(path: Path, published: date | None = None) -> Opened:
    """A claims file and every source of it that can be read.

    Raises:
        ClaimFileError: nothing of the claims file can be read.
    """
    from claimcheck import claimfile

    folder = shown(path.parent)
    base = "" if folder == "." else folder + "/"
    try:
        given = claimfile.read(path)
    except ClaimcheckError as error:
        error.where = f"{base}{error.where}" if error.where else None
        raise
    files = [path]
    read: list[Loaded] = []
    errors: dict[str, SourceError] = {}
    for entry in given.file.sources:
        file = path.parent / entry.path
        try:
            loaded = load(
                file,
                id=entry.id,
                shown=entry.path,
                outlet=entry.outlet,
                title=entry.title,
                published=entry.published or published,
                url=entry.url,
            )
        except SourceError as error:
            errors[entry.id] = _at_entry(error, entry, given)
            continue
        files.append(file)
        read.append(loaded)
    documents, notices = _dated(read)
    return Opened(
        given=given,
        documents=documents,
        errors=errors,
        notices=notices,
        base=base,
        files=tuple(files),
    )


def _at_entry(error: SourceError, entry: SourceEntry, given: Given) -> SourceError:
    """The error; where there is no text to point into, with the place in the claims file that names it."""
    if error.where == entry.path and error.code in _NO_TEXT and "path" in entry.places:
        error.what = f"{entry.path}: {error.what}"
        error.where = str(given.location(entry.places["path"]))
    return error


def _from_claim_file(path: Path, published: date | None) -> Intake:
    from claimcheck import claimfile

    opened = open_claims(path, published)
    claims = opened.given.file
    curated, misquoted = claimfile.verify(claims.claims, {d.id: d for d in opened.documents})
    held = {claim.id: _suppressed(claim, opened) for claim in claims.claims if claim.suppress}
    curated = tuple(replace(row, suppress=held[row.id]) if row.id in held else row for row in curated)
    problems = (*opened.given.problems, *misquoted, *opened.errors.values())
    return Intake(
        documents=opened.documents,
        curated=curated,
        notices=(*map(notice_of, problems), *opened.notices),
        base=opened.base,
        files=opened.files,
        aliases=claims.aliases,
    )


def _suppressed(claim: CuratedClaim, opened: Opened) -> tuple[Suppressed, ...]:
    return tuple(
        Suppressed(
            rule=entry.rule,
            reason=entry.reason,
            expires=entry.expires,
            place=str(opened.given.location(entry.places.get("rule", next(iter(entry.places.values()))))),
        )
        for entry in claim.suppress
    )


def _from_paths(arguments: Sequence[str], published: date | None) -> Intake:
    files, notices = folders.listed(arguments)
    read, reports = [], []
    for ident, file in _named(files):
        try:
            loaded = load(file, id=ident, shown=shown(file), published=published)
        except SourceError as error:
            if error.code == OWN_REPORT and str(file) not in arguments:
                reports.append(file)
            else:
                notices.append(notice_of(error))
            continue
        read.append(loaded)
    documents, more = _dated(read)
    notices += more
    if reports:
        notices.append(_left_out(reports, Level.WARNING if documents else Level.ERROR))
    ordered = sorted(documents, key=lambda d: d.id)
    kept = tuple(file for file in files if file not in reports)
    return Intake(documents=tuple(ordered), notices=tuple(notices), files=kept)


def _left_out(reports: Sequence[Path], level: Level) -> Notice:
    """What is said of reports that stand in a folder of texts; they may be written anew."""
    what = "reports that claimcheck wrote are" if len(reports) > 1 else "a report that claimcheck wrote is"
    return Notice(level=level, code=OWN_REPORT, message=f"{what} left out: {folders.few(reports)}")


def _dated(read: Sequence[Loaded]) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The documents with the date that their own texts give, where nobody gave one, and what is to be said of them.

    Where a text leaves day and month open, the dates of the others tell: the one reading that is of their days.
    """
    sure = [day for r in read for day in (r.document.published, *(r.days if len(r.days) == 1 else ())) if day]
    documents: list[Document] = []
    notices: list[Notice] = []
    for loaded in read:
        document, days = loaded.document, loaded.days
        notices += loaded.notices
        if document.published is None and days:
            near = [day for day in days if len(days) == 1 or any(abs((day - other).days) <= NEAR for other in sure)]
            document = replace(document, published=near[0] if len(near) == 1 else None)
            notices += [_open(document, days)] if len(near) != 1 else []
        documents.append(document)
    return tuple(documents), tuple(notices)


def _open(document: Document, days: Sequence[date]) -> Notice:
    """What is said of a date line whose day and month cannot be told apart."""
    meant = " or ".join(day.isoformat() for day in days)
    message = f"its date line means {meant}, so its day of publication is not known"
    hint = "give 'published' in a claims file"
    return Notice(level=Level.NOTE, code="dateline-open", message=message, location=document.path, hint=hint)


def _named(files: Sequence[Path]) -> list[tuple[str, Path]]:
    """Ids: the name without its ending, else the name, else the path, whichever is the only one of its kind."""
    levels = [(shown(Path(file.stem)), shown(Path(file.name)), shown(file)) for file in files]
    counts = [Counter(level) for level in zip(*levels, strict=True)]
    return [
        (next((n for n, count in zip(names, counts, strict=True) if count[n] == 1), names[-1]), file)
        for names, file in zip(levels, files, strict=True)
    ]
