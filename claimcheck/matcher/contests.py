"""Which contest an answer is of: a match in the league is not one in the cup, nor the first one that of next week."""

from __future__ import annotations

import re

from claimcheck.matcher.apart import Told
from claimcheck.text.folding import fold

_CONTEST = re.compile(
    r"\b(?:league|cup|europ(?:ean?|a)|champions|world|friendly|play-?offs?|semi-?finals?|quarter-?finals?|"
    r"group|test|exhibition|qualifiers?|qualifying|pre-season|championship|tournament|derby|super)\b"
)
_FINAL = re.compile(r"(?<!semi-)(?<!quarter-)\bfinal\b")
_WON = re.compile(r"\b(?:cup|league|european|world|title) (?:winners?|holders?|champions?)\b|\bchampions league\b")


def of_two_contests(one: Told, two: Told) -> bool:
    """Whether each of two sentences names a contest or a round of its own, and none that the other names."""
    ours, theirs = _contests(one), _contests(two)
    return bool(ours) and bool(theirs) and not ours & theirs


def _contests(told: Told) -> frozenset[str]:
    """The words for contests and rounds in a sentence; "cup winners" are a team."""
    text = _WON.sub(lambda m: "european" if m[0] == "champions league" else "", fold(told.sentence.text).lower())
    found = {m[0] for m in _CONTEST.finditer(text)} | {m[0] for m in _FINAL.finditer(text)}
    return frozenset("european" if w in ("champions", "europa", "europe") else w for w in found)
