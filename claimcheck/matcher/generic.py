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
    one = lemma(words[-1], Tag.NOUN) if words else ""
    kinds = nouns.classes(one)
    plural = slot.entity is None and len(words) <= 2 and bool(words) and one != words[-1]
    return plural and words[0] not in _DETERMINERS and "organisation" in kinds and "person" not in kinds


def _of_one(slot: Slot) -> bool:
    if slot.entity is not None:
        return True
    words = slot.text.lower().split()
    kinds = nouns.classes(slot.head)
    single = len(words) > 1 and words[0] in _SINGLE and words[-1] == lemma(words[-1], Tag.NOUN)
    return single and "organisation" in kinds and "person" not in kinds


_SINGLE = frozenset("the a an this that its his her their our another each".split())
_DETERMINERS = _SINGLE | frozenset("these those all both two three four five six seven eight nine ten".split())
