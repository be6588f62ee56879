"""Figures in the same words of two texts: the words next to them join them, whatever verb each text is built on."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.kinds import KINDS
from claimcheck.lexicon import nouns
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Rung

BESIDE = 0.4  # words next to two figures from which nothing else need join them
DATED, DATED_ELSE = 0.45, 0.6  # the same of two days or hours; where the verbs differ, too
CLOSE = 0.25  # the same where what is counted, or the part that it plays, joins them, too
DAYS = frozenset(("date", "time"))
ALIKE = 0.15  # how much the passages of two such figures share at least
TOLD_APART = frozenset(("count", "money", "percent", "measure", "duration", "rank", "score", "date", "time"))


def fits(left: Claim, right: Claim, rungs: Mapping[str, Rung], near: float, alone: bool) -> bool:
    """Whether the words next to two figures are alike enough, and nothing that is told of them differs.

    alone: whether no other figures of the kind are left over in the two passages, which clearly tell of one matter.
    """
    heads = rungs["head"].reaches(Rung.ALIAS)
    if rungs["role"] is Rung.OTHER:
        return False
    if rungs["predicate"] is Rung.OTHER:
        if left.kind in _OF_SOME and not _of_deeds(left, right) and not rungs["object"].reaches(Rung.ALIAS):
            return False  # 24 were rescued and six treated; 62,000 tonnes carried and 1,800 leaked
        if not heads and (left.frame.head is None) != (right.frame.head is None):
            return False
        if rungs["subject"] is Rung.UNLIKE or rungs["subject"].reaches(Rung.ALIAS):
            return False  # two did two things, or one and the same did two
        if rungs["object"].reaches(Rung.ALIAS) and _named(left, right):
            return False  # two things befell him
    if left.kind in DAYS:
        return near >= (DATED if rungs["predicate"].reaches(Rung.UNKNOWN) else DATED_ELSE)
    kind, role = KINDS.get(left.kind), left.frame.role
    told = kind.role_tells and role not in (None, *kind.mute) and rungs["role"] is Rung.EXACT
    alone = alone and rungs["predicate"] is not Rung.OTHER
    return near >= BESIDE or near >= CLOSE and (heads or told or alone)


def _of_deeds(left: Claim, right: Claim) -> bool:
    """Whether deeds are counted, whatever verb says that they were done: "performed / carried out 12 transplants"."""
    one, two = left.frame.head, right.frame.head
    if one is None or two is None or "person" in nouns.classes(one.head):
        return False  # fans admire, whatever they did
    return bool(one.concepts & two.concepts)


_OF_SOME = frozenset(("count", "measure"))  # of which two things are told of more and of fewer of the same


def may_differ(slot: str, left: Claim, right: Claim) -> bool:
    """Whether that slot of two figures in the same words may differ: verbs and objects, but not two names."""
    return slot == "predicate" or slot == "object" and not _named(left, right) and left.kind not in DAYS


def _named(left: Claim, right: Claim) -> bool:
    return all(c.frame.object is not None and c.frame.object.entity for c in (left, right))
