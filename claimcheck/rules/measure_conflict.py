"""Two measurements of one thing.

Default comparison of kind measure."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="measure-conflict",
    summary="One thing, two measurements.",
    example="a depth of 10 kilometers / a depth of 30 kilometers",
    conflict=("The quake struck at a depth of 10 kilometers.", "The quake struck at a depth of 35 kilometers."),
    no_conflict=("The quake struck at a depth of 10 kilometers.", "The quake struck at a depth of 6 miles."),
    level=Level.ERROR,
    pairs=(("measure", "measure"),),
    judge=by_relation("measure"),
)
