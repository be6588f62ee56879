"""A second victim is not the first, and who is told by age and sex alone may be anybody of that sex."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.guards import Guard
from claimcheck.lexicon.number_words import SMALL
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison, Rung

SHARED = 0.35  # words around from which two persons told by their age alone are taken for one
_FURTHER = frozenset("second third fourth fifth another other others previous next separate".split())
_REST = frozenset(("other",))
_ANYBODY = frozenset("man woman boy girl person teenager male female resident child".split())


def check(pair: Comparison) -> str | None:
    """Fires where one alone is a further one of its kind, or nothing but age and sex tells two persons."""
    some = [_further(c) for c in (pair.left, pair.right)]
    if some[0] != some[1] and (pair.left.kind != "age" or _unnamed(pair.left) or _unnamed(pair.right)):
        return f"one alone is told of a further one of its kind ({', '.join(sorted(some[0] | some[1]))})"
    if pair.left.kind == "age" and _unnamed(pair.left) and _unnamed(pair.right) and not _of_one_deed(pair):
        return "nothing but age and sex tells who is meant"
    return None


def _further(claim: Claim) -> frozenset[str]:
    """The words that tell its subject from another of the kind."""
    subject = claim.frame.subject
    if subject is None:
        return frozenset()
    if claim.kind == "age":
        return _FURTHER & claim.frame.context
    words = subject.text.split()  # in small letters: no "Second Bank of Lorne"
    return _FURTHER & set(words) - (_REST if _are_the_rest(subject, words) else frozenset())


def _are_the_rest(subject: Slot, words: Sequence[str]) -> bool:
    """Whether they are all others of a sort, not so many further ones: "the other makers", not "the other two"."""
    several = bool(words) and words[-1].lower() not in (subject.head, "one") and words[-1].endswith("s")
    return several and not any(w in SMALL or w.isdigit() for w in words)


def _unnamed(claim: Claim) -> bool:
    """Whether it is the age of somebody who has neither a name nor a post of his own."""
    return any(_is_anybody(s) for s in (claim.frame.head, claim.frame.subject))


def _is_anybody(slot: Slot | None) -> bool:
    return slot is not None and slot.entity is None and slot.head in _ANYBODY


def _of_one_deed(pair: Comparison) -> bool:
    return pair.rung("predicate").reaches(Rung.ALIAS) or pair.overlap >= SHARED or pair.point is not None


GUARD = Guard(
    id="another-one",
    summary="one alone is told of a further one of its kind, or of somebody of whom only age and sex are known",
    example="sued for a 31-year-old woman / the second victim, a 54-year-old woman, died",
    conflict=("A 33-year-old woman was killed in Lorne.", "A 43-year-old woman was killed in Lorne."),
    no_conflict=(
        "A 33-year-old woman was hurt in Lorne.",
        "The second victim in Lorne, a 54-year-old woman, died.",
    ),
    check=check,
    kinds=frozenset({"age", "status", "date", "time", "place"}),
)
