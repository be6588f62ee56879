"""What happened to one thing is set against what happened to it only in one respect, at one time, by one doer."""

from __future__ import annotations

from claimcheck.analysis import themes
from claimcheck.analysis.standings import is_answered
from claimcheck.analysis.times.compare import relation
from claimcheck.analysis.times.dates import DateValue
from claimcheck.guards import Doubt, Guard
from claimcheck.lexicon import concepts
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.relation import Relation

_PARTIAL = frozenset(("of", "for", "from"))
NEAR = 0.3  # words around from which two opposites of one thing are taken to be of one occasion


def check(pair: Comparison) -> str | None:
    """Fires where doer, respect or time are told on both sides and differ, or too few words around agree."""
    if is_answered(pair):
        return None
    if pair.left.kind != "status" or pair.right.kind != "status":
        return None
    if themes.respects_apart(_said_of(pair.left), _said_of(pair.right)):
        return "the respects in which it is told differ"
    if _denied_in_part(pair.left, pair.right) or _denied_in_part(pair.right, pair.left):
        return "what is denied is denied in a respect that the other does not name"
    if getattr(pair.left.value, "stage", None) != getattr(pair.right.value, "stage", None):
        return "one of them is told of one stage of the story"
    if _turned_since(pair.left, pair.right):
        return "the one may have been so at its time, and the other at its own"
    asked = pair.left.frame.role == "asked"
    if not asked and not themes.of_themes(pair):
        return None
    if not (asked and _whoever(pair)) and themes.agents_apart(*(_agent(c) for c in (pair.left, pair.right))):
        return "two are asked for it" if asked else "two who are told to have done it"
    return None if pair.overlap >= NEAR else Doubt("too little shows that they are of one occasion")


def _agent(claim: Claim) -> tuple[str, ...]:
    agent: tuple[str, ...] = getattr(claim.value, "agent", ())
    return agent


def _whoever(pair: Comparison) -> bool:
    """Whether one and the same asks, and one text has no better name for who is asked than people or members."""
    generic = any(a and a[0] in themes.ANYBODY for a in map(_agent, (pair.left, pair.right)))
    return generic and pair.rung("subject").reaches(Rung.ALIAS)


def _said_of(claim: Claim) -> frozenset[str]:
    """What stands behind the prepositions of a predicate and its object."""
    none: frozenset[str] = frozenset()
    return getattr(claim.value, "respects", none) | getattr(claim.value, "what", none)


def _denied_in_part(denied: Claim, told: Claim) -> bool:
    """Whether one is denied of a cause or charge alone ("had not died of the virus") and the other tells of none."""
    one: frozenset[str] = getattr(denied.value, "respects", frozenset())
    two: frozenset[str] = getattr(told.value, "respects", frozenset())
    cases = {w.partition(" ")[0] for w in one}
    same = set(getattr(denied.value, "concepts", ())) & set(getattr(told.value, "concepts", ()))
    return not getattr(denied.value, "holds", True) and bool(same) and bool(cases & _PARTIAL) and not two


def _turned_since(left: Claim, right: Claim) -> bool:
    """Whether the two are set in times that share no day, and what one says may be undone later."""
    one, two = left.frame.time, right.frame.time
    if not isinstance(one, DateValue) or not isinstance(two, DateValue):
        return False
    return relation(one, two) is Relation.DISJOINT and not _for_good(left, right)


def _for_good(left: Claim, right: Claim) -> bool:
    """Whether the two are opposites of which neither can follow the other (convict, acquit)."""
    one, two = (frozenset(getattr(c.value, "concepts", ())) for c in (left, right))
    pairs = [(x, y) for x in one for y in two if concepts.opposite(x, y)]
    return bool(pairs) and not any(concepts.reversible(x, y) for x, y in pairs)


GUARD = Guard(
    id="other-theme",
    summary="doer, respect or time of the two differ",
    example="cleared of bribery / convicted of tax fraud",
    conflict=("The court convicted Tom Becker of bribery.", "The court acquitted Tom Becker of bribery."),
    no_conflict=("The court cleared Tom Becker of bribery.", "The court convicted Tom Becker of tax fraud."),
    check=check,
    kinds=frozenset({"status"}),
)
