"""Lengths of time, in the units that the text uses: a month is never four weeks.

Years and months convert exactly among themselves, weeks to seconds likewise; between the two families
only bounds are known (a month has 28 to 31 days), so that "a month" and "30 days" overlap.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import inf
from typing import Any

from claimcheck.model.relation import Relation, of_intervals


class Unit(StrEnum):
    """A unit of time; working days, nights and weekends are counted, not measured."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    BUSINESS_DAY = "business day"
    NIGHT = "night"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Limit(StrEnum):
    """How the number bounds the length."""

    EXACT = ""
    ABOUT = "about"
    NEARLY = "nearly"
    UP_TO = "up to"
    LESS_THAN = "less than"
    AT_LEAST = "at least"
    MORE_THAN = "more than"


_SECONDS: dict[Unit, float] = {
    Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: 86400, Unit.WEEK: 604800, Unit.FORTNIGHT: 1209600,
}  # fmt: skip
_MONTHS: dict[Unit, float] = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
_LETTERS: dict[Unit, tuple[str, str]] = {
    Unit.SECOND: ("PT", "S"), Unit.MINUTE: ("PT", "M"), Unit.HOUR: ("PT", "H"), Unit.DAY: ("P", "D"),
    Unit.BUSINESS_DAY: ("P", "D"), Unit.NIGHT: ("P", "D"), Unit.WEEKEND: ("P", "WE"), Unit.WEEK: ("P", "W"),
    Unit.FORTNIGHT: ("P", "W"), Unit.MONTH: ("P", "M"), Unit.QUARTER: ("P", "Q"), Unit.YEAR: ("P", "Y"),
    Unit.DECADE: ("P", "DE"), Unit.CENTURY: ("P", "CE"),
}  # fmt: skip
# How many more than N newsroom bounds reach ("at least N" is not far above N), and how wide "about" is.
_REACH, _ABOUT, _NEARLY = 2.0, 0.15, 0.8
# A length in a coarser unit is taken as rounded by this share of the unit, before two count as disjoint; one of the
# unit ("a week after the storm") more so.
_ROUNDING, _ROUNDING_OF_ONE = 1 / 6, 1 / 3
_EDGE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class DurationValue:
    """From `low` to `high` of a unit (equal where one number is said, `high` may be infinite), limited by `limit`.

    vague: no number is said ("a few days", "weeks"). timex: the TIMEX3 value, not part of what is compared.
    """

    low: float
    high: float
    unit: Unit
    limit: Limit = Limit.EXACT
    vague: bool = False
    timex: str = field(default="", compare=False)

    def __str__(self) -> str:
        if self.vague:
            return f"several {self.unit}s" if self.unit is not Unit.CENTURY else "several centuries"
        if self.unit is Unit.SECOND and self.low == self.high >= _CLOCKED and self.limit is Limit.EXACT:
            return _clocked(self.low)
        if self.low == self.high == 0.5:
            return f"{self.limit} half {'an' if self.unit is Unit.HOUR else 'a'} {self.unit}".lstrip()
        number = _number(self.low) if self.low == self.high else f"{_number(self.low)} to {_number(self.high)}"
        plural = "centuries" if self.unit is Unit.CENTURY else f"{self.unit}s"
        return f"{self.limit} {number} {self.unit if number == '1' else plural}".lstrip()

    def to_plain(self) -> dict[str, object]:
        """`low`, `high` (null: no upper limit), `unit`, `limit`, with `timex`."""
        plain: dict[str, object] = {
            "type": "duration",
            "timex": self.timex,
            "low": self.low,
            "high": None if self.high == inf else self.high,
        }
        plain |= {"unit": str(self.unit), "limit": str(self.limit) or "exact"}
        if self.vague:
            plain["vague"] = True
        return plain


_CLOCKED = 600  # seconds, from which they are written as a clock shows them


