"""Persons: which office, trade or title a text gives to somebody it names, and who did or underwent what one does.

Recognises a title before a name, an apposition on either side of it and a predicate noun, with whose office it is.
Example: "Mark Selby, a partner with Dyer Crane". Two roles of one person exclude each other only where nobody has both
at a time: one seat of two bodies, two portfolios, a deputy and the head of one body. Anything else is unknown: people
are many things at once. Refuses on purpose: kinship, "resident", "suspect", roles that are denied or only possible.
Of an event it reads the named party of deeds that have one ("Becker was shot by Ruiz", "the winner was Ruiz"); two
names exclude each other there, and so do two directions of one deed ("Ruiz shot Becker", "Becker shot Ruiz").
Refuses on purpose: deeds of many ("signed", "met"), parties that are joined ("A and B"), deeds denied or possible.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis import roles
from claimcheck.analysis.parties import parties, relations
from claimcheck.analysis.roles import relations as role_relations
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.text.folding import shown


@dataclass(frozen=True, slots=True)
class Person:
    """A named person with one role; `link` and `whose` say of whom ("of", "Vantor"); `former`: no longer."""

    name: str
    role: str
    link: str = ""
    whose: str = ""
    former: bool = False

    def __str__(self) -> str:
        whose = f" {self.link} {self.whose}" if self.whose else ""
        return f"{self.name}: {'former ' if self.former else ''}{self.role}{whose}"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "person", "name", "role", "link"?, "whose"?, "former"?}`."""
        plain: dict[str, object] = {"type": "person", "name": self.name, "role": self.role}
        if self.whose:
            plain |= {"link": self.link, "whose": self.whose}
        return plain | ({"former": True} if self.former else {})


@dataclass(frozen=True, slots=True)
class Party:
    """Who has a part in an event or answers to a noun: `part` is "kill: by", "seat: ceo", "who"; `name` who it is.

    `sides`: what is told is which of two parties did it to the other, not who it was.
    """

    name: str
    part: str
    sides: bool = False

    def __str__(self) -> str:
        what, _, side = self.part.removeprefix("do ").partition(": ")
        if what == "seat":
            return f"{self.name}: the {side}"
        said = {"by": "does it", "active": "does it", "whom": "undergoes it", "passive": "undergoes it"}.get(side)
        return f"{self.name}: {said} ({what})" if said else f"{self.name}: {what}"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "party", "name", "part", "sides"}`."""
        return {"type": "party", "name": self.name, "part": self.part, "sides": self.sides}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The roles of the named persons of a sentence (role "is"), and the parties of its deeds (role: the deed)."""
    base = sentence.passage.span.start
    for found in roles.said(sentence):
        span = sentence.span_of(*found.name)
        name = shown(sentence.text[span.start - base : span.end - base])
        yield Mention(
            span=span.hull(sentence.span_of(*found.role)),
            value=Person(name, found.noun, found.link, found.whose, found.former),
            anchor=found.name[1] - 1,
            head=found.name,
            subject=found.name,
            role="is",
            nominal=True,
            parts={"value": sentence.span_of(*found.role), "name": span},
            reach="span",
            trace=("role",),
        )
    yield from _parties(sentence, context)


def _parties(sentence: Sentence, context: Context) -> Iterator[Mention]:
    for found in parties(sentence, context.analysis):
        deed = found.part.split(":")[0] if found.sides else found.part
        name = sentence.span_of(*found.at)
        yield Mention(
            span=sentence.span_of(
                min(found.at[0], found.of[0], found.anchor), max(found.at[1], found.of[1], found.anchor + 1)
            ),
            value=Party(found.name, found.part, found.sides),
            anchor=found.anchor,
            head=found.of,
            subject=found.at if found.sides else found.of,
            role=f"side: {deed}" if found.sides else deed,
            nominal=True,
            parts={"value": name, "name": name},
            reach="clause",
            trace=("party",),
        )


def read(plain: Mapping[str, Any]) -> Person | Party:
    """A person or a party from its plain form. Raises ValueError where name, role or part is missing."""
    if plain.get("type") == "party":
        if not isinstance(plain.get("name"), str) or not isinstance(plain.get("part"), str):
            raise ValueError("a party needs `name` and `part`: text")
        return Party(plain["name"], plain["part"], bool(plain.get("sides", False)))
    name, role = plain.get("name"), plain.get("role")
    if plain.get("type") != "person" or not isinstance(name, str) or not isinstance(role, str):
        raise ValueError("a person needs `name` and `role`: text")
    return Person(name, role, str(plain.get("link", "")), str(plain.get("whose", "")), bool(plain.get("former", False)))


def relate(a: Person | Party, b: Person | Party) -> Relation:
    """Of one person: EQUAL the same role, NARROWER with more said of it, DISJOINT where nobody has both.

    Of one part: EQUAL one name, DISJOINT two that cannot be one's. Of two sides: EQUAL the same, else DISJOINT.
    """
    if isinstance(a, Party) or isinstance(b, Party):
        if not (isinstance(a, Party) and isinstance(b, Party)) or a.sides != b.sides:
            return Relation.UNKNOWN
        if a.sides:
            return relations.of_sides((a.name, a.part), (b.name, b.part))
        return relations.of_names(a.name, b.name) if a.part == b.part else Relation.UNKNOWN
    if not role_relations.same_person(a.name, b.name):
        return Relation.UNKNOWN
    if a.former != b.former and not role_relations.of_two_states((a.role, a.whose), (b.role, b.whose)):
        return Relation.UNKNOWN
    return role_relations.of_roles((a.role, a.whose), (b.role, b.whose))


KIND = Kind(
    id="person",
    summary="the office, trade or title that a named person is given",
    example="Mark Selby, a partner with Dyer Crane, drafted the deed.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact", "subject": "alias"},
    apart=frozenset(("predicate", "object", "overlap")),
)
