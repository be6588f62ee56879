"""Asked or ordered: a request that binds and one that does not.

Default comparison of kind force; directive force after Searle (1976)."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="force-of-request",
    summary="One passage has a request, the other a binding order.",
    example="asked the firm to stop / ordered the firm to stop",
    level=Level.ERROR,
    pairs=(("force", "force"),),
    judge=by_relation("force"),
)
