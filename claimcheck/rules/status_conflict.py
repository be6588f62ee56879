"""A state of affairs that one passage puts forward and another denies, or whose opposite it puts forward.

Default comparison of kind status."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="status-conflict",
    summary="One passage says that it holds, the other that it does not.",
    example="has not engaged / is in talks",
    level=Level.WARNING,
    pairs=(("status", "status"),),
    judge=by_relation("status"),
)
