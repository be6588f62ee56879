"""Which figures of two passages stand in the same place: by the words next to them, one figure to one.

Two outlets that tell one fact put much the same words beside its figure, whatever verb they build the sentence on ("a
letter signed by all 42 senators", "the 42 senators are sending the letter"). Of several figures of one sentence each
has words of its own, so that each is set against the one that stands in the likest words, and against no other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.kinds import KINDS
from claimcheck.lexicon import concepts, light
from claimcheck.lexicon.calendar import SHORT_NAMES
from claimcheck.matcher.places import sentence_of, sentences_of
from claimcheck.matcher.weights import Weights
from claimcheck.model.analysis import Analysis, Sentence, Tag
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation

REACH = 8  # telling words on either side of a figure that are looked at
STEPS = ((2, 1.0), (4, 0.7), (REACH, 0.45))  # what a word counts for, by how many telling words away it stands
LEAST = 2  # words that two figures share at the least
NAME = "="  # what names are marked with
_TELLING = {Tag.PROPN: 1.5, Tag.NOUN: 1.0, Tag.VERB: 0.8, Tag.ADJ: 0.8}

Bag = Mapping[str, float]


class Nearness:
    """How alike the words next to two figures are; the bag of a claim is kept."""

    def __init__(self, analyses: Sequence[Analysis], weights: Weights) -> None:
        self._weights = weights
        self._sentences = sentences_of(analyses)
        self._bags: dict[str, Bag] = {}

    def of(self, left: Claim, right: Claim) -> float:
        """How much the words next to the two share: 0.0 to 1.0 (Dice, weighted by rarity and by distance).

        0.0 where they share no two words, or names alone: whom a text is about stands in all its sentences.
        """
        one, two = self._bag(left), self._bag(right)
        common = [t for t in one if t in two]
        if len(common) < LEAST or all(t.startswith(NAME) for t in common):
            return 0.0
        return 2 * sum(min(one[t], two[t]) for t in common) / (sum(one.values()) + sum(two.values()))

    def words(self, claim: Claim) -> frozenset[str]:
        """The telling words next to a figure, names marked with `NAME`."""
        return frozenset(w for w, worth in self._bag(claim).items() if worth)

    def paired(self, left: Claim, right: Claim, here: Sequence[Claim], there: Sequence[Claim]) -> bool:
        """Whether the two stand in likelier words than any other pair with one of them that is not settled.

        Args:
            here, there: the claims of the kind in the passage of either. One that agrees with one of the other passage
                is settled, and stands in nobody's way.
        """
        relate = KINDS.get(left.kind).relate

        def settled(claim: Claim, others: Sequence[Claim], but: Claim) -> bool:
            return any(x.id != but.id and relate(claim.value, x.value) is not Relation.DISJOINT for x in others)

        least = self.of(left, right)
        if not least or settled(left, there, right) or settled(right, here, left):
            return False
        return not any(
            self.of(left, x) >= least and _another(x, right) and not settled(x, here, left) for x in there
        ) and not any(self.of(x, right) >= least and _another(x, left) and not settled(x, there, right) for x in here)

    def _bag(self, claim: Claim) -> Bag:
        known = self._bags.get(claim.id)
        if known is None:
            sentence = sentence_of(claim, self._sentences)
            known = self._bags[claim.id] = {} if sentence is None else self._beside(sentence, claim)
        return known

    def _beside(self, sentence: Sentence, claim: Claim) -> Bag:
        inside = sentence.tokens_in(claim.parts.get("value", claim.span))
        bag: dict[str, float] = {}
        if not inside:
            return bag
        for side in (reversed(sentence.tokens[: inside[0].index]), iter(sentence.tokens[inside[-1].index + 1 :])):
            away = 0
            for token in side:
                weight = _TELLING.get(token.tag)
                if weight is None or token.lemma in light.LIGHT or token.lemma in SHORT_NAMES:
                    continue
                away += 1
                if away > REACH:
                    break
                known = concepts.verb_concepts if token.tag is Tag.VERB else concepts.noun_concepts
                classes = known(token.lemma)
                term = min(classes) if classes else NAME * (token.tag is Tag.PROPN) + token.lemma
                worth = weight * self._weights.of(token.lemma) * next(w for most, w in STEPS if away <= most)
                bag[term] = max(bag.get(term, 0.0), worth)
        return bag


def _another(one: Claim, two: Claim) -> bool:
    """Whether the two are not one figure, read once or twice."""
    return one.id != two.id and not one.parts.get("value", one.span).overlaps(two.parts.get("value", two.span))
