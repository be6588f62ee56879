"""What a place hangs on: the verb or event noun of what happens there, or the person whose home it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.locations.names import Located
from claimcheck.analysis.locations.words import VENUES
from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.lexicon import nouns, titles
from claimcheck.model.analysis import Clause, Entity, Sentence, Tag

# What happens at one place at one time.
_ONCE = frozenset((
    "strike hit occur happen arrest capture detain seize hold sign meet die kill crash collide land explode sink "
    "collapse bear born convict sentence shoot stab find discover rescue adopt approve vote open erupt burn "
    "capsize derail break start begin end bury drown attack ambush bomb assassinate marry fall play beat win "
    "score record confirm detect identify take speak gather launch raid injure shake rock jolt batter flood "
    "devastate reach pound lash shell ravage level wound hospitalize plead testify appear swear inaugurate unveil "
    "announce conclude lift release free catch station hide stop build construct erect hold host stage raise crown "
    "extradite deport jail imprison dock moor treat study educate rob abduct kidnap "
).split())  # fmt: skip
_HOLDS = frozenset("base headquarter".split())
_LIES = frozenset("locate situate lie lay center centre sit stand".split())
_BESIDE = 3  # tokens between "lies" and the place: "lies just over the border, 20 km north of X"
_DURING = frozenset("during at in".split())
_NOT_EVENTS = frozenset(
    "invest believe confide trust interest dress specialize succeed result engage participate".split()
)


@dataclass(frozen=True, slots=True)
class Hung:
    """anchor: a token index. role: "where" (once, at one place), "scene", "base", "lies", "to", "home", "born".

    person: whose home or birthplace it is.
    """

    anchor: int
    role: str
    nominal: bool = False
    head: tuple[int, int] | None = None
    person: tuple[int, int] | None = None


def hang(sentence: Sentence, place: Located, entities: dict[str, Entity]) -> Hung | None:
    """What the place tells of, or None where it tells of nothing that one could compare."""
    if place.person is not None:
        return Hung(anchor=place.person[1] - 1, role="home", nominal=True, head=place.person, person=place.person)
    if place.km is None and place.bearing is None and _no_place(sentence, place, entities):
        return None
    venue = place.names[0].rsplit(" ", 1)[-1].lower() in VENUES
    if sentence.tokens[place.at].folded in ("at", "on") and not (place.sure or venue):
        return None
    if (event := _event_before(sentence, place)) is not None:
        return event
    clause = clause_of(sentence, place)
    if clause is None:
        return Hung(anchor=max(0, place.at - 1), role="scene") if place.sure else None
    lemma = clause.lemma.split(" ", 1)[0]
    lemma = "centre" if sentence.tokens[clause.verb].folded in ("centred", "centered") else lemma
    if lemma in _NOT_EVENTS or not place.sure and lemma not in _ONCE | _LIES and place.at:
        return None
    if lemma in _HOLDS:
        return Hung(anchor=clause.verb, role="base")
    lying = clause.subject if clause.subject is not None else next(iter(clause.objects), None)
    if lemma in _LIES and lying is not None and place.at - clause.verb <= _BESIDE:
        phrase = sentence.phrases[lying]
        return Hung(anchor=phrase.head, role="lies", nominal=True, head=phrase.bounds)
    return Hung(anchor=clause.verb, role="where" if lemma in _ONCE else "scene")


def besides(sentence: Sentence, place: Located, hung: Hung | None) -> Iterator[Hung]:
    """What the place tells of besides: the thing that stands there, and what happens at an event that is held there."""
    token = sentence.tokens[place.at]
    phrase = sentence.phrase_at(place.at - 1) if place.at else None
    if phrase is None or token.folded not in ("in", "at", "near", "outside") or phrase.last != place.at:
        return
    if hung is not None and hung.nominal:
        for clause in sentence.clauses:
            held = any(p in _DURING and sentence.phrases[n] == phrase for p, n in clause.obliques)
            if held and happens_once(clause):
                yield Hung(anchor=clause.verb, role="where")
        return
    head = sentence.tokens[phrase.head]
    if head.tag not in (Tag.NOUN, Tag.PROPN) or head.folded != head.lemma or not place.sure:
        return
    classes = nouns.classes(head.lemma)
    beside = sentence.tokens[place.first].head == phrase.head or "building" in classes
    if {"person", "time"} & classes or not beside:
        return
    yield Hung(anchor=phrase.head, role="sited", nominal=True, head=phrase.bounds)


def happens_once(clause: Clause) -> bool:
    """Whether the predicate is of the sort that happens at one place at one time."""
    return clause.lemma.split(" ", 1)[0] in _ONCE


def _no_place(sentence: Sentence, place: Located, entities: dict[str, Entity]) -> bool:
    """Whether the entity that is named there is a person, a body or a government."""
    if place.sure:
        return False
    index = indexed(entities)
    for _, key in index.within(sentence.span_of(place.first, place.last)):
        if index.natures[key] in (Nature.PERSON, Nature.BODY, Nature.PUBLIC, Nature.GOVERNMENT):
            return True
    return sentence.tokens[place.first].folded in titles.GIVEN_MALE | titles.GIVEN_FEMALE


def _event_before(sentence: Sentence, place: Located) -> Hung | None:
    """The noun of an event right before the preposition: "the talks in Geneva"."""
    at = place.at - 1
    if at < 0 or sentence.tokens[place.at].folded not in ("in", "at", "near", "outside", "off"):
        return None
    token = sentence.tokens[at]
    if token.tag is not Tag.NOUN or "event" not in nouns.classes(token.lemma) | nouns.classes(token.folded):
        return None
    phrase = sentence.phrase_at(at)
    if phrase is None:
        return None
    return Hung(anchor=at, role="where", nominal=True, head=phrase.bounds)


def clause_of(sentence: Sentence, place: Located) -> Clause | None:
    """The clause of the verb before the preposition; for a place that opens the sentence, the first main one."""
    if place.at == 0 and place.first <= 2:
        return next((c for c in sentence.clauses if c.relation == "root" and c.verb > place.first), None)
    before = [c for c in sentence.clauses if c.verb < place.first]
    return max(before, key=lambda c: c.verb, default=None) or min(
        sentence.clauses, key=lambda c: (c.relation != "root", c.verb), default=None
    )
