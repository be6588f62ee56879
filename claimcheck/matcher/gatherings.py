"""Two gatherings of two sorts have each their own crowd: "the rally", "the concert"."""

from __future__ import annotations

from claimcheck.lexicon import nouns
from claimcheck.model.claim import Claim

_ANY = frozenset(("event",))


def apart(left: Claim, right: Claim) -> bool:
    """Whether each claim is told of an event of a sort that the other's is not; not where one's sort is unknown."""
    one, two = left.frame.subject, right.frame.subject
    if one is None or two is None or nouns.same(one.head, two.head):
        return False
    sorts = [nouns.classes(slot.head) - _ANY for slot in (one, two)]
    return all(sorts) and sorts[0].isdisjoint(sorts[1])