def _clocked(seconds: float) -> str:
    """A time taken as a race has it: 2:05:41, 14:20.5."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(int(minutes), 60)
    tail = f"{rest:05.2f}".rstrip("0").rstrip(".") if rest != int(rest) else f"{int(rest):02}"
    return f"{hours}:{minutes:02}:{tail}" if hours else f"{minutes}:{tail}"


def read_duration(plain: Mapping[str, Any]) -> DurationValue:
    """The length of its plain form. Raises ValueError where it is not one."""
    try:
        limit = plain.get("limit", "exact")
        value = DurationValue(
            low=float(plain["low"]),
            high=inf if plain["high"] is None else float(plain["high"]),
            unit=Unit(plain["unit"]),
            limit=Limit("" if limit == "exact" else limit),
            vague=bool(plain.get("vague", False)),
            timex=str(plain.get("timex", "")),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a duration: {dict(plain)!r}") from error
    if not 0 <= value.low <= value.high:
        raise ValueError(f"not a duration: {dict(plain)!r}")
    return value


def _number(value: float) -> str:
    return f"{value:g}"


def timex_of(amount: float | None, unit: Unit) -> str:
    """The TIMEX3 value of an amount ("P30D", "PT2H"), X where it is not known; half an hour is PT30M."""
    prefix, letter = _LETTERS[unit]
    if amount is None:
        return f"{prefix}X{letter}"
    if unit is Unit.FORTNIGHT:
        amount *= 2
    if unit in (Unit.HOUR, Unit.MINUTE) and amount != int(amount) and amount * 60 == int(amount * 60):
        whole, rest = divmod(round(amount * 60), 60)
        smaller = "M" if unit is Unit.HOUR else "S"
        return prefix + (f"{whole}{letter}" if whole else "") + f"{rest}{smaller}"
    return f"{prefix}{_number(amount)}{letter}"


def relation(a: DurationValue, b: DurationValue) -> Relation:
    """How the possible lengths of a relate to those of b."""
    if a == b:
        return Relation.EQUAL
    if _counted(a.unit) or _counted(b.unit):
        if a.unit is not b.unit:
            return _counted_relation(a, b)
        return of_intervals(_amounts(a), _amounts(b))
    both_months = a.unit in _MONTHS and b.unit in _MONTHS
    if both_months or (a.unit in _SECONDS and b.unit in _SECONDS):
        size = _MONTHS if both_months else _SECONDS
        left, right = _scaled(a, size[a.unit]), _scaled(b, size[b.unit])
        result = of_intervals(left, right)
        if result is Relation.DISJOINT and a.unit is not b.unit:
            coarser = max(a, b, key=lambda value: size[value.unit])
            slack = size[coarser.unit] * (_ROUNDING_OF_ONE if coarser.low == coarser.high == 1 else _ROUNDING)
            return Relation.OVERLAP if _gap(left, right) < slack and _plain(a) and _plain(b) else result
        return Relation.OVERLAP if result is Relation.DISJOINT and _is_rounded(a, b) else result
    result = of_intervals(in_seconds(a), in_seconds(b))
    nominal = a if a.unit in _MONTHS else b
    if result in (Relation.NARROWER, Relation.BROADER) and nominal.low == nominal.high and nominal.limit is Limit.EXACT:
        return Relation.OVERLAP  # "a month" holds "30 days", but does not say less
    return result


def _is_rounded(a: DurationValue, b: DurationValue) -> bool:
    """Whether one may be the other in a round figure: ten minutes for nine."""
    exact = a.unit is b.unit is Unit.MINUTE and a.low == a.high and b.low == b.high and _plain(a) and _plain(b)
    return exact and abs(a.low - b.low) <= 1 and (a.low % 10 == 0 or b.low % 10 == 0)


def _plain(value: DurationValue) -> bool:
    return value.limit in (Limit.EXACT, Limit.ABOUT)


def _counted(unit: Unit) -> bool:
    return unit not in _SECONDS and unit not in _MONTHS


def _counted_relation(a: DurationValue, b: DurationValue) -> Relation:
    """Working days, nights, weekends against measured time: far apart, or not known."""
    left, right = in_seconds(a), in_seconds(b)
    return Relation.DISJOINT if left[1] < right[0] or right[1] < left[0] else Relation.OVERLAP


def _gap(a: tuple[float, float], b: tuple[float, float]) -> float:
    return max(a[0], b[0]) - min(a[1], b[1])


def _scaled(value: DurationValue, size: float) -> tuple[float, float]:
    low, high = _amounts(value)
    return round(low * size, 6), round(high * size, 6)


def _amounts(value: DurationValue) -> tuple[float, float]:
    """Least and most, in the value's own unit."""
    low, high = value.low, value.high
    match value.limit:
        case Limit.ABOUT:
            return low * (1 - _ABOUT), high * (1 + _ABOUT)
        case Limit.NEARLY:
            return low * _NEARLY, high * (1 - _EDGE)
        case Limit.UP_TO:
            return 0, high
        case Limit.LESS_THAN:
            return 0, high * (1 - _EDGE)
        case Limit.AT_LEAST:
            return low, high * _REACH
        case Limit.MORE_THAN:
            return low * (1 + _EDGE), high * _REACH
        case _:
            return low, high


def in_seconds(value: DurationValue) -> tuple[float, float]:
    """Least and most in seconds, however long the months were (2.5 days short of the mean, or 1.2 over)."""
    low, high = _amounts(value)
    if value.unit in _MONTHS:
        months = _MONTHS[value.unit]
        days = (max(0.0, low * months * 30.436875 - 2.5), high * months * 30.436875 + 1.2)
        return days[0] * 86400 if low else 0, days[1] * 86400
    if value.unit is Unit.BUSINESS_DAY:
        return low * 86400, (high * 7 / 5 + 4) * 86400
    if value.unit is Unit.NIGHT:
        return max(0, low - 1) * 86400, (high + 1) * 86400
    if value.unit is Unit.WEEKEND:
        return max(0, low * 7 - 5) * 86400, (high * 7 + 2) * 86400
    return low * _SECONDS[value.unit], high * _SECONDS[value.unit]
