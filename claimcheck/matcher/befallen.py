"""Who is one person across texts by what befell him: the one whom the police shot, the one whom they arrested.

"The teenager killed by police" and "Timo Krantz", of whom another text says that officers shot him, are one person
where each of two texts of one story tells it of one person alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from claimcheck.lexicon import nouns, titles
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim, Slot

_SHOT, _HELD = "shot by police", "held"
_SHOOTING = frozenset("shoot kill wound".split())
_HOLDING = frozenset("arrest detain charge indict".split())
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|both|several|other|another|second|co-) ?(?:[\w-]+ ){0,2}?"
    r"(?:suspects?|men|man|women|woman|people|teenagers?|boys?|youths?|arrests?|shootings?|defendants?|others|persons?)\b",
    re.IGNORECASE,
)
_NEAR = 3  # years by which two ages of one person may differ where one text errs
_AGE = re.compile(r"(\d{1,3})-year-old")


def known(
    analyses: Sequence[Analysis],
    claims: Sequence[Claim],
    key_of: Callable[[str, Slot], str | None],
    alike: Callable[[str, str], bool],
) -> dict[tuple[str, str], str]:
    """The keys of those whom a text tells without a name, by text and words, in lower case.

    Args:
        key_of: the key of whom a slot of a text names. alike: whether two texts, by their ids, tell one story.
    """
    several = {a.document.id for a in analyses if _SEVERAL.search(a.document.text)}
    told: dict[str, dict[str, list[Slot]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if (fate := _fate(claim)) is not None and claim.frame.object is not None:
            told[fate][claim.source].append(claim.frame.object)
    found: dict[tuple[str, str], str] = {}
    for fate, by_text in sorted(told.items()):
        one = {s: slots for s, slots in by_text.items() if s not in several and _of_one(slots, s, key_of)}
        for a, b in combinations(sorted(one), 2):
            names = {key for s in (a, b) for slot in one[s] if (key := key_of(s, slot)) is not None}
            both = [*one[a], *one[b]]
            if len(names) > 1 or not (_fit(both) and alike(a, b)):
                continue
            key = next(iter(names), f"who was {fate}")
            for source in (a, b):
                found |= {(source, s.text.lower()): key for s in one[source] if key_of(source, s) is None}
    return found


def _fate(claim: Claim) -> str | None:
    """What befell somebody by the words of a claim, of the fates that tell who is who; None for others."""
    frame = claim.frame
    if claim.kind != "status" or frame.role != "acts" or frame.predicate is None or frame.background:
        return None
    if claim.qualifiers.polarity == "negative":
        return None
    if frame.predicate.head in _HOLDING:
        return _HELD
    by = frame.subject
    police = by is not None and (by.head == "cop" or "law enforcer" in nouns.classes(by.head))
    return _SHOT if police and frame.predicate.head in _SHOOTING else None


def _of_one(slots: Sequence[Slot], source: str, key_of: Callable[[str, Slot], str | None]) -> bool:
    """Whether a text tells it of one person: one name at most, and words for one."""
    names = {key for s in slots if (key := key_of(source, s)) is not None}
    return len(names) < 2 and all(key_of(source, s) is not None or _is_one(s) for s in slots) and _fit(slots)


def _is_one(slot: Slot) -> bool:
    """Whether it tells of one person without a name."""
    words = slot.text.lower().split()
    if words[0] in _OWNERS or words[0][0].isdigit() and "-" not in words[0]:
        return False
    if "'s" in slot.text or "’s" in slot.text or words[-1].endswith("s") or words[-1] in _MANY:
        return False
    person = "person" in nouns.classes(slot.head) or slot.head in _SEXES or slot.head.endswith("-year-old")
    return person and "relative" not in nouns.classes(slot.head)


_OWNERS = frozenset("his her their my our its two three four five six several some many no".split())
_MANY = frozenset("people men women children persons folk police".split())
_SEXES = titles.MALE_NOUNS | titles.FEMALE_NOUNS


def _fit(slots: Sequence[Slot]) -> bool:
    """Whether neither sex nor age, but for a year or two, tells two of them apart."""
    sexes = {n for s in slots for n, nouns_ in enumerate((titles.MALE_NOUNS, titles.FEMALE_NOUNS)) if s.head in nouns_}
    ages = [int(m[1]) for s in slots if (m := _AGE.search(s.text)) is not None]
    return len(sexes) < 2 and (not ages or max(ages) - min(ages) < _NEAR)
