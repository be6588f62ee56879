"""How often something was done is no number of those it was done to: "arrested twice", "arrested 12 people"."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.lexicon import concepts
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

_TIMES = ("times",)
_TELLING = frozenset("goal shot round blow punch visit trip win victory defeat marriage vote attempt attack".split())


def check(pair: Comparison) -> str | None:
    """Fires where one alone counts how often, and the other counts no deeds of the kind."""
    often = [c.trace == _TIMES for c in (pair.left, pair.right)]
    if often[0] == often[1]:
        return None
    done, counted = (pair.left, pair.right) if often[0] else (pair.right, pair.left)
    return None if _counts_deeds(done, counted) else "one says how often it was done, the other counts something else"


def _counts_deeds(done: Claim, counted: Claim) -> bool:
    """Whether what is counted is what the verb makes: goals scored, shots fired."""
    head, predicate = counted.frame.head, done.frame.predicate
    if head is None or predicate is None or head.head not in _TELLING:
        return False
    same = counted.frame.predicate is not None and counted.frame.predicate.head == predicate.head
    return same or bool(concepts.noun_concepts(head.head) & predicate.concepts)


GUARD = Guard(
    id="how-often",
    summary="one says how often it was done, the other counts something else",
    example="was arrested twice / 12 were arrested",
    conflict=("Vale scored twice for Leeds.", "Vale scored three goals for Leeds."),
    no_conflict=("Vale was booked twice at Leeds.", "Five were booked at Leeds."),
    check=check,
    kinds=frozenset({"count"}),
)
