"""The first flood is not the second, nor the old bridge the new one, nor the 2019 model that of 2021."""

from __future__ import annotations

import re

from claimcheck.guards import Guard
from claimcheck.lexicon.calendar import MONTHS, WEEKDAYS
from claimcheck.lexicon.number_words import ORDINALS
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

_YEAR = re.compile(r"(?:1[6-9]|20)[0-9]{2}(?:-[0-9]{2}(?:[0-9]{2})?)?\Z")
_NTH = re.compile(r"[0-9]+(?:st|nd|rd|th)\Z")
_OLD_AND_NEW = frozenset("old new older younger former previous original next last final".split())
_ITSELF = {"rank": "order", "date": "time", "time": "time", "exclusivity": "order", "duration": "time"}
"""What tells two of a sort apart, of which the value of a claim may be one."""


def check(pair: Comparison) -> str | None:
    """Fires where one noun of both is marked as two: by its year or day, by its place in a row, as old and new."""
    ours, theirs = _marked(pair.left), _marked(pair.right)
    for noun in sorted(ours.keys() & theirs.keys()):
        for sort in sorted(ours[noun].keys() & theirs[noun].keys()):
            one, two = ours[noun][sort], theirs[noun][sort]
            if one.isdisjoint(two) and _ITSELF.get(pair.left.kind) != sort:
                return f"one is of the {min(one)} {noun}, the other of the {min(two)} one"
    return None


def _marked(claim: Claim) -> dict[str, dict[str, frozenset[str]]]:
    """The nouns of the parts of a claim, each with the words before it that tell it from others of its sort."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    frame = claim.frame
    for slot in (frame.subject, frame.object, frame.head):
        if slot is None or slot.head.capitalize() in slot.text:
            continue  # "the Old Bridge" is a name
        for word in map(str.lower, slot.text.split()[:-1]):
            if (sort := _sort(word)) is not None:
                marks = found.setdefault(slot.head, {})
                marks[sort] = marks.get(sort, frozenset()) | {word}
    return found


def _sort(word: str) -> str | None:
    if _YEAR.match(word) or word in MONTHS or word in WEEKDAYS:
        return "time"
    if word in ORDINALS or _NTH.match(word) or word in _OLD_AND_NEW:
        return "order"
    return None


GUARD = Guard(
    id="another-edition",
    summary="one noun of both is marked as two, by its year, its day or its place in a row",
    example="the old bridge is 300 metres long / the new bridge is 420 metres long",
    conflict=("The new bridge in Vey is 300 metres long.", "The new bridge in Vey is 420 metres long."),
    no_conflict=("The old bridge in Vey is 300 metres long.", "The new bridge in Vey is 420 metres long."),
    check=check,
)
