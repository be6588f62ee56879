"""A figure, a day or a place of a deed that somebody denies is none of the same deed that another text tells."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison

_DENIED = frozenset(("denied", "refuted"))


def check(pair: Comparison) -> str | None:
    """Fires where the one side is of what is denied, and the other is of what is told.

    Whether the deed was done is the matter of other kinds.
    """
    denied = [c.qualifiers.certainty in _DENIED for c in (pair.left, pair.right)]
    other = pair.right if denied[0] else pair.left
    told = denied[0] != denied[1] and other.qualifiers.polarity != "negative"
    return "one of them is of what is denied" if told else None


GUARD = Guard(
    id="denied-deed",
    summary="one side is of a deed that is denied",
    example="he was paid in May / he denies that he was paid in May",
    conflict=("The keeper was paid in May.", "The keeper was paid in June."),
    no_conflict=("The keeper was paid in May.", "The keeper denies that the club paid him in June."),
    check=check,
    kinds=frozenset("date time duration count money percent measure place".split()),
)
