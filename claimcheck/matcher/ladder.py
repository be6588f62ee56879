"""The ladder: two fillers of one slot, and the level that they reach.

Entities of all documents are joined first; a missing side is a level of its own, never a mismatch.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from claimcheck.analysis import identity
from claimcheck.lexicon import concepts, light, nouns, oppositions, tellings, titles
from claimcheck.matcher import persons
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Rung
from claimcheck.model.curated import Alias
from claimcheck.text.folding import fold

STORY = 3  # from so many texts on, what most of them name is what the story is about
STEM = 4  # letters of a name from which a longer word may be made of it
CENTRAL = 12  # terms that make up the main matter of a story
_PRONOUNS = frozenset(
    "it he she they who which that this one we i you those these what anyone someone anybody somebody everyone "
    "everybody".split()
)


class Ladder:
    """Levels of two slots, with the entities of all documents joined."""

    def __init__(self, analyses: Sequence[Analysis], claims: Sequence[Claim], aliases: Sequence[Alias] = ()) -> None:
        self.texts = len(analyses)
        self.shared: Mapping[tuple[str, str], str] = identity.link(analyses, [a.names for a in aliases])
        self.parts = identity.parts(self.shared, [(n, a.part_of) for a in aliases if a.part_of for n in a.names])
        self.named = {a.document.id: frozenset(w for key in a.entities for w in key.split()) for a in analyses}
        self.central = _central(claims)
        common = _everywhere(analyses, claims)
        self._named_by: dict[str, frozenset[str]] = {}  # of claims by id
        self.aged: Mapping[tuple[str, int], str] = {}  # persons told by their age: of texts and ages
        self.befallen: Mapping[tuple[str, str], str] = {}  # the same by what befell them: of texts and words
        self.everywhere = common | {key for (_, own), key in self.shared.items() if own in common}

    def key(self, source: str, slot: Slot) -> str | None:
        """The shared key of the entity that fills the slot, or of the person whom it tells without a name."""
        if slot.entity is not None:
            return self.shared.get((source, slot.entity), slot.entity)
        age = persons.age_in(slot) if self.aged else None
        told = None if age is None else self.aged.get((source, age))
        return told or (self.befallen.get((source, slot.text.lower())) if self.befallen else None)

    def rung(self, name: str, a: Slot | None, source_a: str, b: Slot | None, source_b: str) -> Rung:
        """The level of two fillers of the slot of that name."""
        if a is None or b is None:
            return Rung.UNKNOWN
        if name == "predicate":
            return _predicates(a, b)
        left, right = self.key(source_a, a), self.key(source_b, b)
        if left is not None and right is not None:
            return self._entities(left, right, a, b)
        if of_an_owner(a, b):
            return Rung.OTHER
        if left is None and right is None and self.of_two_names(a, source_a, b, source_b):
            return Rung.OTHER
        rung = _nouns(a, b, named=(left is not None) or (right is not None))
        if name == "subject" and rung is Rung.OTHER and _may_be_one_person(a.head, b.head):
            return Rung.UNKNOWN
        plain = name == "object" and left is None and right is None
        strange = rung in (Rung.OTHER, Rung.UNLIKE, Rung.UNKNOWN)
        if plain and strange and self.central & set(a.terms) and self.central & set(b.terms):
            return Rung.RELATED  # both are the main matter of the story, under two names
        return rung

    def of_two_names(self, a: Slot, source_a: str, b: Slot, source_b: str) -> bool:
        """Whether two things of one noun are each told by a name of its own: the bridge of Avignon, that of Mostar."""
        if a.head != b.head and not nouns.related(a.head, b.head):
            return False
        own = (set(a.terms) - set(b.terms)) & self.named.get(source_a, frozenset())
        others = (set(b.terms) - set(a.terms)) & self.named.get(source_b, frozenset())
        told = [{nouns.place_of(w) is not None for w in side} for side in (own, others)]
        return bool(own) and bool(others) and told[0] == told[1] and len(told[0]) == 1

    def place(self, a: Claim, b: Claim) -> Rung:
        """Where the two are set: `related` where one alone names a place that is not the story's own."""
        named = ([p for p in c.frame.places if not set(p.split()) <= nouns.ANYWHERE] for c in (a, b))
        one, two = ({self.shared.get((c.source, p), p) for p in some} for c, some in zip((a, b), named, strict=True))
        left, right = one - self.everywhere, two - self.everywhere
        if left and right:
            return Rung.EXACT if left & right or any(x in y or y in x for x in left for y in right) else Rung.OTHER
        left, right = ({p for p in some if not _is_building(p)} for some in (left, right))
        return Rung.EXACT if left == right or self.texts < STORY else Rung.RELATED

    def names(self, a: Claim, b: Claim) -> Rung:
        """Whom and what the passages name: `other` where each names something that is nowhere in the other text.

        A name that both have, or a part of one, joins them; who is cited says nothing of what it is about.
        """
        one, two = (self._naming(c) for c in (a, b))
        if not one or not two:
            return Rung.UNKNOWN
        if any(_akin(x, y) or _akin(y, x) for x in one for y in two):
            return Rung.RELATED
        ours, theirs = (self.named.get(c.source, frozenset()) for c in (a, b))
        strange = all(not set(x.split()) <= theirs for x in one) and all(not set(y.split()) <= ours for y in two)
        return Rung.OTHER if strange else Rung.UNLIKE

    def _naming(self, claim: Claim) -> frozenset[str]:
        """The names in the passage of a claim, those inside a longer phrase too ("the [Orsa] tower")."""
        known = self._named_by.get(claim.id)
        if known is None:
            frame, source = claim.frame, claim.source
            inside = frame.context & self.named.get(source, frozenset()) - {
                w for key in frame.entities for w in key.split()
            }
            own = (k for k in (*frame.entities, *inside) if not _cited(k, claim))
            known = self._named_by[claim.id] = frozenset(self.shared.get((source, k), k) for k in own)
        return known

    def _entities(self, left: str, right: str, a: Slot, b: Slot) -> Rung:
        if left == right:
            return Rung.EXACT if a.head == b.head else Rung.ALIAS
        if frozenset((left, right)) in self.parts:
            return Rung.OTHER  # what is said of a part is not held against the whole
        return _names(min(left, right), max(left, right))


