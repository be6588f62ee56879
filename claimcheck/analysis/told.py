"""What is told of a figure: that it merely is, that somebody has, gets or spends it, and of whom or what it is."""

from __future__ import annotations

from claimcheck.lexicon import attributes, calendar, light, nouns
from claimcheck.model.claim import Claim, Frame, Slot

_SUMS = frozenset("grant loan debt profit loss stake revenue sale subsidy tax bribe ransom donation dividend".split())
_PLAIN_SUMS = frozenset("price cost bill value figure sum total amount".split())
_PAYING = frozenset("pay cost be have do get".split()) | {"pay out"}
_HAVING = frozenset("have own operate run employ possess".split())
_HOLDING = _HAVING | frozenset("be get need hold contain include comprise number carry total".split())


def spent_apart(told: Frame, other: Frame) -> bool:
    """Whether the one sum is a fine, a price, a grant, and the other one of which something else is told."""
    if told.role in (None, "funds", "purpose") and (told.head is None or told.head.head not in _SUMS):
        return False
    sold = told.role == "price" and other.predicate is not None and other.predicate.head in _FETCHING
    doing = other.predicate is not None and other.predicate.head not in _PAYING and not sold
    called = other.head is not None and told.role in other.head.concepts  # "at a price of $8m" for what cost so much
    bare = other.role is None and not called and (other.head is None or other.head.head in _PLAIN_SUMS)
    return bare and (bool(doing) or told.role is None)


def ordinals(slot: Slot | None) -> frozenset[str]:
    """ "the [second] blast"."""
    return frozenset() if slot is None else frozenset(w for w in slot.text.lower().split() if w in _NTH)


_NTH = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last final".split())


def grew(told: Frame) -> bool:
    """Whether a share is a change: what it is called by its head ("a pay rise of 4 percent")."""
    return told.role == "change" or told.head is not None and not _CHANGES.isdisjoint(told.head.concepts)


_CHANGES = frozenset(("rise", "fall", "increase", "decrease"))


def is_unsaid(told: Frame) -> bool:
    """Whether nothing says what a sum is, nor that somebody gives or gets it, whatever the thing costs."""
    passed = told.predicate is not None and not _PASSING.isdisjoint(told.predicate.concepts)
    return told.head is None and told.role is None and not passed


_PASSING = frozenset(("give", "donate", "fund", "receive", "pledge", "lend", "borrow", "insure"))


def narrowed_apart(kind: str, left: Frame, right: Frame) -> bool:
    """Whether one of two figures of one attribute is narrowed by a word that the other's sentence lacks.

    "Online sales", "youth unemployment"; the time that it is of is told apart elsewhere.
    """
    one, two = left.head, right.head
    if one is None or two is None:
        return False
    measured = attributes.is_attribute(kind, left.role) and left.role not in attributes.OF_GOODS
    alike = measured and left.role == right.role
    if not alike and (one.head != two.head or one.head not in _REPORTED):
        return False
    naming = attributes.naming(kind, left.role) | {one.head, two.head}
    named = {word for frame in (left, right) for name in frame.entities for word in name.split(" ")}
    more = (set(one.terms) - right.context) | (set(two.terms) - left.context)
    return any(not set(word.split("-")) <= _WHEN for word in more - _PLAIN - naming - named)


_WHEN = frozenset(
    (*calendar.MONTHS, *calendar.UNITS, *"quarterly annual yearly monthly first second third fourth".split())
)
_REPORTED = frozenset(
    "revenue profit loss income turnover earnings earning sale debt deficit surplus budget spending".split()
)
_FETCHING = frozenset("make bring realise realize fetch go sell".split())
_PLAIN = frozenset("net total overall consolidated group annual record huge big healthy bumper strong".split())


def subjects_apart(left: Frame, right: Frame) -> bool:
    """Whether one of two subjects of one noun has a modifier that the other's sentence lacks ("core inflation")."""
    one, two = left.subject, right.subject
    if one is None or two is None or one.entity is not None or two.entity is not None:
        return False
    if one.head != two.head and not nouns.related(one.head, two.head) and not {one.head} & set(two.terms):
        return False
    if bool(_MAKERS & set(one.terms)) != bool(_MAKERS & set(two.terms)):
        return True
    more = (set(one.terms) - right.context) | (set(two.terms) - left.context)
    return any(t not in _USUAL and t not in (one.head, two.head) and not any(c.isdigit() for c in t) for t in more)


_MAKERS = frozenset(("producer", "wholesale", "factory"))  # prices at the gate, not in the shop
_USUAL = frozenset(
    "budget consumer retail producer wholesale factory index gauge figure annual official overall "
    "headline key main benchmark base policy national monthly average central bank rate "
    "annualized annualised yearly year-on-year inflation price country government total global early preliminary "
    "provisional jobless unemployment joblessness".split()
)


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


def moves(told: Frame) -> bool:
    """Whether it tells that a figure rose or fell."""
    return told.predicate is not None and not {"rise", "fall"}.isdisjoint(told.predicate.concepts)


def has_and_loses(one: Frame, other: Frame) -> bool:
    """Whether the one has so many, and the other lost or won so many."""
    predicate = other.predicate
    moved = other.role is None and predicate is not None and predicate.head in ("lose", "gain", "shed", "add")
    return moved and merely_has(one)


def does(frame: Frame) -> bool:
    predicate = frame.predicate
    return frame.role is None and predicate is not None and predicate.head not in _HOLDING and bool(predicate.concepts)


def gets(frame: Frame) -> bool:
    """Whether the verb says no more than that somebody has the share ("got 30 percent of the vote")."""
    return frame.predicate is not None and frame.predicate.head in ("get", "have", "receive", "win", "take", "earn")


def of_victims(frame: Frame) -> bool:
    """Whether it says what became of those counted, whom it does not name."""
    return (
        frame.role is not None
        and frame.role not in _OF_CHARGES
        and (frame.head is None or frame.head.head in light.STATES)
    )


_OF_CHARGES = frozenset(("convicted", "acquitted", "pleaded", "charged", "enrolled"))


def of_things(frame: Frame) -> bool:
    """Whether it counts what is known to be no living being."""
    named = frame.head is not None and frame.head.head not in light.STATES
    known = nouns.classes(frame.head.head) if frame.head is not None and named else frozenset()
    return bool(known) and not known & _LIVING


_LIVING = frozenset(("person", "animal", "group", "casualty state"))


def of_doers(frame: Frame) -> bool:
    """Whether it counts those who did it, not to whom it was done: "a gunman", "two robbers"."""
    return frame.role is None and frame.head is not None and "suspect" in nouns.classes(frame.head.head)


def least(claim: Claim) -> float:
    """The least that the number of a claim may be; 0.0 where it has none."""
    low = getattr(getattr(claim.value, "number", None), "low", None)
    return 0.0 if low is None else float(low)
