"""How many a phrase speaks of, and whether two phrases speak of so many and of others."""

from __future__ import annotations

from claimcheck.lexicon.number_words import PLURAL_SCALES, SCALES, SMALL
from claimcheck.model.claim import Slot

_NUMBERS: dict[str, float] = {**SMALL, **SCALES}
_VAGUE = frozenset((*PLURAL_SCALES, "many", "several", "few", "most", "all"))


def differ(one: Slot | None, two: Slot | None) -> bool:
    """Whether two phrases of one head noun tell of so many and of others: "many people", "five people"."""
    if one is None or two is None or one.head != two.head:
        return False
    told = [{amount(w) for w in s.text.lower().split()} - {None} for s in (one, two)]
    return told[0] != told[1] and all(told)


def amount(word: str) -> float | str | None:
    """What a word says of how many: "12" and "dozen" say the same."""
    digits = word.replace(",", "")
    return float(digits) if digits.isdecimal() else _NUMBERS.get(word, word if word in _VAGUE else None)
