"""Places: where something happens, and where somebody comes from.

Recognises "in X", "at X Stadium", "near X", "20 km north of X" with the event they hang on, "Ada Munn of X", and what
the text puts a place in ("Tavros, Lemnia province"). Example: "Two trains collided near Lindon, Ohio."
One place inside the other says more; two places exclude each other where both are children of one larger place that
the texts or the gazetteer name, or lie in two countries. Anything else is unknown: most names are in no gazetteer.
Without a name it reads floors, rooms, buildings and limbs, and the channel on which words were said.
Refuses on purpose: bodies ("in Congress"), persons, months, languages, lists of places, what only qualifies a noun
("in Vantor shares"). Containment after the region connection calculus (Randell, Cui and Cohn 1992).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis import locations, place_relations
from claimcheck.analysis.locations import events, homes, paths, spots
from claimcheck.analysis.locations.events import Hung
from claimcheck.analysis.locations.names import Located
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import once
from claimcheck.model.analysis import Clause, Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation

_OF_PERSONS = frozenset(("death", "birth", "arrest", "surrender"))


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its names, innermost first; `near` how it is close to it, `km` and `bearing` (degrees) how far off."""

    names: tuple[str, ...]
    near: str = ""
    km: float | None = None
    bearing: int | None = None

    def __str__(self) -> str:
        where = ", ".join(self.names)
        if self.km is not None:
            return f"{self.km:.0f} km {self.near} {where}"
        return f"{self.near} {where}" if self.near else where

    def to_plain(self) -> dict[str, object]:
        """`{"type": "place", "names": [innermost, ...], "near"?, "km"?, "bearing"?}`."""
        plain: dict[str, object] = {"type": "place", "names": list(self.names)}
        optional = {"near": self.near or None, "km": self.km, "bearing": self.bearing}
        return plain | {key: value for key, value in optional.items() if value is not None}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The places of a sentence with what happens there (role "where" or "scene"), whose home they are ("home"), what
    stands there ("sited"), and places without a name ("spot: room"), channels on which words were said ("medium")."""
    reached = {(found.first, verb): found for found, verb in paths.destinations(sentence)}
    for (_, verb), found in reached.items():
        yield _mention(sentence, found, Hung(anchor=verb, role="to"))
    for found in locations.located(sentence):
        hung = events.hang(sentence, found, context.analysis.entities)
        if hung is not None and (found.first, hung.anchor) not in reached:
            yield _mention(sentence, found, hung)
        if found.person is None and (hung is None or not hung.nominal or hung.role == "where"):
            for more in events.besides(sentence, found, hung):
                yield _mention(sentence, found, more)
    for found, series in spots.unnamed(sentence):
        clause = events.clause_of(sentence, found)
        if clause is not None and (events.happens_once(clause) or _befalls_once(clause)):
            yield _mention(sentence, found, Hung(anchor=clause.verb, role=f"spot: {series}"))
    for found, series in spots.bare(sentence):
        clause = events.clause_of(sentence, found)
        if clause is not None and _befalls_once(clause):
            yield _mention(sentence, found, Hung(anchor=clause.verb, role=f"spot: {series}"))
    for found, role in homes.homes(sentence):
        if found.person is not None:
            yield _mention(
                sentence, found, Hung(found.person[1] - 1, role, nominal=True, head=found.person, person=found.person)
            )
    for found, verb in spots.said_at(sentence):
        yield _mention(sentence, found, Hung(anchor=verb, role="medium"))


def _befalls_once(clause: Clause) -> bool:
    """Whether a person is born, dies or is caught."""
    return any(deed.name in _OF_PERSONS for deed in once.of_verb(clause.lemma, clause.concepts))


def _mention(sentence: Sentence, found: Located, hung: Hung) -> Mention:
    return Mention(
        span=sentence.span_of(min(found.at, found.first), found.last),
        value=Place(found.names, found.near, found.km, found.bearing),
        anchor=hung.anchor,
        head=hung.head,
        subject=hung.person,
        role=hung.role,
        nominal=hung.nominal,
        parts={"value": sentence.span_of(found.first, found.last)},
        trace=(hung.role, "sure" if found.sure else "plain"),
    )


def read(plain: Mapping[str, Any]) -> Place:
    """A place from its plain form. Raises ValueError where it has no names."""
    names = plain.get("names")
    if plain.get("type") != "place" or not isinstance(names, list) or not names:
        raise ValueError("a place needs `names`: a list of texts")
    km, bearing = plain.get("km"), plain.get("bearing")
    return Place(
        tuple(str(n) for n in names),
        str(plain.get("near", "")),
        None if km is None else float(km),
        None if bearing is None else int(bearing),
    )


def relate(a: Place, b: Place) -> Relation:
    """Inside is NARROWER, siblings under one larger place DISJOINT, opposite directions from one place DISJOINT."""
    if (a.near or b.near) and (a.near, a.km, a.bearing) != (b.near, b.km, b.bearing):
        return place_relations.offsets((a.names, a.near, a.km, a.bearing), (b.names, b.near, b.km, b.bearing))
    relation = place_relations.inside(a.names, b.names)
    return Relation.UNKNOWN if a.near and relation is not Relation.EQUAL else relation


KIND = Kind(
    id="place",
    summary="where something happens, with the larger place that the text puts it in",
    example="Two trains collided near Lindon, Ohio.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact"},
)
