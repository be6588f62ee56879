"""Two ages of one person.

Default comparison of kind age. Two full names that share no word are not taken for one person, whatever joined them.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis.quantities.aged import DEED, ONCE
from claimcheck.kinds.age import Age
from claimcheck.lexicon import points
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.numbers.number import EXACT
from claimcheck.rules import Outcome, Rule, Story, by_relation

_compare = by_relation("age")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The default comparison; `unclear` where the two are named and no word of the names is shared."""
    if pair.point is not None and points.is_limit(pair.point):
        return _of_limits(pair, story)
    names = _name(pair.left), _name(pair.right)
    if all(names) and not names[0] & names[1]:
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=("the names differ",))
    roles = {pair.left.frame.role, pair.right.frame.role}
    if roles & {DEED, ONCE} and (roles == {ONCE, None} or not _one_deed(pair)):
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=("one is the age at an earlier deed",))
    if _birthday(pair, story):
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=("a birthday lies in between",))
    return _compare(pair, story)


def _of_limits(pair: Comparison, story: Story) -> Outcome | None:
    """Two limits of an age are compared by where they lie: "under 18" is not "under 16"; "over 70" is another limit."""
    one, two = pair.left.value, pair.right.value
    if not isinstance(one, Age) or not isinstance(two, Age):
        return _compare(pair, story)
    if one.number.bound != two.number.bound:
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=("they are limits on two sides",))
    left, right = (
        replace(c, value=replace(v, number=replace(v.number, low=v.number.nominal, high=v.number.nominal, bound=EXACT)))
        for c, v in ((pair.left, one), (pair.right, two))
    )
    return _compare(replace(pair, left=left, right=right), story)


def _birthday(pair: Comparison, story: Story) -> bool:
    """Whether one tells of a birthday ("turned 32 this month"), and the other gives the age before it."""
    for one, two in ((pair.left, pair.right), (pair.right, pair.left)):
        after, before = (getattr(getattr(c.value, "number", None), "nominal", None) for c in (one, two))
        if _turned(one, story) and after is not None and before is not None and 0 < after - before <= 1:
            return True
    return False


def _turned(age: Claim, story: Story) -> bool:
    """Whether its text tells of the birthday at which somebody came to be of that age: "turned 18 on Saturday"."""
    return any(
        c.kind == "age" and c.value == age.value and story.documents[c.source].exact(c.span).lower().startswith("turn")
        for c in story.claims.get(age.source, ())
    )


def _one_deed(pair: Comparison) -> bool:
    """Whether both tell of the same deed: "was arrested at the age of 17", "Ode, 19, was arrested"."""
    one, two = pair.left.frame.predicate, pair.right.frame.predicate
    objects = [c.frame.object for c in (pair.left, pair.right)]
    if one is None or two is None or _apart(*objects):
        return False
    if {pair.left.frame.role, pair.right.frame.role} == {DEED, ONCE}:  # "was a teenager at the time": of what is told
        context = next(c.frame.context for c in (pair.left, pair.right) if c.frame.role == ONCE)
        if (one if pair.left.frame.role == DEED else two).head in context:
            return True
    return one.head == two.head or bool(one.concepts & two.concepts)


def _apart(one: Slot | None, two: Slot | None) -> bool:
    """Whether what two deeds are done to has no word in common: "left Lisbon", "left Paris"."""
    return one is not None and two is not None and set(one.terms).isdisjoint(two.terms)


def _name(claim: Claim) -> frozenset[str]:
    """The words of the person's name, folded; none for a common noun ("a Leeds plumber") of which nobody is known."""
    head = claim.frame.head
    if head is not None and head.entity is not None:
        return frozenset(w for w in head.entity.split() if len(w) > 1)
    words = head.text.split() if head is not None else []
    if words and words[-1].islower():
        return frozenset()
    return frozenset(w.lower().strip(".,") for w in words if w[:1].isupper() and len(w) > 1)


RULE = Rule(
    id="age-conflict",
    summary="One person, two ages.",
    example="Ana Ruiz, 43 / the 47-year-old Ruiz",
    conflict=("Ana Ruiz, 43, was charged with fraud.", "Ana Ruiz, 47, was charged with fraud."),
    no_conflict=("Ana Ruiz, 43, was charged with fraud.", "Tom Becker, 47, was charged with fraud."),
    level=Level.ERROR,
    pairs=(("age", "age"),),
    judge=_judge,
)
