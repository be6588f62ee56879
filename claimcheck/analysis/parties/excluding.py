"""Whether two fillers of one part of an event can be one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from claimcheck.analysis import place_relations
from claimcheck.analysis.parties import relations
from claimcheck.lexicon import camps, causes, gazetteer
from claimcheck.model.relation import Relation


class Said(Protocol):
    """What is said of a filler beside where it stands."""

    @property
    def text(self) -> str: ...
    @property
    def sort(self) -> str: ...
    @property
    def head(self) -> str: ...
    @property
    def names(self) -> Collection[str]: ...
    @property
    def terms(self) -> tuple[str, ...]: ...


def _is_wide(name: Said) -> bool:
    """Whether it is a known place larger than a town."""
    known = gazetteer.known(name.text)
    return known is not None and known.rank is not gazetteer.Rank.CITY


def relate(a: Said, b: Said) -> Relation:
    """Whether two fillers of one part can be one: EQUAL, DISJOINT, or UNKNOWN."""
    if a.sort == b.sort == "name":
        whole = place_relations.inside((a.text,), (b.text,)) in (Relation.NARROWER, Relation.BROADER, Relation.OVERLAP)
        found = relations.of_names(a.text, b.text)
        return Relation.UNKNOWN if found is Relation.DISJOINT and (whole or _is_wide(a) != _is_wide(b)) else found
    if a.sort == b.sort and a.sort in ("minute", "kind"):
        return Relation.EQUAL if a.head == b.head else Relation.DISJOINT
    if a.sort == b.sort == "cause":
        if set(a.terms) & set(b.terms):
            return Relation.EQUAL
        apart = all(causes.exclude(x, y) or causes.of_two_weathers(x, y) for x in a.terms for y in b.terms)
        return Relation.DISJOINT if apart else Relation.UNKNOWN
    if a.sort == b.sort == "noun":
        if a.head == b.head:
            own = [set(x.names) - {x.head} for x in (a, b)]
            apart = bool(own[0]) and bool(own[1]) and not own[0] & own[1]
            return Relation.EQUAL if set(a.names) == set(b.names) else Relation.DISJOINT if apart else Relation.UNKNOWN
        one, two = (camps.camp(x.text.lower().split()) for x in (a, b))
        apart = one is not None and two is not None and frozenset((one, two)) in camps.APART
        return Relation.DISJOINT if apart else Relation.UNKNOWN
    return Relation.UNKNOWN
