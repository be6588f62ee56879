"""The dated events of a story in order: who gives which day for each, and where the days are set against each other.

A row is an event as far as texts were brought together on it: the date claims of one topic, parted where their days
exclude each other and no finding sets them against each other (then they are days of two events). A text that names no
year gets the one that most dates of the story have, for the order alone; a day of the week without a date stands last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.analysis.times.compare import relation
from claimcheck.analysis.times.dates import DateValue, Precision, Year, span_of_days
from claimcheck.analysis.times.days import Day, from_ordinal
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Report, Verdict
from claimcheck.model.relation import Relation
from claimcheck.text.datelines import dateline

SHORT, LONG = 40, 110  # code points that the words for an event should have at least, and at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """What some texts give as the day of an event.

    text: as a reader would write it ("by end of July"). first, last: ISO 8601 days, both included, None where no day is
    known, "XXXX-06-02" where no text of the story knows a year. assumed: no text gives the year of the event; it is
    that of most dates in the story. claims: ids, in the order of the texts.
    """

    text: str
    first: str | None
    last: str | None
    assumed: bool
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One event. `claim` is the id of the claim whose words tell it best, `datings` go from the earliest on.

    findings: ids of those that set its datings against each other; `verdict` the gravest of their verdicts.
    """

    topic: str
    claim: str
    datings: tuple[Dating, ...]
    findings: tuple[str, ...] = ()
    verdict: Verdict | None = None

    @property
    def sources(self) -> int:
        """How many claims stand behind it."""
        return sum(len(d.claims) for d in self.datings)


def rows(report: Report) -> tuple[Row, ...]:
    """The dated events of a report, earliest first; an event that texts date differently stands at its surest day."""
    settled = _Settled(report)
    found = []
    for topic in report.topics:
        dated = [c for c in (report.claims[i] for i in topic.claims) if _dates(c) and not _heads(report, c)]
        against = [f for f in report.findings if f.topic == topic.id]
        for event in _events(dated, against):
            found.append((settled.place(event), _row(report, topic.id, event, against, settled)))
    return tuple(row for _, row in sorted(found, key=lambda pair: (pair[0], pair[1].claim)))


def words(report: Report, row: Row) -> str:
    """What the row is about, in the words of a text: its sentence, or the clause of a long one. Escape them."""
    claim = report.claims[row.claim]
    document = report.document(claim.source)
    whole = _flat(document.exact(claim.passage))
    if len(whole) <= LONG:
        return whole
    before = _flat(document.text[min(claim.passage.start, claim.span.start) : claim.span.end])
    if len(before) <= LONG:
        return whole[:LONG].rsplit(" ", 1)[0] + " …"
    if len(claim.span) > LONG:
        return _flat(document.exact(claim.span))[:LONG].rsplit(" ", 1)[0] + " …"
    return "… " + before[-LONG:].partition(" ")[2]


def _flat(text: str) -> str:
    """On one line; the cells of a table row are parted by commas."""
    return ", ".join(cell for cell in (" ".join(part.split()) for part in text.split("|")) if cell)


def _dates(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, DateValue) and value.precision is not Precision.VAGUE and not claim.qualifiers.history


def _heads(report: Report, claim: Claim) -> bool:
    """Whether the date stands in a dateline, which tells of no event."""
    text = report.document(claim.source).text
    return (
        dateline(text, claim.passage.start) > claim.span.start
        or claim.frame.predicate is None
        and bool(_FILED.search(text[claim.span.start : claim.span.end + 3]))
    )


_FILED = re.compile(r"\d\s*(?:[-–—]|\([A-Z])")  # "June 4, 2031 -", "June 4 (AP)"


def _value(claim: Claim) -> DateValue:
    assert isinstance(claim.value, DateValue)
    return claim.value


def _events(claims: Sequence[Claim], findings: Sequence[Finding]) -> list[list[Claim]]:
    """The claims parted into events: a claim joins where it may be on the same day as all, or a finding opposes it.

    The narrowest first, so that "in June" joins the event of June 2 or that of June 12, the one that more tell of.
    """
    opposed = [set(f.sides) for f in findings]
    order = {claim.id: at for at, claim in enumerate(claims)}
    events: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (_breadth(_value(c)), order[c.id])):
        fits = [e for e in events if _one_event(claim, e, opposed)]
        if fits:
            max(fits, key=len).append(claim)
        else:
            events.append([claim])
    return [sorted(event, key=lambda c: order[c.id]) for event in events]


def _breadth(value: DateValue) -> int:
    """How many days are meant; many where none is known."""
    if value.low is None or value.high is None:
        return _UNDATED
    first, last = span_of_days(value.low, value.high)
    return last - first


