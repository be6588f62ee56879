"""Figures of one attribute, of which two texts of one story each give one: what was stolen, how many voted, the profit.

What a figure is the measure of is said by its role, in whatever words (`claimcheck.lexicon.attributes`). A text that
has several such figures tells several things apart, unless each has an owner of its own; so does a figure of another
time or event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.kinds import KINDS
from claimcheck.lexicon import attributes
from claimcheck.matcher.apart import Told, told_apart
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.one_event import is_of_another_event, of_claim, of_one_story, of_the_same_names
from claimcheck.matcher.places import Sentences
from claimcheck.model.analysis import UNSETTLED, Analysis
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Rung
from claimcheck.model.relation import Relation

Owned = tuple[str, str, str | None]
"""Kind and role of a figure, and the key of whoever has it."""


def pairs(
    analyses: Sequence[Analysis], claims: Sequence[Claim], ladder: Ladder, sentences: Sentences
) -> Iterator[tuple[Claim, Claim, str]]:
    """Figures of one attribute of one owner, of which each of two texts gives one, the earlier first, and what of.

    Args:
        claims: in a fixed order. sentences: of each passage, by text and passage index.
    """
    texts = {a.document.id: a for a in analyses}
    told: dict[str, dict[Owned, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        role = claim.frame.role
        if role is not None and attributes.is_attribute(claim.kind, role):
            told[claim.source][claim.kind, role, _owner(claim, ladder)].append(claim)
    once = {source: _of_one_value(owned) for source, owned in told.items()}
    for one, two in combinations(sorted(once), 2):
        met = sorted(once[one].keys() & once[two].keys(), key=str)
        if not met:
            continue
        named_alike = of_the_same_names(texts[one], texts[two], ladder)
        if not named_alike and not of_one_story(texts[one], texts[two], ladder):
            continue
        for key in met:
            for left, right in ((a, b) for a in once[one][key] for b in once[two][key]):
                ours, theirs = (of_claim(c, sentences, texts) for c in (left, right))
                if ours and theirs and not _apart(ours, theirs, ladder):
                    yield left, right, key[1]


def _owner(claim: Claim, ladder: Ladder) -> str | None:
    """The key of whoever has it; of what is sold or made, of that; None for what a story has one of."""
    frame = claim.frame
    if attributes.is_single(claim.kind, frame.role):
        return None
    slot = frame.head if frame.role in attributes.OF_GOODS else frame.subject
    if claim.kind == "measure" and (slot is None or slot.entity is None):
        slot = frame.head
    return None if slot is None else ladder.key(claim.source, slot)


def _of_one_value(owned: Mapping[Owned, Sequence[Claim]]) -> dict[Owned, list[Claim]]:
    """The figures of which a text gives one alone; without an owner, those of which a story has one."""
    found: dict[Owned, list[Claim]] = {}
    for (kind, role, owner), own in owned.items():
        relate = KINDS.get(kind).relate
        agree = all(relate(a.value, b.value) is not Relation.DISJOINT for a, b in combinations(own, 2))
        if agree and all(_plain(c) for c in own) and (owner is not None or attributes.is_single(kind, role)):
            found[kind, role, owner] = list(own)
    return found


def _plain(claim: Claim) -> bool:
    """Whether the figure is put forward as it stands."""
    able = attributes.is_open(claim.kind, claim.frame.role)
    if claim.qualifiers.history or claim.qualifiers.modality in UNSETTLED and not able:
        return False
    number = getattr(claim.value, "number", None)
    return claim.qualifiers.polarity != "negative" and getattr(number, "bound", "") != "vague"


def _apart(one: Told, two: Told, ladder: Ladder) -> bool:
    if one.claim.frame.background != two.claim.frame.background:
        return True
    if ladder.place(one.claim, two.claim) is Rung.OTHER or told_apart(one, two):
        return True
    return any(is_of_another_event(t.sentence) for t in (one, two))
