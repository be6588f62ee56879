"""What holds only under a condition is not set against what is said to hold."""

from __future__ import annotations

from claimcheck.analysis.standings import is_answered
from claimcheck.guards import Guard
from claimcheck.kinds import KINDS
from claimcheck.kinds.certainty import LEFT_OPEN
from claimcheck.lexicon import points
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung

_WORDINGS = frozenset(("quote", "attribution"))


def check(pair: Comparison) -> str | None:
    """Fires where one side stands under a condition or in a question and the other does not.

    Never for the wording of a quotation: what somebody said under a condition, he said. Duties that are only supposed
    are not read at all: a bill "would ban", and what is left open is no condition.
    """
    if {pair.left.kind, pair.right.kind} <= _WORDINGS:
        return None
    if is_answered(pair) and all(c.qualifiers.condition is None for c in (pair.left, pair.right)):
        return None  # "would not say which" is a refusal; nothing that is supposed answers
    if pair.point is not None and points.is_term(pair.point):
        return None  # what an offer depends on is a condition
    if pair.left.frame.role == pair.right.frame.role and pair.left.frame.role in ("sentence faced", "sentence left"):
        return None  # what a charge carries stands under "if convicted", said or not
    if any(LEFT_OPEN in c.trace for c in (pair.left, pair.right)):
        return None  # that it is open is what the one side says
    if all("asked" in c.trace for c in (pair.left, pair.right)):
        return None  # what somebody would do something for, he asks for
    sides = [_conditional(c) for c in (pair.left, pair.right)]
    if all(sides) and all(_supposed(c) for c in (pair.left, pair.right)):
        if pair.rung("subject") in (Rung.UNLIKE, Rung.OTHER):
            return "each is what another thing would bring about"
        return None  # what one bill or plan would do
    if sides[0] != sides[1]:
        one, other = (pair.left, pair.right) if sides[0] else (pair.right, pair.left)
        if _supposed(one) and (other.qualifiers.modality in _TO_COME or _of_a_bill(one) and _of_a_bill(other)):
            return None  # what a bill would do, the law does
    return "one of them stands under a condition or in a question" if any(sides) else None


def _conditional(claim: Claim) -> bool:
    open_ = claim.qualifiers.modality in (Modality.CONDITIONAL, Modality.QUESTION)
    return open_ and claim.trace not in _BESIDE and claim.kind != "obligation"


def _supposed(claim: Claim) -> bool:
    """Whether a figure is of what would be, under no condition that the sentence names."""
    supposed = claim.qualifiers.modality == Modality.CONDITIONAL and claim.qualifiers.condition is None
    return supposed and KINDS.get(claim.kind).figure


def _of_a_bill(claim: Claim) -> bool:
    """Whether the figure is of what a bill or law does, or of its day."""
    slots = (claim.frame.subject, claim.frame.head)
    return any(s is not None and s.head in _BILLS for s in slots)


_BILLS = frozenset("bill law measure legislation act ordinance".split())
_BESIDE = (("completion",), ("apposition",))  # "what of Marta Oliva, 39?" asks for no age
_TO_COME = (Modality.PLANNED, Modality.OBLIGED, Modality.ASKED)


GUARD = Guard(
    id="condition",
    summary="one side is conditional or asked",
    example="if talks fail, the plant will close / the plant is open",
    conflict=("Chile has signed the trade pact.", "Chile has not signed the trade pact."),
    no_conflict=("If Chile signs the trade pact, tariffs will fall.", "Chile has not signed the trade pact."),
    check=check,
    of_sense=True,
)
