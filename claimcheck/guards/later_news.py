"""What came about after the other text was written is no conflict with it: open in June, closed in October."""

from __future__ import annotations

from claimcheck.analysis.back_again import never_undone
from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.guards import Guard
from claimcheck.lexicon import points
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

MONTH = 30  # days after which what was planned may have been changed
_AWAITED = ("awaited",)
_STATES = frozenset("open free alive missing safe ill well empty full".split())


def check(pair: Comparison) -> str | None:
    """Fires where the days of publication are known, and the one tells of a day to come for the other."""
    for early, late in ((pair.left, pair.right), (pair.right, pair.left)):
        if never_undone(early, late):
            return None
        if not _written_before(early.frame.told, late.frame.told):
            continue
        if _is_denied_plan(early) and _long_after(early.frame.told, late.frame.told):
            return "what was not planned when the one was written may have been decided since"
        if late.qualifiers.modality == Modality.ASSERTED:
            if late.trace != _AWAITED and _may_change(early) and _written_before(early.frame.told, late.frame.time):
                return "one tells what came about after the other was written"
            if early.trace == _AWAITED and late.trace != _AWAITED:
                return "one was to come, the other is told on a later day"
    return None


def _may_change(claim: Claim) -> bool:
    """Whether it tells what was not done by then, what was to come or how things stood: no deed that stays done."""
    open_ = claim.trace == _AWAITED or claim.qualifiers.modality != Modality.ASSERTED
    return open_ or not getattr(claim.value, "holds", True) or getattr(claim.value, "lemma", None) in _STATES


def _is_denied_plan(claim: Claim) -> bool:
    """Whether it denies, as an answer to a question of the story, what one might have planned: "no lay-offs"."""
    point = points.point_in(claim.frame.role)
    return point is not None and points.is_free(point) and not getattr(claim.value, "holds", True)


def _long_after(early: object, late: object) -> bool:
    """Whether the one was written in another month of news than the other."""
    gap = day_gap(early, late) if isinstance(early, DateValue) and isinstance(late, DateValue) else None
    return gap is not None and gap[0] > MONTH


def _written_before(told: object, other: object) -> bool:
    """Whether the day on which a text was written lies before another one."""
    if not isinstance(told, DateValue) or not isinstance(other, DateValue) or other.precision is not Precision.DAY:
        return False
    gap = day_gap(told, other)
    return gap is not None and gap[0] > 0


GUARD = Guard(
    id="later-news",
    summary="one tells what came about after the other was written",
    example="(June) will stay on as chief / (October) stepped down as chief on Tuesday",
    conflict=(
        "2011-06-03: Ana Ruiz, the chief of Orbel, stepped down on Thursday.",
        "2011-06-03: Ana Ruiz, the chief of Orbel, did not step down on Thursday.",
    ),
    no_conflict=(
        "2011-06-03: Ana Ruiz will stay on as chief of Orbel.",
        "2011-10-05: Ana Ruiz stepped down as chief of Orbel on Tuesday.",
    ),
    check=check,
    kinds=frozenset({"status"}),
)
