"""What a claims file says, as plain values. `places` say where in the file each key's value stands, by key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from claimcheck.claimfile._yaml import Source
from claimcheck.errors import ClaimFileError
from claimcheck.model.curated import Alias
from claimcheck.model.span import Location, Span


class Expected(StrEnum):
    """A relation that a claims file asserts: a verdict of the judge, or that all rest on one source."""

    AGREE = "agree"
    REFINE = "refine"
    DIFFER = "differ"
    UPDATED = "updated"
    DISPUTED = "disputed"
    CONTRADICT = "contradict"
    SINGLE_ORIGIN = "single-origin"


class Status(StrEnum):
    """Whether the desk has made up its mind."""

    OPEN = "open"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A text of the story.

    `path` is relative to the claims file, with forward slashes; `location` is path:line:column.
    `sha256` (64 lower-case digits) pins the bytes of the file.
    """

    id: str
    path: str
    location: str
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None
    sha256: str | None = None
    places: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The words of one source; `location` (path:line:column) is that of the quotation in the claims file.

    `value` is what the words are said to say, `line` the line of the source from which they are looked for.
    """

    source: str
    quote: str
    location: str
    value: str | None = None
    line: int | None = None
    places: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """One asserted relation: between two sources, or of the whole claim where `pair` is None."""

    relation: Expected
    place: Span
    pair: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A rule that may not fail the claim, why, and the last day on which that holds."""

    rule: str
    reason: str
    expires: date
    places: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CuratedClaim:
    """A question (or a statement), and the words that answer it.

    discloses: the wording in which the piece itself tells of the contradiction.
    """

    id: str
    question: str
    readings: tuple[Reading, ...]
    kind: str | None = None
    expect: tuple[Expectation, ...] = ()
    discloses: str | None = None
    status: Status | None = None
    note: str | None = None
    suppress: tuple[Suppression, ...] = ()
    places: Mapping[str, Span] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFile:
    """A claims file of version 1. Entries that could not be read are left out."""

    version: int
    sources: tuple[SourceEntry, ...]
    claims: tuple[CuratedClaim, ...] = ()
    ruleset: int | None = None
    aliases: tuple[Alias, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What could be read of a claims file, and everything that is wrong with it, in the order of the file."""

    file: ClaimFile
    problems: tuple[ClaimFileError, ...] = ()
    source: Source | None = None

    def location(self, span: Span) -> Location:
        """Where a value stands in the file; the path is its name without its folder."""
        assert self.source is not None
        return self.source.location(span)
