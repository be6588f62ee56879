"""What one can do more than once in a story: speak, write, appear, stand firm. Two days of it are two times."""

from __future__ import annotations

from claimcheck.lexicon import embedding, nouns, spots, titles
from claimcheck.lexicon.calendar import OCCASIONS, REPEATED
from claimcheck.model.claim import Claim, Slot

_PUBLISHES = frozenset("release publish post issue disclose unveil reveal announce".split())
_FINDS = frozenset(("find", "show"))
_SPEAKS = frozenset("speak talk tweet write address lecture preach".split())
_TO_PERSONS = frozenset(("dismiss", "attack"))
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


def refuses(claim: Claim) -> bool:
    """Whether somebody stands firm, which one does from day to day."""
    predicate = claim.frame.predicate
    return predicate is not None and predicate.head.split(" ", 1)[0] in _REFUSING


def doer(claim: Claim) -> frozenset[str]:
    """The words for whoever does it."""
    return frozenset() if claim.frame.subject is None else frozenset(claim.frame.subject.terms)
