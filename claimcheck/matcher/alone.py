"""Figures of which two texts of one story each give one: how many homes, how many pupils.

Where each text has one number of a thing, and the thing is the same, the two numbers answer one question of the story,
whatever verb each text is built on, if the two are not known to tell of two deeds. A text that has several numbers of
a thing tells them apart, and is left out; so is a figure of another time, of others, or of a part of so many, and one
too far from the other to be of the same ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.analysis.themes import own_words
from claimcheck.kinds import KINDS
from claimcheck.lexicon import light, nouns
from claimcheck.matcher.apart import Told, told_apart
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.one_event import is_of_another_event, of_claim, of_one_story
from claimcheck.matcher.places import Sentences
from claimcheck.model.analysis import UNSETTLED, Analysis
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Rung

FARTHEST = 3.0  # times the smaller figure that the greater one may be
LEAST = 5  # of things; of fewer, many stories have several
# Nouns that say too little of what is counted.
_VAGUE = (
    frozenset(
        "person people man woman thing part number figure year month week day hour minute second time percent point "
        "place way area member group case kind sort type step item unit word one other half third quarter total lot "
        "size level side reason question issue page line game goal round seat vote state country city town nation "
        "company firm party country team player child kid boy girl dollar euro pound yen word article story".split()
    )
    | light.STATES
)


def pairs(
    analyses: Sequence[Analysis],
    claims: Sequence[Claim],
    ladder: Ladder,
    sentences: Sentences,
) -> Iterator[tuple[Claim, Claim, str]]:
    """Counts of one thing, of which each of two texts of one story gives one, the earlier first, and the thing.

    Args:
        claims: in a fixed order. sentences: of each passage, by text and passage index.
    """
    texts = {a.document.id: a for a in analyses}
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        head = claim.frame.head
        if claim.kind == "count" and head is not None and head.head not in _VAGUE:
            told[claim.source][head.head].append(claim)
    once = {source: _of_one_value(by_head) for source, by_head in told.items()}
    for one, two in combinations(sorted(once), 2):
        met = [(x, y) for x in once[one] for y in once[two] if nouns.same(x, y)]
        if not met or not of_one_story(texts[one], texts[two], ladder):
            continue
        for x, y in met:
            if sum(x == a for a, _ in met) > 1 or sum(y == b for _, b in met) > 1:
                continue
            for left, right in ((a, b) for a in once[one][x] for b in once[two][y]):
                ours, theirs = (of_claim(c, sentences, texts) for c in (left, right))
                if ours and theirs and _comparable(ours, theirs, ladder):
                    yield left, right, x


def _of_one_value(by_head: Mapping[str, Sequence[Claim]]) -> dict[str, list[Claim]]:
    """The claims of the heads of which a text has one figure, those that may be of the story."""
    relate = KINDS.get("count").relate
    found: dict[str, list[Claim]] = {}
    for head, own in by_head.items():
        agree = all(relate(a.value, b.value).value != "disjoint" for a, b in combinations(own, 2))
        if agree and all(_plain(c) for c in own):
            found[head] = list(own)
    return found


def _plain(claim: Claim) -> bool:
    frame, value = claim.frame, claim.value
    number = getattr(value, "number", None)
    if frame.background or claim.qualifiers.history or claim.qualifiers.modality in UNSETTLED or number is None:
        return False
    if getattr(value, "other", False) or getattr(value, "of", None) is not None or number.bound == "vague":
        return False
    return claim.qualifiers.polarity != "negative" and (number.nominal or number.low or 0) >= LEAST


def _comparable(left: Told, right: Told, ladder: Ladder) -> bool:
    one, two = left.claim, right.claim
    low, high = sorted(float(c.value.number.nominal or c.value.number.low or 0) for c in (one, two))  # type: ignore[attr-defined]
    if high > FARTHEST * low or one.frame.role != two.frame.role:
        return False
    assert one.frame.head is not None and two.frame.head is not None
    words = [set(c.frame.head.terms) - {c.frame.head.head} for c in (one, two) if c.frame.head is not None]
    if own_words(words[0], words[1]) and own_words(words[1], words[0]):
        return False
    if ladder.place(one, two) is Rung.OTHER or told_apart(left, right):
        return False
    return not any(is_of_another_event(t.sentence) for t in (left, right))
