"""Required, free or forbidden: one act under one rule cannot be two of them.

Default comparison of kind obligation; deontic square after von Wright (1951)."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="obligation-conflict",
    summary="The same act is required in one passage and free or forbidden in another.",
    example="mandates that operators report / reporting is voluntary",
    level=Level.ERROR,
    pairs=(("obligation", "obligation"),),
    judge=by_relation("obligation"),
)
