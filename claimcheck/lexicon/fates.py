"""What becomes of those counted, by the verb and what hangs on it (`_fates.tsv`): "lost their lives" is to be dead."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from claimcheck.lexicon import nouns
from claimcheck.lexicon.tables import rows

SUBJECT, OBJECT, NONE = "subject", "object", "none"
TOLLS = frozenset(("dead", "injured", "missing"))
"""The states whose numbers are the tolls of a story, whatever noun they stand by."""
COUNTED = TOLLS | {"infected", "arrested", "rescued", "homeless", "abducted", "lines cut"}
"""What befalls those of whom a story has one number; the matcher sees to it that two are of one place and group."""


@cache
def _table() -> dict[tuple[str, str], tuple[tuple[str, frozenset[str]], ...]]:
    """(side, verb) to the states that it tells, each with the words of which one must hang on it."""
    table: dict[tuple[str, str], tuple[tuple[str, frozenset[str]], ...]] = {}
    for state, side, verbs, words in rows("_fates.tsv"):
        wanted = frozenset() if words == "-" else frozenset(words.split(", "))
        for verb in verbs.split(", "):
            table[side, verb] = (*table.get((side, verb), ()), (state, wanted))
    return table


def state_of(side: str, verb: str, words: Collection[str]) -> str | None:
    """The state of those who stand on a side of a verb on which the words hang; None where it tells none."""
    for state, wanted in _table().get((side, verb), ()):
        if not wanted or any(w in wanted or any(f"@{c}" in wanted for c in nouns.classes(w)) for w in words):
            return state
    return None
