"""Two ranks of one thing in one order.

Default comparison of kind rank."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="rank-conflict",
    summary="One thing, two ranks.",
    example="finished second / finished third",
    conflict=("Ana Ruiz finished second in the Oslo marathon.", "Ana Ruiz finished third in the Oslo marathon."),
    no_conflict=("Ana Ruiz finished second in the Oslo marathon.", "Tom Becker finished third in the Oslo marathon."),
    level=Level.WARNING,
    pairs=(("rank", "rank"),),
    judge=by_relation("rank"),
)
