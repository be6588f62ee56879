"""Which claims speak of one matter though nothing set them side by side: so that nobody who speaks is called silent.

Two steps. `alike`: the same kind and part, of the same thing, in the story's own time or of one year of the past; of
figures that tells whether a text gives the same one. `near`: failing that, the passage that has the act and most of
the things of the matter in its words, or gives a figure of the kind for one of them. Neither is a judgement: they tell
where an outlet speaks of a matter.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.kinds import KINDS
from claimcheck.lexicon import concepts, embedding, light
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.relation import Relation
from claimcheck.phrasing import FIGURES
from claimcheck.questions.figures import ANYBODY

MOST = 0.6  # of what a matter is about, by rarity, that a passage which speaks of it has in its words
_ASKED_FOR = frozenset("date time duration age rank".split())  # a text that has none of it is silent, whatever it tells
_TELLING = frozenset("date money percent measure score".split())  # figures that two matters rarely have in common
_YEAR = re.compile(r"\b\d{4}\b")
_PRONOUNS = frozenset("he she it they we i you who which that this these those one".split())

Keys = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Passage:
    """A sentence of a text: its claims, and what its words name and mean."""

    source: str
    claims: tuple[Claim, ...]
    keys: Keys


class Index:
    """The claims of all texts, by kind and part and by passage, in the order of the texts that `sources` gives."""

    def __init__(self, claims: Iterable[Claim], sources: Iterable[str]) -> None:
        order = {source: n for n, source in enumerate(sources)}
        self._parts: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
        places: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in sorted(claims, key=lambda c: (order[c.source], c.span, c.id)):
            self._parts[claim.kind, claim.frame.role].append(claim)
            places[claim.source, claim.passage_index].append(claim)
        self._passages: dict[str, list[_Passage]] = defaultdict(list)
        for (source, _), own in places.items():
            self._passages[source].append(_Passage(source, tuple(own), _words(own)))
        self._seen = Counter(k for found in self._passages.values() for p in found for k in p.keys)
        self._count = max(2, len(places))

    def alike(self, claims: Iterable[Claim], sources: Collection[str]) -> Iterator[Claim]:
        """The claims of these sources that tell of the same matter as some claims."""
        for one in claims:
            for other in self._parts.get((one.kind, one.frame.role), ()):
                if other.source in sources and _one_time(one, other) and _one_thing(one, other):
                    yield other

    def near(self, claims: Sequence[Claim], sources: Collection[str]) -> dict[str, Claim]:
        """For each of these sources that speaks of the matter of some claims, the first claim where it does."""
        found: dict[str, Claim] = {}
        for claim in self.alike(claims, sources):
            found.setdefault(claim.source, claim)
        matters = [(one, _act(one), _things(one)) for one in claims]
        for source in (s for s in sources if s not in found):
            passages = self._passages.get(source, ())
            told = [t for p in passages for matter in matters if (t := self._told(*matter, p)) is not None]
            if told:
                found[source] = max(told, key=lambda t: t[0])[1]
        return found

    def _told(self, one: Claim, act: Keys, things: Sequence[Keys], passage: _Passage) -> tuple[float, Claim] | None:
        """The claim of a passage that speaks of the matter of another claim, and how much the passage tells of it."""
        has_act, held = bool(act & passage.keys), [t for t in things if t & passage.keys]
        fits = [c for c in passage.claims if _one_time(one, c)] if has_act or held else []
        of_kind = [c for c in fits if c.kind == one.kind]
        told, whole = self._weight((act, *held) if has_act else held), self._weight((act, *things) if act else things)
        if has_act and fits and told >= MOST * whole:
            of_act = [c for c in fits if _act(c) & act]
            if (held or any(_nobody_named(c) for c in of_act)) and (of_kind or one.kind not in _ASKED_FOR):
                return told + bool(of_kind), (of_kind or of_act or fits)[0]
        for claim in of_kind if one.kind in FIGURES and held else ():
            own = _words([claim], wide=False)
            of_things = self._weight(t for t in things if t & own) >= MOST * self._weight(things)
            if of_things and (not act or has_act) or claim.kind in _TELLING and _equal(one, claim):
                return told + 1, claim
        return None

    def _weight(self, parts: Iterable[Keys]) -> float:
        """How much parts of a matter tell of it: the rarer their words, the more (Spärck Jones 1972)."""
        most = math.log(1 + self._count)
        return math.fsum(math.log(1 + self._count / max(1, *(self._seen[k] for k in part))) / most for part in parts)


def relation(one: Claim, two: Claim) -> Relation:
    """How the values of two claims of one kind relate; unknown where a value is none that the kind reads."""
    known = {one.kind, *_TYPES.get(one.kind, ())}
    types = {str(c.value.to_plain().get("type")) for c in (one, two)}
    if one.kind != two.kind or one.kind not in KINDS.names() or not types <= known:
        return Relation.UNKNOWN
    return KINDS.get(one.kind).relate(one.value, two.value)


def _equal(one: Claim, two: Claim) -> bool:
    return relation(one, two) is Relation.EQUAL


_TYPES = {"person": ("party",), "exclusivity": ("members",)}  # of values that a kind shares with others


def _words(claims: Iterable[Claim], *, wide: bool = True) -> Keys:
    """What the words of some claims name and mean; wide: those of their whole passage."""
    found: set[str] = set()
    for claim in claims:
        frame = claim.frame
        for term in frame.context | frame.terms if wide else ():
            found |= {term} | concepts.verb_concepts(term) | concepts.noun_concepts(term)
        for slot in (frame.subject, frame.predicate, frame.object, frame.head):
            found |= _meant(slot) if slot is not None else frozenset()
    return frozenset(found)


def _meant(slot: Slot) -> Keys:
    """What a slot names, else its head word and what that means."""
    if slot.entity is not None:
        return frozenset((slot.entity.split(" ")[-1],))
    return frozenset((slot.head, *slot.concepts))


def _act(claim: Claim) -> Keys:
    """What is done, by its word and classes; nothing where a verb says next to nothing, or only that one speaks."""
    slot, role = claim.frame.predicate, claim.frame.role or ""
    if slot is None and claim.kind == "person":  # "buy: by", "side: buy"
        verbs = [part for part in role.split(": ") if part not in ("by", "side", "is", "seat", "who")]
        return frozenset(k for verb in verbs for k in (verb, *concepts.verb_concepts(verb)))
    if slot is None or slot.head.split(" ")[0] in light.LIGHT or embedding.is_saying(slot.head):
        return frozenset()
    return frozenset((slot.head, *slot.concepts))


def _things(claim: Claim) -> list[Keys]:
    """Who and what takes part, each by its name or its word and classes; without what stands for anybody."""
    frame, act = claim.frame, _act(claim)
    found: dict[Keys, None] = {}
    for slot in (frame.subject, frame.object, frame.head):
        if slot is None or slot.entity is None and (slot.head in ANYBODY or slot.head in _PRONOUNS):
            continue
        if not (keys := _meant(slot)) & act:
            found.setdefault(keys)
    return list(found)


def _nobody_named(claim: Claim) -> bool:
    """Whether the claim leaves open who and what takes part: "she was escorted out", "the plant is closed"."""
    return all(s is None or s.entity is None for s in (claim.frame.subject, claim.frame.object))


def _one_thing(one: Claim, two: Claim) -> bool:
    """Whether both tell the same of one thing: of a figure, what it counts; else the act and who takes part."""
    a, b = one.frame, two.frame
    if one.kind in FIGURES and a.role is not None and one.kind not in ("date", "time"):
        return _alike(a.head, b.head) and (one.kind == "count" or _alike(a.subject, b.subject, open_=True))
    acts = _alike(a.predicate, b.predicate) or a.predicate is None and b.predicate is None
    things = ((a.subject, b.subject), (a.object, b.object), (a.head, b.head))
    return acts and any(_alike(x, y) for x, y in things) and all(_alike(x, y, open_=True) for x, y in things[:2])


def _one_time(one: Claim, two: Claim) -> bool:
    """Whether both lie in the time of the story, or in one year: what a later text recalls was news in its year."""
    if one.frame.background != two.frame.background:
        return bool((_years(one) or _today(one)) & (_years(two) or _today(two)))
    return _years(one) == _years(two) if one.frame.background else not of_other_years(one, two)


def of_other_years(one: Claim, two: Claim) -> bool:
    """Whether the years that two claims speak of tell them apart."""
    ours, theirs = _years(one), _years(two)
    return bool(ours and theirs) and not ours & theirs


def _years(claim: Claim) -> frozenset[str]:
    return frozenset(_YEAR.findall(str(claim.frame.time)))


def _today(claim: Claim) -> frozenset[str]:
    """The year in which a text speaks of its own time."""
    return frozenset() if claim.frame.background else frozenset(_YEAR.findall(str(claim.frame.told)))


def _alike(one: Slot | None, two: Slot | None, *, open_: bool = False) -> bool:
    """Whether two slots mean one thing; `open_`: or one of them says nothing."""
    if one is None or two is None:
        return open_
    if one.entity is not None and two.entity is not None:
        return one.entity == two.entity
    people = one.head in ANYBODY and two.head in ANYBODY
    return one.head == two.head or people or bool(one.concepts & two.concepts)
