"""Whether two frames can be of one occasion, as far as their times and their counting words tell."""

from __future__ import annotations

from claimcheck.analysis.times.compare import relation
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.model.claim import Frame
from claimcheck.model.relation import Relation

_COUNTING = frozenset("another other second third fourth new first next last latest previous earlier separate".split())


def times_apart(a: Frame, b: Frame) -> bool:
    """Whether they are set in times that share no day."""
    one, two = a.time, b.time
    return isinstance(one, DateValue) and isinstance(two, DateValue) and relation(one, two) is Relation.DISJOINT


def year_apart(a: Frame, b: Frame) -> bool:
    """Whether one alone is set in a year of its own ("in 1999"), as what is long past is told."""
    told = [isinstance(t, DateValue) and t.precision is Precision.YEAR for t in (a.time, b.time)]
    return told[0] != told[1]


def counted_apart(a: Frame, b: Frame) -> bool:
    """Whether one of two fillers of a slot is one of several: "another plant", "a second suspect"."""
    for slot in ("subject", "object", "head"):
        told = [_counting(getattr(f, slot)) for f in (a, b)]
        if any(told) and told[0] != told[1]:
            return True
    return False


def _counting(slot: object) -> frozenset[str]:
    return frozenset() if slot is None else _COUNTING & frozenset(str(getattr(slot, "text", "")).lower().split())
