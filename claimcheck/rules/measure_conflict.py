"""Two measurements of one thing.

Default comparison of kind measure."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="measure-conflict",
    summary="One thing, two measurements.",
    example="a depth of 10 kilometers / a depth of 30 kilometers",
    level=Level.ERROR,
    pairs=(("measure", "measure"),),
    judge=by_relation("measure"),
)