def _akin(one: str, two: str) -> bool:
    """Whether a name is a part of the other, or its stem ("Ostania", "Ostanians")."""
    words = two.split()
    return set(one.split()) <= set(words) or len(one) >= STEM and any(w.startswith(one[:-1]) for w in words)


def _cited(key: str, claim: Claim) -> bool:
    """Whether the name is that of whoever says so."""
    said = claim.qualifiers.attributed_to
    return said is not None and bool(set(key.split()) & set(fold(said).lower().split()))


@lru_cache(maxsize=50_000)
def _names(left: str, right: str) -> Rung:
    """The level of two names; the same two meet again and again."""
    return {
        "exact": Rung.EXACT,
        "alias": Rung.ALIAS,
        "variant": Rung.ALIAS,
        "part": Rung.RELATED,
        "related": Rung.RELATED,
    }.get(str(identity.same_name(left, right)), Rung.OTHER)


def _is_building(place: str) -> bool:
    """Whether the place is where it happened and no land, of which a figure might be told apart."""
    return "building" in nouns.classes(place.split()[-1])


def _central(claims: Sequence[Claim]) -> frozenset[str]:
    """The terms of the story's main matter: in most of the texts, and in more passages than nearly all others."""
    passages: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for source, index, context in dict.fromkeys((c.source, c.passage_index, c.frame.context) for c in claims):
        for term in context:
            passages[term].add((source, index))
    texts = len({c.source for c in claims})
    if texts < STORY:
        return frozenset()
    spread = [t for t, seen in passages.items() if 2 * len({s for s, _ in seen}) > texts]
    return frozenset(sorted(spread, key=lambda t: (-len(passages[t]), t))[:CENTRAL])


def _everywhere(analyses: Sequence[Analysis], claims: Sequence[Claim]) -> frozenset[str]:
    """The places that most of the texts name, of a claim or at all: where the story is set."""
    placed = {place for claim in claims for place in claim.frame.places}
    naming: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for place in claim.frame.places:
            naming[place].add(claim.source)
    for analysis in analyses:
        for entity in placed & analysis.entities.keys():
            naming[entity].add(analysis.document.id)
    texts = len(analyses)
    return frozenset(p for p, seen in naming.items() if texts >= STORY and 2 * len(seen) >= texts)


def _predicates(a: Slot, b: Slot) -> Rung:
    if _bare(a) or _bare(b):
        return Rung.UNKNOWN
    if a.head == b.head:
        return Rung.EXACT
    rung = _classes(a.concepts, b.concepts)
    told = oppositions.may_oppose(a.head, b.head) or tellings.of_one(a.head, b.head)
    return Rung.RELATED if told and not rung.reaches(Rung.RELATED) else rung


@lru_cache(maxsize=50_000)
def _classes(left: frozenset[str], right: frozenset[str]) -> Rung:
    """The level of two sets of verb classes; the same sets meet again and again in a story."""
    if left & right:
        return Rung.ALIAS
    if left & _implied(right) or right & _implied(left):
        return Rung.ALIAS
    if left & _beside(right):
        return Rung.RELATED
    return Rung.OTHER if left and right else Rung.UNLIKE


