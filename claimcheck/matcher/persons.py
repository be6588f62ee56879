"""Who is one person across texts though one text names him and another tells him by his age alone.

"A 36-year-old Danish climber", "a 36-year-old man" and "Jens Holt, 36," are one person where each of two texts of one
story tells of one person of that age alone, and neither sex, origin nor what befell them tells the two apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from claimcheck.analysis.mentions import Nature, gender, indexed
from claimcheck.analysis.quantities.aged import DEED
from claimcheck.lexicon import nouns, posts, titles
from claimcheck.model.analysis import Analysis, Entity
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Rung

_AGED = re.compile(r"(?:(?:an?|the) )?(?:[\w-]+ ){0,2}?(\d{1,3}) ?-? ?year[- ]old\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|both|other|another|different|second|pair of) (?:[\w-]+ ){0,2}?\d{1,3}-year-olds?\b|"
    r"\byear-olds\b",
    re.IGNORECASE,
)
_SUFFERED = frozenset("doer:die doer:drown undergoer:kill undergoer:murder undergoer:rescue undergoer:injure".split())
_ACCUSED = frozenset(
    "undergoer:arrest undergoer:charge undergoer:accuse undergoer:convict undergoer:sentence undergoer:jail "
    "undergoer:detain undergoer:suspect doer:kill doer:murder doer:confess doer:plead".split()
)


@dataclass(slots=True)
class _Aged:
    """Those of one age of whom one text tells: whom it names, and by what words it tells of others."""

    named: set[str] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    peoples: set[str] = field(default_factory=set)
    deeds: set[str] = field(default_factory=set)
    owned: bool = False


def known(
    analyses: Sequence[Analysis],
    claims: Sequence[Claim],
    shared: Mapping[tuple[str, str], str],
    alike: Callable[[str, str], bool],
) -> dict[tuple[str, int], str]:
    """The keys of the persons whom the texts tell by their age, by text and age.

    Args:
        claims: of all texts. shared: the keys that join the names of the texts.
        alike: whether two texts, by their ids, tell one story.
    """
    texts = {a.document.id: a for a in analyses}
    by_age: dict[int, dict[str, _Aged]] = defaultdict(dict)
    for claim in claims:
        if (age := _age(claim)) is not None and claim.frame.subject is not None:
            some = by_age[age].setdefault(claim.source, _Aged())
            _fill(some, claim, claim.frame.subject, texts[claim.source], shared)
    several = {key for key, text in texts.items() if _SEVERAL.search(text.document.text)}
    found: dict[tuple[str, int], str] = {}
    for age, told in sorted(by_age.items()):
        one = {source: some for source, some in told.items() if source not in several and _of_one([some])}
        names = {name for some in told.values() for name in some.named}
        if len(one) < len(told) or len(names) > 1:
            continue  # two persons of that age are told of
        key = next(iter(names), f"the {age}-year-old")
        for a, b in combinations(sorted(one), 2):
            if _of_one([one[a], one[b]]) and alike(a, b):
                found |= {(a, age): key, (b, age): key}
            elif len(one[a].sexes | one[b].sexes) > 1 or len(one[a].peoples | one[b].peoples) > 1:
                found |= {(a, age): f"{age}-year-old of {a}", (b, age): f"{age}-year-old of {b}"}
    return found


def age_in(slot: Slot) -> int | None:
    """The age by which a slot tells of one person whom it does not name: "a [36]-year-old climber"."""
    if slot.entity is not None or not (told := _AGED.match(slot.text)) or _is_somebodys(slot):
        return None
    return int(told[1])


def _age(claim: Claim) -> int | None:
    """The age, in full years, that a claim gives of a person now."""
    if claim.kind != "age" or claim.frame.background or claim.frame.role == DEED:
        return None
    number = getattr(claim.value, "number", None)
    return int(number.nominal) if number is not None and number.exact else None


def _fill(some: _Aged, claim: Claim, who: Slot, text: Analysis, shared: Mapping[tuple[str, str], str]) -> None:
    """Add what a claim says of somebody of that age."""
    if who.entity is not None:
        some.named.add(shared.get((claim.source, who.entity), who.entity))
        entity = text.entities.get(who.entity)
        some.sexes |= _sexes(entity, text) if entity is not None else set()
    else:
        some.owned = some.owned or _is_somebodys(who)
    words = {*who.terms, who.head}
    some.sexes |= {s for s, known in (("m", titles.MALE_NOUNS), ("f", titles.FEMALE_NOUNS)) if words & known}
    some.peoples |= {place for w in who.text.split() if (place := nouns.demonyms().get(w)) is not None}
    some.deeds |= {key for deed in claim.frame.described for key in deed.keys}


def _sexes(entity: Entity, text: Analysis) -> set[str]:
    """The sex of a person by title or first name, else by the pronouns that open the sentences behind the name."""
    if (sex := gender(entity)) is not None:
        return {sex}
    named = indexed(text.entities)
    found = set()
    for sentence, behind in pairwise(text.sentences):
        keys = [k for _, k in named.within(sentence.passage.span) if named.natures[k] in _PERSONS]
        alone = not any(named.natures[k] is Nature.PERSON for k in keys if k != entity.key)
        if keys[:1] == [entity.key] and alone and behind.tokens:
            found.add(_PRONOUNS.get(behind.tokens[0].folded, ""))
    return found - {""}


_PERSONS = (Nature.PERSON, Nature.UNKNOWN)
_PRONOUNS = {"he": "m", "his": "m", "she": "f", "her": "f"}


def _is_somebodys(who: Slot) -> bool:
    """Whether it is told by whose he is: "his 36-year-old brother", "Holt's 36-year-old wife"."""
    owned = who.text.split(" ", 1)[0].lower() in ("his", "her", "their", "my", "our") or "'s " in who.text
    return owned or "relative" in nouns.classes(who.head)


def _of_one(some: Sequence[_Aged]) -> bool:
    """Whether all that is told may be of one person."""
    if any(s.owned for s in some):
        return False
    if any(len(set().union(*sets)) > 1 for sets in zip(*((s.named, s.sexes, s.peoples) for s in some), strict=True)):
        return False
    return not all(any(s.deeds & side for s in some) for side in (_SUFFERED, _ACCUSED))


def by_post(a: Slot, b: Slot) -> Rung | None:
    """The level of one who is named and one told by a post; None where the posts say nothing.

    `related` for "headteacher Ana Roe" and "the academy's head"; `other` for "finance director Roe" and "the sales
    director", "editor Roe" and "the sports editor".
    """
    named, told = (a, b) if b.entity is None else (b, a)
    if named.entity is None or told.entity is not None:
        return None
    if told.head in named.terms:
        sorts = {word for word in told.sorts if not posts.is_a_body(word)}
        return Rung.OTHER if sorts and not sorts & set(named.terms) else None
    one, two = (" ".join((s.text, *s.terms)) for s in (named, told))
    return Rung.RELATED if posts.of_one_post(one, two) else None
