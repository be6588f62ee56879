"""Two dates or times need one event: the same happening to the same thing."""

from __future__ import annotations

from claimcheck.guards import Doubt, Guard
from claimcheck.lexicon import embedding
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung

BOTH = 2  # sides of an event that must be the same, unless the words around agree
MOST = 0.5  # words around from which one side is enough
SHARED = 1 / 3  # words around from which one act of two unnamed sides is taken for one event


def check(pair: Comparison) -> str | None:
    """Fires where neither who acts nor what it is done to is known to be the same."""
    if pair.apart("predicate"):
        return "they are of different happenings"
    if any(_repeats(c) for c in (pair.left, pair.right)):
        return "one can speak, write or appear more than once"
    if _one_act(pair):
        return None
    shared = sum(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "object", "head"))
    if shared < BOTH and not (shared and pair.overlap >= MOST):
        return Doubt("it is not known that they are of one event")
    return None


def _repeats(claim: Claim) -> bool:
    """Whether the predicate is an act of speech or an appearance, of which one story has many."""
    predicate = claim.frame.predicate
    return predicate is not None and (
        embedding.is_saying(predicate.head) or predicate.head.split(" ", 1)[0] in _AGAIN or "say" in predicate.concepts
    )


_AGAIN = frozenset("tweet post appear speak visit meet talk join refuse rebuff issue send go come hold have be".split())


def _one_act(pair: Comparison) -> bool:
    """Whether both tell of the same telling act on somebody, name no two sides of it, and share the words around it.

    One act has one deadline, so that there a related object is enough.
    """
    predicate = pair.left.frame.predicate
    told = predicate is not None and bool(predicate.concepts) and not embedding.is_saying(predicate.head)
    apart = any(pair.apart(s) for s in ("subject", "object", "head"))
    due = pair.left.frame.role == pair.right.frame.role == "deadline" and pair.rung("object").reaches(Rung.RELATED)
    done_to = pair.left.frame.object is not None and pair.right.frame.object is not None
    same = pair.rung("predicate").reaches(Rung.ALIAS)
    return told and done_to and not apart and same and (due or pair.overlap >= SHARED)


GUARD = Guard(
    id="other-matter",
    summary="the two dates or times are not known to be of one event",
    example="signed on May 3 / the budget passed on May 5",
    check=check,
    kinds=frozenset(("date", "time")),
)
