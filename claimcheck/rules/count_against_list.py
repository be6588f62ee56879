"""A stated number against the members that are listed: more listed than counted cannot be."""

from __future__ import annotations

from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.members import Members
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """Agreement where the list has as many as counted; contradiction where it has more than can be."""
    count, listed = (pair.left, pair.right) if pair.left.kind == "count" else (pair.right, pair.left)
    value, names = count.value, listed.value
    high = getattr(value, "high", None)
    if not isinstance(names, Members) or high is None or getattr(value, "other", False):
        return None
    if not (listed.frame.role or "").endswith("who") or (listed.frame.role or "").startswith("not") != (count.qualifiers.polarity == "negative"):
        return None
    listed_number = len(names.names)
    if listed_number > high:
        why = (f"{listed_number} are listed where at most {high:g} are counted",)
        return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why)
    if listed_number == getattr(value, "low", None) == high:
        return Outcome(verdict=Verdict.AGREE, relation=Relation.EQUAL, why=(f"{listed_number} are listed and counted",))
    return None


RULE = Rule(
    id="count-against-list",
    summary="More members are listed than are counted.",
    example="Three states have signed / Norway, Chile, Peru and Spain have signed",
    level=Level.WARNING,
    pairs=(("count", "members"),),
    judge=_judge,
    needs={"predicate": "alias", "head": "related", "role": "unknown"},
)
