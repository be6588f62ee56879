"""Only, one of the few, all, none: how many of a class have a property cannot be two things at once.

Default comparison of kind exclusivity; numbers as in Barwise and Cooper (1981)."""

from __future__ import annotations

from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level
from claimcheck.model.members import Members
from claimcheck.rules import Outcome, Rule, Story, by_relation

_compare = by_relation("exclusivity")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The relation of the two, where one property is said of one class."""
    predicate = pair.rung("predicate")
    if not pair.told and not predicate.reaches(Rung.RELATED):
        if predicate is not Rung.UNKNOWN or not pair.rung("object").reaches(Rung.ALIAS):
            return None
    shares = [isinstance(c.value, Members) and c.value.share is not None for c in (pair.left, pair.right)]
    classes = [c.frame.head is not None for c in (pair.left, pair.right)]
    if any(shares) and all(classes) and not pair.rung("head").reaches(Rung.ALIAS):
        return None  # a part of one class says nothing of another
    return _compare(pair, story)


RULE = Rule(
    id="exclusivity-conflict",
    summary="Different numbers of a class are said to have one property.",
    example="the only member yet to ratify / one of the few members yet to ratify",
    level=Level.ERROR,
    pairs=(("exclusivity", "exclusivity"),),
    judge=_judge,
)
