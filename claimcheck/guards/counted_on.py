"""What one body handed out, gave or tested is not what another one did, nor is what was counted so far the whole.

Aftershocks go on for weeks, and each count of them is from a strength of its own.
"""

from __future__ import annotations

from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.guards import Guard
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung

GIVING = frozenset("give hand distribute deliver test screen vaccinate inject treat issue serve".split())
"""Verbs of deeds that are done over and over, by several at a time."""
_GOING_ON = frozenset(("aftershock", "foreshock"))
_STRETCHES = (Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.YEAR)
SO_FAR = "while: so far"


def check(pair: Comparison) -> str | None:
    """Fires where two bodies gave or tested so many, and where one alone is counted up to a time, in another act."""
    sides = (pair.left, pair.right)
    if all(_is_given(c) for c in sides):
        if pair.rung("subject") in (Rung.OTHER, Rung.UNLIKE):
            return "each was done by a body of its own"
        if not pair.rung("subject").reaches(Rung.RELATED) and _is_of_a_stretch(*sides) != _is_of_a_stretch(
            *sides[::-1]
        ):
            return "one alone is of a whole month or year, by another body"
    if all(c.frame.head is not None and c.frame.head.head in _GOING_ON for c in sides):
        return "both count what goes on, each from a strength of its own"
    so_far = [SO_FAR in c.frame.scope for c in sides]
    counts = pair.left.kind == pair.right.kind
    if counts and so_far[0] != so_far[1] and not pair.rung("predicate").reaches(Rung.ALIAS) and _of_two_days(pair):
        return "one was counted up to a time, in another way"
    return None


def _is_given(claim: Claim) -> bool:
    predicate = claim.frame.predicate
    return predicate is not None and claim.frame.subject is not None and predicate.head.split(" ")[0] in GIVING


def _is_of_a_stretch(claim: Claim, other: Claim) -> bool:
    """Whether it is told of a month or more, of which the other is not."""
    time = claim.frame.time
    return isinstance(time, DateValue) and time.precision in _STRETCHES and time != other.frame.time


def _of_two_days(pair: Comparison) -> bool:
    """Whether the texts are not known to be of one day."""
    left, right = pair.left.frame.told, pair.right.frame.told
    return left is None or right is None or left != right


GUARD = Guard(
    id="counted-on",
    summary="two bodies each gave, tested or handed out so many, or one figure is of what had been counted so far",
    example="nurses gave 640 shots / the county gave 3,400 shots in July",
    conflict=(
        "2011-09-14: Nurses gave 520 vaccinations in Ardle on Tuesday.",
        "2011-09-14: Nurses gave 4,100 vaccinations in Ardle on Tuesday.",
    ),
    no_conflict=(
        "2011-09-14: Nurses gave 520 vaccinations in Ardle on Tuesday.",
        "2011-10-03: The county gave 4,100 vaccinations in Ardle in September.",
    ),
    check=check,
    kinds=frozenset(("count",)),
)
