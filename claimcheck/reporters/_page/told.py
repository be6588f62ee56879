"""What outlets answer, each answer with those who give it; and a running matter as one, day by day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck import phrasing
from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Verdict
from claimcheck.ranking import is_running
from claimcheck.reporters._page.book import WORDS, Book, joined

_DAY = re.compile(r" \((?:[A-Z][a-z]+ )?(?:\d+, )?\d{4}\)\Z")  # of a position of a running matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One answer, and who gives it; an outlet that gives several is named with the place of each."""

    label: str
    names: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What the texts of one day say. clashes: numbers of the findings that set them against each other."""

    day: str
    said: tuple[Said, ...]
    clashes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """The findings on one running figure. numbers: theirs; history: the finding that tells all its days, if any."""

    question: str
    word: str
    numbers: tuple[int, ...]
    days: tuple[Day, ...]
    history: Finding | None


def told(book: Book, finding: Finding, at: int) -> tuple[Said, ...]:
    """The answers that a position holds, in the order of the texts."""
    position, claims = finding.positions[at], book.sides(finding, at)
    names = named(book, finding, claims)
    if "; " not in position.label or not claims or not KINDS.get(claims[0].kind).figure:
        return (Said(label=position.label, names=names),)
    day = _DAY.search(position.label)
    *most, last = said(book, claims)
    return (*most, Said(label=last.label + (day[0] if day else ""), names=last.names))


def named(book: Book, finding: Finding, claims: Iterable[Claim]) -> str:
    """The outlets; where they pass on a dispute, each with whom it lets speak."""
    voices: dict[str, list[str]] = {}
    for claim in claims:
        own, who = voices.setdefault(book.texts[claim.source].name, []), phrasing.voice(finding, claim)
        own += [who] if who and who not in own else []
    return joined(f"{name} ({', '.join(own)})" if own else name for name, own in voices.items())


def said(book: Book, claims: Iterable[Claim]) -> tuple[Said, ...]:
    """The figures that claims give, each with its outlets: "5" of one, "at least 3" of another."""
    by_source: dict[str, dict[str, Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, {}).setdefault(phrasing.held(claim), claim)
    found: dict[str, list[str]] = {}
    for source, held in by_source.items():
        own = [label for label in held if not any(label.endswith(f" {other}") for other in held)]
        for label in own:
            name = book.texts[source].name
            found.setdefault(label, []).append(name if len(own) == 1 else f"{name} (line {book.line(held[label])})")
    return tuple(Said(label=label, names=joined(names)) for label, names in found.items())


def matters(book: Book) -> tuple[Matter, ...]:
    """Running figures, each with all findings that speak on it, in the order of the page."""
    groups: dict[str, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(book.findings, start=1):
        if is_running(finding):
            groups.setdefault(finding.topic, []).append((number, finding))
    return tuple(_matter(book, group) for group in groups.values() if _tells_days(group))


def _tells_days(group: Sequence[tuple[int, Finding]]) -> bool:
    return len(group) > 1 or group[0][1].verdict is Verdict.UPDATED


def _matter(book: Book, group: Sequence[tuple[int, Finding]]) -> Matter:
    topic = book.topics.get(group[0][1].topic)
    claims = {c: book.report.claims[c] for _, finding in group for c in finding.sides}
    verdicts = sorted({f.verdict for _, f in group}, key=lambda v: v.rank)
    word = " and ".join(WORDS[v][0] if n == 0 else WORDS[v][0].lower() for n, v in enumerate(verdicts))
    history = next((f for _, f in group if f.verdict is Verdict.UPDATED), None)
    sources = {claims[c].source for c in claims}
    if history is not None and sources - {claims[c].source for c in history.sides}:
        history = None
    return Matter(
        question=book.question(topic) if topic else group[0][1].message,
        word=word,
        numbers=tuple(number for number, _ in group),
        days=_days(book, group, list(claims.values())),
        history=history,
    )


def _days(book: Book, group: Sequence[tuple[int, Finding]], claims: Sequence[Claim]) -> tuple[Day, ...]:
    published = {s: text.document.published for s, text in book.texts.items()}
    order = sorted({published[c.source] for c in claims}, key=lambda d: (d is None, d))
    found = []
    for day in order:
        own = sorted((c for c in claims if published[c.source] == day), key=lambda c: (_low(c), c.source, c.span))
        clashes = tuple(
            number
            for number, finding in group
            if finding.verdict is Verdict.CONTRADICT
            and all(published[book.report.claims[c].source] == day for c in finding.sides)
        )
        name = phrasing.said_day(day.isoformat()) if day is not None else "no day given"
        found.append(Day(day=name, said=said(book, own), clashes=clashes))
    return tuple(found)


def _low(claim: Claim) -> float:
    number = getattr(claim.value, "number", None)
    return float(getattr(number, "nominal", 0.0) or 0.0)
