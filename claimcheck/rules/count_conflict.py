"""Two numbers of the same things at the same time.

Default comparison of kind count; bounds as newsrooms use them."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="count-conflict",
    summary="The same things are counted differently.",
    example="11 people were killed / 24 people were killed",
    level=Level.ERROR,
    pairs=(("count", "count"),),
    judge=by_relation("count"),
)
