"""A figure of women is not one of men, nor the price in shops that on the farm; those who say something are no toll."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.lexicon import counterparts, embedding
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison


def check(pair: Comparison) -> str | None:
    """Fires where the words around each figure name one of two groups that have nothing in common."""
    if pair.left.kind != pair.right.kind:
        return None
    if _are_speakers(pair.left) != _are_speakers(pair.right):
        return "one counts those who say something"
    named = counterparts.apart(_words(pair.left), _words(pair.right))
    return None if named is None else f"one is of what is {named[0]}, the other of what is {named[1]}"


def _are_speakers(claim: Claim) -> bool:
    """Whether the text counts those whose words it gives: "several survivors said"."""
    frame = claim.frame
    if claim.kind != "count" or frame.predicate is None or frame.subject is not None or frame.head is None:
        return False
    if frame.role is not None:
        return False  # "three nurses were reported to the regulator"
    low = getattr(getattr(claim.value, "number", None), "low", None)
    return low is not None and low <= _FEW and embedding.is_saying(frame.predicate.head)


_FEW = 12  # more than these are not quoted, but told ("300 residents were told")


def _words(claim: Claim) -> frozenset[str]:
    """The telling words of the clause, and of what stands in the slots."""
    frame = claim.frame
    slots = (frame.subject, frame.object, frame.head)
    return frame.terms.union(*(s.terms for s in slots if s is not None))


GUARD = Guard(
    id="other-group",
    summary="each figure is of a group or sort that has nothing in common with the other's",
    example="60 percent of women backed the list / 38 percent of men backed it",
    conflict=(
        "The list in Porto Alvo was backed by 60 percent of young women.",
        "Only 38 percent of young women in Porto Alvo backed the list.",
    ),
    no_conflict=(
        "The list in Porto Alvo was backed by 60 percent of young women.",
        "Only 38 percent of young men in Porto Alvo backed the list.",
    ),
    check=check,
    kinds=frozenset(("count", "money", "percent", "measure", "duration", "score", "status")),
)
