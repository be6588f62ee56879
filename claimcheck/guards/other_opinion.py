"""What two people think of a thing is no conflict: each may hold an opinion of his own."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

# States that lie in the eye of whoever speaks.
_OPINIONS = frozenset(
    "be good;be right;be fair;be reasonable;be acceptable;be important;be useful;be necessary;be justified;be founded;"
    "be serious;be possible;be likely;be constitutional;be optimistic;be clear;be simple;be easy;be productive;"
    "be offensive;be racist;be misleading;be credible;be honest;be competent;be popular;be effective".split(";")
)
_NOUNS = frozenset(
    "mistake error disgrace disaster success failure shame victory defeat insult joke threat problem solution outrage "
    "tragedy triumph scandal betrayal blunder step".split()
)


def check(pair: Comparison) -> str | None:
    """Fires where one state of opinion is given by two speakers, or by a speaker and a text."""
    if not (_is_opinion(pair.left) and _is_opinion(pair.right)):
        return None
    one, two = (_words(c) for c in (pair.left, pair.right))
    if one == two or one and two and one & two:
        return None
    return "they are opinions of two speakers"


def _is_opinion(claim: Claim) -> bool:
    predicate = claim.frame.predicate
    of_words = predicate.concepts if claim.kind == "attribution" and predicate is not None else frozenset()
    known = {*getattr(claim.value, "concepts", ()), *of_words}
    return bool(known & _OPINIONS) or getattr(claim.value, "lemma", "") in _NOUNS


def _words(claim: Claim) -> set[str] | None:
    """The words of whoever says it, without those that many speakers share; None where it is told as a fact."""
    who = claim.qualifiers.attributed_to
    return None if who is None else {w.strip(".,'").lower() for w in who.split()} - _TITLES


_TITLES = frozenset("the a an mr mrs ms dr senator sen rep president minister governor gov spokesman for of".split())


GUARD = Guard(
    id="other-opinion",
    summary="two speakers hold two opinions",
    example="one senator called the pact fair / another called it unfair",
    conflict=("Senator Vance said the pact was fair.", "Senator Vance said the pact was unfair."),
    no_conflict=("Senator Vance said the pact was fair.", "Senator Moro said the pact was unfair."),
    check=check,
    kinds=frozenset({"status", "attribution"}),
)
