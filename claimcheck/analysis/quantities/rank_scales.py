"""The order that a rank is of, under one name however it is written, and words that make an ordinal no rank."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.analysis.quantities.rank_words import CHARTS
from claimcheck.analysis.quantities.ranks import COUNTED
from claimcheck.lexicon import units
from claimcheck.model.analysis import Sentence


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


_CHOOSING = frozenset("elect re-elect reelect appoint reappoint choose name".split())
_HOLDING = frozenset("be serve hold have term".split())
DONE = "done: "  # opens what a rank notes of the verb by which it is told of the item
_SERIES = COUNTED | {"album", "novel", "book", "film"}


def done(sentence: Sentence, at: int, scale: str) -> tuple[str, ...]:
    """What is done with an item of a series, as notes: the lemma and the classes of the verb of its clause."""
    clause = sentence.clause_at(at) if scale in _SERIES else None
    if clause is not None and clause.lemma in _CHOOSING:
        return (DONE + "choose",)
    return (
        ()
        if clause is None or clause.lemma in _HOLDING
        else tuple(DONE + word for word in (clause.lemma, *sorted(clause.concepts)))
    )
