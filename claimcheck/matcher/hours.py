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

from claimcheck.analysis.points import OPENING, scenes_of
from claimcheck.analysis.times.clock import TimeValue, relation
from claimcheck.lexicon import points
from claimcheck.matcher.apart import Told
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
_LEADING = 30  # code points before an hour that opens its sentence
_DAY = 1440
_BARE = lazily(r"^['\"“]?it was (?:already |still |only )?(?:[a-z]+ ){0,3}$")  # before the hour
_WHEN = lazily(r"^(?:[^.;]{0,60}?,)? ?(?:when|as|that)\b")  # behind it: the clause that says whose hour it is
_LATER = lazily(  # the hour is that of a scene before the event
    r"\b(?:(?:minutes?|moments?|seconds?|hours?) (?:later|earlier|before|after)|soon after|shortly afterwards|"
    r"then|suddenly|later that|the next)\b"
)


def pairs(
    analyses: Sequence[Analysis], claims: Sequence[Claim], ladder: Ladder, sentences: Sentences
) -> Iterator[tuple[Claim, Claim, str]]:
    """Hours of the one event of two texts of one story, of which one does not name the event, the earlier claim first.

    Args:
        claims: in a fixed order. sentences: of each passage, by text and passage index.
    """
    texts = {a.document.id: a for a in analyses}
    scenes = frozenset(("any",)).union(*(scenes_of(a) for a in analyses))
    named: dict[str, list[Told]] = defaultdict(list)
    loose: dict[str, list[Told]] = defaultdict(list)
    for claim in claims:
        sentence = sentence_of(claim, sentences) if claim.kind == "time" else None
        if sentence is None or not _plain(claim, sentence):
            continue
        text = texts[claim.source]
        if any(points.is_main(p) for p in points_of(claim, sentence, scenes_of(text))):
            named[claim.source].append(Told(claim, sentence, text))
        elif _is_loose(claim, sentence, text, scenes):
            loose[claim.source].append(Told(claim, sentence, text))
    for one, two in permutations(sorted(texts), 2):
        if one not in loose or one in named or two not in named or not of_one_story(texts[one], texts[two], ladder):
            continue
        if _differ(loose[one]) or _differ(named[two]):
            continue
        for a, b in ((x.claim, y.claim) for x in loose[one] for y in named[two]):
            if _far(a, b):
                yield (a, b, POINT) if one < two else (b, a, POINT)


def _plain(claim: Claim, sentence: Sentence) -> bool:
    """Whether the claim is put forward, of a clock hour, and not of an event long past or beside that of the story."""
    value, frame = claim.value, claim.frame
    if not isinstance(value, TimeValue) or value.part is not None or value.bound == "by":
        return False
    if frame.background or claim.qualifiers.history or claim.qualifiers.modality in UNSETTLED:
        return False
    return claim.qualifiers.polarity != "negative" and not is_of_another_event(sentence)


def _is_loose(claim: Claim, sentence: Sentence, text: Analysis, scenes: frozenset[str]) -> bool:
    """Whether the hour is that of the event, which the sentence does not name: "It was shortly before eight".

    Args:
        scenes: those of all texts of the story; what is no event in one text by its own words may be that of another.
    """
    at = text.sentences.index(sentence)
    if at >= OPENING:
        return False
    said, start = fold(sentence.text).lower(), sentence.passage.span.start
    value = claim.parts.get("value", claim.span)
    before, behind = said[: value.start - start], said[value.end - start :]
    beside = [fold(s.text).lower() for s in text.sentences[max(0, at - 1) : at + 3] if s is not sentence]
    if any(_LATER.search(s) for s in (said, *beside[-2:])) or re.search(points.unless(POINT), said):
        return False
    leads = len(before) <= _LEADING
    if leads and any(points.is_main(p) or p == POINT for p in points_of(claim, sentence, scenes)):
        return True
    if leads and any(m.point == POINT and re.search(m.before, said) for m in points.moments("time")):
        return True
    if not _BARE.match(before) or _WHEN.match(behind):
        return False
    return not re.search(points.unless(POINT), beside[0]) if at else True


def _differ(own: Sequence[Told]) -> bool:
    """Whether the hours of one text are of several happenings."""
    values = [t.claim.value for t in own if isinstance(t.claim.value, TimeValue)]
    return any(relation(a, b) is Relation.DISJOINT for a, b in combinations(values, 2))


def _far(a: Claim, b: Claim) -> bool:
    """Whether the hours lie so far from each other that no way of telling them makes them one."""
    one, two = a.value, b.value
    assert isinstance(one, TimeValue) and isinstance(two, TimeValue)
    if relation(one, two) is not Relation.DISJOINT or {one.zone, two.zone} & {"gmt", "utc"}:
        return relation(one, two) is not Relation.UNKNOWN
    hours = [[v.low if v.at is None else v.at] for v in (one, two)]
    for value, own in zip((one, two), hours, strict=True):
        own += [own[0] + 720] * value.twelve
    gaps = [abs(x - y) % _DAY for x in hours[0] for y in hours[1]]
    return min(min(g, _DAY - g) for g in gaps) >= LEAST
