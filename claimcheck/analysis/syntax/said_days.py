"""The day on which something was said, right behind the verb: "said [Monday] it would buy a rival".

The network takes such a day for a part of what was said, often for its subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import calendar, embedding
from claimcheck.lexicon.closed import GENITIVES
from claimcheck.model.analysis import Tag, Token

_PARTS = frozenset("morning afternoon evening night".split())
_HOURS = frozenset("early late".split())
_TOLD = (Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.DET, Tag.ADJ)
_FARTHEST = 4  # tokens of whom somebody tells something, before the day


def day_of_saying(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """A weekday without a preposition behind a past verb of saying, before what is said, is the day of the saying."""
    first = at - 1 if tokens[at].folded in _PARTS else at
    if first < 1 or tokens[first].folded not in calendar.WEEKDAYS or at + 1 >= len(tokens):
        return None
    after = tokens[at + 1]
    if after.folded in GENITIVES or after.tag in (Tag.AUX, Tag.VERB, Tag.NUM):
        return None  # "said Friday would be the last day"
    before = first - 1 if tokens[first - 1].folded in _HOURS else first
    verb = before - 1
    while verb > max(0, before - _FARTHEST) and tokens[verb].tag in _TOLD:
        verb -= 1
    if tokens[verb].tag is not Tag.VERB or not tokens[verb].folded.endswith(("ed", "said", "told", "wrote")):
        return None
    return (verb, "obl:unmarked") if embedding.is_saying(tokens[verb].lemma) else None
