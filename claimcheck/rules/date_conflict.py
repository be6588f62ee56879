"""Two dates of one event that share no day; deadlines a few days apart tell the reader different things.

Default comparison of kind date: a coarser date contains a finer one and never contradicts it. "By the end of
July" and "by early August" may both stand for one day counted in two ways, so that they `differ`.
"""

from __future__ import annotations

from claimcheck.analysis.times.compare import NEAR, day_gap
from claimcheck.analysis.times.dates import DateValue
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story, by_relation

_compare = by_relation("date")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The default comparison; two deadlines at most NEAR days apart `differ`."""
    outcome, left, right = _compare(pair, story), pair.left.value, pair.right.value
    if (
        outcome is None
        or outcome.relation is not Relation.DISJOINT
        or not isinstance(left, DateValue)
        or not isinstance(right, DateValue)
    ):
        return outcome
    gap = day_gap(left, right)
    deadlines = pair.left.frame.role == pair.right.frame.role == "deadline"
    if gap is None or not deadlines:
        return outcome
    apart = min(abs(gap[0]), abs(gap[1]))
    if apart > NEAR:
        return outcome
    return Outcome(
        verdict=Verdict.DIFFER,
        relation=Relation.DISJOINT,
        why=(f"the deadlines are {apart} day{'s' * (apart != 1)} apart",),
    )


RULE = Rule(
    id="date-conflict",
    summary="One event, two dates.",
    example="signed on May 3 / signed on May 5",
    level=Level.ERROR,
    pairs=(("date", "date"),),
    judge=_judge,
)
