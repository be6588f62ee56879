"""Two dates or times need one event: the same happening to the same thing."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison, Rung


def check(pair: Comparison) -> str | None:
    """Fires where neither who acts nor what it is done to is known to be the same."""
    if pair.rung("predicate") is Rung.OTHER:
        return "they are of different happenings"
    if not any(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "object", "head")):
        return "it is not known that they are of one event"
    return None


GUARD = Guard(
    id="other-matter",
    summary="the two dates or times are not known to be of one event",
    example="signed on May 3 / the budget passed on May 5",
    check=check,
    kinds=frozenset(("date", "time")),
)
