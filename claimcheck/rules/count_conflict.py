"""Two numbers of the same things at the same time; a later and higher figure of a growing toll is an update.

Default comparison of kind count, bounds as newsrooms use them. Where the days of publication differ and the later
text has the higher figure of the dead, injured or missing, the earlier one is superseded, not contradicted; those
missing, trapped or displaced become fewer, too. So is any count of which a text says that it rose. Of one day, or
without dates, nothing tells which figure is later, and `why` says so.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis.quantities import crews
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.kinds.count import Count
from claimcheck.lexicon import nouns, points
from claimcheck.lexicon.fates import TOLLS
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.numbers.number import EXACT
from claimcheck.phrasing import LATER, OF_DAY, RUNNING, said_day
from claimcheck.rules import Outcome, Rule, Story, by_relation
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

GROWING = frozenset(
    (
        "dead",
        "injured",
        "seriously injured",
        "missing",
        "arrested",
        "rescued",
        "displaced",
        "trapped",
        "stranded",
        "infected",
        "evacuated",
        "homeless",
        "die",
        "kill",
        "injure",
        "infect",
        "hospitalize",
        "displace",
        "evacuate",
        "arrest",
        "damage",
        "destroy",
    )
)

FALLING = frozenset(("missing", "trapped", "stranded", "displaced", "evacuated", "homeless", "displace", "evacuate"))

SO_FAR = "while: so far"  # a bound of a count that goes on

_compare = by_relation("count")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The default comparison; `updated` where the later text has the higher figure of a running count."""
    pair = _with_the_crew(_at_the_limit(pair))
    outcome, left, right = _compare(pair, story), pair.left.value, pair.right.value
    if (
        outcome is None
        or outcome.relation is not Relation.DISJOINT
        or not isinstance(left, Count)
        or not isinstance(right, Count)
    ):
        return outcome
    if _planned_anew(pair, story):
        why = ("what was planned at one time is not what is planned later",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.DISJOINT, why=why)
    toll = pair.point in TOLLS  # of whatever day it is told, the matcher has seen to it
    told_on = any(SO_FAR in c.frame.scope and _running(c, recalled=False) for c in (pair.left, pair.right))
    if not all(_running(c, recalled=toll) for c in (pair.left, pair.right)) and not (
        told_on or _has_risen(pair.left) or _has_risen(pair.right)
    ):
        return outcome
    if _of_one_hour(pair):
        return outcome
    one, two = (story.documents[c.source].published for c in (pair.left, pair.right))
    if one is None or two is None or one == two:
        if (since := _counted_later(pair, story)) is not None:
            return Outcome(verdict=Verdict.UPDATED, relation=Relation.DISJOINT, why=(since,))
        of = (
            f"{OF_DAY}{said_day(one.isoformat())}"
            if one is not None and one == two
            else "the texts give no day that tells"
        )
        why = (f"{LATER}: {of}",)
        return Outcome(verdict=outcome.verdict, relation=outcome.relation, why=why, sure=False)
    early, late = (left, right) if one < two else (right, left)
    if late.number.low <= early.number.high and not (_told(pair.left) & _told(pair.right) & FALLING):
        return outcome
    return Outcome(
        verdict=Verdict.UPDATED,
        relation=Relation.DISJOINT,
        why=(f"{RUNNING}: {early} on {min(one, two)}, {late} on {max(one, two)}",),
    )


def _of_one_hour(pair: Comparison) -> bool:
    """Whether both say as of which day they count, and it is the same: "had killed 41 by noon on Friday"."""
    one, two = pair.left.frame.time, pair.right.frame.time
    if not isinstance(one, DateValue) or not isinstance(two, DateValue) or one.precision is not Precision.DAY:
        return False
    as_of = all(SO_FAR in c.frame.scope for c in (pair.left, pair.right))
    return as_of and one.low is not None and (one.low, one.high) == (two.low, two.high)


def _counted_later(pair: Comparison, story: Story) -> str | None:
    """Why the higher figure is the later one, where the texts say how long after the event each was counted."""
    stages = [_stage(story.documents[c.source].text[c.passage.start : c.passage.end]) for c in (pair.left, pair.right)]
    if stages[0] is None or stages[1] is None or stages[0] == stages[1]:
        return None
    early, late = (pair.left.value, pair.right.value)[:: 1 if stages[0] < stages[1] else -1]
    assert isinstance(early, Count) and isinstance(late, Count)
    return f"{RUNNING}: {early} at first, {late} later" if late.number.low > early.number.high else None


