"""Two deeds that one story counts side by side: what was offered is not what was paid."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.lexicon import tellings
from claimcheck.model.comparison import Comparison, Rung


def check(pair: Comparison) -> str | None:
    """Fires where each figure is of another deed of one series."""
    one, two = pair.left.frame.predicate, pair.right.frame.predicate
    if one is None or two is None or pair.left.kind != pair.right.kind or pair.left.frame.role != pair.right.frame.role:
        return None
    if pair.left.qualifiers.polarity != pair.right.qualifiers.polarity:
        return None  # flights that did not operate were cancelled
    if pair.left.kind not in _WHEN and pair.rung("predicate").reaches(Rung.ALIAS):
        return None  # of one series of figures: what was damaged has what was destroyed in it
    if not tellings.apart(one.head, two.head, pair.left.kind):
        return None
    return f"one is of what they {one.head}, the other of what they {two.head}"


_WHEN = frozenset(("date", "time", "duration"))

GUARD = Guard(
    id="other-deed",
    summary="each figure is of another deed of those that a story tells side by side",
    example="the film was nominated for 7 awards / the film won 5 awards",
    conflict=("Marsh won 7 awards in Cannes.", "Marsh scooped 5 awards in Cannes."),
    no_conflict=("Marsh was nominated for 7 awards in Cannes.", "Marsh won 5 awards in Cannes."),
    check=check,
    kinds=frozenset({"count", "money", "measure", "percent", "date", "time", "duration"}),
)
