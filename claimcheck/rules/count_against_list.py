"""A stated number against the members that are listed: more listed than counted cannot be."""

from __future__ import annotations

from claimcheck.kinds.count import Count
from claimcheck.lexicon import nouns
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.members import Members
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """Agreement where the list has as many as counted; contradiction where it has more than can be."""
    count, listed = (pair.left, pair.right) if pair.left.kind == "count" else (pair.right, pair.left)
    value, names = count.value, listed.value
    if not isinstance(names, Members) or not isinstance(value, Count) or value.other:
        return None
    role = listed.frame.role or ""
    if not role.endswith("who") or role.startswith("not") != (count.qualifiers.polarity == "negative"):
        return None
    if count.frame.head is not None and "person" in nouns.classes(count.frame.head.head):
        return None  # some of many people: two of those who signed may be counted, four named
    number, low, high = len(names.names), value.number.low, value.number.high
    if number > high:
        why = (f"{number} are listed where {value} are counted",)
        return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why)
    if number == low == high:
        return Outcome(verdict=Verdict.AGREE, relation=Relation.EQUAL, why=(f"{number} are listed and counted",))
    return None


RULE = Rule(
    id="count-against-list",
    summary="More members are listed than are counted.",
    example="Three states have signed / Norway, Chile, Peru and Spain have signed",
    conflict=("Three states have signed the water pact.", "Norway, Chile, Peru and Spain have signed the water pact."),
    no_conflict=(
        "Four states have signed the water pact.",
        "Norway, Chile, Peru and Spain have signed the water pact.",
    ),
    level=Level.WARNING,
    pairs=(("count", "members"),),
    judge=_judge,
    needs={"predicate": "alias", "head": "unknown", "object": "alias", "role": "unknown"},
)
