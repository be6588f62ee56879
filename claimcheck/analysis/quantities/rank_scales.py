"""The order that a rank is of, under one name however it is written, and words that make an ordinal no rank."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.analysis.quantities.rank_words import CHARTS
from claimcheck.lexicon import units


def same_order(scale: str) -> str:
    """One name for one order ("biggest", "largest")."""
    scale = scale.replace("-", " ")
    return {"biggest": "largest", "eldest": "oldest", "wealthiest": "richest"}.get(scale, scale)


def scale_of(word: str) -> str:
    """One name for one thing that is counted ("storey", "floor")."""
    return {
        "consecutive": "straight",
        "successive": "straight",
        "storey": "floor",
        "story": "floor",
        "gold": "gold medal",
    }.get(word, word)


def dated(before: str, after: str) -> bool:
    """Whether the ordinal is a day of a month."""
    words = before.split()
    following = after.split()
    return bool(words and words[-1].rstrip(".") in units.MONTHS) or bool(
        following
        and (
            following[0] in units.MONTHS
            or (following[0] == "of" and len(following) > 1 and following[1].rstrip(",.") in units.MONTHS)
        )
    )


@lru_cache(maxsize=16)
def speaks_of_charts(text: str) -> bool:
    """Whether the text has a word for charts or rankings."""
    return bool(CHARTS.search(text.lower()))
