"""Figures of different things are not compared: the dead are not the injured, a magnitude is no depth."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison, Rung

_FIGURES = frozenset(("count", "money", "percent", "measure", "duration", "rank", "score"))


def check(pair: Comparison) -> str | None:
    """Fires where what is counted or what is said of it is known to differ, or where neither is known to be the same."""
    head, predicate = pair.rung("head"), pair.rung("predicate")
    if pair.left.kind == "count" and pair.rung("role") is Rung.OTHER:
        return f"one counts the {pair.left.frame.role}, the other the {pair.right.frame.role}"
    if Rung.OTHER in (head, predicate):
        return "what is counted or measured differs" if head is Rung.OTHER else "what is said of it differs"
    if not head.reaches(Rung.ALIAS) and not predicate.reaches(Rung.ALIAS):
        return "it is not known that they count or measure the same thing"
    return None


GUARD = Guard(
    id="other-thing",
    summary="what is counted or measured, or what is said of it, differs",
    example="11 people were killed / 40 people were injured",
    check=check,
    kinds=_FIGURES,
)
