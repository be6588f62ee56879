"""Two dates of one event that share no day.

Default comparison of kind date: a coarser date contains a finer one and never contradicts it."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="date-conflict",
    summary="One event, two dates.",
    example="signed on May 3 / signed on May 5",
    level=Level.ERROR,
    pairs=(("date", "date"),),
    judge=by_relation("date"),
)
