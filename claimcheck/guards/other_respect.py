"""Opposites exclude each other only in one respect: a bill that rose in the polls and fell in the courts did both.

Verbs have many senses, so that two opposite classes of one subject say little; the same object, or the same
words around, must show that they speak of one respect.
"""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.comparison import Comparison, Rung

CLOSE = 0.6  # words around from which opposites are taken to be of one respect


def check(pair: Comparison) -> str | None:
    """Fires for predicates of two classes, where nothing but the subject joins the two."""
    left, right = pair.left.frame.predicate, pair.right.frame.predicate
    if left is None or right is None or left.head == right.head or left.concepts & right.concepts:
        return None
    if pair.rung("object").reaches(Rung.ALIAS) or pair.overlap >= CLOSE:
        return None
    return "opposites, yet nothing shows that they are of one respect"


GUARD = Guard(
    id="other-respect",
    summary="two opposites are not known to be of one respect",
    example="the mayor rejected a compromise / the mayor agreed to a visit",
    check=check,
    kinds=frozenset({"status"}),
)
