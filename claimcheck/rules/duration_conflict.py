"""Two lengths of one thing that share no value.

Default comparison of kind duration; bounds as newsrooms use them."""

from __future__ import annotations

from claimcheck.analysis.terms import NOT_IMPOSED
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story, by_relation

_compare = by_relation("duration")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The default comparison; `unclear` where one alone is a sentence sought, faced, suspended or served so far."""
    roles = {pair.left.frame.role, pair.right.frame.role}
    if len(roles) == 2 and roles & NOT_IMPOSED:
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=("one is not the term imposed",))
    return _compare(pair, story)


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
    judge=_judge,
)
