"""How long nothing was as high is told of one figure: the "40-year high" of March is not the "41-year high" of June."""

from __future__ import annotations

from claimcheck.analysis.times.compare import relation
from claimcheck.analysis.times.dates import DateValue
from claimcheck.guards import Guard
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.relation import Relation

SHARED = 0.5  # words around from which two records are of one thing
_EXTREME = frozenset("high low peak trough best worst record".split())


def check(pair: Comparison) -> str | None:
    """Fires where two spans since something was as high or low are not known to be of one thing and one time."""
    left, right = pair.left, pair.right
    if pair.told or pair.point is not None or not (_extreme(left) or _extreme(right)):
        return None
    times = [c.frame.time for c in (left, right)]
    if (times[0] is None) != (times[1] is None):
        return "one is the record of a time of its own, the other says no time"
    if all(isinstance(t, DateValue) for t in times) and relation(*times) is Relation.DISJOINT:  # type: ignore[arg-type]
        return "each is the record of a time of its own"
    one_thing = pair.overlap >= SHARED or any(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "object"))
    if not one_thing and not _about_one(left, right):
        return "it is not known that they are records of one thing"
    return None


def _extreme(claim: Claim) -> bool:
    head = claim.frame.head
    return head is not None and bool(_EXTREME & {head.head, *head.terms[:1]})


def _about_one(left: Claim, right: Claim) -> bool:
    """Whether what one is told of stands beside the other ("inflation at a 40-year high", "40-year-high inflation")."""
    for one, two in ((left, right), (right, left)):
        subject, head = one.frame.subject, two.frame.head
        if subject is not None and head is not None and subject.head in head.terms and two.frame.subject is not None:
            return True
    return False


GUARD = Guard(
    id="record-span",
    summary="two records, not known to be of one figure",
    example="inflation hit a 40-year high in March / firms weathered 41-year-high inflation",
    conflict=("Inflation in Kesh hit a 40-year high.", "Inflation in Kesh hit a 33-year high."),
    no_conflict=("In March inflation in Kesh hit a 40-year high.", "In June inflation in Kesh hit a 41-year high."),
    check=check,
    kinds=frozenset({"duration"}),
)
