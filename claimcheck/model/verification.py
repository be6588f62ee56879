"""What `claimcheck verify` says of a claims file: results in the words of SARIF, and the outcome of each claim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from claimcheck.model.document import Document
from claimcheck.model.finding import Level, Notice
from claimcheck.model.span import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another place that a result speaks of (SARIF relatedLocation); `exact` holds the words that stand there."""

    message: str
    location: Location
    exact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One thing that is wrong or worth knowing (SARIF result).

    `id` is a fingerprint that survives edits elsewhere; `location` is where an annotation goes, which is the claims
    file for what is wrong with a claim and a source otherwise; `claim` is the id of the claim, if it is one's;
    `suppressed` why somebody lets it pass.
    """

    id: str
    rule: str
    level: Level
    message: str
    location: Location
    exact: str = ""
    hint: str | None = None
    claim: str | None = None
    related: tuple[Related, ...] = ()
    why: tuple[str, ...] = ()
    suppressed: str | None = None


class Outcome(StrEnum):
    """How a claim fared."""

    HOLDS = "holds"
    FAILS = "fails"
    OPEN = "open"  # the file says itself that it is not settled
    UNCHECKED = "unchecked"  # its sources are not there to be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A claim of the file with its outcome and what led to it; `location` is its place in the claims file."""

    id: str
    question: str
    location: Location
    outcome: Outcome
    results: tuple[Result, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """All of it: `results` are those of no claim (sources, conflicts that nobody disclosed, stale entries).

    `file` is the claims file as seen from the current folder; the paths of locations are relative to its folder.
    `today` is the date that expiry was held against, None where nothing expires; `unread` names sources that were
    taken from the lock file; `unreviewed` counts the claims that were drafted and that nobody has looked at.
    """

    file: str
    ruleset: int
    checked: tuple[Checked, ...]
    results: tuple[Result, ...]
    documents: tuple[Document, ...]
    today: date | None = None
    unread: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    unreviewed: int = 0

    @property
    def base(self) -> str:
        """What turns the paths of its locations, relative to the claims file, into paths from the current folder."""
        folder, slash, _ = self.file.rpartition("/")
        return folder + slash

    @property
    def everything(self) -> tuple[Result, ...]:
        """The results of every claim, in the order of the file, then those of none."""
        return (*(result for row in self.checked for result in row.results), *self.results)
