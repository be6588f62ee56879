"""Two times of day of one event.

Default comparison of kind time."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="time-conflict",
    summary="One event, two times of day.",
    example="at 5:21 p.m. / at 7:10 p.m.",
    level=Level.WARNING,
    pairs=(("time", "time"),),
    judge=by_relation("time"),
)
