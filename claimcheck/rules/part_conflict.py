"""One event, two fillers of a part that has one: two winners of a prize, two places of a landing, two reasons.

Which claims are of one event the matcher says (`claimcheck.matcher.parts`): other parts that are the same, a name of
the event in both texts, nothing that tells two occasions apart. One name in two spellings is told as `differ`.
"""

from __future__ import annotations

from claimcheck.analysis.parties.acting import together
from claimcheck.analysis.parties.relations import spelt_apart
from claimcheck.kinds import KINDS
from claimcheck.kinds.part import Part
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import DEFAULT, Outcome, Rule, Story


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The comparison of the two fillers."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Part) or not isinstance(right, Part):
        return None
    relation: Relation = KINDS.get("part").relate(left, right)
    labels = (str(left), str(right))
    names = left.filled.text, right.filled.text
    if relation is Relation.EQUAL and left.filled.sort == "name" and spelt_apart(*names):
        why = (f"one name, spelt in two ways: {names[0]} / {names[1]}",)
        return Outcome(verdict=Verdict.DIFFER, relation=relation, why=why, labels=labels)
    if relation is Relation.DISJOINT and any(_of_somebody(c) for c in (pair.left, pair.right)):
        why = ("it is not known of whom it is told",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    if relation is Relation.DISJOINT and pair.both_given:
        why = ("one of the texts names both",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    if relation is Relation.DISJOINT and left.part == right.part and _together(pair, story):
        why = ("one is told as one of the other's, or as at work with him",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    return Outcome(verdict=DEFAULT[relation], relation=relation, labels=labels)


def _of_somebody(claim: Claim) -> bool:
    """Whether the part is that of somebody whom a pronoun stands for, who was not found: "Hedin, [their] coach"."""
    subject = claim.frame.subject
    return subject is not None and subject.entity is None and subject.text.lower() in _OWNING


_OWNING = frozenset(("their", "its", "his", "her"))


def _together(pair: Comparison, story: Story) -> bool:
    """Whether the passage of either claim says that both did it, or that the one belongs to the other."""
    for own, other in ((pair.left, pair.right), (pair.right, pair.left)):
        document = story.documents.get(own.source)
        if document is None or not isinstance(own.value, Part) or not isinstance(other.value, Part):
            continue
        said = document.text[own.passage.start : own.passage.end]
        if together(said, own.value.filled.text, other.value.filled.text):
            return True
    return False


RULE = Rule(
    id="part-conflict",
    summary="Two texts fill one part of an event differently, in whatever words they tell of it.",
    example="Ana Ruiz won the Corday Prize / The Corday Prize went to Tom Becker",
    conflict=("Ana Ruiz won the Corday Prize.", "The Corday Prize went to Tom Becker."),
    no_conflict=("Ana Ruiz won the Corday Prize.", "The Selby Medal went to Tom Becker."),
    level=Level.WARNING,
    pairs=(("part", "part"),),
    judge=_judge,
)
