"""What a claim is about, as keys that another text may have too: the act, who and what takes part, and the time."""

from __future__ import annotations

import re

from claimcheck.lexicon import concepts, embedding, light
from claimcheck.model.claim import Claim, Slot
from claimcheck.phrasing import FIGURES
from claimcheck.questions.figures import ANYBODY

_YEAR = re.compile(r"\b\d{4}\b")
_PRONOUNS = frozenset("he she it they we i you who which that this these those one".split())

Keys = frozenset[str]
Key = tuple[str, ...]


def meant(slot: Slot) -> Keys:
    """What a slot names, else its head word and what that means."""
    if slot.entity is not None:
        return frozenset((slot.entity.split(" ")[-1],))
    return frozenset((slot.head, *slot.concepts))


def act(claim: Claim) -> Keys:
    """What is done, by its word and classes; nothing where a verb says next to nothing, or only that one speaks."""
    slot, role = claim.frame.predicate, claim.frame.role or ""
    if slot is None and claim.kind == "person":  # "buy: by", "side: buy"
        verbs = [part for part in role.split(": ") if part not in ("by", "side", "is", "seat", "who")]
        return frozenset(k for verb in verbs for k in (verb, *concepts.verb_concepts(verb)))
    if slot is None or slot.head.split(" ")[0] in light.LIGHT or embedding.is_saying(slot.head):
        return frozenset()
    return frozenset((slot.head, *slot.concepts))


def things(claim: Claim) -> list[Keys]:
    """Who and what takes part, each by its name or its word and classes; without what stands for anybody."""
    frame, done = claim.frame, act(claim)
    found: dict[Keys, None] = {}
    for slot in (frame.subject, frame.object, frame.head):
        if slot is None or slot.entity is None and (slot.head in ANYBODY or slot.head in _PRONOUNS):
            continue
        if not (keys := meant(slot)) & done:
            found.setdefault(keys)
    return list(found)


def nobody_named(claim: Claim) -> bool:
    """Whether the claim leaves open who and what takes part: "she was escorted out", "the plant is closed"."""
    return all(s is None or s.entity is None for s in (claim.frame.subject, claim.frame.object))


def one_thing(one: Claim, two: Claim) -> bool:
    """Whether both tell the same of one thing: of a figure, what it counts; else the act and who takes part."""
    a, b = one.frame, two.frame
    if _by_head(one):
        return alike(a.head, b.head) and (one.kind == "count" or alike(a.subject, b.subject, open_=True))
    acts = alike(a.predicate, b.predicate) or a.predicate is None and b.predicate is None
    things = ((a.subject, b.subject), (a.object, b.object), (a.head, b.head))
    return acts and any(alike(x, y) for x, y in things) and all(alike(x, y, open_=True) for x, y in things[:2])


def shared_keys(claim: Claim) -> frozenset[Key]:
    """Keys of which two claims that `one_thing` takes together have one in common at least."""
    frame = claim.frame
    part = (claim.kind, frame.role or "")
    if _by_head(claim):
        return frozenset((*part, "head", word) for word in _words(frame.head))
    slots = (("subject", frame.subject), ("object", frame.object), ("head", frame.head))
    acts = _words(frame.predicate) if frame.predicate is not None else {""}
    return frozenset((*part, act, name, word) for act in acts for name, slot in slots for word in _words(slot))


def _words(slot: Slot | None) -> frozenset[str]:
    """What two slots have to share one of to be `alike`."""
    if slot is None:
        return frozenset()
    own = {f"={slot.head}", *slot.concepts}
    if slot.entity is not None:
        own.add(f"@{slot.entity}")
    return frozenset(own | {"?"} if slot.head in ANYBODY else own)


def _by_head(claim: Claim) -> bool:
    """Whether what is counted tells of what thing it is."""
    return claim.kind in FIGURES and claim.frame.role is not None and claim.kind not in ("date", "time")


def one_time(one: Claim, two: Claim) -> bool:
    """Whether both lie in the time of the story, or in one year: what a later text recalls was news in its year."""
    if one.frame.background != two.frame.background:
        return bool((_years(one) or _today(one)) & (_years(two) or _today(two)))
    return _years(one) == _years(two) if one.frame.background else not of_other_years(one, two)


def of_other_years(one: Claim, two: Claim) -> bool:
    """Whether the years that two claims speak of tell them apart."""
    ours, theirs = _years(one), _years(two)
    return bool(ours and theirs) and not ours & theirs


def _years(claim: Claim) -> frozenset[str]:
    time = claim.frame.time
    return frozenset() if time is None else frozenset(_YEAR.findall(str(time)))


def _today(claim: Claim) -> frozenset[str]:
    """The year in which a text speaks of its own time."""
    return frozenset() if claim.frame.background else frozenset(_YEAR.findall(str(claim.frame.told)))


def alike(one: Slot | None, two: Slot | None, *, open_: bool = False) -> bool:
    """Whether two slots mean one thing; `open_`: or one of them says nothing."""
    if one is None or two is None:
        return open_
    if one.entity is not None and two.entity is not None:
        return one.entity == two.entity
    people = one.head in ANYBODY and two.head in ANYBODY
    return one.head == two.head or people or bool(one.concepts & two.concepts)
