"""The rows of `claimcheck.timeline` with a cell an outlet and the conflicts on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from claimcheck import timeline as events
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.reporters._page.book import Book, by_family, finding_anchor, joined
from claimcheck.reporters._page.matrix import Cell
from claimcheck.timeline import Row

AT_ONCE = 80  # events that are shown at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """What an event clashes with."""

    number: int
    anchor: str
    state: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What is dated, in the words of one outlet, and who else dates it."""

    words: str
    place: str
    href: str
    cells: tuple[Cell, ...]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A time as the texts give it, or several, and the events of it. open_year: no text gives the year."""

    day: str
    iso: str
    open_year: bool
    events: tuple[Event, ...]


def timeline(book: Book) -> tuple[tuple[Day, ...], int]:
    """The days in their order, and how many dates name no day."""
    numbers = {f.id: n for n, f in enumerate(book.findings, start=1)}
    values = [c.value for c in book.report.claims.values()]
    vague = sum(isinstance(v, DateValue) and v.precision is Precision.VAGUE for v in values)
    days = (
        Day(
            day=day,
            iso=iso,
            open_year=open_year,
            events=tuple(_event(book, row, numbers) for row in held),
        )
        for (day, iso, open_year), held in groupby(events.rows(book.report), key=_when)
    )
    return tuple(days), vague


def at_once(days: Sequence[Day]) -> int:
    """How many of the days are shown without a click."""
    total = accumulate(len(day.events) for day in days)
    return sum(1 for so_far in total if so_far <= AT_ONCE)


def _when(row: Row) -> tuple[str, str, bool]:
    """What stands over an event: the time, the day in ISO 8601 where one is meant, and whether the year is open."""
    single = row.datings[0] if len(row.datings) == 1 else None
    one_day = single is not None and single.first == single.last and single.first is not None
    iso = str(single.first) if one_day and single is not None and not str(single.first).startswith("X") else ""
    open_year = any(d.assumed and d.first is not None for d in row.datings)
    return " / ".join(d.text for d in row.datings), iso, open_year


def _event(book: Book, row: Row, numbers: dict[str, int]) -> Event:
    place, href = book.place(book.report.claims[row.claim])
    conflicts = tuple(
        _conflict(book, numbers[f]) for f in row.findings if book.findings[numbers[f] - 1].suppressed is None
    )
    against = {book.report.claims[c].source for n in conflicts for c in book.findings[n.number - 1].sides}
    told = {book.report.claims[c].source: (d.text, c) for d in reversed(row.datings) for c in reversed(d.claims)}
    cells = []
    for text in by_family(book.texts.values()):
        source = text.document.id
        if source not in told:
            cells.append(Cell(name=text.name, sign="–", state=_SILENT, said=_SILENT, href=None))
            continue
        said, claim = told[source]
        clash = source in against
        cells.append(
            Cell(
                name=text.name,
                sign="!" if clash else "•",
                state=conflicts[0].state if clash else "told",
                said=f"dates it so: {said}" + (", in conflict" if clash else ""),
                href=book.place(book.report.claims[claim])[1],
            )
        )
    return Event(words=events.words(book.report, row), place=place, href=href, cells=tuple(cells), conflicts=conflicts)


_SILENT = "silent"


def _conflict(book: Book, number: int) -> Conflict:
    """A finding on an event, with who gives which day, or hour."""
    finding = book.findings[number - 1]
    told = (
        f"{joined(book.names(c.source for c in book.sides(finding, n)))}: {position.label}"
        for n, position in enumerate(finding.positions)
    )
    asks = "at what time: " if finding.rule == "time-conflict" else ""
    return Conflict(
        number=number,
        anchor=finding_anchor(finding),
        state=finding.verdict.value,
        said=asks + "; ".join(told),
    )
