"""Every dated event over all outlets, in the order of time, with the conflicts on it.

A year that a text leaves open is taken from another claim of the same topic, else from the year that the texts name
most often; such a day says so. Dates that name no day, month or year ("now", "on Tuesday") are counted, not placed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.reporters._page import calendar
from claimcheck.reporters._page.book import Book, by_family, finding_anchor, joined
from claimcheck.reporters._page.cards import is_conflict
from claimcheck.reporters._page.matrix import Cell

LONGEST = 180  # code points of the words of an event
AT_ONCE = 80  # events that are shown at once
FEW = 4  # words below which a claim is shown with its whole sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """What an event clashes with."""

    number: int
    anchor: str
    state: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What is dated, in the words of one outlet, and who else dates it so."""

    words: str
    name: str
    place: str
    href: str
    when: str
    cells: tuple[Cell, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A stretch of the calendar and what it holds. open_year: no text gives the year."""

    day: str
    iso: str
    open_year: bool
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class _Dated:
    claim: Claim
    low: str
    high: str
    open_year: bool
    words: str


def timeline(book: Book) -> tuple[tuple[Day, ...], int]:
    """The days in their order, and how many dates name no day."""
    home = {c: t.id for t in book.report.topics for c in t.claims}
    clashes = _Clashes(_clashes(book), _hours(book))
    dates = [c for c in book.report.claims.values() if c.kind == "date"]
    plain = {c.id: c.value.to_plain() for c in dates}
    years = _years(book, dates, plain, home)
    placed, vague = [], 0
    for claim in dates:
        found = _placed(book, claim, plain[claim.id], years)
        vague += found is None
        placed += [found] if found is not None else []
    beside: dict[tuple[str, int], list[_Dated]] = {}
    for dated in placed:
        beside.setdefault((dated.claim.source, dated.claim.passage_index), []).append(dated)
    size = Counter(t.id for t in book.report.topics for _ in t.claims)
    placed = []
    for held in beside.values():
        kept = [d for d in held if not any(_is_wider(d, other) for other in held)]
        kept.sort(key=lambda d: (d.claim.id not in clashes.of_days, -size[home.get(d.claim.id, "")], d.claim.span))
        placed += {(d.low, d.high): d for d in reversed(kept)}.values()  # of several in one sentence, one
    by_day: dict[tuple[str, str], list[_Dated]] = {}
    for dated in sorted(placed, key=lambda d: (d.low, d.high)):
        by_day.setdefault((dated.low, dated.high), []).append(dated)
    return tuple(_day(book, low, high, held, home, clashes) for (low, high), held in by_day.items()), vague


def at_once(days: Sequence[Day]) -> int:
    """How many of the days are shown without a click."""
    total = accumulate(len(day.events) for day in days)
    return sum(1 for events in total if events <= AT_ONCE)


def _day(
    book: Book,
    low: str,
    high: str,
    held: Iterable[_Dated],
    home: Mapping[str, str],
    clashes: _Clashes,
) -> Day:
    events: dict[str, list[_Dated]] = {}
    for dated in held:
        events.setdefault(home.get(dated.claim.id, dated.claim.id), []).append(dated)
    everything = [d for group in events.values() for d in group]
    return Day(
        day=calendar.said(low, high),
        iso=low if low == high else "",
        open_year=all(d.open_year for d in everything),
        events=tuple(_event(book, group, clashes) for group in events.values()),
    )


def _event(book: Book, group: list[_Dated], clashes: _Clashes) -> Event:
    order = {source: n for n, source in enumerate(book.texts)}
    group = sorted(group, key=lambda d: (order[d.claim.source], d.claim.span))
    best = max(group, key=lambda d: (min(len(d.words), LONGEST // 2), -order[d.claim.source]))
    place, href = book.place(best.claim)
    conflicts = tuple(dict.fromkeys(c for d in group for c in clashes.of_days.get(d.claim.id, ())))
    first = {d.claim.source: d.claim for d in reversed(group)}
    against = {d.claim.source for d in group if clashes.of_days.get(d.claim.id)}
    passages = {(d.claim.source, d.claim.passage_index) for d in group}
    for hours in clashes.of_hours:
        if passages & hours.passages:
            conflicts, against = (*conflicts, hours.conflict), against | hours.sources & set(first)
    cells = []
    for text in by_family(book.texts.values()):
        claim = first.get(text.document.id)
        if claim is None:
            cells.append(Cell(name=text.name, sign="–", state="silent", said="silent", href=None))
            continue
        state = conflicts[0].state if text.document.id in against else "told"
        sign = "!" if text.document.id in against else "•"
        said = f"dates it so: {claim.text}" + (", in conflict" if text.document.id in against else "")
        cells.append(Cell(name=text.name, sign=sign, state=state, said=said, href=book.place(claim)[1]))
    return Event(
        words=_cut(best.words),
        name=joined(book.names(d.claim.source for d in group)),
        place=place,
        href=href,
        when=" / ".join(dict.fromkeys(d.claim.text for d in group)),
        cells=tuple(cells),
        conflicts=conflicts,
    )


@dataclass(frozen=True, slots=True)
class _Hours:
    """Times of day that a finding sets against each other: on the timeline they stand at the event of that day."""

    conflict: Conflict
    sources: frozenset[str]
    passages: frozenset[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class _Clashes:
    """What the findings set against each other: days, by claim, and hours."""

    of_days: Mapping[str, tuple[Conflict, ...]]
    of_hours: tuple[_Hours, ...]


def _hours(book: Book) -> tuple[_Hours, ...]:
    found = []
    for number, finding in enumerate(book.findings, start=1):
        sides = [book.report.claims[c] for c in finding.sides]
        if not is_conflict(finding) or {c.kind for c in sides} != {"time"}:
            continue
        told = (
            f"{joined(book.names(c.source for c in book.sides(finding, n)))}: {position.label}"
            for n, position in enumerate(finding.positions)
        )
        conflict = Conflict(
            number=number,
            anchor=finding_anchor(finding),
            state=finding.verdict.value,
            said=f"at what time: {'; '.join(told)}",
        )
        passages = frozenset((c.source, c.passage_index) for c in sides)
        found.append(_Hours(conflict, frozenset(c.source for c in sides), passages))
    return tuple(found)


def _clashes(book: Book) -> dict[str, tuple[Conflict, ...]]:
    """For each claim, the findings that it stands in, with what the others hold."""
    found: dict[str, list[Conflict]] = {}
    for number, finding in enumerate(book.findings, start=1):
        if not is_conflict(finding):
            continue
        for at in range(len(finding.positions)):
            others = [n for n in range(len(finding.positions)) if n != at]
            rest = "; ".join(
                f"{joined(book.names(c.source for c in book.sides(finding, n)))}: {finding.positions[n].label}"
                for n in others
            )
            conflict = Conflict(
                number=number, anchor=finding_anchor(finding), state=finding.verdict.value, said=f"against {rest}"
            )  # fmt: skip
            for claim in book.sides(finding, at):
                found.setdefault(claim.id, []).append(conflict)
    return {claim: tuple(conflicts) for claim, conflicts in found.items()}


def _years(
    book: Book, dates: Iterable[Claim], plain: Mapping[str, dict[str, Any]], home: Mapping[str, str]
) -> dict[str, str]:
    """For each claim whose text leaves the year open, the year that the page gives it."""
    named: Counter[str] = Counter()
    of_topic: dict[str, Counter[str]] = {}
    open_ones = []
    for claim in dates:
        low = str(plain[claim.id].get("earliest", ""))
        if _open(book, claim, plain[claim.id]):
            open_ones.append(claim)
        elif low and plain[claim.id].get("precision") not in ("year", "decade", "century"):
            named[low[:4]] += 1
            of_topic.setdefault(home.get(claim.id, ""), Counter())[low[:4]] += 1
    usual = max(named, key=lambda y: (named[y], y), default="")
    return {
        c.id: max(of_topic.get(home.get(c.id, ""), {usual: 0}).items(), key=lambda i: i[::-1])[0] for c in open_ones
    }


def _open(book: Book, claim: Claim, plain: Mapping[str, Any]) -> bool:
    """Whether no year is given: neither in words nor by the day of publication."""
    year = plain.get("year")
    published = book.texts[claim.source].document.published
    return year == "unknown" or year == "inferred" and published is None


def _placed(book: Book, claim: Claim, plain: Mapping[str, Any], years: Mapping[str, str]) -> _Dated | None:
    low, high = (str(plain.get(key) or "") for key in ("earliest", "latest"))
    if len(low) < 4 or len(high) < 4:
        return None
    is_open = claim.id in years
    if is_open:
        low, high = (calendar.in_year(years[claim.id], day) for day in (low, high))
    if not (low[:4].isdigit() and high[:4].isdigit()):
        return None
    return _Dated(claim, low, high, is_open, _words(book.texts[claim.source].document, claim))


def _is_wider(one: _Dated, two: _Dated) -> bool:
    """Whether another time of the sentence lies within: "the Boxing Day storm of 1998" stands at the day alone."""
    return (one.low, one.high) != (two.low, two.high) and one.low <= two.low and two.high <= one.high


def _words(document: Document, claim: Claim) -> str:
    """The whole sentence where it is short, else the words that carry the claim."""
    whole, own = _plain(document.exact(claim.passage)), _plain(document.exact(claim.span))
    if len(whole) <= LONGEST or len(own.split()) < FEW:
        return whole
    shown = own if whole.startswith(own) else f"… {_JOINT.sub('', own)}"
    return f"{shown}{'' if whole.endswith(own) else ' …'}"


_JOINT = re.compile(r"\A(?:that|and|or|but|which|who|as|so) ")


def _plain(words: str) -> str:
    """Words on one line, the cells of a table's row set apart by commas."""
    flat = " ".join(words.split())
    return ", ".join(c.strip() for c in flat.strip("|").split("|")) if flat.count("|") > 1 else flat


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST + 4 else words[:LONGEST].rsplit(" ", 1)[0] + " …"
