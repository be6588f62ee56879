"""A figure asked for is not the one given, one of a year is not that of a day, nor what is usual what was measured."""

from __future__ import annotations

from collections import defaultdict

from claimcheck.analysis.scopes import ONE_SIDED
from claimcheck.guards import Guard
from claimcheck.lexicon import attributes
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison


def check(pair: Comparison) -> str | None:
    """Fires where the words beside the two figures bound them to two things."""
    left, right = (_by_family(c) for c in (pair.left, pair.right))
    if all(c.kind == "money" or attributes.is_open(c.kind, c.frame.role) for c in (pair.left, pair.right)):
        left["expected"] = right["expected"] = set()  # what something can or will do is told of no time
    if pair.point == _PRICE:
        left["asked"] = right["asked"] = set()  # what is bid for a thing is its price so far
    for family in sorted(left.keys() | right.keys()):
        one, two = left[family], right[family]
        if one != two and (family in ONE_SIDED or one and two):
            return f"one is {family} ({', '.join(sorted(one | two))}), the other is not"
    others = [
        _OTHERS & {w for s in _slots(c) if s is not None for w in s.text.lower().split()}
        for c in (pair.left, pair.right)
    ]
    if others[0] != others[1]:
        return f"one alone is of another one than that of which was spoken ({', '.join(sorted(others[0] | others[1]))})"
    return None


_PRICE = "price of the deal"
_OTHERS = frozenset(("another", "previous"))


def _slots(claim: Claim) -> tuple[Slot | None, ...]:
    return claim.frame.subject, claim.frame.object, claim.frame.head


def _by_family(claim: Claim) -> defaultdict[str, set[str]]:
    """The bounds of a figure, without those that its kind looks at itself."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for scope in claim.frame.scope:
        family, _, sort = scope.partition(": ")
        found[family].add(sort)
    if claim.kind != "measure":
        found["expected"].discard("in its mood")  # "will cut 8 percent", "is cutting 8 percent"
    if claim.kind == "duration":
        found["within"].clear()
    return found


GUARD = Guard(
    id="other-scope",
    summary="the words beside the figures bound them to two things: asked for, usual, of a day or a year, worldwide",
    example="140 mm of rain fell in a day / usually, 400 mm of rain fall in July",
    conflict=("The storm dumped 140 mm of rain on Dorsa.", "The storm dumped 230 mm of rain on Dorsa."),
    no_conflict=("Dorsa got 140 mm of rain in a day.", "Dorsa got 230 mm of rain in two days."),
    check=check,
    kinds=frozenset(("money", "percent", "measure", "duration")),
)
