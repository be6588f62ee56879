"""Only, one of the few, all, none: how many of a class have a property cannot be two things at once.

Default comparison of kind exclusivity; numbers as in Barwise and Cooper (1981)."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="exclusivity-conflict",
    summary="Different numbers of a class are said to have one property.",
    example="the only member yet to ratify / one of the few members yet to ratify",
    level=Level.ERROR,
    pairs=(("exclusivity", "exclusivity"),),
    judge=by_relation("exclusivity"),
)
