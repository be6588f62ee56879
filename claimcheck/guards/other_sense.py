"""Who charges that something is so does not charge a man, and who observes that rules are vague may break them."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison


def check(pair: Comparison) -> str | None:
    """Fires where one brings in words by a verb that the other uses of a deed."""
    senses = {getattr(c.value, "sense", None) for c in (pair.left, pair.right)}
    return "one says something, the other does something" if senses == {"words", "deed"} else None


GUARD = Guard(
    id="other-sense",
    summary="one says something by the verb, the other does something",
    example="observed that the rules were vague / did not observe the rules",
    conflict=("Kolm observed the truce.", "Kolm did not observe the truce."),
    no_conflict=("Kolm observed that the truce was vague.", "Kolm did not observe the truce."),
    check=check,
    kinds=frozenset({"status"}),
)
