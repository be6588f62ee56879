"""Words that stop short of what a verb tells ("nearly", "in talks"), and verbs of what happens or does not.

Table: `_short_of.tsv`. Our own list.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import rows

NEARLY, ONCE, WHOLLY = "nearly", "once", "wholly"
PENDING, SETTLED, ENGAGED = "pending", "settled", "engaged"


@cache
def words(sort: str) -> frozenset[str]:
    """The words of a sort: `NEARLY` and `PENDING` cues, `ONCE` verbs that hold or do not, `WHOLLY` verbs that hold by
    degrees too, `SETTLED` and `ENGAGED` verbs that tell that what was pending is agreed."""
    return frozenset(word for named, listed in rows("_short_of.tsv") if named == sort for word in listed.split(", "))
