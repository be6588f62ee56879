"""Where an outlet speaks of a matter that nothing of it was set beside: what tells most of what is asked."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from claimcheck.lexicon import concepts
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation
from claimcheck.nearby import asked, relation
from claimcheck.nearby.asked import Part
from claimcheck.nearby.slots import Keys, act, meant, nobody_named, one_thing, one_time, things
from claimcheck.phrasing import FIGURES
from claimcheck.questions.figures import CASUALTIES
from claimcheck.text.folding import fold

MOST = 0.5  # of what a matter is about, by rarity, that a passage which speaks of it has in its words
SOME = 0.3  # of what is asked, that it has where an act or a figure of the kind tells the rest
SCRAP = 0.15  # ... and of a clause that is quoted for want of a question
LITTLE = 0.35  # ... and where a claim is of the same kind, part and thing
RARE = 0.5  # of an act that a story has once
NEARLY_ALL = 0.75  # of what is asked, that tells enough without an act
FEWEST = 2  # parts of a question that tell a matter without an act
WITHIN_REACH = 60  # passages of one outlet that are looked at, those with the rarest words first
_ASKED_FOR = frozenset("date time duration age rank".split())  # a text that has none of it is silent, whatever it tells
_TIMES = frozenset("date time duration".split())
_TELLING = frozenset("date money percent measure score".split())  # figures that two matters rarely have in common
_SPANS = frozenset("second minute hour day week month year decade century weekend".split())  # words of a vague time


@dataclass(frozen=True, slots=True)
class _Passage:
    """A sentence of a text: its claims, and what its words name and mean."""

    source: str
    claims: tuple[Claim, ...]
    keys: Keys
    names: Keys


@dataclass(frozen=True, slots=True)
class _Matter:
    """What one claim of a matter is about: the act, who and what takes part, and those of them that have a name."""

    claim: Claim
    act: Keys
    things: tuple[Keys, ...]
    named: frozenset[Keys]


class Passages:
    """The passages of all texts that hold claims, by what their words name and mean."""

    def __init__(self, claims: Iterable[Claim], sources: Iterable[str]) -> None:
        order = {source: n for n, source in enumerate(sources)}
        claims = sorted(claims, key=lambda c: (order[c.source], c.span, c.id))
        places: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        for claim in claims:
            places[claim.source, claim.passage_index].append(claim)
        self._passages = [_Passage(source, tuple(own), _words(own), _names(own)) for (source, _), own in places.items()]
        self._having: dict[str, list[int]] = defaultdict(list)
        for n, passage in enumerate(self._passages):
            for key in passage.keys:
                self._having[key].append(n)
        self._count = max(2, len(places))

    def near(self, claims: Sequence[Claim], question: str, sources: Collection[str]) -> dict[str, Claim]:
        """For each of these sources that speaks of the matter of some claims, the claim where it tells most of it."""
        quoted = "\u201c" in question
        wanted = asked.parts(question, named=_introduces(claims), figures=not quoted or claims[0].kind not in FIGURES)
        known = {(m.act, m.things, m.claim.kind, m.claim.frame.background): m for m in map(_matter, reversed(claims))}
        matters = list(reversed(known.values()))
        surnames = _of_two_names(claims)
        best: dict[str, tuple[float, Claim]] = {}
        for passage in self._candidates(wanted, matters, sources, surnames):
            found = [told for m in matters if (told := self._speaks(m, wanted, passage, quoted)) is not None]
            if surnames and not found:
                found = [(MOST, c) for c in passage.claims if _surnames(c.frame.entities) & surnames][:1]
            if not found:
                continue
            told = max(found, key=lambda t: t[0])
            if passage.source not in best or told[0] > best[passage.source][0]:
                best[passage.source] = told
        return {source: claim for source, (_, claim) in best.items()}

    def _candidates(
        self, wanted: Sequence[Part], matters: Sequence[_Matter], sources: Collection[str], names: Keys
    ) -> list[_Passage]:
        """The passages with a word of the matter, in their order; of many, those with its rarest words."""
        keys = {key for part in wanted for key in part.keys} | names
        keys.update(key for m in matters for part in (m.act, *m.things) for key in part)
        room = dict.fromkeys(sources, WITHIN_REACH)
        found: set[int] = set()
        for key in sorted(keys & self._having.keys(), key=lambda k: (len(self._having[k]), k)):
            if not any(room.values()):
                break
            for n in self._having[key]:
                if n not in found and room.get(self._passages[n].source):
                    found.add(n)
                    room[self._passages[n].source] -= 1
        return [self._passages[n] for n in sorted(found)]

    def _speaks(
        self, matter: _Matter, wanted: Sequence[Part], passage: _Passage, quoted: bool
    ) -> tuple[float, Claim] | None:
        """How much a passage tells of what is asked, and the claim that does; None where it is of another matter."""
        one, fits = matter.claim, [c for c in passage.claims if one_time(matter.claim, c)]
        of_kind = [c for c in fits if c.kind == one.kind]
        of_act = [c for c in fits if act(c) & matter.act]
        vague = of_act and one.kind in _TIMES and _SPANS & passage.keys
        if not fits or one.kind in _ASKED_FOR and not (of_kind or vague):
            return None
        held = [t for t in matter.things if t & passage.keys]
        acted = {word for key in matter.act for word in key.split()} if of_act else ()
        covered = self._covered(wanted, passage.keys.union(acted))
        both = [c for c in of_kind if c in of_act]
        apart = one.kind in _ASKED_FOR and of_kind and matter.act and not both  # a day, of another act
        if covered >= NEARLY_ALL and not apart and (len(wanted) >= FEWEST or both):
            return 1 + covered + bool(of_kind), (both or of_kind or of_act or fits)[0]
        if one.kind in _ASKED_FOR and not of_kind:
            return None
        same = [c for c in of_kind if c.frame.role == one.frame.role]
        if same and one.frame.role in CASUALTIES:
            return 1 + covered, same[0]
        if (alike := [c for c in same if one_thing(one, c)]) and (quoted or covered >= LITTLE):
            return 2 + covered, alike[0]
        beside = any(nobody_named(c) for c in of_act) and (not matter.things or one.frame.entities & passage.names)
        rare = covered >= LITTLE and self._weight([matter.act]) >= RARE and matter.named.issuperset(matter.things)
        known = held or beside or rare
        if covered >= (SCRAP if quoted else SOME) and of_act and known and self._is_of(matter, held):
            return covered + bool(of_kind), (both or of_kind or of_act)[0]
        for claim in of_kind if one.kind in FIGURES and held else ():
            own = _words([claim], wide=False)
            of_things = self._is_of(matter, [t for t in matter.things if t & own], acted=bool(of_act))
            if covered >= SOME and of_things or claim.kind in _TELLING and relation(one, claim) is Relation.EQUAL:
                return covered + 1, claim
        return None

    def _covered(self, wanted: Sequence[Part], keys: Keys) -> float:
        """How much of what is asked stands in some words: a common noun may have another one put for it, no name."""
        told = whole = 0.0
        for part in wanted:
            seen = [len(self._having.get(k, ())) for k in part.keys]
            weight = self._worth(min(n for n in seen if n) if part.named and any(seen) else max(seen))
            has = bool(part.keys & keys)
            told += weight * has
            whole += weight if has or part.named else weight / 2
        return told / whole if whole else 0.0

    def _is_of(self, matter: _Matter, held: Sequence[Keys], *, acted: bool = True) -> bool:
        """Whether most of a matter is told: act and parts; for a common noun, another one may stand."""
        lacking = [part for part in matter.things if part not in held]
        told = self._weight(held)
        untold = math.fsum(self._weight([part]) / (1 if part in matter.named else 2) for part in lacking)
        if acted:
            told += self._weight((matter.act,))
        else:
            untold += self._weight((matter.act,))
        return told >= MOST * (told + untold)

    def _weight(self, parts: Iterable[Keys]) -> float:
        """How much parts of a matter tell of it: the rarer their words, the more (Sp\u00e4rck Jones 1972)."""
        return math.fsum(self._worth(max(len(self._having.get(k, ())) for k in part)) for part in parts if part)

    def _worth(self, seen: int) -> float:
        return math.log(1 + self._count / max(1, seen)) / math.log(1 + self._count)


def _matter(claim: Claim) -> _Matter:
    slots = (claim.frame.subject, claim.frame.object, claim.frame.head)
    names = {meant(s): frozenset(s.entity.split(" ")) for s in slots if s is not None and s.entity is not None}
    own = (names.get(keys, keys) for keys in things(claim) if any(k.strip(".") for k in keys))
    done = act(claim)
    if claim.frame.predicate is not None and claim.frame.predicate.head in done:
        done |= asked.meant(claim.frame.predicate.head)  # "closed" is what one did who closes
    return _Matter(claim, done, tuple(own), frozenset(names.values()))


def _of_two_names(claims: Iterable[Claim]) -> Keys:
    """The surnames to which claims give different first names: whoever gives one in full speaks of that."""
    full = {fold(name).lower() for c in claims if (name := getattr(c.value, "name", None)) and c.kind == "person"}
    return frozenset(s for s, names in Counter(name.rpartition(" ")[2] for name in full).items() if names > 1)


def _surnames(names: Iterable[str]) -> Keys:
    """The surnames of those who are named in full."""
    return frozenset(name.rpartition(" ")[2] for name in names if " " in name)


def _names(claims: Iterable[Claim]) -> Keys:
    return frozenset(name for claim in claims for name in claim.frame.entities)


def _introduces(claims: Sequence[Claim]) -> bool:
    """Whether it is asked who somebody is."""
    return all(c.kind == "person" and c.frame.role == "is" for c in claims)


def _words(claims: Iterable[Claim], *, wide: bool = True) -> Keys:
    """What the words of some claims name and mean; wide: those of their whole passage."""
    found: set[str] = set()
    for claim in claims:
        frame = claim.frame
        for term in frame.context | frame.terms if wide else ():
            found |= {term} | concepts.verb_concepts(term) | concepts.noun_concepts(term)
        for slot in (frame.subject, frame.predicate, frame.object, frame.head):
            found |= meant(slot) if slot is not None else frozenset()
    return frozenset(found)
