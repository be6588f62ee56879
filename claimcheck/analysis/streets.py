"""Whether two streets are told of one happening: only of what has one place, and is one.

A named party, a number of people, or a thing spoken of as known, in much the same words, is told of once; "a house" may
be another one, unless both passages give one hour. Which of several things is meant is no place ("the store on X").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimcheck.analysis import place_relations
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.document import Document

_ALIKE = 0.4  # overlap of the words around from which two passages tell of one happening
_CLOCK = re.compile(r"\b(?:noon|midnight|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\d{1,2}[:.]\d\d\b)", re.IGNORECASE)
_SEASON = re.compile(r"\b(?:spring|summer|autumn|winter|weeks|months|years)\b", re.IGNORECASE)  # no one day
_KNOWN = frozenset("the this its their his her".split())


def one_happening(pair: Comparison, places: Sequence[str], documents: Mapping[str, Document]) -> bool:
    """Whether both places are streets, and what is told of them happened once.

    Args:
        places: the innermost name of either. documents: the texts, by id.
    """
    if not all(map(place_relations.streets_of, places)) or pair.overlap < _ALIKE:
        return False
    if any(pair.rung(s) is Rung.OTHER for s in ("subject", "object")):
        return False
    shared = [s for s in ("subject", "object") if pair.rung(s).reaches("alias")]
    fillers = [[getattr(c.frame, s) for c in (pair.left, pair.right)] for s in shared]
    if any(all(f is not None and f.entity is not None for f in both) for both in fillers):
        return True
    if any(_is_which(c, documents) for c in (pair.left, pair.right)):
        return False
    clocks = [set(_CLOCK.findall(_passage(c, documents))) for c in (pair.left, pair.right)]
    if all(clocks):
        return bool(clocks[0] & clocks[1]) and bool(fillers)
    if any(_SEASON.search(_passage(c, documents)) for c in (pair.left, pair.right)):
        return False
    return any(all(f is not None and _is_one(f) for f in both) for both in fillers)


def _is_one(slot: Slot) -> bool:
    """Whether words without a name tell how many, or of what is known: not "cars", not "a house"."""
    words = slot.text.lower().split()
    return slot.entity is not None or len(words) > 1 and (words[0] in _KNOWN or _counts(words[0]))


def _counts(word: str) -> bool:
    return word.isdigit() or word in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _passage(claim: Claim, documents: Mapping[str, Document]) -> str:
    return documents[claim.source].exact(claim.passage)


def _is_which(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether the street says which thing is meant: it stands right behind the words for it."""
    subject = claim.frame.subject or claim.frame.object
    if subject is None:
        return False
    before = documents[claim.source].text[claim.passage.start : claim.parts.get("value", claim.span).start]
    return re.search(rf"{re.escape(subject.text)} (?:on|at|in|off|along) (?:the )?$", before) is not None
