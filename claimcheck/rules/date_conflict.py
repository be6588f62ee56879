"""Two dates of one event that share no day; deadlines a few days apart tell the reader different things.

Default comparison of kind date: a coarser date contains a finer one and never contradicts it. "By the end of
July" and "by early August" may both stand for one day counted in two ways, so that they `differ`.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis import stretches
from claimcheck.analysis.times import make
from claimcheck.analysis.times.compare import NEAR, day_gap
from claimcheck.analysis.times.dates import Bound, DateValue, Precision
from claimcheck.analysis.times.nights import one_night
from claimcheck.lexicon import points
from claimcheck.lexicon.calendar import REPEATED
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim, Value
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story, by_relation
from claimcheck.text.datelines import stands_in_dateline

_compare = by_relation("date")
_Day = tuple[Claim, Value, DateValue | None]
"""A claim with its date and the day of its text."""


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The default comparison; two deadlines at most NEAR days apart `differ`. The day of a text is that of no event."""
    if any(_is_of_the_text(c, story) for c in (pair.left, pair.right)):
        return None
    pair = _at_the_limit(pair)
    outcome, left, right = _compare(pair, story), pair.left.value, pair.right.value
    if outcome is not None and outcome.relation is not Relation.EQUAL and stretches.one_end_apart(pair):
        return Outcome(
            verdict=Verdict.CONTRADICT, relation=Relation.OVERLAP, why=("both say from when to when, with another end",)
        )
    if (
        outcome is None
        or outcome.relation is not Relation.DISJOINT
        or not isinstance(left, DateValue)
        or not isinstance(right, DateValue)
    ):
        return outcome
    if pair.point is None and pair.rung("predicate") is Rung.UNKNOWN and _to_two_things(pair):
        why = ("it is not known that one and the same happening is dated",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.DISJOINT, why=why)
    if not pair.one_event and pair.point is None and all(_tells_which(c, story) for c in (pair.left, pair.right)):
        why = ("the year tells which event is meant",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.DISJOINT, why=why)
    denied = {_denied(c) for c in (pair.left, pair.right)}
    if len(denied) == 2 and left.bound is right.bound is Bound.ON:
        why = ("what was not done at one time may have been done at another",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.DISJOINT, why=why)
    if one_night(left, _words(pair.left, story), right, _words(pair.right, story)):
        why = ("the night of one day goes over into the early hours of the next",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.OVERLAP, why=why)
    if (doubt := _of_another_day(pair, story)) is not None:
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.DISJOINT, why=(doubt,))
    if _came_later(pair):
        why = ("what was expected by one day was done on a later one",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.DISJOINT, why=why)
    if _of_two_steps(pair):
        why = ("one is to come, the other was done before it",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.DISJOINT, why=why)
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


def _came_later(pair: Comparison) -> bool:
    """Whether the one was only expected, and the other is said to have been done, on a day after it or one unknown."""
    planned = [c.qualifiers.modality == Modality.PLANNED for c in (pair.left, pair.right)]
    if planned[0] == planned[1]:
        return False
    plan, done = (pair.left, pair.right) if planned[0] else (pair.right, pair.left)
    hoped = _EXPECTED in plan.frame.scope or plan.frame.role == "deadline"
    if not hoped or done.qualifiers.modality != Modality.ASSERTED:
        return False
    if not isinstance(plan.value, DateValue) or not isinstance(done.value, DateValue):
        return False
    if done.value.bound is not Bound.ON:
        return False  # what waits until a day is to come, too
    gap = day_gap(plan.value, done.value)
    return gap is None or gap[1] > 0


def _of_two_steps(pair: Comparison) -> bool:
    """Whether one is the day of what is to come, the other that of another thing done: shown in May, sold in June."""
    if pair.point is not None or pair.one_event or pair.rung("predicate").reaches(Rung.ALIAS):
        return False
    return {c.qualifiers.modality for c in (pair.left, pair.right)} == {Modality.PLANNED, Modality.ASSERTED}


_EXPECTED = "expected: as is said"  # the scope of what somebody expects or plans


def _tells_which(claim: Claim, story: Story) -> bool:
    """Whether a year stands behind the noun of an event: "the quake of 1947"."""
    year = isinstance(claim.value, DateValue) and claim.value.precision is Precision.YEAR
    return year and claim.frame.role != "deadline" and _words(claim, story)[:-4].endswith(" of ")


