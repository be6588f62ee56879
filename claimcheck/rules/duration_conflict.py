"""Two lengths of one thing that share no value.

Default comparison of kind duration; bounds as newsrooms use them."""

from __future__ import annotations

from claimcheck.model.finding import Level
from claimcheck.rules import Rule, by_relation

RULE = Rule(
    id="duration-conflict",
    summary="One thing, two lengths.",
    example="a 30-day window / a 60-day window",
    conflict=("The review period of the merger lasts 30 days.", "The review period of the merger lasts 60 days."),
    no_conflict=(
        "The review period of the merger lasts 30 days.",
        "The review period of the merger lasts up to 30 days.",
    ),
    level=Level.ERROR,
    pairs=(("duration", "duration"),),
    judge=by_relation("duration"),
)
