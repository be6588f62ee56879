"""Two results of one game.

Default comparison of kind score."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="score-conflict",
    summary="One game, two results.",
    example="won 3-2 / won 3-1",
    conflict=("Hull beat Derby 3-2 on Saturday.", "Hull beat Derby 3-1 on Saturday."),
    no_conflict=("Hull beat Derby 3-2 on Saturday.", "Leeds beat Wrexham 3-1 on Saturday."),
    level=Level.ERROR,
    pairs=(("score", "score"),),
    judge=by_relation("score"),
)