def _is_of_the_text(claim: Claim, story: Story) -> bool:
    return stands_in_dateline(story.documents[claim.source].text, claim.passage.start, claim.span.start)


def _words(claim: Claim, story: Story) -> str:
    """The words of a date and those before it."""
    said = claim.parts.get("value", claim.span)
    return story.documents[claim.source].text[max(0, said.start - _BEFORE) : said.end]


_BEFORE = 30  # code points before a date in which the part of the day is said


def _to_two_things(pair: Comparison) -> bool:
    """Whether the objects under a verb that says next to nothing are not the same: "joined it", "became chief"."""
    told = None not in (pair.left.frame.object, pair.right.frame.object)
    return told and not pair.rung("object").reaches("alias")


def _at_the_limit(pair: Comparison) -> Comparison:
    """Days from or until which something is so are what is asked for where its begin or end is: "from June 1"."""
    limit = None if pair.point is None else points.ends_or_begins(pair.point)
    if limit is None:
        return pair
    sides = [
        replace(c, value=replace(c.value, bound=Bound.ON))
        if isinstance(c.value, DateValue) and c.value.bound in _LIMITS[limit]
        else c
        for c in (pair.left, pair.right)
    ]
    return replace(pair, left=sides[0], right=sides[1])


_LIMITS = {
    "opening": frozenset((Bound.FROM, Bound.SINCE)),
    "closing": frozenset((Bound.UNTIL, Bound.BY)),
}


def _denied(claim: Claim) -> bool:
    """Whether what the date hangs on was not done; a verb above the noun that it dates denies something else."""
    return claim.qualifiers.polarity == "negative" and claim.frame.head is None


def _of_another_day(pair: Comparison, story: Story) -> str | None:
    """Why the two may be of two days, seen from the days of publication, or None.

    What people do more than once (meet, travel, speak) is reported the day it is done; a plan is of no day gone by.
    """
    days = [(c, c.value, _published(c, story)) for c in (pair.left, pair.right)]
    lags = []
    for claim, value, published in days:
        gap = None if published is None or not isinstance(value, DateValue) else day_gap(value, published)
        if gap is None or not isinstance(value, DateValue):
            return None
        if claim.qualifiers.modality == Modality.PLANNED and value.bound is Bound.ON and gap[0] > 0:
            return "a plan is not of a day before it was reported"
        lags.append(gap[0])
    plans = [c.qualifiers.modality == Modality.PLANNED for c, _, _ in days]
    if plans[0] != plans[1] and _may_be_put_off(*(days if plans[0] else days[::-1])):
        return "what was planned for one day may have been done on another"
    days_apart = abs(lags[0] - lags[1])
    predicates = [c.frame.predicate for c in (pair.left, pair.right)]
    again = any(p is not None and (p.head in REPEATED or "talk" in p.concepts) for p in predicates)
    published_same = days[0][2] == days[1][2]
    if again and not published_same and days_apart <= 1:
        return "each text tells of what was done again on its own day"
    return None


def _may_be_put_off(plan: _Day, done: _Day) -> bool:
    """Whether a plan for a day or month was told before the day on which the other text has it done."""
    fine = all(isinstance(v, DateValue) and v.precision in (Precision.DAY, Precision.MONTH) for _, v, _ in (plan, done))
    if not fine or not isinstance(done[1], DateValue) or plan[2] is None or done[2] is None:
        return False
    since, told = day_gap(plan[2], done[1]), day_gap(done[1], done[2])
    return since is not None and since[0] > 0 and told is not None and told[0] >= 0


def _published(claim: Claim, story: Story) -> DateValue | None:
    published = story.documents[claim.source].published
    return None if published is None else make.day(published.year, published.month, published.day)


RULE = Rule(
    id="date-conflict",
    summary="One event, two dates.",
    example="signed on May 3 / signed on May 5",
    conflict=(
        "The governor signed the flood bill on May 3, 2021.",
        "The governor signed the flood bill on May 5, 2021.",
    ),
    no_conflict=(
        "The governor signed the flood bill on May 3, 2021.",
        "The governor signed the flood bill in May 2021.",
    ),
    level=Level.ERROR,
    pairs=(("date", "date"),),
    judge=_judge,
)
