"""A rise or fall in percent is of its period: what prices did in June is not what they did in March, or in a year.

Outlets of one day mean the same month without naming it; where they share little but the noun for what rose, and not
both name a period, nothing says that both mean one.
"""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung

SHARED, MATTER = 0.45, 0.2  # words around, or what the passages share, from which two changes may be of one period


def check(pair: Comparison) -> str | None:
    """Fires where two changes of something that is measured again and again are not known to be of one period."""
    if not pair.left.frame.role == pair.right.frame.role == "change" or pair.told or pair.point is not None:
        return None
    if pair.overlap >= SHARED or _against(pair.left) and _against(pair.left) == _against(pair.right):
        return None
    named = all(c.frame.time is not None for c in (pair.left, pair.right))
    if not named and pair.matter < MATTER or not _one_thing(pair):
        return "it is not known that they are of one thing and one period"
    return None


def _against(claim: Claim) -> frozenset[str]:
    """What it is measured against: "compared with a year ago"."""
    return frozenset(t for t in claim.trace if t.startswith("against "))


def _one_thing(pair: Comparison) -> bool:
    return any(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "head"))


GUARD = Guard(
    id="other-period",
    summary="two changes in percent, not known to be of one period",
    example="prices rose 9.1 percent as fuel grew dear / prices once shot up by 4 percent",
    conflict=(
        "Exports of Kesh fell 6 percent in June, the customs office said.",
        "The customs office said exports of Kesh fell 9 percent in June.",
    ),
    no_conflict=(
        "Exports fell 6 percent in a month that saw two strikes and a flood at the port of Kesh, the office said.",
        "Exports could hardly help a country whose coin had lost so much: they fell 9 percent.",
    ),
    check=check,
    kinds=frozenset({"percent"}),
)
