"""Times of day as sets of possible minutes, with zone and day where they are said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from claimcheck.analysis.times.compare import relation as date_relation
from claimcheck.analysis.times.dates import DateValue, read_date
from claimcheck.lexicon.calendar import GREENWICH, ZONES
from claimcheck.model.relation import Relation, of_intervals

_DAY = 1440


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeValue:
    """One of the minutes `low` to `high` after midnight (`high` may lie beyond midnight).

    twelve: whether morning or evening is meant is not said ("at 5:21"). zone: a key of `ZONES`, "local", or
    None. part: the part of the day where no clock is read ("morning"). day: the day, where it is said.
    bound: "about", "after", "before" or "by", where the text says that it was near the minute `at`.
    """

    low: int
    high: int
    twelve: bool = False
    zone: str | None = None
    part: str | None = None
    day: DateValue | None = None
    bound: str = ""
    at: int | None = None
    timex: str = field(default="", compare=False)

    @property
    def dated(self) -> DateValue | None:
        """The day, where the calendar knows it: not a mere "Friday" in a text without a date."""
        return self.day if self.day is not None and self.day.low is not None else None

    def __str__(self) -> str:
        at = self.low if self.at is None else self.at
        text = self.part or {720: "noon", 1440: "midnight", 0: "midnight"}.get(at, f"{at // 60 % 24:02d}:{at % 60:02d}")
        if self.bound:
            text = f"{self.bound} {text}"
        if self.twelve:
            text += " (a.m. or p.m.)"
        if self.zone:
            text += f" {'local time' if self.zone == 'local' else self.zone.upper()}"
        return f"{text}, {self.day}" if self.day is not None else text

    def to_plain(self) -> dict[str, object]:
        """`earliest`, `latest` in minutes after midnight, `zone`, `part`, `day` where known, with `timex`."""
        plain: dict[str, object] = {"type": "time", "timex": self.timex, "earliest": self.low, "latest": self.high}
        if self.twelve:
            plain["twelve_hour"] = True
        for name in ("zone", "part"):
            if (value := getattr(self, name)) is not None:
                plain[name] = value
        if self.at is not None:
            plain |= {"bound": self.bound, "at": self.at}
        if self.day is not None:
            plain["day"] = self.day.to_plain()
        return plain


def read_time(plain: Mapping[str, Any]) -> TimeValue:
    """The time of its plain form. Raises ValueError where it is not one."""
    try:
        low, high = int(plain["earliest"]), int(plain["latest"])
        value = TimeValue(
            low=low,
            high=high,
            twelve=bool(plain.get("twelve_hour", False)),
            zone=plain.get("zone"),
            part=plain.get("part"),
            day=read_date(plain["day"]) if plain.get("day") else None,
            bound=str(plain.get("bound", "")),
            at=None if plain.get("at") is None else int(plain["at"]),
            timex=str(plain.get("timex", "")),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not a time of day: {dict(plain)!r}") from error
    if not 0 <= low <= high <= 2 * _DAY:
        raise ValueError(f"not a time of day: {dict(plain)!r}")
    return value


def relation(a: TimeValue, b: TimeValue) -> Relation:
    """How the possible times of a relate to those of b; other days make them disjoint, other zones are reckoned."""
    if a == b:
        return Relation.EQUAL
    clock = _clock(a, b)
    if a.day is None and b.day is None:
        return clock
    if a.day is None or b.day is None:
        # The day that only one of them names makes that one say more.
        more = Relation.NARROWER if b.day is None else Relation.BROADER
        if clock in (Relation.DISJOINT, Relation.UNKNOWN):
            return clock
        return more if clock in (Relation.EQUAL, more) else Relation.OVERLAP
    day = date_relation(a.day, b.day)
    if day is Relation.EQUAL or clock is Relation.UNKNOWN:
        return clock
    if day is Relation.DISJOINT and not (a.zone != b.zone and (a.zone or b.zone)) and not _late(a, b):
        return Relation.DISJOINT
    if clock is Relation.DISJOINT:
        return clock if day is not Relation.DISJOINT else Relation.UNKNOWN
    if day is Relation.DISJOINT:
        return Relation.UNKNOWN
    return day if clock in (Relation.EQUAL, day) else Relation.OVERLAP


def _late(a: TimeValue, b: TimeValue) -> bool:
    """Whether just one of the two stretches past midnight, where the name of the day is not sure.

    Of two nights each has the name of its evening.
    """
    return max(a.high, b.high) >= _DAY and not (a.part == b.part == "night")


def _clock(a: TimeValue, b: TimeValue) -> Relation:
    shifts = _shifts(a.zone, b.zone)
    if not shifts:
        return Relation.UNKNOWN
    found = {_placed(a, b, shift) for shift in shifts}
    if len(found) == 1:
        return found.pop()
    return Relation.OVERLAP if found != {Relation.DISJOINT} else Relation.DISJOINT


def _shifts(a: str | None, b: str | None) -> set[int]:
    """Minutes that b's clock is moved by to be read on a's; empty where that is not known."""
    if a == b:
        return {0}
    if a is None or b is None:
        # An hour without a zone is as a rule the local one; nobody gives Greenwich time without saying so.
        return set() if {a, b} & GREENWICH else {0}
    if a not in ZONES or b not in ZONES:
        return set()
    return {x - y for x in ZONES[a] for y in ZONES[b]}


def _placed(a: TimeValue, b: TimeValue, shift: int) -> Relation:
    lefts = [0, 720] if a.twelve else [0]
    rights = [0, 720] if b.twelve else [0]
    # A part of the day ends where the next one begins: morning and afternoon share no minute.
    one, two = a.high - (a.part is not None), b.high - (b.part is not None)
    found = {_around((a.low + x, one + x), (b.low + y + shift, two + y + shift)) for x in lefts for y in rights}
    if a.twelve == b.twelve:
        return Relation.EQUAL if Relation.EQUAL in found else _merge(found)
    if Relation.EQUAL in found:
        return Relation.BROADER if a.twelve else Relation.NARROWER
    return _merge(found)


def _merge(found: set[Relation]) -> Relation:
    return found.pop() if len(found) == 1 else Relation.OVERLAP


def _around(a: tuple[int, int], b: tuple[int, int]) -> Relation:
    """Relation of two stretches on the dial: b is turned by whole days to lie nearest to a."""
    turns = [(b[0] + k, b[1] + k) for k in (-2 * _DAY, -_DAY, 0, _DAY, 2 * _DAY)]
    return of_intervals(a, min(turns, key=lambda t: max(a[0], t[0]) - min(a[1], t[1])))
