"""Two amounts of money for one thing, or one amount that is a profit in one text and a loss in the other.

Default comparison of kind money."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.kinds import KINDS
from claimcheck.kinds.money import Money
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story, by_relation

_compare = by_relation("money")
_OF_A_YEAR = "each: of a year"
_SORTS = frozenset("operating net gross pretax pre-tax underlying adjusted quarterly annual".split())


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The default comparison; a profit and a loss of one firm exclude each other, whatever the sums."""
    if _yearly(pair.left) and _yearly(pair.right):
        left, right = (_bare(c) for c in (pair.left, pair.right))
        return _compare(replace(pair, left=left, right=right), story)
    if frozenset((pair.left.frame.role, pair.right.frame.role)) not in KINDS.get("money").signs:
        return _compare(pair, story)
    if not pair.rung("subject").reaches("alias") or _sorts(pair.left) != _sorts(pair.right):
        why = ("a profit and a loss may be of two reckonings",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    return Outcome(
        verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=("one is a profit, the other a loss of the same",)
    )


def _yearly(claim: Claim) -> bool:
    """Whether it is the sum of a year, by its unit or by a word beside what it is of ("annual savings of $60m")."""
    per = getattr(claim.value, "per", None)
    return per == "year" or per is None and _OF_A_YEAR in claim.frame.scope


def _bare(claim: Claim) -> Claim:
    """The claim with its sum alone, without of what time or thing it is."""
    return replace(claim, value=replace(claim.value, per=None)) if isinstance(claim.value, Money) else claim


def _sorts(claim: Claim) -> frozenset[str]:
    """The words that say which profit or loss it is; "net" is what is meant where none is said."""
    head = claim.frame.head
    return (_SORTS & frozenset(head.terms if head is not None else ())) - {"net"}


RULE = Rule(
    id="money-conflict",
    summary="One thing, two amounts.",
    example="bought for $334 million / bought for $281 million",
    conflict=("Vantor bought Halden for $334 million.", "Vantor bought Halden for $281 million."),
    no_conflict=("Vantor bought Halden for $334 million.", "Vantor bought Norre for $281 million."),
    level=Level.ERROR,
    pairs=(("money", "money"),),
    judge=_judge,
)
