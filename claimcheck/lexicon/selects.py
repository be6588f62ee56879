"""Of which nouns a verb is said: fires are put out, ships capsize (selectional preferences, Resnik 1996).

`_selects.tsv` holds our own rows, of verbs that go with one class of nouns and hardly any other.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon import nouns
from claimcheck.lexicon.tables import rows


@cache
def _table() -> dict[tuple[str, str], frozenset[str]]:
    """The classes of nouns for a part and a verb."""
    return {
        (part, verb): frozenset(c.split(", ")) for part, verbs, c in rows("_selects.tsv") for verb in verbs.split(", ")
    }


def classes(verb: str, part: str) -> frozenset[str]:
    """The classes of what a verb (lemma, with particle) is said of in a part ("does", "undergoes"); none where any."""
    return _table().get((part, verb), frozenset())


def fits(noun: str, wanted: frozenset[str]) -> bool:
    """Whether the lemma of a noun is of one of the classes."""
    return not wanted.isdisjoint(nouns.classes(noun))
