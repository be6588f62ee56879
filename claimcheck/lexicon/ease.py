"""Words that say how hard it is to do something (`_ease.tsv`)."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.tables import rows


@cache
def _table() -> dict[tuple[str, str], bool]:
    return {(form, word): side == "easy" for side, form, words in rows("_ease.tsv") for word in words.split(", ")}


def side(form: str, word: str) -> bool | None:
    """Whether a word of that form says that it is easy; None for a word that says nothing of it."""
    return _table().get((form, word))