def _one_event(claim: Claim, event: Sequence[Claim], opposed: Sequence[set[str]]) -> bool:
    if any(claim.id in sides and any(c.id in sides for c in event) for sides in opposed):
        return True
    near = [c for c in event if relation(_value(claim), _value(c)) is not Relation.DISJOINT]
    far = [c for c in event if c not in near]
    return bool(near) and all(any(c.id in s and any(n.id in s for n in near) for s in opposed) for c in far)


def _row(report: Report, topic: str, event: Sequence[Claim], findings: Sequence[Finding], settled: _Settled) -> Row:
    by_text: dict[str, list[Claim]] = {}
    for claim in event:
        by_text.setdefault(str(claim.value), []).append(claim)
    datings = [(settled.days(held, event), text, held) for text, held in by_text.items()]
    ids = {c.id for c in event}
    over = [f for f in findings if len(ids & set(f.sides)) > 1] + _of_hours(report, event)
    best = min(event, key=lambda c: (not _names_subject(report, c), len(c.span) < SHORT, abs(len(c.span) - 70), c.id))
    return Row(
        topic=topic,
        claim=best.id,
        datings=tuple(
            Dating(
                text=text,
                first=None if days is None else settled.iso(days[0]),
                last=None if days is None else settled.iso(days[1]),
                assumed=not any(settled.certain(c) for c in event),
                claims=tuple(c.id for c in held),
            )
            for days, text, held in sorted(datings, key=lambda d: (d[0] or _NEVER, d[1]))
        ),
        findings=tuple(f.id for f in over),
        verdict=min((f.verdict for f in over), key=lambda v: v.rank, default=None),
    )


def _of_hours(report: Report, event: Sequence[Claim]) -> list[Finding]:
    """The findings on the hour of an event: on times of day in the sentences that give its day."""
    passages = {(c.source, c.passage_index) for c in event}
    found = []
    for finding in report.findings:
        sides = [report.claims[c] for c in finding.sides]
        if {c.kind for c in sides} == {"time"} and passages & {(c.source, c.passage_index) for c in sides}:
            found.append(finding)
    return found


def _names_subject(report: Report, claim: Claim) -> bool:
    """Whether the words that carry the claim say who or what it is about."""
    subject = claim.frame.subject or claim.frame.object
    return subject is not None and subject.text in report.document(claim.source).exact(claim.span)


_UNDATED = 10**8  # days of a year that nobody names stand after the others
_NEVER = (10**9, 10**9)  # after every day


class _Settled:
    """Where on the calendar claims belong, once every text of the story has been asked for the year."""

    def __init__(self, report: Report) -> None:
        self.dated = {d.id: d.published is not None for d in report.documents}
        told = Counter(d.published.year for d in report.documents if d.published is not None)
        for claim in report.claims.values():
            if _dates(claim) and self.certain(claim) and not claim.frame.background:
                value = _value(claim)
                if value.low is not None and value.low.year is not None and value.precision in _NEAR:
                    told[value.low.year] += 1
        self.year = min(told, key=lambda y: (-told[y], -y), default=None)

    def certain(self, claim: Claim) -> bool:
        """Whether a text names the year, or its day of publication gives it."""
        value = _value(claim)
        known = value.year is Year.STATED or value.year is Year.INFERRED and self.dated.get(claim.source, False)
        return known and value.low is not None and value.low.year is not None

    def days(self, held: Sequence[Claim], event: Sequence[Claim]) -> tuple[int, int] | None:
        """First and last day, as numbers: in the year that this dating gives, else the event, else the story."""
        value = min((_value(c) for c in held), key=lambda v: (v.low is None, v.year is not Year.STATED))
        if value.low is None or value.high is None:
            return None
        for claim in (*held, *event):
            low = _value(claim).low
            if self.certain(claim) and low is not None:
                return span_of_days(*_in_year(value, low.year if claim not in held else None))
        first, last = span_of_days(*_in_year(value, self.year if self.year is not None else value.low.year))
        known = self.year is not None or value.low.year is not None
        return (first, last) if known else (first + _UNDATED, last + _UNDATED)

    def iso(self, day: int) -> str:
        """A day in ISO 8601; without a year where none is known."""
        known = from_ordinal(day % _UNDATED if day >= _UNDATED else day)
        return str(replace(known, year=None) if day >= _UNDATED else known)

    def place(self, event: Sequence[Claim]) -> tuple[int, int]:
        """Where the event stands in order: at the narrowest of its datings, the earliest of equals."""
        days = [d for c in event if (d := self.days([c], event)) is not None]
        return min(days, key=lambda d: (d[1] - d[0], d), default=_NEVER)


_NEAR = (Precision.DAY, Precision.MONTH, Precision.WEEK)


def _in_year(value: DateValue, year: int | None) -> tuple[Day, Day]:
    """The bounds of a date, in that year where one is given."""
    assert value.low is not None and value.high is not None
    if year is None:
        return value.low, value.high
    later = (value.high.year or 0) - (value.low.year or 0)
    return replace(value.low, year=year), replace(value.high, year=year + later)
