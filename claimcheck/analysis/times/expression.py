"""A time expression as the readers hand it to the kinds."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.dates import DateValue
from claimcheck.analysis.times.durations import DurationValue, Limit
from claimcheck.model.claim import Mention
from claimcheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression of a sentence. `core` is the expression alone, `span` has its cue words too.

    `date` is the day of a time of day, where the words name it.
    """

    rule: str
    core: Span
    span: Span
    value: DateValue | DurationValue | TimeValue
    role: str
    anchor: int
    head: tuple[int, int] | None = None
    subject: tuple[int, int] | None = None
    history: bool = False
    date: DateValue | None = None
    nominal: bool = False
    negated: bool | None = None

    def mention(self, value: DateValue | None = None) -> Mention:
        """The mention of it, with another value where a kind reads only a part of it."""
        found = self.value if value is None else value
        approximate = isinstance(found, DurationValue) and (found.vague or found.limit in (Limit.ABOUT, Limit.NEARLY))
        return Mention(
            span=self.span,
            value=found,
            anchor=self.anchor,
            head=self.head,
            subject=self.subject,
            role="on" if value is not None else self.role,
            parts={"value": self.core},
            approximate=approximate,
            history=self.history,
            nominal=self.nominal,
            negated=self.negated,
            trace=(f"times:{self.rule}",),
        )
