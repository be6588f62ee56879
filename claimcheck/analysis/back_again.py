"""What is told as being so again, so that it was not before: "the plant reopened" beside "the plant is closed"."""

from __future__ import annotations

from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import DateValue
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim, Frame

_SOME = frozenset("relief lane light passenger commercial partly partially".split())
"""Words for those to whom alone something is open."""
_AGAIN = tuple("reopen resum restart restor reinstat relaunch rebuil rehir readmit reconnect refloat".split())


def came_back(one: Frame, two: Frame) -> bool:
    """Whether the one tells that it is so again, and the other text is of an earlier day."""
    if not _is_again(one) or _is_again(two):
        return False
    if not isinstance(one.told, DateValue) or not isinstance(two.told, DateValue):
        return False
    gap = day_gap(one.told, two.told)
    return gap is not None and gap[1] < 0


def never_undone(early: Claim, late: Claim) -> bool:
    """Whether the one tells that it was undone, and the other that it was still so on a later day ("remained shut")."""
    if not _is_again(early.frame) or _is_again(late.frame) or not getattr(late.value, "still", False):
        return False
    if _SOME & (early.frame.terms ^ late.frame.terms):
        return False
    one, two = early.frame.time, late.frame.time
    gap = day_gap(one, two) if isinstance(one, DateValue) and isinstance(two, DateValue) else None
    return gap is not None and gap[0] > 0 and early.qualifiers.modality == Modality.ASSERTED


def _is_again(frame: Frame) -> bool:
    return frame.predicate is not None and frame.predicate.text.lower().startswith(_AGAIN)
