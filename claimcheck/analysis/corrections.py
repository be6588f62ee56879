"""What an outlet takes back in a correction is nobody's claim: "An earlier version of this article said that ...".

Notes of correction tell in one sentence what was wrong and in the next what is right (AP Stylebook, "Corrections").
"""

from __future__ import annotations

import re

from claimcheck.model.analysis import Sentence
from claimcheck.text.folding import fold

_OWN = r"(?:article|story|post|report|column|piece|item|headline|caption|version|page|photo|graphic|map|chart|list)"
_TAKEN_BACK = re.compile(
    rf"\b(?:earlier|previous|original|prior|initial)(?: \w+)? versions? of (?:this|the|our) (?:\w+ )?{_OWN}\b"
    rf"|\bthis (?:\w+ )?{_OWN} (?:originally|initially|previously|first|incorrectly|wrongly|mistakenly|erroneously) "
    rf"(?:said|stated|reported|gave|misstated|identified|described)\b"
)


def takes_back(sentence: Sentence) -> bool:
    """Whether the sentence tells what an outlet itself had got wrong."""
    return _TAKEN_BACK.search(fold(sentence.text).lower()) is not None
