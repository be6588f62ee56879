"""The day of publication that a date line or a byline gives, in words or in figures.

"9/10/2010" is the ninth of October here and the tenth of September there: both are kept, unless a weekday or a number
above twelve tells. Nobody guesses by the outlet, its language or the zone of its clock. What a line says of an update
counts where it says nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from claimcheck.lexicon.calendar import MONTHS, WEEKDAYS
from claimcheck.text.folding import fold

_ORDINAL = r"(?:st|nd|rd|th)?"
_DAY = re.compile(
    rf"\b(?P<month>[a-z]{{3,9}})\.?[ -](?P<day>\d{{1,2}}){_ORDINAL},?[ -](?P<year>\d{{4}})\b"
    rf"|\b(?P<day2>\d{{1,2}}){_ORDINAL}[ -](?P<month2>[a-z]{{3,9}})\.?,?[ -](?P<year2>\d{{4}})\b"
    r"|(?<![\d./-])(?P<iso>\d{4}([-/.])\d{1,2}\8\d{1,2})(?!\d|[./-]\d)"
    r"|(?<![\d./-])(?P<figures>\d{1,2}([-/.])\d{1,2}\10(?:\d{4}|\d{2}))(?!\d|[./-]\d)"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?(?:\s*(?:[a-z]{1,2}[sd]?t|gmt|utc)\b)?")
_LATER = re.compile(r"\b(?:updated?|modified|revised|edited)\b.*?(?=\b(?:published|posted|created)\b|$)")
_WORD = re.compile(r"[a-z]+")
_TURN = 70  # two figures of a year from here on are of the last century (POSIX strptime)


def days(lines: Iterable[str]) -> tuple[date, ...]:
    """The days that the first line which names one may mean; more than one where day and month cannot be told apart."""
    listed = list(lines)
    first = [_LATER.sub("", _plain(line)) for line in listed]
    return next(filter(None, (_of_line(line) for line in (*first, *map(_plain, listed)))), ())


def without(line: str) -> str:
    """The line without days and clocks."""
    bare = line
    for pattern in (_DAY, _CLOCK):
        for match in reversed(list(pattern.finditer(_plain(bare)))):
            bare = bare[: match.start()] + bare[match.end() :]
    return bare


def _plain(line: str) -> str:
    """Folded, code point for code point."""
    return fold(line).lower()


def _of_line(line: str) -> tuple[date, ...]:
    weekdays = {WEEKDAYS[word] for word in _WORD.findall(line) if word in WEEKDAYS}
    for match in _DAY.finditer(line):
        found = tuple(dict.fromkeys(_meant(match)))
        told = tuple(day for day in found if day.weekday() in weekdays)
        if found:
            return told or found
    return ()


def _meant(match: re.Match[str]) -> Iterator[date]:
    """The days of the calendar that an expression may mean."""
    if match["iso"] or match["figures"]:
        one, two, three = (int(part) for part in re.split(r"\D", match["iso"] or match["figures"]))
        if match["iso"]:
            yield from _day(one, two, three)
        else:
            year = three if three > 99 else three + (2000 if three < _TURN else 1900)
            yield from _day(year, one, two)
            yield from _day(year, two, one)
        return
    month = MONTHS.get(match["month"] or match["month2"])
    if month is not None:
        yield from _day(int(match["year"] or match["year2"]), month, int(match["day"] or match["day2"]))


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return
