"""What is told of another event of the sort (the last quake, an aftershock, a second blast) is not of the story's."""

from __future__ import annotations

from claimcheck.analysis.event_days import gap
from claimcheck.analysis.other_events import NEWCOMER, OPEN
from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison

APART = 2  # days between what two texts tell of each by its day, from which on they may be two events
_TIMES = frozenset(("date", "time"))


def check(pair: Comparison) -> str | None:
    """Fires where one is of the event of the story and the other of one beside it, or each of one of its own day.

    Two tell of two aftershocks, or of what each brings in on its own.
    """
    if pair.told:
        return None
    one, two = pair.left.frame, pair.right.frame
    if one.event is not None and two.event is not None and one.event != two.event:
        known = one.event in two.events or two.event in one.events
        if known or one.dated and two.dated and pair.left.kind not in _TIMES and gap(one.event, two.event) >= APART:
            return f"they are of events of two days ({one.event}, {two.event})"
    elif one.event is not None and one.event == two.event and one.dated and two.dated:
        return None
    left, right = one.beside, two.beside
    if left == right and left not in OPEN:
        return None
    if {left, right} == {NEWCOMER, None} and pair.left.frame.background and pair.right.frame.background:
        return None  # both recall what is long past
    return f"one is of another event ({left or right})"


GUARD = Guard(
    id="other-event",
    summary="one is told of another event of the sort: an earlier one, an aftershock, a second blast",
    example="the quake had a magnitude of 6.7 / the last big quake here had one of 8.4",
    conflict=(
        "A blast at the Orlen works in Sztum injured 23 workers.",
        "A blast at the Orlen works in Sztum injured 61 workers.",
    ),
    no_conflict=(
        "A blast at the Orlen works in Sztum injured 23 workers.",
        "A tank blew up at the Orlen works in Sztum. Smoke stood over the town. A second blast at the Orlen works "
        "injured 61 workers.",
    ),
    check=check,
)
