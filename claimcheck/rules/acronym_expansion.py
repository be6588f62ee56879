"""One acronym, two long forms that name different bodies; other word orders are no conflict."""

from __future__ import annotations

from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level
from claimcheck.rules import Outcome, Rule, Story, by_relation

_compare = by_relation("name")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The default comparison, with both long forms as labels."""
    outcome = _compare(pair, story)
    if outcome is None:
        return None
    labels = (str(pair.left.value), str(pair.right.value))
    return Outcome(verdict=outcome.verdict, relation=outcome.relation, why=outcome.why, labels=labels)


RULE = Rule(
    id="acronym-expansion",
    summary="One acronym is expanded to names with different words.",
    example="Office for Rail Safety (ORS) / Organisation of Road Services (ORS)",
    conflict=(
        "The probe is led by the Office for Rail Safety (ORS).",
        "The probe is led by the Organisation of Road Services (ORS).",
    ),
    no_conflict=(
        "The probe is led by the Office for Rail Safety (ORS).",
        "The probe is led by the Rail Safety Office, or ORS, in York.",
    ),
    level=Level.ERROR,
    pairs=(("name", "name"),),
    judge=_judge,
)
