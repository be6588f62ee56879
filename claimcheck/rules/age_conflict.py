"""Two ages of one person.

Default comparison of kind age."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="age-conflict",
    summary="One person, two ages.",
    example="Ana Ruiz, 43 / the 47-year-old Ruiz",
    level=Level.ERROR,
    pairs=(("age", "age"),),
    judge=by_relation("age"),
)
