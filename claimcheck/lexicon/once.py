"""What befalls its bearer once: death, birth and sinking once for ever, an arrest or a launch once in a story.

Table: `_once.tsv`.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimcheck.lexicon.tables import rows


class Deed(NamedTuple):
    """A way of telling what comes once.

    days: within how many two tellings may be of one; None where it never comes twice. slot: which one of the clause the
    bearer fills. around: lemmas of which the passage has one; beside: of which the clause has one. Empty for any.
    """

    name: str
    days: int | None
    slot: str
    around: frozenset[str]
    beside: frozenset[str]


def of_verb(verb: str, classes: frozenset[str]) -> tuple[Deed, ...]:
    """The deeds that a verb (lemma with particle) or an event noun tells, with its classes."""
    keys = (verb, *(f"@{c}" for c in sorted(classes)))
    return tuple(deed for key in keys for deed in _table().get(key, ()))


@cache
def _table() -> dict[str, tuple[Deed, ...]]:
    table: dict[str, tuple[Deed, ...]] = {}
    for name, days, slot, verbs, *words in rows("_once.tsv"):
        around, beside = (frozenset(cell.split(", ")) - {""} for cell in (*words, "", "")[:2])
        deed = Deed(name, None if days == "ever" else int(days), slot, around, beside)
        for verb in verbs.split(", "):
            table[verb] = (*table.get(verb, ()), deed)
    return table
