"""What the judge says: verdicts, findings with positions, topics, notices (SARIF words where it has them)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from claimcheck.model.claim import Claim, Value
from claimcheck.model.document import Document
from claimcheck.model.relation import Relation
from claimcheck.model.span import Location


class Verdict(StrEnum):
    """What a reader is told of two passages (WIRE.md), gravest first."""

    CONTRADICT = "contradict"
    DISPUTED = "disputed"
    UPDATED = "updated"
    DIFFER = "differ"
    REFINE = "refine"
    AGREE = "agree"
    UNCLEAR = "unclear"

    @property
    def rank(self) -> int:
        """0 for the gravest: where several claims of two texts meet, the first stands."""
        return list(Verdict).index(self)


GRAVE = (Verdict.CONTRADICT, Verdict.DISPUTED)  # no two of their answers can both be so, or one denies the other
SHOWN = (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.UPDATED, Verdict.DIFFER)  # a reader is told different things
CALM = (Verdict.AGREE, Verdict.REFINE, Verdict.UNCLEAR)  # no conflict was found; in the order of a report


class Level(StrEnum):
    """How grave (SARIF level)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Confidence(StrEnum):
    """How sure."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Two aligned claims, judged: relation of a to b, verdict, the rule or guard, the reasons."""

    left: str
    right: str
    relation: Relation
    verdict: Verdict
    rule: str
    score: float
    confidence: Confidence = Confidence.MEDIUM
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Claims of several sources about the same thing (a cluster); `given` where claims.yaml names it.

    `counted`: why it has fewer origins than texts. `reason`: why its answers are not set against each other, where
    that is all that keeps two answers to its question apart.
    """

    id: str
    kind: str
    label: str
    claims: tuple[str, ...]
    verdict: Verdict
    origins: int
    silent: tuple[str, ...] = ()
    given: bool = False
    counted: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What is held, and by which sides (indexes into `Finding.sides`)."""

    label: str
    value: Value
    sides: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppressed:
    """What the claims file lets pass: findings of a rule, why, and the last day on which that holds.

    `place`: path:line:column of the entry.
    """

    rule: str
    reason: str
    expires: date
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Two or more positions on one topic. `id` is a fingerprint that survives edits elsewhere.

    `sides` are claim ids, one a passage at most; `positions` are disjoint sets of them. `origins`: how many of the
    texts know it for themselves, by all that they say on the topic. `suppressed`: the entry of the claims file that
    lets it pass.
    """

    id: str
    rule: str
    verdict: Verdict
    level: Level
    confidence: Confidence
    message: str
    topic: str
    sides: tuple[str, ...]
    positions: tuple[Position, ...]
    why: tuple[str, ...] = ()
    origins: int | None = None
    suppressed: Suppressed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What the tool must say about itself, never about the story (SARIF toolExecutionNotification)."""

    level: Level
    code: str
    message: str
    location: Location | str | None = None
    hint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A family of texts with one source behind them. `why`: copy, cites or single."""

    id: str
    sources: tuple[str, ...]
    why: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What reporters get: no clock, no absolute path. `findings` are in the order of importance (`ranking`)."""

    documents: tuple[Document, ...]
    origins: tuple[Origin, ...]
    claims: Mapping[str, Claim]
    topics: tuple[Topic, ...]
    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    def document(self, source: str) -> Document:
        """The document of a source id."""
        return next(d for d in self.documents if d.id == source)
