"""A number against a quantity word for the same class: "two gunmen" against "a lone gunman", "none" against "four".

Numbers and quantity words are both members of a class (Barwise and Cooper 1981).
"""

from __future__ import annotations

from claimcheck.kinds.count import Count
from claimcheck.lexicon import concepts
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.members import Members
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """Contradiction where class, property and polarity are the same and the number cannot be so many."""
    count, word = (pair.left, pair.right) if pair.left.kind == "count" else (pair.right, pair.left)
    number, members = count.value, word.value
    if not isinstance(number, Count) or not isinstance(members, Members) or number.other:
        return None
    if word.frame.role not in ("has", "not") or (word.frame.role == "not") != (count.qualifiers.polarity == "negative"):
        return None
    if not _one_class(pair, word) or not _one_property(pair):
        return None
    if not _excluded(number, members):
        return None
    why = (f"{number} in one text, {members} in the other",)
    return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why)


def _one_class(pair: Comparison, word: Claim) -> bool:
    """Whether both speak of one class: the same noun, or whoever does what an actor noun says."""
    if pair.rung("place") is Rung.OTHER:
        return False
    head = word.frame.head
    actor = head is not None and bool(concepts.actor_concepts(head.head)) and word.frame.predicate is not None
    return pair.rung("head").reaches(Rung.ALIAS) or actor and pair.rung("head") is not Rung.OTHER


def _one_property(pair: Comparison) -> bool:
    """Whether both say the same of it: one verb, or of a bare copula one complement, and nothing that tells apart."""
    if pair.apart("object") or pair.apart("subject"):
        return False
    predicate = pair.rung("predicate")
    return predicate.reaches(Rung.ALIAS) or predicate is Rung.UNKNOWN and pair.rung("object").reaches(Rung.ALIAS)


def _excluded(count: Count, members: Members) -> bool:
    low, high = count.number.low, count.number.high
    if members.share is not None:
        if members.share[1] == 0:
            return low > 0
        return members.cue == "both" and high < 2
    if members.closed and members.high == 1:
        return low >= 2
    return members.low >= 2 and members.high > members.low and high < 2 and not members.closed


RULE = Rule(
    id="count-against-share",
    summary="A number and a quantity word for one class cannot both be so.",
    example="two gunmen opened fire / a lone gunman opened fire",
    level=Level.ERROR,
    pairs=(("count", "exclusivity"),),
    judge=_judge,
    needs={"head": "unknown", "predicate": "unknown"},
)
