"""Asked or ordered: a request that binds and one that does not.

Default comparison of kind force; directive force after Searle (1976)."""

from __future__ import annotations

from claimcheck.lexicon import concepts
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level
from claimcheck.rules import Outcome, Rule, Story, by_relation

_CLOSE = 0.5  # words around from which one act is taken to be asked of whom the other text names otherwise
_compare = by_relation("force")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The relation of the two forces, where one party is told to do one thing."""
    told = pair.rung("head")
    denied = [not getattr(c.value, "given", True) for c in (pair.left, pair.right)]
    if denied[0] != denied[1] and not pair.told and not pair.rung("subject").reaches(Rung.ALIAS):
        return None  # that one party did not call for it says nothing of another
    writ = any(getattr(c.value, "writ", False) for c in (pair.left, pair.right))
    same_act = writ or _one_act(pair)
    same_told = told.reaches(Rung.RELATED) or told is Rung.UNKNOWN and pair.overlap >= _CLOSE
    return _compare(pair, story) if pair.told or same_act and same_told else None


def _one_act(pair: Comparison) -> bool:
    """Whether the two verbs are one, or of classes that have to do with each other, or one party is told something
    with a telling word in common: an order is often told by what it comes to."""
    left, right = pair.left.frame.predicate, pair.right.frame.predicate
    if left is None or right is None or left.head == right.head or left.concepts & right.concepts:
        return True
    if any(concepts.related(a, b) or concepts.implies(a, b) for a in left.concepts for b in right.concepts):
        return True
    named = all(c.frame.head is not None and c.frame.head.entity is not None for c in (pair.left, pair.right))
    return named and pair.rung("head").reaches(Rung.ALIAS) and bool(_told_of(pair.left) & _told_of(pair.right))


def _told_of(claim: Claim) -> frozenset[str]:
    """The words of the sentence but for who tells whom, and the words of telling and doing."""
    frame = claim.frame
    parties = [t for s in (frame.head, frame.subject) if s is not None for t in (*s.terms, s.head, s.entity or "")]
    verbs = [frame.predicate.head] if frame.predicate is not None else []
    return frame.context - {*parties, *verbs, *(w for e in frame.entities for w in e.split())}


RULE = Rule(
    id="force-of-request",
    summary="One passage has a request, the other a binding order.",
    example="asked the firm to stop / ordered the firm to stop",
    conflict=(
        "The court requested Vantor to hand over the emails.",
        "The court directed Vantor to hand over the emails.",
    ),
    no_conflict=("The governor urged residents to boil water.", "The governor ordered bars to close."),
    level=Level.ERROR,
    pairs=(("force", "force"),),
    judge=_judge,
)
