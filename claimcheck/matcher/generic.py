"""Bodies of a sort as against one of them: "airlines cancelled 2,300 flights", "the airline cancelled 140"."""

from __future__ import annotations

from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Tag
from claimcheck.model.claim import Slot
from claimcheck.text.lemmas import lemma


def of_sort_and_one(a: Slot, b: Slot) -> bool:
    """Whether one tells of all bodies of a sort, or of any, and the other of one of them: what each did is its own.

    Of persons a bare plural tells of those of the story: "prosecutors asked", "the prosecutor asked".
    """
    return _of_sort(a) and _of_one(b) or _of_sort(b) and _of_one(a)


def _of_sort(slot: Slot) -> bool:
    words = slot.text.lower().split()
    if slot.entity is not None or not 0 < len(words) <= 2 or words[0] in _DETERMINERS:
        return False
    one = lemma(words[-1], Tag.NOUN)
    return one != words[-1] and _is_body(one)


def _of_one(slot: Slot) -> bool:
    if slot.entity is not None:
        return True
    words = slot.text.lower().split()
    single = len(words) > 1 and words[0] in _SINGLE and words[-1] == lemma(words[-1], Tag.NOUN)
    return single and _is_body(slot.head)


def _is_body(noun: str) -> bool:
    kinds = nouns.classes(noun)
    return "organisation" in kinds and "person" not in kinds


_SINGLE = frozenset("the a an this that its his her their our another each".split())
_DETERMINERS = _SINGLE | frozenset("these those all both two three four five six seven eight nine ten".split())
