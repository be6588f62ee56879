"""One thing, two causes.

Two causes conflict where what is brought about is the same and they exclude each other by what they are; any other two
may form a chain or play a part each, and are only told apart (`differ`) where both texts clearly speak of one event.
"""

from __future__ import annotations

from claimcheck.analysis.speech.holders import both_speak
from claimcheck.kinds.cause import Cause, relate
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import DEFAULT, Outcome, Rule, Story

_ALIKE = 0.35  # overlap of the words around from which two effects of one sort are one
_WHOLLY = 0.7  # the same, where one of them names nobody ("he died of")
_SURELY = 0.5  # the same, for two causes that may both have a part in it


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The relation of the two causes, where they are causes of one thing."""
    left, right = pair.left.value, pair.right.value
    assert isinstance(left, Cause) and isinstance(right, Cause)
    relation = relate(left, right)
    if relation not in (Relation.DISJOINT, Relation.UNKNOWN):
        return Outcome(verdict=DEFAULT[relation], relation=relation)
    if left.partly or right.partly or left.denied and right.denied or not _one_effect(pair, _ALIKE):
        return None
    labels = (str(left), str(right))
    sides = (pair.left, pair.right)
    if (
        relation is Relation.DISJOINT
        and left.denied != right.denied
        and any(both_speak(a, b, story.claims.get(a.source, ())) for a, b in (sides, sides[::-1]))
    ):
        return Outcome(verdict=Verdict.DISPUTED, relation=relation, why=("said here, denied there",))
    if relation is Relation.DISJOINT:
        return Outcome(verdict=Verdict.CONTRADICT, relation=relation, labels=labels)
    if left.denied or right.denied or not _one_effect(pair, _SURELY):
        return None
    return Outcome(verdict=Verdict.DIFFER, relation=relation, labels=labels, sure=False)


def _one_effect(pair: Comparison, least: float) -> bool:
    """Whether the two are of one effect: one thing or happening of one party, or alike in all their words."""
    if pair.one_event:
        return True
    if pair.rung("place") is Rung.OTHER:
        return False
    if pair.one_matter:
        return True
    if pair.apart("head") or pair.apart("predicate") or pair.apart("subject"):
        return False
    named = pair.rung("head").reaches("alias")
    done = pair.rung("predicate").reaches("alias")
    party = any(pair.rung(slot).reaches("alias") for slot in ("subject", "object"))
    if done and _dies(pair) and pair.rung("subject").reaches("alias"):
        return True
    return (named or done and party) and pair.overlap >= least or done and pair.overlap >= _WHOLLY


def _dies(pair: Comparison) -> bool:
    """Whether both tell how somebody with a name died, which befalls one once."""
    frames = (pair.left.frame, pair.right.frame)
    named = all(f.subject is not None and f.subject.entity is not None for f in frames)
    return named and all(f.predicate is not None and "die" in f.predicate.concepts for f in frames)


RULE = Rule(
    id="cause-conflict",
    summary="One thing is put down to two causes.",
    example="The fire was caused by lightning / The fire was caused by arson",
    conflict=(
        "The fire at the Karst mill was caused by lightning.",
        "The fire at the Karst mill was caused by arson, police said.",
    ),
    no_conflict=(
        "The fire at the Karst mill was caused by lightning.",
        "Lightning sparked the fire at the Karst mill.",
    ),
    level=Level.WARNING,
    pairs=(("cause", "cause"),),
    judge=_judge,
)
