"""The hour of the event that a story is about, where one of two texts tells it without a word for the event.

"The accident happened at 6:15 a.m." names what happened; "It was shortly before eight on Tuesday, she says" and "when
the bang came" do not. Such hours near the beginning of a text are those of its event, unless what stands around them is
what came of it or went before it (`unless hour of the event` in `_points*.tsv`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations
from typing import NamedTuple

from claimcheck.analysis.points import OPENING, scenes_of
from claimcheck.analysis.times.clock import TimeValue, relation
from claimcheck.lexicon import points
from claimcheck.lexicon.calendar import GREENWICH
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.one_event import is_of_another_event, of_one_story
from claimcheck.matcher.places import Sentences, sentence_of
from claimcheck.matcher.points import points_of
from claimcheck.model.analysis import UNSETTLED, Analysis, Sentence
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

POINT = "hour of the event"
LEAST = 45  # minutes by which an hour told without a word for the event must miss the other: tales are told roundly
_LEADING = 48  # code points before an hour that opens its sentence
_DAY = 1440
_BARE = lazily(r"^['\"“]?it was (?:already |still |only )?(?:[a-z]+ ){0,3}$")  # before the hour
_WHEN = lazily(
    r"^(?: (?:on|in|that) [a-z ]{3,30}?)?(?:[^.;]{0,60}?,)? ?(?:when|as|that)\b"
)  # behind it: the clause that says whose hour it is
_LATER = lazily(  # the hour is that of a scene before the event
    r"\b(?:(?:minutes?|moments?|seconds?|hours?) (?:later|earlier|before|after)|soon after|shortly afterwards|"
    r"then|suddenly|later that|the next)\b"
)


class _Hour(NamedTuple):
    """An hour, and the points that it answers."""

    claim: Claim
    points: frozenset[str]


def pairs(
    analyses: Sequence[Analysis], claims: Sequence[Claim], ladder: Ladder, sentences: Sentences
) -> Iterator[tuple[Claim, Claim, str]]:
    """Hours of the one event of two texts of one story, of which one does not name the event, the earlier claim first.

    Args:
        claims: in a fixed order. sentences: of each passage, by text and passage index.
    """
    texts = {a.document.id: a for a in analyses}
    scenes = frozenset(("any",)).union(*(scenes_of(a) for a in analyses))
    named: dict[str, list[_Hour]] = defaultdict(list)
    loose: dict[str, list[_Hour]] = defaultdict(list)
    for claim in claims:
        sentence = sentence_of(claim, sentences) if claim.kind == "time" else None
        if sentence is None or not _plain(claim, sentence):
            continue
        text = texts[claim.source]
        if told := frozenset(points_of(claim, sentence, scenes_of(text))):
            named[claim.source].append(_Hour(claim, told))
        elif told := _told_loosely(claim, sentence, text, scenes):
            loose[claim.source].append(_Hour(claim, told))
    for one, two in permutations(sorted(texts), 2):
        met = [(x, y, point) for x in loose[one] for y in named[two] if (point := _of_one(x, y)) is not None]
        if not met or not of_one_story(texts[one], texts[two], ladder):
            continue
        if any(_of_one(x, y) for x in loose[two] + named[one] for y in named[two]) or _differ([x for x, _, _ in met]):
            continue
        if _differ([y for _, y, _ in met]) or not all(_far(x.claim, y.claim) for x, y, _ in met):
            continue
        for a, b, point in ((x.claim, y.claim, point) for x, y, point in met):
            yield (a, b, point) if one < two else (b, a, point)


def _of_one(loose: _Hour, named: _Hour) -> str | None:
    """The point that both hours answer, or that of the event where one does not say what it is the hour of."""
    both = loose.points & named.points
    if both:
        return min(both)
    return POINT if POINT in loose.points and any(map(points.is_main, named.points)) else None


def _plain(claim: Claim, sentence: Sentence) -> bool:
    """Whether the claim is put forward, of a clock hour, and not of an event long past or beside that of the story."""
    value, frame = claim.value, claim.frame
    if not isinstance(value, TimeValue) or value.part is not None or value.bound == "by":
        return False
    if frame.role == "again" or frame.background or claim.qualifiers.history or claim.qualifiers.modality in UNSETTLED:
        return False
    return claim.qualifiers.polarity != "negative" and not is_of_another_event(sentence)


def _told_loosely(claim: Claim, sentence: Sentence, text: Analysis, scenes: frozenset[str]) -> frozenset[str]:
    """The points that an hour near the beginning answers, of an event that its text does not name.

    Args:
        scenes: those of all texts of the story; what is no event in one text by its own words may be that of another.
    """
    at = text.sentences.index(sentence)
    if at >= OPENING:
        return frozenset()
    said, start = fold(sentence.text).lower(), sentence.passage.span.start
    value = claim.parts.get("value", claim.span)
    before, behind = said[: value.start - start], said[value.end - start :]
    ahead, next_ones = text.sentences[max(0, at - 1) : at], text.sentences[at + 1 : at + 3]
    if any(_LATER.search(fold(s.text).lower()) for s in (sentence, *next_ones)) or _is_aside(said):
        return frozenset()
    if len(before) <= _LEADING:
        if told := frozenset(points_of(claim, sentence, scenes)):
            return told
        if any(m.point == POINT and re.search(m.before, said) for m in points.moments("time")):
            return frozenset((POINT,))
    bare = _BARE.match(before) and not _WHEN.match(behind) and not any(_is_aside(fold(s.text).lower()) for s in ahead)
    return frozenset((POINT,)) if bare else frozenset()


def _is_aside(said: str) -> bool:
    """Whether words speak of what came of the event or went before it."""
    return re.search(points.unless(POINT), said) is not None


def _differ(own: Sequence[_Hour]) -> bool:
    """Whether the hours of one text are of several happenings."""
    values = [t.claim.value for t in own if isinstance(t.claim.value, TimeValue)]
    return any(relation(a, b) is Relation.DISJOINT for a, b in combinations(values, 2))


def _far(a: Claim, b: Claim) -> bool:
    """Whether the hours lie so far from each other that no way of telling them makes them one."""
    one, two = a.value, b.value
    assert isinstance(one, TimeValue) and isinstance(two, TimeValue)
    if relation(one, two) is not Relation.DISJOINT or {one.zone, two.zone} & GREENWICH:
        return relation(one, two) is not Relation.UNKNOWN
    gaps = [abs(x - y) % _DAY for x in _minutes(one) for y in _minutes(two)]
    return min(min(g, _DAY - g) for g in gaps) >= LEAST


def _minutes(value: TimeValue) -> tuple[int, ...]:
    """The minutes of the day that an hour may mean."""
    at = value.low if value.at is None else value.at
    return (at, at + 720) if value.twelve else (at,)
