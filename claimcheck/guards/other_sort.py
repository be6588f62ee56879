"""Figures and days of two things of one name, each of a sort of its own, are not compared."""

from __future__ import annotations

from itertools import product

from claimcheck.guards import Guard
from claimcheck.lexicon import nouns
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison

_SLOTS = ("subject", "object", "head")


def check(pair: Comparison) -> str | None:
    """Fires where one noun stands on both sides behind nouns that say of which sort it is, and no sort is shared."""
    for one, two in product(_things(pair.left), _things(pair.right)):
        if one.head == two.head and one.sorts and two.sorts and not _shared(one, two):
            return f"the one is of {_words(one)}, the other of {_words(two)} ({one.head})"
    return None


def _things(claim: Claim) -> list[Slot]:
    slots = (getattr(claim.frame, name) for name in _SLOTS)
    return [s for s in slots if s is not None and s.entity is None]


def _shared(one: Slot, two: Slot) -> bool:
    """Whether a sort of the one is among the words for the other, under any name."""
    pairs = (*product(one.sorts, (*two.sorts, *two.terms)), *product(two.sorts, one.terms))
    return any(a == b or nouns.same(a, b) for a, b in pairs)


def _words(slot: Slot) -> str:
    return " ".join(sorted(slot.sorts))


GUARD = Guard(
    id="other-sort",
    summary="two things of one name, each of another sort",
    example="train drivers will walk out on Friday / bus drivers will walk out on Tuesday",
    conflict=(
        "Train drivers at Norrail will walk out on Friday.",
        "The train drivers of Norrail will walk out on Tuesday.",
    ),
    no_conflict=(
        "Train drivers at Norrail will walk out on Friday.",
        "Bus drivers at Norrail will walk out on Tuesday.",
    ),
    check=check,
    kinds=frozenset({"date", "time", "count", "money", "percent", "measure", "duration", "rank", "age"}),
)
