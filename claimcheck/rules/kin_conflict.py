"""One person is given two ties to another that nobody has both: brother and father, wife and former wife."""

from __future__ import annotations

from claimcheck.kinds import KINDS
from claimcheck.kinds.kin import Kin
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import DEFAULT, Outcome, Rule, Story


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The comparison of the two ties."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Kin) or not isinstance(right, Kin):
        return None
    relation: Relation = KINDS.get("kin").relate(left, right)
    if relation is Relation.UNKNOWN:
        why = ("one may be both: " + " / ".join((left.word, right.word)),)
        return Outcome(verdict=Verdict.UNCLEAR, relation=relation, why=why)
    return Outcome(verdict=DEFAULT[relation], relation=relation, labels=(str(left), str(right)))


RULE = Rule(
    id="kin-conflict",
    summary="One person is given two ties to another that nobody has both.",
    example="Lena Marsh is the governor's sister / Lena Marsh is a cousin of the governor",
    conflict=("Lena Marsh is the governor's sister.", "Lena Marsh is a cousin of the governor."),
    no_conflict=("Marek Duda is the son of Ewa Duda.", "Ewa Duda is the mother of Marek Duda."),
    level=Level.WARNING,
    pairs=(("kin", "kin"),),
    judge=_judge,
)
