"""Sums that split one whole among the same things: "$120m for the park and $66m for the tram", "$126m ... $60m".

Two texts of one story that each share out a sum, of which the parts come to the same whole, tell of one split: the
parts that go to one thing answer one question, and where one part is left over on either side, the two do so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.lexicon import nouns
from claimcheck.matcher.places import Sentences, sentence_of
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.claim import Claim

POINT = "part of the whole"
FEWEST, MOST = 2, 4  # parts of a split
NEAR = 0.01  # of the whole, by which two of them may differ
_FIGURES = frozenset(("money", "percent"))
_GOING = frozenset(("for", "to", "toward", "towards"))
_APART = 12  # tokens between two parts


class _Part(NamedTuple):
    claim: Claim
    figure: float
    at: int
    things: frozenset[str]


def pairs(
    claims: Sequence[Claim], sentences: Sentences, of_one_story: Callable[[str, str], bool]
) -> Iterator[tuple[Claim, Claim, str]]:
    """The parts of two splits that go to one thing, the earlier claim first, and a word for the thing.

    Args:
        claims: in a fixed order. sentences: of each passage, by text and passage index.
        of_one_story: whether two texts, by their ids, tell one story.
    """
    for one, two in _of_one_whole(_splits(claims, sentences)):
        source, other = one[0].claim.source, two[0].claim.source
        if source == other or len(one) != len(two):
            continue
        met = [(x, y) for x in one for y in two if _of_one_thing(x, y)]
        if len({x.at for x, _ in met}) < len(met) or len({y.at for _, y in met}) < len(met):
            continue
        left = [x for x in one if all(x is not known for known, _ in met)]
        right = [y for y in two if all(y is not known for _, known in met)]
        if not met or len(left) > 1 or not of_one_story(source, other):
            continue
        for x, y in (*met, *zip(left, right, strict=True)):
            yield x.claim, y.claim, min(x.things)


def _splits(claims: Sequence[Claim], sentences: Sentences) -> list[list[_Part]]:
    """The sums of one sentence each of which goes to something of its own, one behind the other."""
    told: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind in _FIGURES:
            told[claim.source, claim.passage_index].append(claim)
    found = []
    for own in (some for some in told.values() if len(some) >= FEWEST):
        sentence = sentence_of(own[0], sentences)
        parts = [] if sentence is None else [p for c in own if (p := _part(c, sentence)) is not None]
        parts.sort(key=lambda p: p.at)
        units = {(p.claim.kind, getattr(p.claim.value, "currency", None)) for p in parts}
        close = all(b.at - a.at <= _APART for a, b in pairwise(parts))
        if FEWEST <= len(parts) <= MOST and len(units) == 1 and close:
            found.append(parts)
    return found


def _part(claim: Claim, sentence: Sentence) -> _Part | None:
    """A figure with what it is for: the noun behind it and those before that noun."""
    number = getattr(claim.value, "number", None)
    figure = None if number is None else number.nominal or number.low
    inside = sentence.tokens_in(claim.parts.get("value", claim.span))
    if figure is None or not inside or claim.qualifiers.history:
        return None
    behind = inside[-1].index + 1
    tokens = sentence.tokens
    if behind + 1 >= len(tokens) or tokens[behind].folded not in _GOING:
        return None
    phrase = sentence.phrase_at(behind + 1)
    if phrase is None:
        return None
    things = frozenset(t.lemma for t in tokens[behind + 1 : phrase.head + 1] if t.tag in (Tag.NOUN, Tag.PROPN))
    return _Part(claim, float(figure), inside[0].index, things) if things else None


def _of_one_whole(splits: Sequence[list[_Part]]) -> Iterator[tuple[list[_Part], list[_Part]]]:
    """The pairs of splits whose parts come to the same, the earlier first; only neighbours in size are looked at."""
    wholes = sorted((sum(p.figure for p in parts), n) for n, parts in enumerate(splits))
    for at, (whole, n) in enumerate(wholes):
        for other, m in wholes[at + 1 :]:
            if abs(whole - other) > NEAR * max(whole, other):
                break
            yield splits[min(n, m)], splits[max(n, m)]


def _of_one_thing(one: _Part, two: _Part) -> bool:
    return bool(one.things & two.things) or any(nouns.same(x, y) for x in one.things for y in two.things)
