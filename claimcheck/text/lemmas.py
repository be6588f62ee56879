"""Base forms (first version)."""

from __future__ import annotations

from claimcheck.model.analysis import Tag


def lemma(word: str, tag: Tag) -> str:
    """The base form of a word of that class, in lower case."""
    low = word.lower().replace("’", "'")
    if tag is Tag.NOUN and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-3] + "y" if low.endswith("ies") else low[:-1]
    if tag is Tag.VERB and low.endswith("s") and not low.endswith("ss"):
        return low[:-3] + "y" if low.endswith("ies") else low[:-1]
    return low
