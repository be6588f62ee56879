"""Two objects that are known to be different are not compared."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Rung
from claimcheck.model.comparison import Comparison


def check(pair: Comparison) -> str | None:
    """Fires where both objects are known and neither name nor meaning joins them."""
    if pair.rung("object") is Rung.OTHER:
        return "what it was done to differs"
    return None


GUARD = Guard(id="other-object", summary="the objects are known and different", example="signed the treaty / has not signed the budget", check=check, kinds=frozenset({"status", "force", "date", "money"}))
