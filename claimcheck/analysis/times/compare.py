"""How two dates relate as sets of possible days; a date without a sure year is put where it lies nearest."""

from __future__ import annotations

from claimcheck.analysis.times.dates import Bound, DateValue, Precision, Year, span_of_days
from claimcheck.analysis.times.days import month_days, next_year, ordinal, weekday
from claimcheck.model.relation import Relation, of_intervals

_INF = float("inf")

NEAR = 3  # days by which two deadlines may be apart and still be one deadline, counted in two ways


def day_gap(a: DateValue, b: DateValue) -> tuple[int, int] | None:
    """Least and most days from a to b, or None where one has no day. Without a year, the nearest one is taken."""
    if a.low is None or b.low is None:
        return None
    (a_low, a_high), (b_low, b_high) = _place(a, b)
    return b_low - a_high, b_high - a_low


def relation(a: DateValue, b: DateValue) -> Relation:
    """How the possible times of a relate to those of b."""
    if a == b and (a.precision is not Precision.VAGUE or a.timex == b.timex):
        return Relation.EQUAL
    if _key(b) < _key(a):
        return _relation(b, a).inverse
    return _relation(a, b)


def _key(value: DateValue) -> tuple[object, ...]:
    day = (value.low and (value.low.month, value.low.day), value.high and (value.high.month, value.high.day))
    return (
        _known(value),
        str(day),
        str(value.low),
        str(value.high),
        value.precision,
        value.bound,
        str(value.part),
        str(value.weekday),
        value.year,
    )


def _known(value: DateValue) -> bool:
    return value.year is Year.STATED


def _relation(a: DateValue, b: DateValue) -> Relation:
    if a.low is None or b.low is None:
        return _unplaced(a, b)
    left, right = _place(a, b)
    result = of_intervals(*_limits(a, left, b, right))
    if _known(a) == _known(b):
        return result
    # The one without a sure year leaves the year open, so it can never say more than the other.
    open_side, says_more = (
        (Relation.BROADER, Relation.NARROWER) if not _known(a) else (Relation.NARROWER, Relation.BROADER)
    )
    if result is Relation.EQUAL:
        return open_side
    return Relation.OVERLAP if result is says_more else result


def _unplaced(a: DateValue, b: DateValue) -> Relation:
    if a.weekday is not None and b.weekday is not None and a.bound is b.bound:
        if a.weekday != b.weekday:
            return Relation.DISJOINT
        if a.low is None and b.low is None:
            return Relation.EQUAL
        return Relation.BROADER if a.low is None else Relation.NARROWER
    for one, other, wider in ((a, b, Relation.BROADER), (b, a, Relation.NARROWER)):
        days = (other.low, other.high)
        if one.weekday is None or days[0] is None or days[0] != days[1] or not _known(other) or a.bound is not b.bound:
            continue
        if one.low is None and days[0].year is not None:
            same = weekday(ordinal(days[0].year, days[0].month, days[0].day)) == one.weekday
            return wider if same else Relation.DISJOINT
    return Relation.UNKNOWN


def _place(a: DateValue, b: DateValue) -> tuple[tuple[int, int], tuple[int, int]]:
    """Day numbers of both; one without a sure year is put in the year where it lies nearest to the other."""
    assert a.low is not None and a.high is not None and b.low is not None and b.high is not None
    if _known(a) and _known(b):
        return span_of_days(a.low, a.high), span_of_days(b.low, b.high)
    if _known(a):
        right, left = _place(b, a)
        return left, right
    if _known(b):
        fixed = span_of_days(b.low, b.high)
        base = b.low.year or 2023
        return min((_yearless(a, next_year(base, k)) for k in (0, -1, 1)), key=lambda t: _distance(t, fixed)), fixed
    fixed = _cycle(b, 0)
    return min((_cycle(a, k) for k in (0, -366, 366)), key=lambda t: _distance(t, fixed)), fixed


def _yearless(value: DateValue, year: int) -> tuple[int, int]:
    assert value.low is not None and value.high is not None
    over = 0 if value.low.year is None or value.high.year is None else value.high.year - value.low.year
    first = ordinal(year, value.low.month, min(value.low.day, month_days(year, value.low.month)))
    end = next_year(year, over)
    last = ordinal(end, value.high.month, min(value.high.day, month_days(end, value.high.month)))
    return first, last if last >= first else ordinal(next_year(end), value.high.month, min(value.high.day, 28))


def _cycle(value: DateValue, shift: int) -> tuple[int, int]:
    """Day numbers in a calendar of leap years only, so that both orders of two dates give the same."""
    assert value.low is not None and value.high is not None
    start = ordinal(2024, 1, 1)
    first = ordinal(2024, value.low.month, value.low.day) - start
    last = ordinal(2024, value.high.month, value.high.day) - start
    return first + shift, (last if last >= first else last + 366) + shift


def _distance(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Below 0 where the two share days, the more the lower."""
    return max(a[0], b[0]) - min(a[1], b[1])


_UPPER = (Bound.BY, Bound.BEFORE, Bound.UNTIL)


_LOWER = (Bound.SINCE, Bound.FROM, Bound.EARLIEST, Bound.AFTER)


Interval = tuple[float, float]


def _limits(a: DateValue, left: tuple[int, int], b: DateValue, right: tuple[int, int]) -> tuple[Interval, Interval]:
    """What is compared: two limits of one side as the days they may be, else the times they leave open."""
    if (a.bound in _UPPER and b.bound in _UPPER) or (a.bound in _LOWER and b.bound in _LOWER):
        return _limit_day(a, left), _limit_day(b, right)
    return _open(a, left), _open(b, right)


def _limit_day(value: DateValue, days: tuple[int, int]) -> Interval:
    if value.bound is Bound.BEFORE and value.part != "end":
        return days[0] - 1, days[1] - 1
    return days


def _open(value: DateValue, days: tuple[int, int]) -> Interval:
    match value.bound:
        case Bound.BY | Bound.UNTIL:
            return -_INF, days[1]
        case Bound.BEFORE:
            return -_INF, days[1] if value.part == "end" else days[0] - 1
        case Bound.SINCE | Bound.FROM | Bound.EARLIEST:
            return days[0], _INF
        case Bound.AFTER:
            return days[1] + 1, _INF
        case _:
            return days
