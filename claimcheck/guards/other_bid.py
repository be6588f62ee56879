"""A bid that was turned down, raised or outbid has a price, a form, an answer and a day of its own."""

from __future__ import annotations

from claimcheck.analysis.other_events import EARLIER_BID
from claimcheck.guards import Guard
from claimcheck.lexicon import points
from claimcheck.model.comparison import Comparison


def check(pair: Comparison) -> str | None:
    """Fires where one alone is told of an earlier or rival bid, even if both answer one question of the story."""
    if pair.point is not None and points.is_beside(pair.point):
        return None
    if (pair.left.frame.beside == EARLIER_BID) == (pair.right.frame.beside == EARLIER_BID):
        return None
    return f"one is of another bid ({EARLIER_BID})"


GUARD = Guard(
    id="other-bid",
    summary="one is told of an earlier, turned down or rival bid, the other of the one that is agreed",
    example="the approach in January was worth 370p a share / shareholders will get 412p a share",
    conflict=(
        "Orbel will pay 46 euros for each Nantor share, the companies said on Monday.",
        "Nantor shareholders are to receive 43 euros a share, Orbel said on Monday.",
    ),
    no_conflict=(
        "Orbel's opening bid valued Nantor at 30 euros a share.",
        "Orbel is to pay 34 euros a share for Nantor.",
    ),
    check=check,
    kinds=frozenset(("money", "status", "percent", "date", "count")),
)
