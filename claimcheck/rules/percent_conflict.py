"""Two shares of one whole.

Default comparison of kind percent."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="percent-conflict",
    summary="One whole, two shares.",
    example="won 52 percent / won 57 percent",
    conflict=("Unemployment in Spain rose to 12.1 percent.", "Unemployment in Spain rose to 14.6 percent."),
    no_conflict=("Unemployment in Spain rose to 12.1 percent.", "Exports from Chile fell by 14.6 percent."),
    level=Level.ERROR,
    pairs=(("percent", "percent"),),
    judge=by_relation("percent"),
)
