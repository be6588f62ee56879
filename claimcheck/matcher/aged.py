"""The age of one person whom one text names and the other does not: known by what he or she did or underwent.

"A 61-year-old man was charged over the fire" and "Tom Ode, 58, was charged" speak of one person where each text tells
of one alone of whom that is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.analysis.quantities.aged import DEED
from claimcheck.lexicon import nouns, titles
from claimcheck.model.claim import Claim

_TELLING = frozenset(
    "kill die injure wound arrest charge accuse convict sentence shoot attack assault kidnap drown hit stab rescue "
    "detain acquit jail murder confess plead strike".split()
)
"""Verbs and their classes of which few are told in one story."""
_ROLES = {
    "kill": "dead", "die": "dead", "injure": "injured", "wound": "injured", "arrest": "arrested", "charge": "charged",
}  # fmt: skip
"""The role that a count has of those of whom so; who died and who was killed are told as one."""


def pairs(claims: Sequence[Claim], of_one_story: Callable[[str, str], bool]) -> Iterator[tuple[Claim, Claim, str]]:
    """Ages of one named and one unnamed person of two texts, with what is told of both; the earlier claim first.

    Args:
        claims: in a fixed order. of_one_story: whether two texts, by their ids, tell one story.
    """
    by_text: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    ages: dict[str, list[Claim]] = defaultdict(list)
    several: dict[str, set[str | None]] = defaultdict(set)
    for claim in claims:
        if claim.kind == "count" and _of_several(claim):
            several[claim.source].add(claim.frame.role)
        if claim.kind == "age":
            ages[claim.source].append(claim)
        if claim.kind != "age" or claim.frame.background or claim.frame.role == DEED:
            continue
        for deed in sorted({_deed(k) for told in claim.frame.described for k in told.keys if _verb(k) in _TELLING}):
            by_text[claim.source][deed].append(claim)
    of_two = _of_two_persons(by_text)
    for one, two in combinations(by_text, 2):
        if not of_one_story(one, two):
            continue
        seen: set[tuple[str, str]] = set()
        for key in sorted(by_text[one].keys() & by_text[two].keys()):
            here, there = by_text[one][key], by_text[two][key]
            if _verb(key) in several[one] | several[two]:
                continue
            if any(len({str(c.value) for c in some}) > 1 for some in (here, there)):
                continue
            for a in here:
                for b in there:
                    if any(_beside_others(c, ages[c.source]) for c in (a, b)):
                        continue
                    if frozenset((str(a.value), str(b.value))) in of_two[key]:
                        continue
                    if (a.id, b.id) not in seen and _named(a) != _named(b) and _may_be_one(a, b):
                        seen.add((a.id, b.id))
                        yield a, b, _verb(key)


def _of_several(claim: Claim) -> bool:
    """Whether it counts several persons, and not that of which one is accused: "two counts of murder"."""
    head = claim.frame.head
    if getattr(getattr(claim.value, "number", None), "high", 0.0) <= 1:
        return False
    return head is None or head.head not in ("count", "charge", "offence", "offense", "felony", "crime")


def _verb(key: str) -> str:
    return key.split(":")[1]


def _deed(key: str) -> str:
    """What befell a person, by the part that it gives him: "undergoer:dead" of who died as of who was killed."""
    part, verb = key.split(":")
    return f"undergoer:{_ROLES[verb]}" if verb == "die" or part == "undergoer" and verb in _ROLES else key


def _of_two_persons(by_text: Mapping[str, Mapping[str, Sequence[Claim]]]) -> dict[str, set[frozenset[str]]]:
    """The ages that one text gives of two persons of whom it tells the same, deed by deed."""
    found: dict[str, set[frozenset[str]]] = defaultdict(set)
    for told in by_text.values():
        for deed, some in told.items():
            found[deed] |= {frozenset(pair) for pair in combinations(sorted({str(c.value) for c in some}), 2)}
    return found


def _beside_others(claim: Claim, ages: Sequence[Claim]) -> bool:
    """Whether its sentence gives the age of another person of whom it is not told apart what befell whom."""
    return any(c.passage == claim.passage and c.id != claim.id and not c.frame.described for c in ages)


def _named(claim: Claim) -> bool:
    return claim.frame.subject is not None and claim.frame.subject.entity is not None


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Whether the one without a name is told by a plain noun for a person, not as somebody's son or client."""
    plain = next((c.frame.subject for c in (a, b) if not _named(c)), None)
    if plain is None:
        return False
    classes = nouns.classes(plain.head)
    return plain.head in _ANYBODY or "person" in classes and "relative" not in classes


_ANYBODY = titles.MALE_NOUNS | titles.FEMALE_NOUNS | frozenset(("person", "driver", "suspect", "victim"))
