"""Two lists of who has a property: the longer says more; a name that is part of another's is another scope.

A list is open, so that a name which only one of them has is no conflict, unless a list is closed.
"""

from __future__ import annotations

from claimcheck.analysis import identity
from claimcheck.model import members
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.members import Members
from claimcheck.model.relation import Relation
from claimcheck.rules import DEFAULT, Outcome, Rule, Story

_FEW = 2  # of lists longer than this, with one name exchanged, a reader wants to know
_CLOSE = 0.5  # where the words around are as alike as this


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """Names are first brought together across the texts; what is left over is compared as sets."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Members) or not isinstance(right, Members):
        return None
    parts = [
        (a, b)
        for a in left.names
        for b in right.names
        if a != b and str(identity.same_name(a, b)) in ("part", "exact", "alias", "variant")
    ]
    scope = [
        (a, b)
        for a, b in parts
        if str(identity.same_name(a, b)) == "part" and a not in right.names and b not in left.names
    ]
    to = {b: a for a, b in parts if b not in left.names}
    folded = Members(
        low=right.low,
        high=right.high,
        share=right.share,
        names=tuple(sorted({to.get(n, n) for n in right.names})),
        closed=right.closed,
    )
    relation = members.relate(left, folded)
    if scope and relation in (Relation.EQUAL, Relation.NARROWER, Relation.BROADER, Relation.OVERLAP):
        why = tuple(f"{min(p, key=len)} / {max(p, key=len)}: one is part of the other" for p in scope)
        return Outcome(verdict=Verdict.DIFFER, relation=Relation.OVERLAP, why=why, labels=(str(left), str(right)))
    if (
        relation is Relation.OVERLAP
        and len(left.names) == len(folded.names) > _FEW
        and len(set(left.names) - set(folded.names)) == 1
        and pair.overlap >= _CLOSE
    ):
        why = (f"{len(left.names)} are listed in both, and one of them is another",)
        return Outcome(verdict=Verdict.DIFFER, relation=relation, why=why, labels=(str(left), str(right)))
    return Outcome(verdict=DEFAULT[relation], relation=relation, labels=(str(left), str(right)))


RULE = Rule(
    id="member-lists",
    summary="Two lists of who has a property.",
    example="Norway and Chile have signed / Norway, Chile and Peru have signed",
    level=Level.ERROR,
    pairs=(("members", "members"),),
    judge=_judge,
)
