"""What a time expression is read against: the day of publication, and the time last spoken of."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.analysis.times.dates import DateValue, Precision, Year
from claimcheck.analysis.times.days import Day, from_ordinal, next_year, ordinal

# A tale goes forward: a bare month that lies this many months before the last one named is that of the next year.
_TURN = 8
_NO_PLACE = (Precision.DECADE, Precision.CENTURY, Precision.VAGUE)


@dataclass(slots=True)
class State:
    """Runs along with the text.

    now: day number of publication. narrative: the text tells of the past, so that a bare month belongs to
    the year last named, not to that of publication. future, past: the clause speaks of what is to come, or of what
    was done.
    ahead: year and month of a date further on in the sentence that shares its year ("in January and March 1937").
    here: the day last named in this sentence. named: the year last named, if only in passing.
    year, month, day: the time last spoken of; sure: where its year came from.
    """

    now: int | None
    narrative: bool = False
    future: bool = False
    past: bool = False
    ahead: tuple[int, int] | None = None
    here: int | None = None
    named: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    sure: Year = Year.UNKNOWN

    @property
    def today(self) -> Day | None:
        """The day of publication."""
        return None if self.now is None else from_ordinal(self.now)

    @property
    def text_day(self) -> int | None:
        """Day number of the day last spoken of, if its year is known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return ordinal(self.year, self.month, self.day)

    def see(self, value: DateValue, *, passing: bool = False) -> None:
        """Take a date as the time last spoken of; one named in passing is what only "that year" can go back to."""
        if value.low is None or value.precision in _NO_PLACE:
            return
        self.named = value.low.year
        if passing:
            return
        low = value.low
        if value.precision is Precision.YEAR:
            if low.year != self.year:
                self.year, self.month, self.day = low.year, None, None
        elif value.precision is Precision.DAY:
            self.year, self.month, self.day = low.year, low.month, low.day
            self.here = None if value.low != value.high else self.text_day
        else:
            self.year, self.month, self.day = low.year, low.month, None
        self.sure = value.year

    def year_for(self, month: int, day: int = 15) -> tuple[int | None, Year]:
        """The year that a month (and day) without one most likely belongs to, and where it comes from."""
        if self.ahead is not None:
            year, last = self.ahead
            return (year if month <= last else next_year(year, -1)), Year.STATED
        if self.narrative and self.year is not None:
            turned = self.month is not None and self.month - month >= _TURN
            return next_year(self.year, int(turned)), Year.INFERRED
        if self.now is None or self.today is None or self.today.year is None:
            if self.year is not None:
                return self.year, Year.INFERRED
            return None, Year.UNKNOWN
        base = self.today.year
        gaps = [(y, ordinal(y, month, min(day, 28)) - self.now) for y in (base - 1, base, base + 1)]
        # What is to come is written of as such; without a sign of it the past is the likelier.
        weight = 0.2 if self.future else 4.0 if self.past else 1.6
        return min(gaps, key=lambda g: g[1] * weight if g[1] > 20 else abs(g[1]))[0], Year.INFERRED