def _stage(text: str) -> int | None:
    """How long after an event a sentence says that it was counted: 0 in its first hours, 1 days, 2 weeks or more."""
    found = {n for n, told in enumerate(_STAGES) if told.search(fold(text).lower())}
    return found.pop() if len(found) == 1 else None


_STAGES = (
    lazily(
        r"\b(?:hours|minutes|shortly|soon|immediately|within hours|an hour) after\b|\bin the first hours\b|\bat first\b"
    ),
    lazily(
        r"\b(?:two|three|four|five|six|seven|several|[2-7]|a few) days (?:after|later|on)\b|"
        r"\b(?:a|one) day later\b|\bdays (?:after|later)\b"
    ),
    lazily(r"\b(?:a|one|two|three|several|[2-9]) (?:weeks?|months?) (?:after|later|on)\b|\bweeks (?:after|later)\b"),
)


def _planned_anew(pair: Comparison, story: Story) -> bool:
    """Whether both are of what is to come, as two texts that were published some time apart had it."""
    sides = (pair.left, pair.right)
    days = [story.documents[c.source].published for c in sides]
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) < _ANEW:
        return False
    return all(c.qualifiers.modality in _TO_COME for c in sides)


_ANEW = 14  # days after which a plan may be another one
_TO_COME = (Modality.PLANNED, Modality.ASKED, Modality.CONDITIONAL, Modality.POSSIBLE)
_UP_TO = frozenset(("most", "as many as"))


def _at_the_limit(pair: Comparison) -> Comparison:
    """Where a limit is asked for, "no more than 450" is 450: a hall licensed for 300 is not licensed for 450."""
    if pair.point is None or not points.is_limit(pair.point):
        return pair
    left, right = (
        replace(c, value=replace(c.value, number=replace(n, low=n.nominal, high=n.nominal, bound=EXACT)))
        if isinstance(c.value, Count) and (n := c.value.number).bound in _UP_TO
        else c
        for c in (pair.left, pair.right)
    )
    return replace(pair, left=left, right=right)


def _with_the_crew(pair: Comparison) -> Comparison:
    """Where one counts everybody, the passengers of the other count with the crew that is told of beside them."""
    left, right = pair.left, pair.right
    for part, whole in ((left, right), (right, left)):
        crew = crews.crew_of(part, whole)
        if crew is None or not isinstance(part.value, Count):
            continue
        n = part.value.number
        both = replace(n, low=n.low + crew, high=n.high + crew, nominal=n.nominal + crew)
        all_told = replace(part, value=replace(part.value, number=both))
        return replace(pair, left=all_told, right=right) if part is left else replace(pair, left=left, right=all_told)
    return pair


def _running(claim: Claim, *, recalled: bool) -> bool:
    """Whether the count is of those whose number grows while a matter runs; long past only if recalled."""
    frame = claim.frame
    if frame.background and not recalled:
        return False
    lands = frame.head is not None and bool({"country", "city", "region"} & nouns.classes(frame.head.head))
    told = frame.predicate is not None and bool(GROWING & frame.predicate.concepts)
    if SO_FAR in frame.scope and claim.qualifiers.modality in (None, Modality.ASSERTED):
        return True
    return frame.role in GROWING or told and not lands


def _has_risen(claim: Claim) -> bool:
    """Whether the text says itself that the figure was another one before: "the number of fires has risen to 44"."""
    frame = claim.frame
    return frame.predicate is not None and frame.predicate.head in _RISING and not frame.background


_RISING = frozenset("rise climb grow increase jump swell mount double triple fall drop".split())


def _told(claim: Claim) -> frozenset[str]:
    """What becomes of those counted, by role and verb."""
    predicate = claim.frame.predicate
    concepts = predicate.concepts if predicate is not None else frozenset()
    return concepts | ({claim.frame.role} if claim.frame.role is not None else set())


RULE = Rule(
    id="count-conflict",
    summary="The same things are counted differently.",
    example="11 people were killed / 24 people were killed",
    conflict=(
        "Eleven people were killed in the Lorne landslide.",
        "Fourteen people were killed in the Lorne landslide.",
    ),
    no_conflict=(
        "Eleven people were killed in the Lorne landslide.",
        "At least ten people were killed in the Lorne landslide.",
    ),
    level=Level.ERROR,
    pairs=(("count", "count"),),
    judge=_judge,
)
