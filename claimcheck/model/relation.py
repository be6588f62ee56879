"""How two values relate as sets of possibilities (natural logic, MacCartney and Manning 2009)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Relation(StrEnum):
    """a to b: a is NARROWER when it says more, that is when b is true wherever a is."""

    EQUAL = "equal"
    NARROWER = "narrower"
    BROADER = "broader"
    OVERLAP = "overlap"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"

    @property
    def inverse(self) -> Relation:
        """The relation of b to a."""
        return _INVERSE.get(self, self)


_INVERSE = {Relation.NARROWER: Relation.BROADER, Relation.BROADER: Relation.NARROWER}


def of_intervals(a: tuple[float, float], b: tuple[float, float]) -> Relation:
    """Relation of two closed intervals (low, high) of possible values."""
    if a == b:
        return Relation.EQUAL
    if a[1] < b[0] or b[1] < a[0]:
        return Relation.DISJOINT
    if b[0] <= a[0] and a[1] <= b[1]:
        return Relation.NARROWER
    if a[0] <= b[0] and b[1] <= a[1]:
        return Relation.BROADER
    return Relation.OVERLAP


def of_sets(a: Iterable[object], b: Iterable[object]) -> Relation:
    """Relation of two sets of possibilities (which possibility holds is what is unknown)."""
    left, right = frozenset(a), frozenset(b)
    if left == right:
        return Relation.EQUAL
    if not left & right:
        return Relation.DISJOINT
    if left < right:
        return Relation.NARROWER
    if left > right:
        return Relation.BROADER
    return Relation.OVERLAP
