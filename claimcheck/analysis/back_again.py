"""What is told as being so again, so that it was not before: "the plant reopened" beside "the plant is closed"."""

from __future__ import annotations

from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import DateValue
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim, Frame

_SOME = frozenset("relief lane light passenger commercial partly partially".split())
"""Words for those to whom alone something is open."""
_LEAVINGS = frozenset(("went of own accord", "point: how they parted"))
"""Questions of how somebody left a post, which one does once unless one comes back."""
_BACK = frozenset("rehire reinstate reappoint rejoin return comeback".split())
A_YEAR = 366  # days
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


def left_once(one: Claim, two: Claim) -> bool:
    """Whether both tell how somebody left a post within a year, and neither text a body that the other has not."""
    left, right = one.frame, two.frame
    if left.role not in _LEAVINGS or right.role not in _LEAVINGS or left.subject is None or right.subject is None:
        return False
    names = [f.entities - {s.entity for s in (left.subject, right.subject)} for f in (left, right)]
    if names[0] - names[1] and names[1] - names[0] or _BACK & (left.context | right.context):
        return False
    times = [f.time for f in (left, right) if isinstance(f.time, DateValue)]
    gap = day_gap(*times) if len(times) > 1 else None
    if gap is None:
        return len({t.precision for t in times}) < 2  # not "in 2012", "on Friday"
    return min(abs(gap[0]), abs(gap[1])) <= A_YEAR


def _is_again(frame: Frame) -> bool:
    return frame.predicate is not None and frame.predicate.text.lower().startswith(_AGAIN)
