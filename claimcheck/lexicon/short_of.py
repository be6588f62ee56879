"""Words that stop short of what a verb tells ("nearly", "came close to"), and verbs of what happens or does not.

Table: `_short_of.tsv`. Our own list.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import rows

NEARLY, ONCE, WHOLLY = "nearly", "once", "wholly"


@cache
def words(sort: str) -> frozenset[str]:
    """The words of a sort: `NEARLY` cues, `ONCE` verbs that hold or do not, `WHOLLY` verbs that hold by degrees too."""
    return frozenset(word for named, listed in rows("_short_of.tsv") if named == sort for word in listed.split(", "))
