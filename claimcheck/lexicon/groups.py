"""Groups of persons who are all that are found somewhere (`_groups.tsv`): miners in a mine, fans at a concert."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from claimcheck.lexicon.tables import rows


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for groups, where in rows("_groups.tsv"):
        for group in groups.split(", "):
            table[group] = table.get(group, frozenset()) | frozenset(where.split(", "))
    return table


def is_everybody(group: str, role: str | None, words: Collection[str]) -> bool:
    """Whether those of the group are as a rule all that a count of that role counts in a passage of those words."""
    where = _table().get(group, frozenset())
    return f"={role}" in where or any(w in where for w in words)
