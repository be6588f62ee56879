"""What is owed only if something comes about is no price, what is expected no result, what might cost it no loss."""

from __future__ import annotations

from claimcheck.analysis.quantities.sums import FORFEIT, IN_ALL, IN_BOTH, IN_CASH
from claimcheck.guards import Guard
from claimcheck.lexicon.attributes import RESULTS
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung


def check(pair: Comparison) -> str | None:
    """Fires where one sum is owed, expected or supposed, and the other paid, reported or to come."""
    sides = (pair.left, pair.right)
    if pair.told:
        return None
    if (FORFEIT in pair.left.trace) != (FORFEIT in pair.right.trace):
        return "one is owed only if something comes about"
    if any(IN_CASH in x.trace and IN_BOTH in y.trace and _less(x, y) for x, y in (sides, sides[::-1])):
        return "one may be the part that is paid in cash"
    awaited = ("expected" in pair.left.trace) != ("expected" in pair.right.trace)
    if awaited and all(c.frame.role in RESULTS for c in sides):
        return "one is what was expected, the other what it came to"
    if any(_is_fine(c) for c in sides) and (fault := _other_fine(*sides)) is not None:
        return fault
    roles = {c.frame.role for c in sides}
    if roles == {"price", "cost"} and pair.rung("head") in (Rung.UNLIKE, Rung.OTHER):
        return "one is the price of a thing, the other the cost of another"
    costs = all(c.frame.role == "cost" for c in sides)
    if costs and any(_of_any(x) and not _of_any(y) for x, y in (sides, sides[::-1])):
        return "one is what such a thing would cost, the other what one thing does"
    return None


def _less(one: Claim, two: Claim) -> bool:
    """Whether the first sum is the smaller one."""
    return float(one.value.number.nominal or 0) < float(two.value.number.nominal or 0)  # type: ignore[attr-defined]


def _is_fine(claim: Claim) -> bool:
    return claim.frame.role == "fine" or "fine" in claim.frame.terms


def _other_fine(one: Claim, two: Claim) -> str | None:
    """Why two fines may be two: one is the sum of all that was paid, or what they pay who do it again."""
    totals = [IN_ALL in c.trace for c in (one, two)]
    again = [bool(_AGAIN & c.frame.context) for c in (one, two)]
    if totals[0] != totals[1]:
        return "one is a total of fines, the other may be a single one"
    return "one may be the fine for doing it again" if again[0] != again[1] else None


_AGAIN = frozenset("repeat repeated repeatedly repeater second subsequent again further recidivist".split())


def _of_any(claim: Claim) -> bool:
    """Whether it is what something would cost that is only supposed: "[a four-game ban] would cost", "[that] would"."""
    head = claim.frame.head
    supposed = claim.qualifiers.modality == Modality.CONDITIONAL
    return supposed and head is not None and head.text.lower().split(" ", 1)[0] in _ANY


_ANY = frozenset("a an any that this it such".split())


GUARD = Guard(
    id="other-sum",
    summary="one sum is owed under a condition, expected or supposed, the other is paid, reported or to come",
    example="bought the firm for $2 billion / must pay $60 million if it walks away",
    conflict=("Kordel is buying Halden for $1.9 billion.", "Kordel is buying Halden for $2.4 billion."),
    no_conflict=(
        "Kordel is buying Halden for $1.9 billion.",
        "If Halden takes a higher bid, it must pay Kordel $60 million.",
    ),
    check=check,
    kinds=frozenset(("money",)),
)
