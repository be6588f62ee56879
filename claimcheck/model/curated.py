"""A topic that somebody wrote down in claims.yaml: a question and the words that it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model.finding import Suppressed
from claimcheck.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The words of one source, already found in it; `gaps` are what an ellipsis leaves out of them."""

    source: str
    span: Span
    gaps: tuple[Span, ...] = ()

    def quotes(self, value: Span) -> bool:
        """Whether some of those words are among the quoted ones."""
        return self.span.overlaps(value) and not any(gap.contains(value) for gap in self.gaps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Names of the story that stand for one entity, and the whole that it is a part of, if any."""

    names: tuple[str, ...]
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Curated:
    """One curated claim: its id, its question, the kind that it asks for (or None), its readings, what it lets pass."""

    id: str
    question: str
    readings: tuple[Reading, ...]
    kind: str | None = None
    suppress: tuple[Suppressed, ...] = ()
