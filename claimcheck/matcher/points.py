"""Points of a story: two texts that answer a question to which one event has one answer.

Such answers are set side by side in whatever words they are told, where the two texts are of one story and of one
scene. A text that answers a point in two ways of its own speaks of two things, and is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from claimcheck.analysis import points as told
from claimcheck.analysis.times.compare import relation
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.kinds import KINDS
from claimcheck.lexicon import points
from claimcheck.matcher import tolls
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.matter import SHORT, Matters
from claimcheck.model.analysis import Analysis, Modality, Sentence
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Rung
from claimcheck.model.relation import Relation
from claimcheck.text.folding import fold

NAMES = 3  # names that two texts of one story share at least
SHARE = 0.25  # of the names of the text that has fewer
FEW, MOST = 2, 0.5  # the same, where they are at least half of them
ALIKE = 0.12  # how much two short texts of one story share at least
OPENING = 5  # sentences from which it shows what a text is about
CREW = 1.4  # so many times the passengers, those aboard may be the passengers with the crew
FIGURES = ("count", "measure", "duration", "time", "date", "rank")
# The toll is aligned as a toll; these are figures of the story in the same way.
_ROLES = frozenset(("aboard", "dead", "injured", "missing", "rescued", "trapped", "infected", "evacuated", "displaced"))
_OTHER_EVENT = re.compile(
    r"\b(?:aftershocks?|(?:previous|earlier|another) (?:accident|crash|collision|(?:earth)?quake|fire|blast|explosion|incident|attack|storm|flood|"
    r"outbreak|collapse|sinking|shooting|boat|ship|plane|train|bus|vessel|eruption|disaster|case)|earlier (?:this|in)|"
    r"a second|last year|similar|separate(?:ly)?|in (?:1[0-9]{3}|20[0-9]{2}), (?:an?|the|when|more|nearly|about)|"
    r"sister (?:ship|vessel)|an?(?: [a-z]+)? (?:1[0-9]{3}|20[0-9]{2}) (?:accident|crash|(?:earth)?quake|fire|attack|"
    r"shooting|outbreak|flood|storm|disaster|collapse|sinking)|neighbou?ring)\b"
)
_OPEN = (Modality.PLANNED, Modality.POSSIBLE, Modality.OBLIGED, Modality.CONDITIONAL, Modality.ASKED, Modality.QUESTION)


def pairs(
    analyses: Sequence[Analysis], claims: Sequence[Claim], ladder: Ladder, matters: Matters
) -> Iterator[tuple[Claim, Claim, str]]:
    """Two claims that answer one point of one story, the earlier claim first, and the point.

    Args:
        claims: in a fixed order.
    """
    texts = {a.document.id: a for a in analyses}

    def alike(a: Analysis, b: Analysis, point: str, left: Claim, right: Claim) -> bool:
        return _one_scene(a, b, point) and _one_story(a, b, point, left, right, ladder, matters)

    given = _given(texts, claims, ladder)
    for (kind, point), by_text in sorted(given.items(), key=lambda item: item[0]):
        for one, two in combinations(sorted(by_text), 2):
            for left in by_text[one]:
                for right in by_text[two]:
                    if _settled(left, by_text[one], right) or _settled(right, by_text[two], left):
                        continue
                    if _comparable(kind, point, left, right, ladder) and alike(
                        texts[one], texts[two], point, left, right
                    ):
                        yield (left, right, point) if left.source <= right.source else (right, left, point)


def _given(
    texts: dict[str, Analysis], claims: Sequence[Claim], ladder: Ladder
) -> dict[tuple[str, str], dict[str, list[Claim]]]:
    """The claims that answer points, by kind and point and text."""
    sentences: dict[tuple[str, int], list[Sentence]] = defaultdict(list)
    for source, analysis in texts.items():
        for sentence in analysis.sentences:
            sentences[source, sentence.passage.index].append(sentence)
    found: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        sentence = next(
            (s for s in sentences[claim.source, claim.passage_index] if s.passage.span == claim.passage), None
        )
        point = _point(claim, sentence) if sentence is not None else None
        if point in tolls.ROLES and not tolls.of_all(claim, ladder):
            continue
        if point is not None and sentence is not None and _of_the_day(claim, point, sentence):
            found[claim.kind, point][claim.source].append(claim)
    return found


def _point(claim: Claim, sentence: Sentence) -> str | None:
    role = claim.frame.role
    if claim.kind == "status":
        return role.removeprefix(points.ROLE) if role is not None and role.startswith(points.ROLE) else None
    if claim.kind not in FIGURES:
        return None
    value = claim.parts.get("value", claim.span)
    if claim.kind in ("time", "date"):
        return told.moment_of(sentence, claim.kind, claim.span, value)
    dimension = getattr(claim.value, "dimension", None)
    kind = f"measure/{dimension}" if dimension else claim.kind
    point = told.point_of(sentence, kind, value.start, value.end)
    return role if point is None and claim.kind == "count" and role in _ROLES else point


def _of_the_day(claim: Claim, point: str, sentence: Sentence) -> bool:
    """Whether the claim is put forward, of the event of the story."""
    frame, value = claim.frame, claim.value
    if frame.background and not points.stands(point) or claim.qualifiers.history or getattr(value, "other", False):
        return False
    if getattr(value, "of", None) is not None:
        return False
    if claim.qualifiers.modality in _OPEN and not points.is_free(point):
        return False
    return _OTHER_EVENT.search(fold(sentence.text).lower()) is None


def _scenes(analysis: Analysis) -> frozenset[str]:
    """The scenes that the beginning of a text is set in."""
    return _scenes_in(" ".join(fold(s.text).lower() for s in analysis.sentences[:OPENING]))


@lru_cache(maxsize=64)
def _scenes_in(text: str) -> frozenset[str]:
    return frozenset(name for name in points.scenes() if re.search(points.scene(name), text))


def _settled(own: Claim, beside: Sequence[Claim], other: Claim) -> bool:
    """Whether the text of one gives, elsewhere, what the other text gives, or answers the point in two ways."""
    relate = KINDS.get(own.kind).relate
    return any(relate(c.value, other.value) is not Relation.DISJOINT for c in beside if c is not own)


def _comparable(kind: str, point: str, left: Claim, right: Claim, ladder: Ladder) -> bool:
    one, two = left.frame, right.frame
    if kind not in ("time", "date") and isinstance(one.time, DateValue) and isinstance(two.time, DateValue):
        year = Precision.YEAR in (one.time.precision, two.time.precision)
        apart = relation(one.time, two.time) is Relation.DISJOINT
        if apart and (year or points.runs(point) or kind != "status"):
            return False
    if points.runs(point) and None not in (one.told, two.told) and one.told != two.told:
        return False
    if kind == "measure" and point.startswith("distance"):
        heads = ladder.rung("head", one.head, left.source, two.head, right.source)
        named = one.head is not None and two.head is not None and bool(set(one.head.terms) & set(two.head.terms))
        return heads.reaches(Rung.ALIAS) or named
    if kind == "measure":
        return getattr(left.value, "dimension", None) == getattr(right.value, "dimension", None)
    if kind == "count" and point == "aboard":
        return _all_aboard(left, right) and _all_aboard(right, left)
    return True


def _all_aboard(part: Claim, whole: Claim) -> bool:
    """Whether the one may count all who are aboard: no crew alone, and no passengers who with the crew are the others."""
    head, other = part.frame.head, whole.frame.head
    if head is None or head.head not in _SOME or other is not None and other.head == head.head:
        return True
    low, high = (getattr(getattr(c.value, "number", None), "nominal", 0.0) for c in (part, whole))
    everybody = other is None or other.head in _EVERYBODY
    return head.head == "passenger" and (low > high or high > CREW * low or not everybody)


_EVERYBODY = frozenset("people person soul passenger board life".split())
_SOME = frozenset(
    "passenger crew sailor member woman man child boy girl foreigner tourist crewman officer pilot student".split()
)


def _one_scene(a: Analysis, b: Analysis, point: str) -> bool:
    """Whether one of the texts, if not both, is of a scene to which the point belongs."""
    scenes = points.scenes_of(point)
    if not scenes or "any" in scenes:
        return True
    of_it = [any(s in _scenes(x) for s in scenes) for x in (a, b)]
    return all(of_it) or any(of_it) and max(len(a.sentences), len(b.sentences)) <= SHORT


def _one_story(
    a: Analysis, b: Analysis, point: str, left: Claim, right: Claim, ladder: Ladder, matters: Matters
) -> bool:
    """Whether two texts share a good part of the names that they use, or, being short, of their words.

    Two short texts of one scene of which not both name anybody are taken to be of one story.
    """
    names = [frozenset(ladder.shared.get((x.document.id, key), key) for key in x.entities) for x in (a, b)]
    shared = sum(any(x == y or set(x.split()) < set(y.split()) for y in names[1]) for x in names[0])
    fewer = min(len(n) for n in names)
    if shared >= NAMES and shared >= SHARE * fewer or shared >= FEW and shared >= MOST * fewer:
        return True
    if max(len(a.sentences), len(b.sentences)) > SHORT:
        return False
    if matters.of(left, right) >= ALIKE:
        return True
    scenes = [_scenes(x) for x in (a, b)]
    one_scene = bool(scenes[0] & scenes[1] & set(points.scenes_of(point))) or not all(scenes)
    return one_scene and not (names[0] and names[1] and not shared)
