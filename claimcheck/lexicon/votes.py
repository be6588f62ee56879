"""Words that tell how a vote went. Table: `_votes.tsv`."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import rows


@cache
def words(sort: str) -> frozenset[str]:
    """The words of a sort: for, against, carried, failed, won, hedge, stage, held, body, all."""
    return frozenset(word for named, listed in rows("_votes.tsv") if named == sort for word in listed.split(", "))


def sign(verb: str) -> bool | None:
    """Whether a verb of those who vote is for the matter; None where it is no such verb."""
    if verb in words("for"):
        return True
    return False if verb in words("against") else None
