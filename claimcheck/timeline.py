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
from claimcheck.analysis.times.dates import Bound, DateValue, Precision, Year, span_of_days
from claimcheck.analysis.times.days import Day, from_ordinal
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Report, Verdict
from claimcheck.model.relation import Relation
from claimcheck.text.datelines import stands_in_dateline

SHORT, LONG = 40, 160  # code points that the words for an event should have at least, and at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """What some texts give as the day of an event.

    text: as a reader would write it ("by the end of July 2026"). first, last: ISO 8601 days, both included, None where
    no day is known, "XXXX-06-02" where no text of the story knows a year. assumed: no text gives the year of the event;
    it is that of most dates in the story. claims: ids, in the order of the texts.
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
    settled, told = _Settled(report), _tells(report)
    by_topic: dict[str, list[Finding]] = {}
    for finding in report.findings:
        by_topic.setdefault(finding.topic, []).append(finding)
    hours = _on_hours(report)
    found = []
    for topic in report.topics:
        against = by_topic.get(topic.id, [])
        for event in _events([report.claims[c] for c in topic.claims if c in told], against):
            found.append((settled.place(event), _row(report, topic.id, event, against, hours, settled)))
    return tuple(row for _, row in sorted(found, key=lambda pair: (pair[0], pair[1].claim)))


def _tells(report: Report) -> set[str]:
    """The claims that date an event. Of two in one sentence, one of which lies within the other, the narrower."""
    opposed = {c for f in report.findings for c in f.sides}
    sentences: dict[tuple[str, int], list[Claim]] = {}
    for claim in report.claims.values():
        if _dates(claim) and not _heads(report, claim):
            sentences.setdefault((claim.source, claim.passage_index), []).append(claim)
    kept = set()
    for held in sentences.values():
        for claim in held:
            twins = [o for o in held if o.span != claim.span and o.value == claim.value]
            again = any(o.id in opposed or o.span < claim.span for o in twins)
            if claim.id in opposed or not (again or any(_is_wider(claim, other) for other in held)):
                kept.add(claim.id)
    return kept


def _is_wider(one: Claim, two: Claim) -> bool:
    """Whether another time of the sentence lies within: "the Boxing Day storm of 1998" stands at the day alone."""
    a, b = _value(one), _value(two)
    return a.bound is b.bound is Bound.ON and relation(a, b) is Relation.BROADER and _breadth(b) < _breadth(a)


def words(report: Report, row: Row) -> str:
    """What the row is about, in the words of a text: its sentence, or the clause of a long one. Escape them."""
    claim = report.claims[row.claim]
    document = report.document(claim.source)
    whole, own = _flat(document.exact(claim.passage)), _flat(document.exact(claim.span))
    if len(whole) <= LONG:
        return whole
    if len(_flat(document.text[min(claim.passage.start, claim.span.start) : claim.span.end])) <= LONG:
        return whole[:LONG].rsplit(" ", 1)[0] + " …"
    if len(own.split()) < FEW:
        own = _flat(document.text[max(claim.passage.start, claim.span.start - LONG) : claim.span.end]).partition(" ")[2]
    ends = whole.endswith(own) and len(own) <= LONG
    own = own if whole.startswith(own) else f"… {_JOINT.sub('', own)}"
    return own if ends else (own if len(own) <= LONG else own[:LONG].rsplit(" ", 1)[0]) + " …"


FEW = 4  # words below which those that carry a claim tell no event
_JOINT = re.compile(r"\A(?:that|and|or|but|which|who|as|so) ")


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
        stands_in_dateline(text, claim.passage.start, claim.span.start)
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


def _row(
    report: Report,
    topic: str,
    event: Sequence[Claim],
    findings: Sequence[Finding],
    hours: Sequence[tuple[Finding, set[tuple[str, int]]]],
    settled: _Settled,
) -> Row:
    by_text: dict[str, list[Claim]] = {}
    for claim in event:
        by_text.setdefault(settled.said(claim, event), []).append(claim)
    datings = [(settled.days(held, event), text, held) for text, held in by_text.items()]
    ids, passages = {c.id for c in event}, {(c.source, c.passage_index) for c in event}
    over = [f for f in findings if len(ids & set(f.sides)) > 1] + [f for f, told in hours if passages & told]
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


def _on_hours(report: Report) -> list[tuple[Finding, set[tuple[str, int]]]]:
    """The findings on times of day, with the sentences that they stand in: there the event is the one of that day."""
    found = []
    for finding in report.findings:
        sides = [report.claims[c] for c in finding.sides]
        if {c.kind for c in sides} == {"time"}:
            found.append((finding, {(c.source, c.passage_index) for c in sides}))
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

    def said(self, claim: Claim, event: Sequence[Claim]) -> str:
        """The day as a reader would write it, with the year where a text of the event gives it."""
        value, days = _value(claim), self.days([claim], event)
        if days is None or value.low is None or value.high is None or not any(map(self.certain, event)):
            return str(value)
        low, high = (from_ordinal(day) for day in days)
        return str(replace(value, low=low, high=high, year=Year.STATED))

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