@lru_cache(maxsize=4096)
def _implied(classes: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*map(concepts.implied, classes))


@lru_cache(maxsize=4096)
def _beside(classes: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*map(concepts.beside, classes))


def _bare(slot: Slot) -> bool:
    """Whether the verb says next to nothing of its own ("there were", "it had")."""
    return not slot.concepts and slot.head in ("be", "have", "do", "get", "become", "remain")


def _nouns(a: Slot, b: Slot, *, named: bool) -> Rung:
    if a.head in _PRONOUNS or b.head in _PRONOUNS or a.head in light.GENERIC or b.head in light.GENERIC:
        return Rung.UNKNOWN
    if a.head in b.also or b.head in a.also:
        return Rung.ALIAS
    (left, ours), (right, theirs) = _words(a.terms, a.head), _words(b.terms, b.head)
    if ours and theirs and not ours & theirs:
        return Rung.OTHER  # "the 6.4-magnitude quake" is not the 8.6 one
    if a.head == b.head or nouns.same(a.head, b.head):
        return Rung.EXACT if left == right else Rung.ALIAS
    if nouns.related(a.head, b.head) or a.concepts & b.concepts:
        return Rung.ALIAS if left & right else Rung.RELATED
    if named and any(s.entity is None and "relative" in nouns.classes(s.head) and _owned(s) for s in (a, b)):
        return Rung.OTHER  # "his son", "Voss's son" is not he; "his client" may be
    if named and (by_post := persons.by_post(a, b)) is not None:
        return by_post
    if a.head in right or b.head in left:
        return Rung.RELATED
    if named:
        return Rung.UNKNOWN
    named_alike = bool(left & right)  # "insurance companies", "health insurance plans"
    return Rung.OTHER if nouns.classes(a.head) and nouns.classes(b.head) and not named_alike else Rung.UNLIKE


def of_an_owner(a: Slot, b: Slot) -> bool:
    """Whether one is somebody of the other, who does not act for him: "the sprinter", "the sprinter's coach"."""
    return _is_his(a, b) or _is_his(b, a)


def _is_his(owner: Slot, owned: Slot) -> bool:
    if owned.entity is not None or owned.head in titles.ACTING or owned.head == owner.head:
        return False
    if owner.entity is None and not _is_party(owner.head):
        return False
    before, mark, _ = owned.text.replace("’", "'").partition("'s ")
    if not mark or not _is_party(owned.head):
        return False
    return (owner.entity or owner.head).split()[-1] == before.lower().split()[-1]


def of_kin(a: Slot, b: Slot) -> bool:
    """Whether one is named, and the other told as somebody's relative: "Ann Roe", "her sister"."""
    return any(
        named.entity is not None and kin.entity is None and "relative" in nouns.classes(kin.head) and _owned(kin)
        for named, kin in ((a, b), (b, a))
    )


def _is_party(noun: str) -> bool:
    return bool(_PARTIES & nouns.classes(noun)) or bool(concepts.actor_concepts(noun))


_PARTIES = frozenset(("person", "relative", "organisation", "group"))


def _owned(slot: Slot) -> bool:
    """Whether it is told whose it is, or may be: "his mother", not "a mother of three"."""
    return slot.text.split(" ", 1)[0].lower() not in ("a", "an")


def _may_be_one_person(one: str, two: str) -> bool:
    """Whether one is told by sex or by a part in the story, the other by what she does: "a woman", "a plant worker"."""
    if not ("person" in nouns.classes(one) and "person" in nouns.classes(two)):
        return False
    sexes = [{one, two} & some for some in (titles.MALE_NOUNS, titles.FEMALE_NOUNS)]
    if all(sexes) or {one, two} & _OTHER_SIDE and {one, two} & _CULPRITS:
        return False
    return bool({one, two} & (_SEXES | _CULPRITS))


_SEXES = frozenset("man woman person adult".split())
_CULPRITS = frozenset("suspect gunman gunwoman shooter attacker assailant killer perpetrator culprit".split())
_OTHER_SIDE = frozenset("victim survivor witness bystander hostage officer police detective hero rescuer".split())


@lru_cache(maxsize=50_000)
def _words(terms: tuple[str, ...], head: str) -> tuple[frozenset[str], frozenset[str]]:
    """All words of a slot, and the figures among them."""
    words = frozenset((*terms, head))
    return words, frozenset(t for t in words if any(c.isdigit() for c in t))
