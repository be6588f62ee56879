"""The one earlier event of its sort that each of two texts recalls: the last quake off the same town, the year before.

Outlets that recall one earlier event may differ on its day or size, so neither may tell two such events apart. They are
taken for one where both texts recall a single event of the sort beside one name, and the days that they give lie close
together, closer beside a name that the whole story hangs on: texts often recall different ones of a town's many floods.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import DateValue
from claimcheck.kinds import KINDS
from claimcheck.lexicon import concepts
from claimcheck.matcher.ladder import Ladder
from claimcheck.model.claim import Claim

CLOSE = 400  # days by which two texts may differ on when it was
CLOSER = 62  # the same, beside a name that most texts have
_KINDS = frozenset(("date", "measure", "count", "money", "percent", "duration"))

Event = tuple[str, str]
"""A class of event and the key of a name beside it."""


def pairs(claims: Sequence[Claim], ladder: Ladder) -> Iterator[tuple[Claim, Claim, str]]:
    """What two texts each tell of their one earlier event, kind by kind and role by role, and the sort of event.

    Args:
        claims: in a fixed order.
    """
    told: dict[Event, dict[str, dict[int, list[Claim]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for claim in claims:
        if claim.kind in _KINDS and claim.frame.background and isinstance(claim.frame.time, DateValue):
            for event in _events(claim, ladder):
                told[event][claim.source][claim.passage_index].append(claim)
    for (sort, name), by_text in sorted(told.items()):
        days = CLOSER if name in ladder.everywhere else CLOSE
        once = {source: own for source, at in by_text.items() if len(at) == 1 for own in at.values()}
        for one, two in combinations(sorted(once), 2):
            for left in once[one]:
                for right in once[two]:
                    if _alike(left, right) and _close(left, right, days):
                        yield left, right, sort


def _events(claim: Claim, ladder: Ladder) -> list[Event]:
    """The events that the figure is of, each beside a name of its sentence."""
    predicate = claim.frame.predicate
    sorts = concepts.noun_concepts(predicate.head) if predicate is not None else frozenset()
    names = {ladder.shared.get((claim.source, e), e) for e in claim.frame.entities}
    return [(sort, name) for sort in sorted(sorts) for name in sorted(names)]


def _alike(left: Claim, right: Claim) -> bool:
    """Whether the two are of one kind and role, and count or measure one sort of thing."""
    if left.kind != right.kind or left.frame.role != right.frame.role:
        return False
    if (
        KINDS.get(left.kind).figure
        and left.kind != "date"
        and left.frame.head is not None
        and right.frame.head is not None
    ):
        return (
            bool(left.frame.head.concepts & right.frame.head.concepts) or left.frame.head.head == right.frame.head.head
        )
    return True


def _close(left: Claim, right: Claim, days: int) -> bool:
    one, two = left.frame.time, right.frame.time
    gap = day_gap(one, two) if isinstance(one, DateValue) and isinstance(two, DateValue) else None
    return gap is not None and min(abs(gap[0]), abs(gap[1])) <= days
