"""Figures of two texts that little joins: no question both answer, no common matter, few words around them.

The more figures of a kind two texts have, the less a weak likeness of two of them says: the odds that a pair is one
fall with the number of pairs (Fellegi and Sunter 1969).
"""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison, Rung

CROWD = 4  # figures of a kind in each of two texts, from which a weak likeness of two of them says little
SCORE = 0.7  # from which the slots alone say that two figures are of one thing
MATTER = 0.3  # of the words of both passages from which they say so, too


def check(pair: Comparison) -> str | None:
    """Fires where only the slots of two figures agree, and those not well enough."""
    if pair.crowd < CROWD or pair.left.source == pair.right.source or pair.told or pair.point is not None:
        return None
    if pair.one_matter or pair.one_event or pair.near or pair.score >= SCORE or pair.matter >= MATTER:
        return None
    if pair.rung("role") is Rung.EXACT and pair.rung("subject").reaches(Rung.ALIAS):
        return None  # one attribute of one that both name
    return f"little more than the kind of figure joins them, of which each text has {pair.crowd} or more"


GUARD = Guard(
    id="loosely-joined",
    summary="no question, no common matter and too few words join the two figures",
    example="the plant lost $9.7 million / it sold a house for $890,000",
    check=check,
    kinds=frozenset(("count", "money", "percent", "measure", "duration", "date")),
)
