"""One statement, taken for two things: a report in one text, speculation in the other.

Both can be right of what they had before them, yet a reader is told something else: the two `differ`.
"""

from __future__ import annotations

from claimcheck.kinds.certainty import relate
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story


def _judge(pair: Comparison, story: Story) -> Outcome:
    """`differ` on two levels, `agree` on one."""
    relation = relate(pair.left.value, pair.right.value)  # type: ignore[arg-type]
    return Outcome(verdict=Verdict.AGREE if relation is Relation.EQUAL else Verdict.DIFFER, relation=relation)


RULE = Rule(
    id="certainty-drift",
    summary="One statement is a report in one text and speculation in the other.",
    example="should be viewed as a report / should be considered speculation",
    level=Level.WARNING,
    pairs=(("certainty", "certainty"),),
    judge=_judge,
)
