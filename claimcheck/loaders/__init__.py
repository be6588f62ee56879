"""Loaders: bytes of one format become blocks of text; one file a format.

To add a format, drop in `loaders/<name>.py` that ends in

    LOADER = Loader(id="text", suffixes=(".txt",), media_type="text/plain", load=load)

where `load(raw, shown)` takes the bytes and the path to show in errors, and returns a `Content`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claimcheck.errors import SourceError
from claimcheck.loaders._passages import passages
from claimcheck.loaders._structure import everything
from claimcheck.model.document import Block, Document, line_starts
from claimcheck.model.finding import Notice
from claimcheck.registry import Registry
from claimcheck.text.written import by_claimcheck

NEARBY = 2_000  # names of a folder that are looked at for the one that was meant
MAX_BYTES = 20_000_000
OWN_REPORT = "own-report"  # code of the error for what claimcheck wrote itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a format's loader makes of the bytes.

    `text` has newlines as a single line feed; `blocks` cover every non-blank line once, in order.
    `days`: what a date line under the headline may mean, more than one where nothing tells day and month apart.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    days: tuple[date, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Loader:
    """A format: `suffixes` in lower case with their dot; `load` raises SourceError."""

    id: str
    suffixes: tuple[str, ...]
    media_type: str
    load: Callable[[bytes, str], Content]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A document, what must be said about reading it, and the days that its own text may give as its date."""

    document: Document
    notices: tuple[Notice, ...] = ()
    days: tuple[date, ...] = ()


LOADERS: Registry[Loader] = Registry("claimcheck.loaders", "LOADER", Loader)


def load(
    path: Path,
    *,
    id: str,  # noqa: A002 - the word of the wire format
    shown: str,
    outlet: str | None = None,
    title: str | None = None,
    published: date | None = None,
    url: str | None = None,
) -> Loaded:
    """Read one source.

    Args:
        path: the file. shown: its relative path with forward slashes, for errors and reports.
        id, outlet, title, published, url: what is known of the source; a missing title is taken
            from the headline. `published` is taken as given, see `Loaded.days`.

    Raises:
        SourceError: missing, not a regular file, unknown suffix, too large, empty, not decodable or (with the code
            `OWN_REPORT`) a report that claimcheck wrote.
    """
    import hashlib

    loader = _loader_of(path, shown)
    raw = _bytes_of(path, shown)
    if by_claimcheck(raw):
        hint = "name the texts that it was made of"
        raise SourceError("is a report that claimcheck wrote, no text", where=shown, hint=hint, code=OWN_REPORT)
    content = loader.load(raw, shown)
    document = Document(
        id=id,
        path=shown,
        text=content.text,
        sha256=hashlib.sha256(raw).hexdigest(),
        blocks=content.blocks,
        passages=passages(content.text, content.blocks),
        outlet=outlet,
        title=title if title is not None else content.title,
        published=published,
        url=url,
        line_starts=line_starts(content.text),
    )
    return Loaded(document=document, notices=content.notices, days=content.days)


def from_string(text: str, *, id: str = "text", published: date | None = None) -> Document:  # noqa: A002
    """A document of a text given directly: never filtered, every block is kept."""
    import hashlib

    text = text.replace("\r\n", "\n").replace("\r", "\n")
    blocks = everything(text)
    return Document(
        id=id,
        path=id,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        blocks=blocks,
        passages=passages(text, blocks),
        published=published,
        line_starts=line_starts(text),
    )


def _loader_of(path: Path, shown: str) -> Loader:
    suffix = path.suffix.lower()
    known: list[str] = []
    for loader in LOADERS:
        if suffix in loader.suffixes:
            return loader
        known += loader.suffixes
    if not path.exists() or path.is_dir():  # say what is graver first
        _bytes_of(path, shown)
    what = f"cannot read files of the type {suffix!r}" if suffix else "the file name has no ending that says its type"
    hint = f"save its text in a file that ends in .txt; claimcheck reads {', '.join(sorted(known))}"
    raise SourceError(what, where=shown, hint=hint, code="source-type")


def _meant(path: Path, shown: str) -> str:
    """A name nearby that is nearly the one that was typed."""
    from claimcheck.text.nearest import nearest

    try:
        names = sorted(entry.name for entry in path.parent.iterdir())[:NEARBY]
    except (OSError, ValueError):
        return "check the path"
    stems = {Path(name).stem.lower(): name for name in reversed(names)}  # endings are alike, and say nothing
    near = nearest(path.stem, stems)
    return f"did you mean {str(Path(shown).with_name(stems[near]))!r}?" if near is not None else "check the path"


def _bytes_of(path: Path, shown: str) -> bytes:
    try:
        if path.is_dir():
            raise SourceError("is a folder, not a file", where=shown, hint="name a text in it", code="source-folder")
        if not path.exists():
            raise SourceError("no such file", where=shown, hint=_meant(path, shown), code="source-missing")
        if not path.is_file():
            raise SourceError("is not a regular file", where=shown, hint="name a text file", code="source-irregular")
        if path.stat().st_size > MAX_BYTES:
            hint = f"the limit is {MAX_BYTES // 1_000_000} MB: split the text"
            raise SourceError("too large for one article", where=shown, hint=hint, code="source-large")
        raw = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        hint = "check the path and its permissions"
        raise SourceError(f"cannot be read: {reason}", where=shown, hint=hint, code="source-unreadable") from error
    if not raw.strip():
        raise SourceError("the file is empty", where=shown, hint="save the article's text in it", code="source-empty")
    return raw
