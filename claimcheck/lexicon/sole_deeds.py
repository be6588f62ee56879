"""Deeds that one alone does to a thing: who found, issued, wrote or built it. Table: `_sole_deeds.tsv`."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import rows


def deed(verb: str) -> str | None:
    """The first verb of the deed that a verb (lemma with particle) tells, or None for other verbs."""
    return _deeds().get(verb)


@cache
def words(sort: str) -> frozenset[str]:
    """The words of a row: subject, general."""
    return frozenset(word for named, listed in rows("_sole_deeds.tsv") if named == sort for word in listed.split(", "))


@cache
def _deeds() -> dict[str, str]:
    listed = (row[1].split(", ") for row in rows("_sole_deeds.tsv") if row[0] == "deed")
    return {verb: verbs[0] for verbs in listed for verb in verbs}
