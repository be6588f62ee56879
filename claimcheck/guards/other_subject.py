"""Two subjects that are known to be different are not compared."""

from __future__ import annotations

from claimcheck.analysis import told
from claimcheck.analysis.absences import ROLE
from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison, Rung


def check(pair: Comparison) -> str | None:
    """Fires where both subjects are known and neither name nor meaning joins them."""
    if pair.left.kind == "score" and pair.left.frame.role != "vote" and pair.rung("subject") is Rung.UNLIKE:
        return "it is not known that one side won both"
    sides = (pair.left.frame, pair.right.frame)
    if pair.left.frame.role == pair.right.frame.role == ROLE and pair.rung("subject") is Rung.UNLIKE:
        return "it is not known that one thing stood still, or one person was away"
    if pair.left.kind == "status" and all(map(told.moves, sides)) and told.subjects_apart(*sides):
        return "one is a sort of what the other is"
    if pair.apart("subject") and pair.left.kind not in ("force", "obligation", "name"):
        return "they speak of different subjects"
    return None


GUARD = Guard(
    id="other-subject",
    summary="the subjects are known and different",
    example="Norway has signed / Chile has not signed",
    conflict=("Chile has signed the trade pact.", "Chile has not signed the trade pact."),
    no_conflict=("Norway has signed the trade pact.", "Chile has not signed the trade pact."),
    check=check,
)
