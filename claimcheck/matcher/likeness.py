"""How much two short texts share, claims or not."""

from __future__ import annotations

from claimcheck.lexicon import concepts, light
from claimcheck.model.analysis import Analysis, Tag

UNSEEN = 2.0  # the weight of a noun in each that the other might have had
_TELLING = {Tag.PROPN: 2.0, Tag.NUM: 1.5, Tag.NOUN: 1.0, Tag.VERB: 0.8, Tag.ADJ: 0.6}


def likeness(a: Analysis, b: Analysis) -> float:
    """How much two short texts share, claims or not: content lemmas and names, 0.0 to 1.0 (Dice, names twice).

    A text of few words proves little by sharing them: each counts as longer than it is (additive smoothing).
    """
    left, right = _bag(a), _bag(b)
    shared = sum(min(left[t], right[t]) for t in left if t in right)
    return 2 * shared / (sum(left.values()) + sum(right.values()) + UNSEEN)


def coverage(a: Analysis, b: Analysis) -> tuple[float, float]:
    """How much of the content of each of two short texts the other one says too, 0.0 to 1.0 (a by b, b by a)."""
    left, right = _bag(a), _bag(b)
    shared = sum(min(left[t], right[t]) for t in left if t in right)
    return tuple(shared / total if (total := sum(bag.values())) else 0.0 for bag in (left, right))  # type: ignore[return-value]


def _bag(analysis: Analysis) -> dict[str, float]:
    """Content terms with weights: what is named or numbered tells more than what is said of it."""
    bag: dict[str, float] = {}
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            weight = _TELLING.get(token.tag)
            if weight is not None and token.lemma not in light.LIGHT:
                classes = (
                    concepts.verb_concepts(token.lemma)
                    if token.tag is Tag.VERB
                    else concepts.noun_concepts(token.lemma)
                )
                bag[min(classes) if classes else token.lemma] = weight
    return bag
