"""Two things of one name, each of a sort of its own or told by what stands behind it, are not compared."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from claimcheck.guards import Guard
from claimcheck.lexicon import nouns, points, siblings
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison

_SLOTS = ("subject", "object", "head")
# Series of which a story may have each; what befell somewhere, or a crime, may be told by two words of its series.
_APART = frozenset(
    "spacecraft;care;school level;position;force;staple;livelihood;flock;crewman;paper;edition;room in court;animal;"
    "instrument;vegetable;fruit;crop;drink;metal;planet;sex;child;heir;trade;energy;text of law".split(";")
)


def check(pair: Comparison) -> str | None:
    """Fires where one noun stands on both sides with words that say which is meant, and none of them is shared."""
    by_doer = pair.point is not None and points.asks_who(pair.point)
    for name in _SLOTS:
        left, right = (getattr(c.frame, name) for c in (pair.left, pair.right))
        if left is None or right is None or by_doer and name == "subject":
            continue
        if siblings.siblings(left.head, right.head) in _APART:
            return f"{left.text} is not {right.text}"
        if pair.left.kind in _FIGURES and _is_around(left, right):
            return f"one is of a place, the other of the land around it ({left.text} / {right.text})"
    for one, two in product(_things(pair.left), _things(pair.right)):
        if one.head != two.head:
            continue
        strange = not _shared(one.sorts, (*two.sorts, *two.terms)) and not _shared(two.sorts, one.terms)
        if one.sorts and two.sorts and strange:
            return f"the one is of {_words(one.sorts)}, the other of {_words(two.sorts)} ({one.head})"
        if told := _behind(one, two):
            return f"{one.head} {told[0]}, {two.head} {told[1]}"
    return None


def _is_around(one: Slot, two: Slot) -> bool:
    """Whether one is a place, the other the land that has its name: "Lund", "the Lund region"."""
    place, land = (one, two) if two.head in _LANDS else (two, one)
    if land.head not in _LANDS or place.head in _LANDS or place.entity is None:
        return False
    return place.entity.split()[-1] in {w.lower() for w in land.terms}


_FIGURES = frozenset(("count", "percent", "money", "measure"))
_LANDS = frozenset("region county province district area municipality valley".split())


def _things(claim: Claim) -> list[Slot]:
    slots = (getattr(claim.frame, name) for name in _SLOTS)
    return [s for s in slots if s is not None and s.entity is None]


def _behind(one: Slot, two: Slot) -> tuple[str, str] | None:
    """What stands behind the two with one preposition, where no word for the one is among those for the other."""
    for case in sorted({w.partition(" ")[0] for w in one.whose}):
        own, others = ({w.partition(" ")[2] for w in s.whose if w.startswith(f"{case} ")} for s in (one, two))
        if own and others and not _shared(own, (*others, *two.terms)) and not _shared(others, one.terms):
            return f"{case} {_words(own)}", f"{case} {_words(others)}"
    return None


def _shared(words: Collection[str], others: Collection[str]) -> bool:
    """Whether one of the words is among the others, under any name."""
    return any(a == b or nouns.same(a, b) for a, b in product(words, others))


def _words(words: Collection[str]) -> str:
    return " ".join(sorted(words))


GUARD = Guard(
    id="other-sort",
    summary="two things of one name, each of another sort or of something else",
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
)
