"""As many of one sort, of one people here and of two there: "12 Danish divers", "12 Danish and Polish divers".

Whoever counts all by one people leaves no room for another. Peoples of which one may be part of another (a country and
its parts, a continent) are no conflict, and a text that names no people says less.
"""

from __future__ import annotations

from claimcheck.kinds.count import KIND as COUNT
from claimcheck.kinds.count import Count
from claimcheck.lexicon import gazetteer, nouns
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """A conflict where as many are counted under one noun, and their peoples are not the same."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Count) or not isinstance(right, Count) or not pair.rung("head").reaches("alias"):
        return None
    if COUNT.relate(left, right) is not Relation.EQUAL or left.number.low != left.number.high or left.number.low < 2:
        return None
    one, two = _peoples(pair.left), _peoples(pair.right)
    if not one or not two or one == two:
        return None
    why = ("as many are told of in both, and not of the same peoples",)
    labels = (_told(pair.left), _told(pair.right))
    return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why, labels=labels, sure=False)


def _told(claim: Claim) -> str:
    """The figure with those whom it counts."""
    return f"{claim.value} {claim.frame.head.text}" if claim.frame.head is not None else str(claim.value)


def _peoples(claim: Claim) -> frozenset[str]:
    """The countries of the peoples named before the noun; none where a word before it names another sort of place."""
    head = claim.frame.head
    words = head.text.split()[:-1] if head is not None else []
    named = [w for w in words if w[:1].isupper()]
    found = [nouns.demonyms().get(w) for w in named]
    known = [gazetteer.known(place) for place in found if place is not None]
    if None in found or any(k is None or k.rank is not gazetteer.Rank.COUNTRY for k in known):
        return frozenset()
    return frozenset(place for place in found if place is not None)


RULE = Rule(
    id="whence-they-were",
    summary="As many are told of in both texts, but not of the same peoples.",
    example="The navy seized 12 Danish divers / The navy seized 12 Danish and Polish divers",
    conflict=(
        "The coast guard of Aden seized 12 Danish divers on Friday.",
        "The coast guard of Aden seized 12 Danish and Polish divers on Friday.",
    ),
    no_conflict=(
        "The coast guard of Aden seized 12 Danish divers on Friday.",
        "The coast guard of Aden seized 12 divers on Friday.",
    ),
    level=Level.WARNING,
    pairs=(("count", "count"),),
    judge=_judge,
)
