"""Points of a story: two texts that answer a question to which one event has one answer.

Such answers are set side by side in whatever words they are told, where the two texts are of one story and of one
scene. A text that answers a point in two ways of its own speaks of two things, and is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

from claimcheck.analysis import points as told
from claimcheck.analysis.told import least, of_things
from claimcheck.kinds import KINDS
from claimcheck.lexicon import groups, points
from claimcheck.lexicon.closed import GENITIVES
from claimcheck.lexicon.fates import COUNTED, TOLLS
from claimcheck.matcher import gatherings, tolls, ways
from claimcheck.matcher.apart import WHEN, Told, told_apart
from claimcheck.matcher.bearers import is_of_others, of_one_chamber, of_two_bearers
from claimcheck.matcher.common_things import share_things
from claimcheck.matcher.contests import of_two_contests
from claimcheck.matcher.houses import of_two_houses
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.matter import Matters
from claimcheck.matcher.naming import LETTERS, of_two, parties
from claimcheck.matcher.one_event import (
    comparable,
    of_claim,
    of_one_passage,
    of_one_scene,
    of_the_day,
    of_two_happenings,
)
from claimcheck.matcher.owners import of_somebody_else, one_owner, owner, person
from claimcheck.matcher.places import Sentences, sentence_of
from claimcheck.matcher.stories import Stories
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation

_TOLD_APART = frozenset(("count", "money", "percent", "measure", "duration"))
FIGURES = ("count", "measure", "duration", "time", "date", "rank", "percent", "age", "money", "score")
_SORTS = frozenset(("share",))  # what a sum is for one of, where that makes it another question
# Roles that say themselves what a figure of the kind answers.
_ROLES = {
    "count": frozenset(
        (
            "aboard", "dead", "injured", "missing", "rescued", "trapped", "infected", "evacuated", "displaced",
            "laid off", "without power", "attended", "arrested", "homeless", "abducted",
        )
    ),
    "duration": frozenset(("sentence",)),
    "money": frozenset(("fine",)),
}  # fmt: skip
_OF_THINGS = frozenset(("laid off", "without power"))  # those of them that count things, too
_OF_ALL = TOLLS | {"laid off"}  # of which a number of one group is not the number of the story


def pairs(
    analyses: Sequence[Analysis],
    claims: Sequence[Claim],
    ladder: Ladder,
    matters: Matters,
    sentences: Sentences,
    one_story: Callable[[str, str], bool],
) -> Iterator[tuple[Claim, Claim, str]]:
    """Two claims that answer one point of one story, the earlier claim first, and the point.

    Args:
        claims: in a fixed order. sentences: of each passage, by text and passage index.
        one_story: whether two texts, by their ids, tell one story.
    """
    stories = Stories(analyses, ladder)
    words = [frozenset(w for key in a.entities for w in key.split() if len(w) >= LETTERS) for a in analyses]
    known, common = frozenset().union(*words), frozenset().union(*(x & y for x, y in combinations(words, 2)))
    for (_, point), by_text in sorted(_given(analyses, claims, ladder, sentences).items(), key=lambda item: item[0]):
        for one, two in combinations(sorted(by_text), 2):
            ours, theirs = by_text[one], by_text[two]
            a, b = ours[0].text, theirs[0].text
            if not of_one_scene(a, b, point):
                continue
            owned = points.is_owned(point)
            personal = points.is_personal(point)
            if points.is_once(point) and not owned and not personal and (_several(ours) or _several(theirs)):
                continue
            joined = one_story(one, two) or point in COUNTED and stories.linked(one, two)
            for left, right in ((x, y) for x in ours for y in theirs):
                if points.is_between(point) and not _of_one_party(left, right, ladder, known):
                    continue
                if points.is_ours(point) and (is_of_others(left, right, common) or is_of_others(right, left, common)):
                    continue
                if owned and not _of_one_owner(left, right, ladder):
                    continue
                if personal and _of_two_persons(left, right, ladder):
                    continue
                if points.is_done(point) and any(_of_somebody_else(t) for t in (left, right)):
                    continue
                others = [
                    [
                        t
                        for t in own
                        if (not owned or _of_one_owner(t, left, ladder))
                        and (not personal or not _of_two_persons(t, left, ladder))
                    ]
                    for own in (ours, theirs)
                ]
                if (owned or personal) and points.is_once(point) and any(map(_several, others)):
                    continue
                if _settled(left, others[0], right) or _settled(right, others[1], left):
                    continue
                if points.is_way(point) and not ways.of_one_way(left, right):
                    continue
                one_contest = not points.is_contested(point) or not of_two_contests(left, right)
                if not one_contest or points.is_of_one(point) and of_two(left, right, ladder):
                    continue
                if points.is_of_house(point) and of_two_houses(left, right):
                    continue
                strange = points.is_bearing(point) and not ways.of_one_landmark(left, right)
                if strange or not share_things(left, right, points.things_shared(point)):
                    continue
                if left.claim.kind == "score" and not of_one_chamber(left, right):
                    continue
                if of_two_bearers(point, left, right):
                    continue
                if point == "attended" and gatherings.apart(left.claim, right.claim):
                    continue
                if told_apart(left, right) or point in COUNTED and not tolls.may_meet(left, right, ladder):
                    continue
                if point in TOLLS and of_two_happenings(left.claim, right.claim):
                    continue
                if point not in TOLLS and not comparable(point, left.claim, right.claim, ladder):
                    continue
                if joined or of_one_passage(point, left, right, ladder, matters):
                    yield left.claim, right.claim, point


def points_of(claim: Claim, sentence: Sentence, scenes: frozenset[str] | None = None) -> tuple[str, ...]:
    """The points that a claim answers; of the scenes of the story, where they are given."""
    role = claim.frame.role
    if claim.kind == "status":
        return (role.removeprefix(points.ROLE),) if role is not None and role.startswith(points.ROLE) else ()
    if claim.kind not in FIGURES:
        return ()
    value = claim.parts.get("value", claim.span)
    if claim.kind in ("time", "date"):
        return told.moments_of(sentence, claim.kind, claim.span, value, scenes)
    sort = getattr(claim.value, "dimension", None) or getattr(claim.value, "per", None)
    kind = f"{claim.kind}/{sort}" if sort in _SORTS or claim.kind == "measure" and sort else claim.kind
    found = told.points_of(sentence, kind, value.start, value.end, scenes)
    asked = _ROLES.get(claim.kind, frozenset())
    if claim.kind == "count" and of_things(claim.frame):  # jobs are cut, homes are dark; cars are not hurt
        found, asked = tuple(p for p in found if p not in asked), _OF_THINGS
    return (role,) if not found and role is not None and role in asked else found


def told_apart_by_points(
    analyses: Sequence[Analysis], claims: Sequence[Claim], sentences: Sentences, ladder: Ladder
) -> Callable[[Claim, Claim], bool]:
    """Whether two figures answer two questions of the story, what is demanded and what is offered, or one of two."""
    texts = {a.document.id: a for a in analyses}
    scenes = frozenset(("any",)).union(*(told.scenes_of(a) for a in analyses))

    @cache
    def answered(number: int) -> frozenset[str]:
        claim = claims[number]
        sentence = sentence_of(claim, sentences)
        if sentence is None or claim.kind not in _TOLD_APART:
            return frozenset()
        return frozenset(p for p in points_of(claim, sentence, scenes) if points.is_once(p))

    place = {c.id: n for n, c in enumerate(claims)}

    def apart(left: Claim, right: Claim) -> bool:
        if left.kind != right.kind or left.kind not in _TOLD_APART:
            return False
        ours, theirs = answered(place[left.id]), answered(place[right.id])
        if any(map(points.is_personal, ours & theirs)):
            one, two = (of_claim(c, sentences, texts) for c in (left, right))
            return one is not None and two is not None and _of_two_persons(one, two, ladder)
        return bool(ours) and bool(theirs) and not ours & theirs

    return apart


def _given(
    analyses: Sequence[Analysis], claims: Sequence[Claim], ladder: Ladder, sentences: Sentences
) -> dict[tuple[str, str], dict[str, list[Told]]]:
    """The claims that answer points, by kind and point and text."""
    texts = {a.document.id: a for a in analyses}
    scenes = frozenset(("any",)).union(*(told.scenes_of(a) for a in analyses))
    heads: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    elsewhere = tolls.of_other_events(claims, sentences)
    for claim in claims:
        if claim.kind == "count" and claim.frame.head is not None:
            heads[claim.source, claim.frame.role].add(claim.frame.head.head)

    def of_all(claim: Claim, sentence: Sentence) -> bool:
        """Whether it is of anybody at all, or of a group beside which its text tells of nobody else."""
        head, role = claim.frame.head, claim.frame.role
        if role not in TOLLS:
            return head is None or head.head in tolls.ANYBODY or groups.is_everybody(head.head, role, ())
        if (role, least(claim)) in elsewhere:
            return False
        if tolls.of_all(claim) or head is None or head.head in tolls.ANYBODY:
            return tolls.of_all(claim)
        return heads[claim.source, role] <= {head.head} | tolls.ANYBODY and not _joined(claim, sentence)

    found: dict[tuple[str, str], dict[str, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        sentence = sentence_of(claim, sentences)
        for point in points_of(claim, sentence, scenes) if sentence is not None else ():
            assert sentence is not None
            if of_the_day(claim, point, sentence) and (point not in _OF_ALL or of_all(claim, sentence)):
                found[claim.kind, point][claim.source].append(Told(claim, sentence, texts[claim.source]))
    for (kind, point), by_text in found.items():
        if kind in WHEN:
            for source, own in by_text.items():
                by_text[source] = [t for t in own if not _farther(t, own, point)]
        elif point in COUNTED:
            for source, own in by_text.items():
                by_text[source] = tolls.own(own)
    return found


def _farther(told_one: Told, own: Sequence[Told], point: str) -> bool:
    """Whether another day of its sentence is nearer to what happened: "on Monday jailed for [the raid on May 3]"."""

    def gap(t: Told) -> int:
        return told.gap_to(t.sentence, t.claim.kind, t.claim.span, t.claim.parts.get("value", t.claim.span), point)

    beside = [t for t in own if t.sentence is told_one.sentence and t.claim is not told_one.claim]
    relate = KINDS.get(told_one.claim.kind).relate
    return any(
        relate(t.claim.value, told_one.claim.value) is Relation.DISJOINT and gap(t) < gap(told_one) for t in beside
    )


def _joined(claim: Claim, sentence: Sentence) -> bool:
    """Whether somebody else stands beside those counted: "four workers and a firefighter"."""
    counted = {t.head for t in sentence.tokens_in(claim.parts.get("value", claim.span))}
    return any(t.relation == "conj" and t.head in counted for t in sentence.tokens)


def _of_one_owner(one: Told, two: Told, ladder: Ladder) -> bool:
    """Whether two answers are of the same one, who has a name."""
    ours, theirs = (owner(t.claim, t.sentence, t.text, ladder) for t in (one, two))
    return one_owner(ours, theirs)


def _of_two_persons(one: Told, two: Told, ladder: Ladder) -> bool:
    """Whether two answers are of two persons who both have a name."""
    ours, theirs = (person(t.claim, t.sentence, t.text, ladder) for t in (one, two))
    return bool(ours) and bool(theirs) and not ours & theirs


def _of_somebody_else(told: Told) -> bool:
    return of_somebody_else(told.claim, told.sentence, told.text)


def _of_one_party(one: Told, two: Told, ladder: Ladder, known: frozenset[str]) -> bool:
    """Whether a name stands next to both answers, the one who buys or what is bought, or next to one of them none.

    Where no name stands next to an answer, those of its text do; of a headline in capitals, the words that are `known`
    as names elsewhere, or that own something.
    """
    ours, theirs = (_parties(t, ladder, known) for t in (one, two))
    if not ours or not theirs:
        return True
    return bool(ours & theirs) and (ours <= theirs or theirs <= ours)


def _parties(told: Told, ladder: Ladder, known: frozenset[str]) -> frozenset[str]:
    beside = parties(told.claim, told.sentence, told.text, ladder)
    everybody = frozenset(w for key in told.text.entities for w in key.split() if len(w) >= LETTERS)
    tokens = told.sentence.tokens
    owners = {t.folded for t, behind in pairwise(tokens) if behind.folded in GENITIVES}
    return beside or everybody or (known | owners) & {t.folded for t in tokens}


def _several(own: Sequence[Told]) -> bool:
    """Whether the answers of one text exclude each other."""
    relate = KINDS.get(own[0].claim.kind).relate
    return any(relate(a.claim.value, b.claim.value) is Relation.DISJOINT for a, b in combinations(own, 2))


def _settled(own: Told, beside: Sequence[Told], other: Told) -> bool:
    """Whether the text of one gives another answer elsewhere, with which that of the other text agrees."""
    relate = KINDS.get(own.claim.kind).relate
    return any(
        relate(c.claim.value, other.claim.value) is not Relation.DISJOINT
        and relate(c.claim.value, own.claim.value) is Relation.DISJOINT
        for c in beside
        if c.claim is not own.claim and c.claim.qualifiers.certainty != "speculated"
    )
