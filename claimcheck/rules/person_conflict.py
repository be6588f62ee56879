"""One person, two offices that nobody holds at a time: one seat of two bodies, two portfolios, deputy and head.

A name in two spellings with the same office tells a reader something else: `differ`. Two given names with one surname
and one office of one body are those of two people of whom only one can hold it.
"""

from __future__ import annotations

from claimcheck.analysis.names.levels import Level, same_name
from claimcheck.kinds import KINDS
from claimcheck.kinds.person import Person
from claimcheck.model.comparison import GIVEN_NAME, Comparison
from claimcheck.model.finding import Level as Grade
from claimcheck.model.finding import Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import DEFAULT, Outcome, Rule, Story

_ONE = (Relation.EQUAL, Relation.NARROWER, Relation.BROADER)


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The comparison of the roles; another spelling of the name where the roles agree."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Person) or not isinstance(right, Person):
        return None
    if pair.point == GIVEN_NAME:
        why = (f"one surname with two given names: {left.name} / {right.name}",)
        return Outcome(
            verdict=Verdict.CONTRADICT,
            relation=Relation.DISJOINT,
            why=why,
            labels=(left.name, right.name),
            sure=False,
        )
    relation: Relation = KINDS.get("person").relate(left, right)
    labels = (str(left), str(right))
    if relation in _ONE and same_name(left.name, right.name) is Level.VARIANT:
        why = (f"one name, spelt in two ways: {left.name} / {right.name}",)
        return Outcome(verdict=Verdict.DIFFER, relation=relation, why=why, labels=labels)
    return Outcome(verdict=DEFAULT[relation], relation=relation, labels=labels)


RULE = Rule(
    id="person-conflict",
    summary="One person is given two offices that nobody holds at a time.",
    example="Mark Selby, a partner with Dyer Crane / Mark Selby, a partner with Hale Moss",
    conflict=("Bo Ek, a professor at Yale, found the comet.", "Bo Ek, a professor at Harvard, found the comet."),
    no_conflict=("Vera Lott, a lawyer for the family, appealed.", "Vera Lott, a former judge, appealed."),
    level=Grade.WARNING,
    pairs=(("person", "person"),),
    judge=_judge,
)
