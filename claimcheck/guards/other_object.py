"""Two objects that are known to be different are not compared."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.claim import Slot
from claimcheck.model.comparison import Comparison


def check(pair: Comparison) -> str | None:
    """Fires where both objects are known and neither name nor meaning joins them."""
    if pair.apart("object"):
        return "what it was done to differs"
    left, right = pair.left.frame.object, pair.right.frame.object
    if pair.left.kind == "status" and left is not None and right is not None and _told_apart(left, right):
        return "what it was done to is told apart by its modifiers"
    return None


def _told_apart(a: Slot, b: Slot) -> bool:
    """Whether each of two phrases with one head has a modifier of its own ("the pension bill", "the hunting bill")."""
    if a.entity is not None and b.entity is not None or a.head != b.head:
        return False
    return bool(set(a.terms) - set(b.terms)) and bool(set(b.terms) - set(a.terms))


GUARD = Guard(
    id="other-object",
    summary="the objects are known and different",
    example="signed the treaty / has not signed the budget",
    check=check,
    kinds=frozenset({"status", "force", "date", "money"}),
)
