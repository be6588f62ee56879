"""Figures of two texts that little joins: no question both answer, no common matter, few words around them.

The more figures of a kind two texts have, the less a weak likeness of two of them says: the odds that a pair is one
fall with the number of pairs (Fellegi and Sunter 1969).
"""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison, Rung

CROWD = 4  # figures of a kind in each of two texts, from which a weak likeness of two of them says little
SCORE, MATTER = 0.8, 0.5  # from which slots, or the words of both passages, say that two figures play one part
ONE_PART = 0.65, 0.6  # the same, where both are said to
ALONE = 0.7, 0.3  # and where other figures of the kind are left over in the passages


def check(pair: Comparison) -> str | None:
    """Fires where only the slots of two figures agree, and those not well enough."""
    if pair.crowd < CROWD or pair.left.source == pair.right.source or pair.told or pair.point is not None:
        return None
    one_part = pair.rung("role") is Rung.EXACT
    if one_part and pair.rung("subject").reaches(Rung.ALIAS):
        return None  # one attribute of one that both name
    score, matter = (ALONE if not pair.one_matter else ONE_PART) if one_part else (SCORE, MATTER)
    if pair.one_event or pair.near or pair.score >= score or pair.matter >= matter:
        return None
    return f"little more than the kind of figure joins them, of which each text has {pair.crowd} or more"


GUARD = Guard(
    id="loosely-joined",
    summary="no question, no common matter and too few words join the two figures",
    example="the plant lost $9.7 million / it sold a house for $890,000",
    conflict=(
        "Vantor paid $20 million for the mill. It owes $4 million in tax. Its fleet cost $3 million. It has $6.",
        "Vantor paid $30 million for the mill. It was fined $1 million. It raised $40 million. A van cost $9,000.",
    ),
    no_conflict=(
        "Vantor owes $4 million in tax. Its fleet cost $3 million. It has $6. Its shares closed at $22 on Friday.",
        "Vantor was fined $1 million. It raised $40 million. A van cost $9,000. Orbisat shares ended at $44 in Rome.",
    ),
    check=check,
    kinds=frozenset(("count", "money", "percent", "measure", "duration", "date")),
)
