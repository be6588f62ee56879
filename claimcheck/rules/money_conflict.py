"""Two amounts of money for one thing.

Default comparison of kind money."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="money-conflict",
    summary="One thing, two amounts.",
    example="bought for $334 million / bought for $281 million",
    conflict=("Vantor bought Halden for $334 million.", "Vantor bought Halden for $281 million."),
    no_conflict=("Vantor bought Halden for $334 million.", "Vantor bought Norre for $281 million."),
    level=Level.ERROR,
    pairs=(("money", "money"),),
    judge=by_relation("money"),
)
