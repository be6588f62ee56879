"""Two shares of one whole.

Default comparison of kind percent."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="percent-conflict",
    summary="One whole, two shares.",
    example="won 52 percent / won 57 percent",
    level=Level.ERROR,
    pairs=(("percent", "percent"),),
    judge=by_relation("percent"),
)
