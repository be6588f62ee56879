"""What the verb of a figure tells of it: that it merely is, that somebody has or gets it, that it was spent."""

from __future__ import annotations

from claimcheck.model.claim import Frame

_SUMS = frozenset("grant loan debt profit loss stake revenue sale subsidy tax bribe ransom donation dividend".split())
_PLAIN_SUMS = frozenset("price cost bill value figure sum total amount".split())
_PAYING = frozenset("pay cost be have do get".split()) | {"pay out"}
_HAVING = frozenset("have own operate run employ possess".split())
_HOLDING = _HAVING | frozenset("be get need hold contain include comprise number carry total".split())


def spent_apart(told: Frame, other: Frame) -> bool:
    """Whether the one sum is a fine, a price, a grant, and the other one of which something else is told."""
    if told.role in (None, "funds", "purpose") and (told.head is None or told.head.head not in _SUMS):
        return False
    doing = other.predicate is not None and other.predicate.head not in _PAYING
    bare = other.role is None and (other.head is None or other.head.head in _PLAIN_SUMS)
    return bare and (bool(doing) or told.role is None)


def narrowed_apart(left: Frame, right: Frame) -> bool:
    """Whether one of two sums of one noun is narrowed by a word that the other's sentence lacks ("online sales")."""
    one, two = left.head, right.head
    if one is None or two is None or one.head != two.head or one.head not in _REPORTED:
        return False
    more = (set(one.terms) - right.context) | (set(two.terms) - left.context)
    return bool(more - _PLAIN - {one.head, two.head})


_REPORTED = frozenset("revenue profit loss income turnover earnings sale debt deficit surplus budget".split())
_PLAIN = frozenset("net total overall consolidated group annual".split())


def merely_is(frame: Frame) -> bool:
    """Whether the verb only says where or what somebody is ("is on the ballot in 14 states")."""
    return (
        frame.role is None and frame.object is not None and frame.predicate is not None and frame.predicate.head == "be"
    )


def is_told_to_be(frame: Frame) -> bool:
    """Whether it tells of how many that they are something ("12 percent of the workers are women")."""
    return frame.head is not None and frame.predicate is not None and frame.predicate.head == "be"


def merely_has(frame: Frame) -> bool:
    """Whether the verb only says that somebody has so many of them."""
    return frame.role is None and frame.predicate is not None and frame.predicate.head in _HAVING


def does(frame: Frame) -> bool:
    predicate = frame.predicate
    return frame.role is None and predicate is not None and predicate.head not in _HOLDING and bool(predicate.concepts)


def gets(frame: Frame) -> bool:
    """Whether the verb says no more than that somebody has the share ("got 30 percent of the vote")."""
    return frame.predicate is not None and frame.predicate.head in ("get", "have", "receive", "win", "take", "earn")
