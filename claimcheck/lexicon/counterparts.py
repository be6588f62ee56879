"""Groups and sorts with nothing in common, of which figures are told apart: women and men, shops and farms.

`_counterparts.tsv`; complementary and contrary terms (Lyons 1977). The list is our own.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from claimcheck.lexicon.tables import series


@cache
def _series() -> tuple[tuple[dict[str, int], ...], frozenset[str]]:
    """For each series the member of each word, and all words."""
    table = tuple(dict(words) for _, words in series("_counterparts.tsv"))
    return table, frozenset(word for members in table for word in members)


def apart(left: Set[str], right: Set[str]) -> tuple[str, str] | None:
    """The words of two members of one series, where each side speaks of one member that the other does not name.

    Args:
        left, right: folded lemmas of what two texts tell.
    """
    table, known = _series()
    one, two = left & known, right & known
    if not one or not two:
        return None
    for members in table:
        ours, theirs = ({members[w]: w for w in sorted(side) if w in members} for side in (one, two))
        if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
            return next(iter(ours.values())), next(iter(theirs.values()))
    return None
