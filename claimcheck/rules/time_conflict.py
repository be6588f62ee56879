"""Two times of day of one event.

Default comparison of kind time."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="time-conflict",
    summary="One event, two times of day.",
    example="at 5:21 p.m. / at 7:10 p.m.",
    conflict=("The ferry sank at 5:21 p.m. on Monday.", "The ferry sank at 7:10 p.m. on Monday."),
    no_conflict=("The ferry sank at 5:21 p.m. on Monday.", "The ferry sank at 17:21 on Monday."),
    level=Level.WARNING,
    pairs=(("time", "time"),),
    judge=by_relation("time"),
)
