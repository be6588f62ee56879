"""That somebody was charged, tried or convicted is one thing only where it is of one crime."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.lexicon import nouns
from claimcheck.model.comparison import Comparison

_JUDGING = frozenset("charge indict convict accuse sentence plead acquit".split())


def check(pair: Comparison) -> str | None:
    """Fires where both tell of such a step, and each names a crime that the other does not."""
    sides = [c.value for c in (pair.left, pair.right)]
    if not all(getattr(v, "lemma", "").split(" ", 1)[0] in _JUDGING for v in sides):
        return None
    if getattr(sides[0], "holds", True) != getattr(sides[1], "holds", True):
        return None  # what is denied of one crime, other guards know
    one, two = ({w for w in getattr(v, "about", frozenset()) if "crime" in nouns.classes(w)} for v in sides)
    if not one or not two or any(a == b or nouns.same(a, b) for a in one for b in two):
        return None
    return "each names a crime that the other does not"


GUARD = Guard(
    id="other-charge",
    summary="somebody was charged with or convicted of two crimes",
    example="charged with perjury / charged with vandalism",
    conflict=("Ana Ruiz was charged with perjury.", "Ana Ruiz was not charged with perjury."),
    no_conflict=("Ana Ruiz was charged with perjury.", "Ana Ruiz was not charged with conspiracy."),
    check=check,
    of_sense=True,
    kinds=frozenset({"status"}),
)
