"""Required, free or forbidden: one act under one rule cannot be two of them.

Default comparison of kind obligation; deontic square after von Wright (1951)."""

from __future__ import annotations

from claimcheck.lexicon import nouns
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level
from claimcheck.rules import Outcome, Rule, Story, by_relation

_CLOSE = 0.4  # words around from which one act is taken to be of one party that not both texts name
_compare = by_relation("obligation")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The relation of the two levels, where both are on one rule or thing, or both on one act of one party."""
    head, role = pair.rung("head"), pair.left.frame.role or ""
    if role.startswith("act"):
        one_party = head.reaches(Rung.ALIAS) or head is Rung.RELATED and not _two_trades(pair)
        one_party |= head is Rung.UNKNOWN and pair.overlap >= _CLOSE and pair.rung("place") is not Rung.OTHER
        one_party |= pair.one_matter and head is not Rung.OTHER
        one_wisher = role == "act" or pair.rung("subject").reaches(Rung.ALIAS)
        same = pair.rung("predicate").reaches(Rung.ALIAS) and one_party and one_wisher
    else:
        same = head.reaches(Rung.RELATED)
    if role.startswith("act") and not pair.told and _another_thing(pair):
        return None
    if (
        role != "act wished"
        and not pair.told
        and (_another_ruler(pair.left, pair.right) or _another_ruler(pair.right, pair.left))
    ):
        return None
    if not pair.told and (_in_a_way(pair.left, pair.right) or _in_a_way(pair.right, pair.left)):
        return None
    return _compare(pair, story) if same or pair.told else None


_RULED = frozenset("ruled rule rules ruling exclude excluded excludes excluding".split())


def _another_thing(pair: Comparison) -> bool:
    """Whether what is ruled out is done to two things that nothing joins ("selling the barn", "the mill")."""
    if not all(str(getattr(c.value, "cue", "")).removeprefix("not ") in _RULED for c in (pair.left, pair.right)):
        return False
    things = [c.frame.object for c in (pair.left, pair.right)]
    heads = {s.head for s in things if s is not None and s.entity is None}
    return len(heads) > 1 and None not in things and not pair.rung("object").reaches(Rung.RELATED)


def _in_a_way(may: Claim, other: Claim) -> bool:
    """Whether "may" leaves free in what way it is done: "may publish by region" beside "must publish"."""
    value = may.value
    freed = may.trace[:1] == ("modal",) and getattr(value, "cue", "").split(" ", 1)[0] in ("may", "can")
    own = may.frame.terms if may.frame.subject is not None else may.frame.context  # under a rule both name it
    return freed and bool(own - other.frame.context)


def _another_ruler(one: Claim, other: Claim) -> bool:
    """Whether one names somebody of whom the other, which says nobody, knows nothing: another city may ban another."""
    ruler = one.frame.subject
    if ruler is None or ruler.entity is None or other.frame.subject is not None:
        return False
    last = ruler.entity.split()[-1]
    return bool(other.frame.entities) and not any(last in key.split() for key in other.frame.entities)


def _two_trades(pair: Comparison) -> bool:
    """Whether two kinds of people are bound: what nurses must do, surgeons need not."""
    heads = [c.frame.head for c in (pair.left, pair.right)]
    people = [h is not None and h.entity is None and "person" in nouns.classes(h.head) for h in heads]
    return (
        all(people) and heads[0] is not None and heads[1] is not None and not nouns.same(heads[0].head, heads[1].head)
    )


RULE = Rule(
    id="obligation-conflict",
    summary="The same act is required in one passage and free or forbidden in another.",
    example="mandates that operators report / reporting is voluntary",
    conflict=("Hard hats are mandatory on the Kesh dam.", "Hard hats are optional on the Kesh dam."),
    no_conflict=("Doctors must report measles.", "Doctors are urged to report flu."),
    level=Level.ERROR,
    pairs=(("obligation", "obligation"),),
    judge=_judge,
)
