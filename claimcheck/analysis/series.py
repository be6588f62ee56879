"""Events of which there is one each year or so, and those that move from place to place: which dates are of one."""

from __future__ import annotations

from claimcheck.analysis import hosts
from claimcheck.analysis.times import compare
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

AWAY = 14 * 366  # days in which an event that moves about does not come back to a place
DONE_AGAIN = frozenset(
    "inspection check audit survey review test hearing meeting visit search raid drill exercise training session "
    "briefing interview examination study poll election vote primary ballot census season budget festival "
    "championship tournament cup race games campaign convention".split()
)
CONTESTED = frozenset("win lose contest enter hold host stage".split())


def one_of_many(claim: Claim) -> bool:
    """Whether a year is given for what is done again and again ("an inspection in 2015")."""
    what, value = claim.frame.head or claim.frame.predicate, claim.value
    of_year = isinstance(value, DateValue) and value.precision is Precision.YEAR
    if of_year and claim.frame.head is None and claim.frame.object is not None:
        contested = what is not None and what.head.split(" ", 1)[0] in CONTESTED
        what = claim.frame.object if contested else what
    return of_year and what is not None and what.head in DONE_AGAIN


def moves(pair: Comparison) -> bool:
    """Whether both are of an event that moves about, with its host."""
    return all(any(hosts.is_moving(d) for d in c.frame.described) for c in (pair.left, pair.right))


def comes_back(pair: Comparison) -> bool:
    """Whether an event that moves about may have been in one place twice, the years being far enough apart."""
    if not moves(pair):
        return False
    one, two = pair.left.value, pair.right.value
    gap = compare.day_gap(one, two) if isinstance(one, DateValue) and isinstance(two, DateValue) else None
    return gap is None or max(abs(gap[0]), abs(gap[1])) > AWAY
