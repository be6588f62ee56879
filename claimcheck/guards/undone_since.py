"""What is reopened was closed before: such a verb tells of a change, and both states were so, one after the other."""

from __future__ import annotations

import re

from claimcheck.guards import Guard
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.text.patterns import lazily

_UNDOES = lazily(r"\b(?:re-?open|resum|re-?start|reinstat|reconnect|unblock)")
_FLED = lazily(r"\b(?:fle[de]|flee|escap|ran\b|run\b|got away|get away|abscond|broke\b|slipp)")
_HELD = lazily(r"\b(?:custody|arrest|captur|caught|catch|detain|apprehend|surrender|seiz|nabb)")


def check(pair: Comparison) -> str | None:
    """Fires where one alone tells that something was undone, and the other does not say that it lasts."""
    if any(_is(_FLED, x) and _is(_HELD, y) for x, y in ((pair.left, pair.right), (pair.right, pair.left))):
        return "who flees may be caught, and who was caught may flee"
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if not _is(_UNDOES, one) or _is(_UNDOES, other) or one.qualifiers.modality != Modality.ASSERTED:
            continue
        lasts = getattr(other.value, "still", False)
        timed = one.frame.time is not None and one.frame.time == other.frame.time
        if not lasts and not timed:
            return "one tells that what the other tells was undone"
    return None


def _is(words: re.Pattern[str], claim: Claim) -> bool:
    predicate = claim.frame.predicate
    return predicate is not None and words.search(predicate.text.lower()) is not None


GUARD = Guard(
    id="undone-since",
    summary="one tells that the state of which the other tells came to an end",
    example="a landslide has blocked the road / the road was reopened on Wednesday",
    conflict=("The bridge at Orsk was reopened on Friday.", "The bridge at Orsk was not reopened on Friday."),
    no_conflict=("A landslide has blocked the road to Kesh.", "The road to Kesh was reopened on Wednesday."),
    check=check,
    kinds=frozenset({"status"}),
)
