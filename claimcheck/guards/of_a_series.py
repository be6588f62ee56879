"""What is measured again and again has a figure for each month: "the index rose in May", "the index for July".

Two months beside such a series are no conflict unless both texts give the one figure, or say what a series does once;
nor are two figures of which one alone is given for a month, unless both texts came out within days.
"""

from __future__ import annotations

from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.guards import Guard
from claimcheck.lexicon.calendar import MONTHS
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung

_SERIES = frozenset(
    "index rate inflation gauge cpi ppi pce gdp unemployment joblessness price output growth wage payroll spending "
    "sale export import deficit surplus survey poll approval rating temperature rainfall snowfall case infection "
    "positivity incidence occupancy ridership circulation audience turnover demand expenditure".split()
)
_ONCE = frozenset("peak bottom crest culminate begin start end stop cease launch debut top surpass overtake".split())
SO_FAR = "while: so far"  # the scope of how things stood by a day: "by Thursday readings had dropped to 62"
_ROLES = frozenset(("on", "deadline"))
_PERIODS = frozenset((Precision.MONTH, Precision.QUARTER, Precision.YEAR))


def check(pair: Comparison) -> str | None:
    """Fires where both give the period of a reading of a series, and not one and the same reading."""
    left, right = pair.left, pair.right
    if left.kind == "percent":
        return None if pair.told or not _of_a_month_alone(left, right) else "one alone is said to be of a month"
    if pair.told or _figures(left) & _figures(right) or any(c.frame.role not in _ROLES for c in (left, right)):
        return None
    so_far = [SO_FAR in c.frame.scope for c in (left, right)]
    if so_far[0] != so_far[1] and pair.point is None and pair.rung("predicate") is not Rung.EXACT:
        return "each is the day of a reading of its own"
    measured = all(map(_in_percent, (left, right)))
    if not measured and not all(map(_of_series, (left, right))):
        return None
    if not all(isinstance(c.value, DateValue) and c.value.precision in _PERIODS for c in (left, right)):
        return None
    predicate = left.frame.predicate
    done_once = not measured and predicate is not None and predicate.head.split(" ")[0] in _ONCE
    if done_once and pair.rung("predicate").reaches(Rung.ALIAS):
        return None
    return "each may be the period of a reading of its own"


def _of_a_month_alone(left: Claim, right: Claim) -> bool:
    """Whether one of two figures of a series is that of a month or quarter, and the other may be that of another."""
    if not all(map(_of_series, (left, right))) or _of_one_week(left, right):
        return False
    dated, bare = (left, right) if right.frame.time is None else (right, left)
    told = bare.frame.time is None and not bare.frame.context & _MONTHLY
    return told and isinstance(dated.frame.time, DateValue) and dated.frame.time.precision in _PERIODS


_MONTHLY = frozenset(("month", "quarter", *MONTHS))  # "last month", "the year to June": it may be that of the other


def _of_one_week(left: Claim, right: Claim) -> bool:
    """Whether both texts speak within days of each other, as far as their days are known."""
    one, two = left.frame.told, right.frame.told
    gap = day_gap(one, two) if isinstance(one, DateValue) and isinstance(two, DateValue) else None
    return gap is not None and max(map(abs, gap)) <= _WEEK


_WEEK = 7  # days


def _of_series(claim: Claim) -> bool:
    """Whether the date is told of what is measured again and again."""
    slots = (claim.frame.subject, claim.frame.head)
    return any(s is not None and (s.head in _SERIES or _SERIES & set(s.terms[-1:])) for s in slots)


def _in_percent(claim: Claim) -> bool:
    """Whether it is the month of a figure in percent, or of a "40-year high", which another month has, too."""
    return any(t.endswith(("%", "percent", "-year")) for t in claim.frame.context)


def _figures(claim: Claim) -> frozenset[str]:
    """The figures of the sentence, but for those of the date."""
    said = str(claim.value)
    return frozenset(t for t in claim.frame.context if any(c.isdigit() for c in t) and t not in said)


GUARD = Guard(
    id="of-a-series",
    summary="each is the period of one reading of a series",
    example="in May the index increased / the index for July is due",
    conflict=(
        "The jobless rate of Kesh peaked in June, the office said.",
        "The jobless rate of Kesh peaked in March, the office said.",
    ),
    no_conflict=(
        "The jobless rate of Kesh rose again in June, the office said.",
        "In March, officials saw the jobless rate of Kesh rise for a second time.",
    ),
    check=check,
    kinds=frozenset({"date", "percent"}),
)
