"""Whether two passages tell of one matter, and which of their figures are left over.

Two outlets that tell of one thing share its names and telling words, however they build their sentences. In such a
pair of passages a figure that the other passage gives too is settled; where exactly one of a kind is left over on
either side, the two stand in one place and may be compared, though nothing else joins them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.kinds import KINDS
from claimcheck.lexicon import concepts, light
from claimcheck.lexicon.calendar import SHORT_NAMES
from claimcheck.matcher.nearness import Nearness
from claimcheck.matcher.weights import Weights
from claimcheck.model.analysis import Analysis, Sentence, Tag
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation

SHORT = 3  # a text of no more sentences than these is one passage
SAME = 0.4  # from here on two passages tell of one matter
SAME_DAY = 0.25  # the same for days and hours of one thing done, of which a passage gives few
_TELLING = {Tag.PROPN: 2.0, Tag.NOUN: 1.0, Tag.VERB: 0.8, Tag.ADJ: 0.6}  # figures are what is compared

Place = tuple[str, int]


class Matters:
    """How alike the passages of several texts are.

    What is worked out for two passages is kept until another passage stands on the left: pairs come in that order, and
    to keep it all would take memory for every pair.
    """

    def __init__(self, analyses: Sequence[Analysis], claims: Sequence[Claim], weights: Weights) -> None:
        self._weights = weights
        self._nearness = Nearness(analyses, weights)
        self._short = {a.document.id for a in analyses if len(a.sentences) <= SHORT}
        self._sentences: dict[Place, list[Sentence]] = defaultdict(list)
        for analysis in analyses:
            for sentence in analysis.sentences:
                self._sentences[self._place(analysis.document.id, sentence.passage.index)].append(sentence)
        self._claims: dict[tuple[Place, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            self._claims[self._at(claim), claim.kind].append(claim)
        self._bags: dict[Place, dict[str, float]] = {}
        self._named: dict[Place, frozenset[str]] = {}
        self._here: Place | None = None
        self._known: dict[Place, float] = {}
        self._left: dict[tuple[Place, str], tuple[frozenset[int], frozenset[int]]] = {}

    def of(self, left: Claim, right: Claim) -> float:
        """How much the passages of two claims share, figures and dates apart: 0.0 to 1.0 (Dice, weighted by rarity)."""
        one, two = self._at(left), self._at(right)
        self._turn(one)
        known = self._known.get(two)
        if known is None:
            known = self._known[two] = _dice(self._bag(one), self._bag(two))
        return known

    def left_over(self, left: Claim, right: Claim) -> bool:
        """Whether the two are the only claims of their kind whose value the other passage does not give.

        Of days and hours only those are rivals that could be the same: "Friday" and "1967" are two answers.
        """
        if left.kind in _TIMES:
            return self._alone(left, right)
        one, two = self._at(left), self._at(right)
        self._turn(one)
        key = (two, left.kind)
        known = self._left.get(key)
        if known is None:
            known = self._left[key] = self._apart(one, two, left.kind)
        return known == (frozenset((_start(left),)), frozenset((_start(right),)))

    def _alone(self, left: Claim, right: Claim) -> bool:
        relate = KINDS.get(left.kind).relate
        here, there = (self._claims[self._at(c), c.kind] for c in (left, right))

        def settled(claim: Claim, others: Sequence[Claim]) -> bool:
            return any(relate(claim.value, x.value) not in (Relation.DISJOINT, Relation.UNKNOWN) for x in others)

        if settled(left, there) or settled(right, here):
            return False
        return not any(
            x.value != own.value and relate(x.value, other.value) is Relation.DISJOINT and not settled(x, others)
            for own, other, mine, others in ((left, right, here, there), (right, left, there, here))
            for x in mine
        )

    def of_one(self, left: Claim, right: Claim, *, alike: bool) -> bool:
        """Whether the passages of two claims tell of one matter; alike: the two tell of one thing done."""
        return self.of(left, right) >= (SAME_DAY if alike and left.kind in _TIMES else SAME)

    def name_others(self, left: Claim, right: Claim) -> bool:
        """Whether each passage names somebody or something that the other one does not name."""
        one, two = (self._names(self._at(c)) for c in (left, right))
        return all(any(not any(_akin(x, y) for y in theirs) for x in ours) for ours, theirs in ((one, two), (two, one)))

    def near(self, left: Claim, right: Claim) -> float:
        """How much the words next to two figures share, 0.0 where another figure of their passages is as near."""
        here, there = (self._claims[self._at(c), c.kind] for c in (left, right))
        return self._nearness.of(left, right) if self._nearness.paired(left, right, here, there) else 0.0

    def beside(self, claim: Claim) -> frozenset[str]:
        """The telling words next to a figure."""
        return self._nearness.words(claim)

    def _turn(self, place: Place) -> None:
        if place != self._here:
            self._here = place
            self._known.clear()
            self._left.clear()

    def _apart(self, one: Place, two: Place, kind: str) -> tuple[frozenset[int], frozenset[int]]:
        """Where the claims of a kind start whose value the other place does not give."""
        relate = KINDS.get(kind).relate
        here, there = self._claims[one, kind], self._claims[two, kind]
        met = {(x.id, y.id) for x in here for y in there if relate(x.value, y.value) is not Relation.DISJOINT}
        return (
            frozenset(_start(x) for x in here if not any((x.id, y.id) in met for y in there)),
            frozenset(_start(y) for y in there if not any((x.id, y.id) in met for x in here)),
        )

    def _at(self, claim: Claim) -> Place:
        return self._place(claim.source, claim.passage_index)

    def _place(self, source: str, passage: int) -> Place:
        return (source, -1 if source in self._short else passage)

    def _bag(self, place: Place) -> dict[str, float]:
        known = self._bags.get(place)
        if known is None:
            known = self._bags[place] = self._fill(self._sentences.get(place, ()))
        return known

    def _names(self, place: Place) -> frozenset[str]:
        known = self._named.get(place)
        if known is None:
            tokens = (t for s in self._sentences.get(place, ()) for t in s.tokens if t.tag is Tag.PROPN)
            known = frozenset(t.lemma for t in tokens if t.lemma not in SHORT_NAMES)
            self._named[place] = known
        return known

    def _fill(self, sentences: Sequence[Sentence]) -> dict[str, float]:
        bag: dict[str, float] = {}
        for token in (t for s in sentences for t in s.tokens):
            weight = _TELLING.get(token.tag)
            if weight is None or token.lemma in light.LIGHT or token.lemma in SHORT_NAMES:
                continue
            known = concepts.verb_concepts if token.tag is Tag.VERB else concepts.noun_concepts
            classes = known(token.lemma)
            bag[min(classes) if classes else token.lemma] = weight * self._weights.of(token.lemma)
        return bag


_TIMES = frozenset(("date", "time"))


def _akin(one: str, two: str) -> bool:
    """Whether two words are of one name: "Ostania", "Ostanians"."""
    short, long = sorted((one, two), key=len)
    return long.startswith(short[:-1])


def _start(claim: Claim) -> int:
    """Where the figure stands: one figure may be told of two things."""
    return claim.parts.get("value", claim.span).start


def _dice(left: dict[str, float], right: dict[str, float]) -> float:
    if not left or not right:
        return 0.0
    shared = sum(min(left[t], right[t]) for t in left if t in right)
    return 2 * shared / (sum(left.values()) + sum(right.values()))
