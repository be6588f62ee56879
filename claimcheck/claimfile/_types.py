"""What a claims file says, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimcheck.errors import ClaimFileError


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A text of the story.

    `path` is relative to the claims file, with forward slashes; `location` is path:line:column.
    """

    id: str
    path: str
    location: str
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The words of one source; `location` (path:line:column) is that of the quotation in the claims file."""

    source: str
    quote: str
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedClaim:
    """A question, and the words that answer it."""

    id: str
    question: str
    readings: tuple[Reading, ...]
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFile:
    """A claims file of version 1. Entries that could not be read are left out."""

    version: int
    sources: tuple[SourceEntry, ...]
    claims: tuple[CuratedClaim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What could be read of a claims file, and everything that is wrong with it, in the order of the file."""

    file: ClaimFile
    problems: tuple[ClaimFileError, ...] = ()
