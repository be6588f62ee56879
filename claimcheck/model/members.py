"""Members of a class: what "only", "one of the few", "all", a list and a count have in common.

"X is the only C that P" says that exactly one C has the property P, and that it is X; "one of the
few" says two or more, X among them (generalised quantifiers, Barwise and Cooper 1981).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.model.relation import Relation, of_intervals

MANY = math.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """How many of a class have a property, and which are named.

    low, high: how many (high may be infinite). share: the part of the class, 0.0 to 1.0, where that
    is what is said ("most"). names: keys of members that are named. closed: no others have it.
    cue: the words that say so.
    """

    low: float
    high: float
    share: tuple[float, float] | None = None
    names: tuple[str, ...] = ()
    closed: bool = False
    cue: str = ""

    def __str__(self) -> str:
        return self.cue or self._count()

    def _count(self) -> str:
        if self.names:
            return ", ".join(self.names)
        return (
            f"{self.low:g}"
            if self.low == self.high
            else f"{self.low:g} or more"
            if self.high == MANY
            else f"{self.low:g} to {self.high:g}"
        )

    def to_plain(self) -> dict[str, object]:
        """JSON: `high` is null where it has no bound."""
        plain: dict[str, object] = {
            "type": "members",
            "low": self.low,
            "high": None if self.high == MANY else self.high,
        }
        if self.share is not None:
            plain["share"] = list(self.share)
        if self.names:
            plain["names"] = list(self.names)
        if self.closed:
            plain["closed"] = True
        if self.cue:
            plain["cue"] = self.cue
        return plain


def read(plain: Mapping[str, Any]) -> Members:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "members":
        raise ValueError("not a value of type members")
    share, high = plain.get("share"), plain.get("high")
    return Members(
        low=float(plain.get("low", 0)),
        high=MANY if high is None else float(high),
        share=None if share is None else (float(share[0]), float(share[1])),
        names=tuple(str(n) for n in plain.get("names", ())),
        closed=bool(plain.get("closed", False)),
        cue=str(plain.get("cue", "")),
    )


def relate(a: Members, b: Members) -> Relation:
    """Relation of two statements on members of one class, compared by number, share and names.

    Two shares that share no value, or two numbers that share none, exclude each other; a closed list
    excludes any that names somebody else; of two open lists the longer says more.
    """
    if a.share is not None and b.share is not None:
        return of_intervals(a.share, b.share)
    if (a.share is None) != (b.share is None):
        apart = _none(a, b) or _none(b, a) or _many(a, b) or _many(b, a)
        return Relation.DISJOINT if apart else Relation.UNKNOWN
    numbers = of_intervals((a.low, a.high), (b.low, b.high))
    if numbers is Relation.DISJOINT:
        return Relation.DISJOINT
    return _with_names(a, b, numbers)


def in_figures(value: Members) -> bool:
    """Whether a share is told in figures ("nine of 14", "5-4")."""
    return value.share is not None and (value.cue[:1].isdecimal() or " of " in value.cue)


def _none(a: Members, b: Members) -> bool:
    """a says that none has the property, b that some do."""
    return a.share is not None and a.share[1] == 0 and b.low > 0


def _many(a: Members, b: Members) -> bool:
    """a says that half of the class or more has the property, b that a single one does."""
    return a.share is not None and a.share[0] >= _HALF and b.closed and b.high == 1 and b.low == 1


_HALF = 0.5


def _with_names(a: Members, b: Members, numbers: Relation) -> Relation:
    left, right = frozenset(a.names), frozenset(b.names)
    if not left or not right:
        return numbers
    if a.closed and right - left or b.closed and left - right:
        return Relation.DISJOINT
    if left == right:
        return (
            numbers
            if a.closed == b.closed or numbers is not Relation.EQUAL
            else Relation.NARROWER
            if a.closed
            else Relation.BROADER
        )
    if left > right:
        return Relation.NARROWER
    if left < right:
        return Relation.BROADER
    return Relation.OVERLAP
