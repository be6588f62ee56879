"""A denial is of no more than what it names: who did not sell red buses may have sold buses.

Monotonicity (van Benthem 1986; MacCartney and Manning 2007): under "not", a term can be widened by no step; the claim
that is denied must follow from the one that is told; who has never lost on clay may have lost. What both know
("the red bus") is one thing under fewer words.
"""

from __future__ import annotations

from claimcheck.analysis.standings import is_answered
from claimcheck.guards import Guard
from claimcheck.lexicon import nouns
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison

_KNOWN = frozenset("the this that these those its his her their our my your whose".split())


def check(pair: Comparison) -> str | None:
    """Fires where what is denied is done to, or said of, a narrower sort of things than what is told."""
    for never, other in ((pair.left, pair.right), (pair.right, pair.left)):
        if (alone := _never(never, other)) is not None:
            return f"it is denied of some occasions alone ({alone})"
    sides = [_denied(c) for c in (pair.left, pair.right)]
    if sides[0] == sides[1]:
        return None
    no, yes = (pair.left, pair.right) if sides[0] else (pair.right, pair.left)
    slots = [(no.frame.object, yes.frame.object)]
    if not is_answered(pair):
        slots.append((no.frame.subject, yes.frame.subject))
    for denied, told in slots:
        if denied is not None and told is not None and _narrower(denied, told):
            return f"what is denied of {denied.text} is told of {told.text}"
    return None


def _never(claim: Claim, other: Claim) -> str | None:
    """An occasion on which alone it is never so, of which the other says nothing: "never raised [in a summer]"."""
    around = other.frame.context | other.frame.terms
    occasions = sorted(getattr(claim.value, "never", ()))
    return next((w for w in occasions if not any(nouns.same(w, told) for told in around)), None)


def _denied(claim: Claim) -> bool:
    if claim.kind == "attribution":
        return claim.qualifiers.polarity == "negative"
    return not getattr(claim.value, "holds", True)


def _narrower(denied: Slot, told: Slot) -> bool:
    words = denied.text.lower().split()
    if denied.entity is not None or told.entity is not None or not words or words[0] in _KNOWN or words[0][-2:] == "'s":
        return False
    if denied.head != told.head or len(told.terms) != 1:
        return False
    return any(t != denied.head and not nouns.same(t, denied.head) and t not in _NO for t in denied.terms)


_NO = frozenset("any no single such further more other".split())

GUARD = Guard(
    id="denied-narrower",
    summary="what is denied is of a narrower sort than what is told",
    example="the firm sells no red paint / the firm sells paint",
    conflict=("The harbour firm sold paint in May.", "The harbour firm did not sell paint in May."),
    no_conflict=("The harbour firm sold paint in May.", "The harbour firm did not sell red paint in May."),
    check=check,
    kinds=frozenset({"status", "attribution"}),
)
