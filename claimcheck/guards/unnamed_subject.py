"""A state of some of a class is not set against a state of others of it, or of the whole class."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.claim import Slot
from claimcheck.model.comparison import Comparison, Rung

_QUANTIFIED = frozenset(
    "other others another every each all both most some many several few no any half only sole last "
    "one two three four five six".split()
)


def check(pair: Comparison) -> str | None:
    """Fires where the subjects are not known to be the same, or one of them is a number or part of a class."""
    if "nominal" in (pair.left.frame.role, pair.right.frame.role):
        return None
    if not pair.rung("subject").reaches(Rung.ALIAS):
        return "it is not known that they speak of the same subject"
    left, right = pair.left.frame.subject, pair.right.frame.subject
    if left is None or right is None or left.entity is not None and right.entity is not None:
        return None
    if (_part(left) or _part(right)) and left.text.lower() != right.text.lower():
        return "they may speak of different members of a class"
    return None


def _part(slot: Slot) -> bool:
    return bool(_QUANTIFIED & set(slot.text.lower().split())) or slot.head != slot.text.lower().split()[-1]


GUARD = Guard(
    id="unnamed-subject",
    summary="the subjects are not known to be the same, or are parts of a class",
    example="the other clubs have signed / the club has not signed",
    check=check,
    kinds=frozenset({"status"}),
)
