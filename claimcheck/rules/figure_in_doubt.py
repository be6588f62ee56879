"""One figure of one thing, only reported or alleged in one text and given as a fact in the other.

Both can be right of what they had before them, yet a reader is told something else. Where a verb tells what was done or
is so, that is what is in doubt, and `certainty-drift` says so; this is for figures that stand with a copula ("the fee
was reportedly 30 million euros"). A text that names its source near the figure, or gives it as its own elsewhere, is
as sure as the other.
"""

from __future__ import annotations

from claimcheck.kinds import KINDS
from claimcheck.kinds.attribution import Attribution
from claimcheck.kinds.certainty import Certainty
from claimcheck.lexicon import scales
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.questions import answers
from claimcheck.rules import Outcome, Rule, Story

_KINDS = ("count", "measure", "money", "percent")
_CLOSE = 0.5  # overlap from which two figures are surely of one thing
_ASSERTED = (None, Modality.ASSERTED)


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`differ` where equal figures stand with a doubt and without."""
    doubts = [c.qualifiers.certainty in scales.DOUBTED for c in (pair.left, pair.right)]
    if pair.left.source == pair.right.source or doubts[0] == doubts[1] or pair.overlap < _CLOSE:
        return None
    doubted, fact = (pair.left, pair.right) if doubts[0] else (pair.right, pair.left)
    relate = KINDS.get(fact.kind).relate
    if fact.qualifiers.certainty is not None or relate(doubted.value, fact.value) is not Relation.EQUAL:
        return None
    if not (pair.point or pair.rung("head").reaches("alias")) or any(_in_a_deed(c, story) for c in (doubted, fact)):
        return None
    if any(c.qualifiers.modality not in _ASSERTED or c.frame.background for c in (doubted, fact)):
        return None
    own = (c for c in story.claims.get(doubted.source, ()) if c.kind == doubted.kind and c.id != doubted.id)
    if any(c.qualifiers.certainty not in scales.DOUBTED and relate(c.value, fact.value) is Relation.EQUAL for c in own):
        return None
    if _hedged_near(fact, story):
        return None
    levels = [c.qualifiers.certainty or "stated" for c in (pair.left, pair.right)]
    return Outcome(
        verdict=Verdict.DIFFER,
        relation=Relation.DISJOINT,
        why=(f"{levels[0]} / {levels[1]}",),
        labels=(answers.level(levels[0]), answers.level(levels[1])),
    )


def _in_a_deed(claim: Claim, story: Story) -> bool:
    """Whether a status tells what was done or is so, with the figure in it."""
    beside = (c for c in story.claims.get(claim.source, ()) if c.passage_index == claim.passage_index)
    return any(c.kind == "status" and c.span.overlaps(claim.span) for c in beside)


def _hedged_near(claim: Claim, story: Story) -> bool:
    """Whether the sentence of the figure, or the next one, says who says so or how sure it is."""
    near = range(claim.passage_index, claim.passage_index + 2)
    beside = (c for c in story.claims.get(claim.source, ()) if c.passage_index in near)
    return any(isinstance(c.value, Attribution | Certainty) for c in beside)


RULE = Rule(
    id="figure-in-doubt",
    summary="One figure is only reported in one text and a fact in the other.",
    example="the fee was reportedly 30 million euros / the fee was 30 million euros",
    conflict=("The fee for Okafor was reportedly 30 million euros.", "The fee for Okafor was 30 million euros."),
    no_conflict=("The fee for Okafor was reportedly 30 million euros.", "The fee for Okafor was 30 million, he said."),
    level=Level.NOTE,
    pairs=tuple((kind, kind) for kind in _KINDS),
    judge=_judge,
)
