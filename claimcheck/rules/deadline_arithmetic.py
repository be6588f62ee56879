"""A deadline given as a date, against one given as a number of days: "by the end of July" / "within 60 days".

The days are counted from the last full date that the text gives before it in the same paragraph, as a reader
would; the sum is shown. Day for day, the day of the event itself not counted.
"""

from __future__ import annotations

from claimcheck.analysis.times.compare import NEAR, day_gap, relation
from claimcheck.analysis.times.dates import Bound, DateValue, Precision, add_days
from claimcheck.analysis.times.durations import DurationValue, Unit
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import DEFAULT, Outcome, Rule, Story

DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """Add the days to the date that they are counted from and compare the two deadlines."""
    due, length = (pair.left, pair.right) if pair.left.kind == "date" else (pair.right, pair.left)
    if due.frame.role != "deadline" or length.frame.role != "deadline":
        return None
    date, days = due.value, length.value
    if (
        not isinstance(date, DateValue)
        or not isinstance(days, DurationValue)
        or days.unit not in DAYS
        or days.low != days.high
    ):
        return None
    start = _counted_from(length, story)
    if start is None:
        return None
    total = int(days.low * DAYS[days.unit])
    end = add_days(start, total)
    gap = None if end is None else day_gap(date, end)
    if end is None or gap is None:
        return None
    sum_ = f"{start} + {total} days = {end}"
    apart = 0 if gap[0] <= 0 <= gap[1] else min(abs(gap[0]), abs(gap[1]))
    if apart == 0:
        found = relation(date, end)
        verdict = DEFAULT[found] if found is not Relation.DISJOINT else Verdict.REFINE
        return Outcome(verdict=verdict, relation=found, why=(sum_,))
    why = (sum_, f"the deadlines are {apart} day{'s' * (apart != 1)} apart")
    verdict = Verdict.DIFFER if apart <= NEAR else Verdict.CONTRADICT
    labels = (f"{date}", f"{length.value} ({sum_})") if pair.left is due else (f"{length.value} ({sum_})", f"{date}")
    return Outcome(verdict=verdict, relation=Relation.DISJOINT, why=why, labels=labels)


def _counted_from(length: Claim, story: Story) -> DateValue | None:
    """The last full date before the length in its paragraph."""
    document = story.documents[length.source]
    block = document.passages[length.passage_index].block
    before = [
        c.value
        for c in story.claims[length.source]
        if c.kind == "date"
        and c.span.start <= length.span.start
        and document.passages[c.passage_index].block == block
        and isinstance(c.value, DateValue)
        and c.value.precision is Precision.DAY
        and c.value.bound is Bound.ON
        and c.frame.role == "on"
    ]
    return before[-1] if before else None


RULE = Rule(
    id="deadline-arithmetic",
    summary="A deadline as a date, against a deadline as a number of days.",
    example="by the end of July / within 60 days of June 2",
    conflict=(
        "The audit of the bridge must be finished by the end of March.",
        "The order was issued on January 10. The audit of the bridge must be finished within 120 days.",
    ),
    no_conflict=(
        "The audit of the bridge must be finished by the end of March.",
        "The order was issued on January 30. The audit of the bridge must be finished within 60 days.",
    ),
    level=Level.WARNING,
    pairs=(("date", "duration"),),
    judge=_judge,
    needs={"role": "exact", "predicate": "unknown"},
)
