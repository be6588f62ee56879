"""Who affirms and denies in one breath draws a distinction: "not a sign of weakness, it is a sign of strength"."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison

NEXT = 1  # passages apart


def check(pair: Comparison) -> str | None:
    """Fires where one text says both, in one passage or the next."""
    beside = abs(pair.left.passage_index - pair.right.passage_index) <= NEXT
    one_voice = pair.left.qualifiers.attributed_to == pair.right.qualifiers.attributed_to
    if pair.left.source == pair.right.source and beside and one_voice:
        return "one text says both in one breath, so that it tells them apart"
    return None


GUARD = Guard(
    id="one-breath",
    summary="one text says both, side by side",
    example="The files are secret in name. They are not secret in fact.",
    conflict=("The Kesh files are secret.", "The Kesh files are not secret."),
    no_conflict=("The Kesh files are secret. The Kesh files are not secret.", "The Kesh files are old."),
    check=check,
    kinds=frozenset({"status"}),
)
