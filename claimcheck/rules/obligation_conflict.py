"""Required, free or forbidden: one act under one rule cannot be two of them.

Default comparison of kind obligation; deontic square after von Wright (1951)."""

from __future__ import annotations

from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level
from claimcheck.rules import Outcome, Rule, Story, by_relation

_CLOSE = 0.4  # words around from which one act is taken to be of one party that not both texts name
_compare = by_relation("obligation")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The relation of the two levels, where both are on one rule or thing, or both on one act of one party."""
    head = pair.rung("head")
    if pair.left.frame.role == "act":
        one_party = head.reaches(Rung.RELATED) or head is Rung.UNKNOWN and pair.overlap >= _CLOSE
        same = pair.rung("predicate").reaches(Rung.ALIAS) and one_party
    else:
        same = head.reaches(Rung.RELATED)
    return _compare(pair, story) if same or pair.told else None


RULE = Rule(
    id="obligation-conflict",
    summary="The same act is required in one passage and free or forbidden in another.",
    example="mandates that operators report / reporting is voluntary",
    level=Level.ERROR,
    pairs=(("obligation", "obligation"),),
    judge=_judge,
)
