"""Additional or partial figures are not set against totals; one text that gives two figures counts two things."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung

_FIGURES = frozenset(("count", "money", "percent", "measure", "duration", "time", "date", "age", "rank", "score"))

SHARED = 0.5  # words around from which two numbers of others are taken to add to the same ones
PEOPLE = frozenset("people person human other victim body dead life casualty".split())
GROUPS = frozenset(
    "woman man child boy girl student pupil teacher soldier officer policeman civilian passenger worker miner "
    "player baby teenager tourist patient resident employee firefighter journalist protester militant guard driver "
    "crew member villager".split()
)
FORMS = frozenset("cash stock shares debt bonds loans".split())


def check(pair: Comparison) -> str | None:
    """Fires for two figures of one text, and where one alone is "another", "others", "more" or a part of so many."""
    if pair.left.kind != pair.right.kind:
        return None  # their rules see to it
    if pair.left.source == pair.right.source:
        return "one text gives both figures, so that they count different things or one is a part"
    other = [bool(getattr(c.value, "other", False)) for c in (pair.left, pair.right)]
    if any(other) and not (all(other) and pair.overlap >= SHARED and pair.rung("head").reaches(Rung.ALIAS)):
        return "one of them counts others than those named before"
    if [getattr(c.value, "of", None) is not None for c in (pair.left, pair.right)] in ([True, False], [False, True]):
        return "one of them is a part of a number given beside it"
    if pair.left.kind == "count" and pair.rung("place") is Rung.RELATED:
        return "one of them counts in one place, the other may be the total"
    if pair.left.kind == "count" and (_inside(pair.left, pair.right) or _inside(pair.right, pair.left)):
        return "one counts a group of people, the other may count all of them"
    if pair.left.kind == "money" and (pair.left.frame.role in FORMS) != (pair.right.frame.role in FORMS):
        return "one is what is paid in one form, the other may be the whole"
    return None


def _inside(part: Claim, whole: Claim) -> bool:
    """Whether the one counts no more of a named group than the other of people at large ("6 children", "10 people")."""
    one, two = part.frame.head, whole.frame.head
    if one is None or one.head in PEOPLE or (two is not None and two.head not in PEOPLE):
        return False
    low, high = (getattr(getattr(c.value, "number", None), "low", None) for c in (part, whole))
    return one.head in GROUPS and low is not None and high is not None and low <= high


GUARD = Guard(
    id="part-of-total",
    summary="one figure may be a part of the other, or adds to it",
    example="another four people died / 11 people died",
    check=check,
    kinds=_FIGURES,
)
