"""How far something lies from what happened is not how long that took: "eight days before the shooting"."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison, Rung

SHARED = 1 / 3  # words around from which the same is taken to have happened so long after or before
_DISTANCES = frozenset(("after", "before", "offset"))


def check(pair: Comparison) -> str | None:
    """Fires where one alone is a distance in time, or both are and nothing says that the same is told of it."""
    far = [c.frame.role in _DISTANCES for c in (pair.left, pair.right)]
    if pair.point is not None or not any(far):
        return None
    if not all(far):
        return "one is how far it lies from what happened, the other how long something lasted"
    told = None not in (pair.left.frame.predicate, pair.right.frame.predicate)
    if pair.overlap < SHARED and not (told and pair.rung("predicate").reaches(Rung.ALIAS)):
        return "it is not known that the same happened so long after or before it"
    return None


GUARD = Guard(
    id="other-distance",
    summary="one is a distance in time from what happened, the other how long it lasted",
    example="bought a gun eight days before the shooting / the shooting lasted three minutes",
    conflict=("The Lorne siege lasted three days.", "The Lorne siege lasted nine days."),
    no_conflict=("The Lorne siege lasted three days.", "Nine days before the Lorne siege he bought a rifle."),
    check=check,
    kinds=frozenset({"duration"}),
)
