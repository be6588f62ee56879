"""What one can do more than once in a story: speak, write, appear, stand firm. Two days of it are two times."""

from __future__ import annotations

from claimcheck.lexicon import embedding, nouns, spots, titles
from claimcheck.lexicon.calendar import OCCASIONS, REPEATED
from claimcheck.model.claim import Claim, Slot

_PUBLISHES = frozenset("release publish post issue disclose unveil reveal announce".split())
_FINDS = frozenset(("find", "show"))
_SPEAKS = frozenset("speak talk tweet write address lecture preach".split())
_TO_PERSONS = frozenset(("dismiss", "attack"))
_PUT_OUT = frozenset(("issue", "send"))
_REFUSING = frozenset("refuse rebuff decline resist defy".split())


def repeats(claim: Claim) -> bool:
    """Whether the predicate is an act of speech or an appearance, of which one story has many."""
    predicate = claim.frame.predicate
    return predicate is not None and (is_speech(claim) or predicate.head.split(" ", 1)[0] in REPEATED)


def is_speech(claim: Claim) -> bool:
    predicate = claim.frame.predicate
    if predicate is None:
        return False
    first = predicate.head.split(" ", 1)[0]
    thing = claim.frame.object
    if thing is not None and " ".join(thing.terms) in spots.CHANNELS:
        thing = None  # "announced on Twitter" is no thing announced
    if first in _PUBLISHES and thing is not None and (first != "announce" or thing.head not in OCCASIONS):
        return False  # one thing is put out once
    if first in _FINDS and thing is not None:
        return False  # "found the body"
    if first in _SPEAKS or embedding.is_saying(predicate.head) or "say" in predicate.concepts:
        return True
    if first in _TO_PERSONS and thing is not None and _is_person(thing):
        return False  # "dismissed the coach", not "dismissed the claim"
    return claim.frame.head is None and embedding.is_appeal(predicate.head)


def _is_person(thing: Slot) -> bool:
    return thing.head in titles.PERSON_PRONOUNS or "person" in nouns.classes(thing.head)


def put_out_once(one: Claim, two: Claim) -> bool:
    """Whether it is one and the same thing that was issued or sent, which is done once: "[the] evacuation order"."""
    told = [(c.frame.predicate, c.frame.object) for c in (one, two)]
    if not all(p is not None and p.head in _PUT_OUT and o is not None and _definite(o) for p, o in told):
        return False
    left, right = one.frame.object, two.frame.object
    if left is None or right is None or set(left.terms) != set(right.terms):
        return False
    return not (left.whose and right.whose) or bool(left.whose & right.whose)


def _definite(thing: Slot) -> bool:
    """Whether a noun is one that is known: in the singular, behind "the"."""
    words = thing.text.lower().split()
    return words[:1] == ["the"] and words[-1] == thing.head


def refuses(claim: Claim) -> bool:
    """Whether somebody stands firm, which one does from day to day."""
    predicate = claim.frame.predicate
    return predicate is not None and predicate.head.split(" ", 1)[0] in _REFUSING


def doer(claim: Claim) -> frozenset[str]:
    """The words for whoever does it."""
    return frozenset() if claim.frame.subject is None else frozenset(claim.frame.subject.terms)
