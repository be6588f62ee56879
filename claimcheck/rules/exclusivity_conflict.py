"""Only, one of the few, all, none: how many of a class have a property cannot be two things at once.

Default comparison of kind exclusivity; numbers as in Barwise and Cooper (1981)."""

from __future__ import annotations

from claimcheck.analysis.list_names import told_apart
from claimcheck.lexicon import concepts, oppositions
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level
from claimcheck.model.members import Members
from claimcheck.rules import Outcome, Rule, Story, by_relation

_ACT = ("act",)
_CLOSE = 0.7  # words around from which two acts ("the lone vote against the plan") are taken to be on one matter
_compare = by_relation("exclusivity")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The relation of the two, where one property is said of one class."""
    if pair.told:
        return _compare(pair, story)
    predicate = pair.rung("predicate")
    same = predicate.reaches(Rung.RELATED) or predicate is Rung.UNKNOWN and pair.rung("object").reaches(Rung.ALIAS)
    same |= _of_one_place(pair)
    if not same or _turned(pair) or any(c.trace == _ACT for c in (pair.left, pair.right)) and pair.overlap < _CLOSE:
        return None
    shares = [isinstance(c.value, Members) and c.value.share is not None for c in (pair.left, pair.right)]
    classes = [c.frame.head is not None for c in (pair.left, pair.right)]
    other_class = all(classes) and not pair.rung("head").reaches(Rung.ALIAS)
    if any(shares) and (other_class or told_apart(pair.left, pair.right)):
        return None  # a part of one class says nothing of another
    return _compare(pair, story)


def _of_one_place(pair: Comparison) -> bool:
    """Whether both say how many of a class there are in one place: "the only woman in the cabinet"."""
    bare = pair.left.frame.predicate is None and pair.right.frame.predicate is None
    if not bare or not pair.rung("head").reaches(Rung.ALIAS) or pair.overlap < _CLOSE:
        return False
    sides = ((pair.left, pair.right), (pair.right, pair.left))
    return not any(_is_sole(one) and not _is_sole(two) and one.frame.terms - two.frame.context for one, two in sides)


def _is_sole(claim: Claim) -> bool:
    """Whether it is said to be the only one: of the few ports, several have no crane."""
    return isinstance(claim.value, Members) and claim.value.closed


def _turned(pair: Comparison) -> bool:
    """Whether the one property is the other's opposite: that all escaped unhurt says that none was hurt."""
    one, two = pair.left.frame.predicate, pair.right.frame.predicate
    if one is None or two is None or one.head == two.head:
        return False
    return concepts.opposed(one.concepts, two.concepts) or oppositions.may_oppose(one.head, two.head)


RULE = Rule(
    id="exclusivity-conflict",
    summary="Only one, several, all, none: of one group no two of these can be so.",
    example="the only member yet to ratify / one of the few members yet to ratify",
    conflict=("Half of the wells in Drin are polluted.", "All of the wells in Drin are polluted."),
    no_conflict=("Half of the wells in Drin are polluted.", "All of the wells in Orra are polluted."),
    level=Level.ERROR,
    pairs=(("exclusivity", "exclusivity"),),
    judge=_judge,
)
