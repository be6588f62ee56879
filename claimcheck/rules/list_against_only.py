"""A list of several that have a property, against one that is said to be the only one that has it."""

from __future__ import annotations

from claimcheck.analysis.list_names import one_name
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.members import Members
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """Contradiction where the property, its polarity and the class are the same and the list has two or more."""
    only, listed = (pair.left, pair.right) if pair.left.kind == "exclusivity" else (pair.right, pair.left)
    one, many = only.value, listed.value
    if not isinstance(one, Members) or not isinstance(many, Members) or not one.closed or one.high != 1:
        return None
    role = listed.frame.role or ""
    counted = listed.trace == ("counted",)
    if only.frame.role != ("not" if role.startswith("not") else "has") or not (role.endswith("who") or counted):
        return None
    if counted and not pair.rung("head").reaches(Rung.ALIAS):
        return None  # two firefighters and one nurse may be hurt
    if not counted and not pair.rung("predicate").reaches(Rung.ALIAS):
        return None
    if one.names and not any(one_name(a, b) for a in one.names for b in many.names):
        return None  # a list that leaves the only one out is more often of something else
    why = (f"{len(many.names)} are listed where the other text has only one",)
    return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why)


RULE = Rule(
    id="list-against-only",
    summary="Several are listed where another passage says that there is only one.",
    example="Peru is the only member to have ratified / Peru and Chile have ratified",
    conflict=(
        "Peru is the only member to have ratified the fisheries treaty.",
        "Peru and Chile have ratified the fisheries treaty.",
    ),
    no_conflict=(
        "Peru is the only member yet to ratify the fisheries treaty.",
        "Norway and Chile have ratified the fisheries treaty.",
    ),
    level=Level.ERROR,
    pairs=(("exclusivity", "members"),),
    judge=_judge,
    needs={"predicate": "alias", "head": "unknown", "subject": "unknown"},
)
