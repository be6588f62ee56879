"""Persons: which office, trade or title a text gives to somebody it names.

Recognises a title before a name, an apposition on either side of it and a predicate noun, with whose office it is.
Example: "Mark Selby, a partner with Dyer Crane". Two roles of one person exclude each other only where nobody has both
at a time: one seat of two bodies, two portfolios, a deputy and the head of one body. Anything else is unknown: people
are many things at once. Refuses on purpose: kinship, "resident", "suspect", roles that are denied or only possible.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis import role_relations, roles
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation


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


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The roles of the named persons of a sentence (role "is")."""
    base = sentence.passage.span.start
    for found in roles.said(sentence):
        span = sentence.span_of(*found.name)
        name = " ".join(sentence.text[span.start - base : span.end - base].split())
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


def read(plain: Mapping[str, Any]) -> Person:
    """A person from its plain form. Raises ValueError where name or role is missing."""
    name, role = plain.get("name"), plain.get("role")
    if plain.get("type") != "person" or not isinstance(name, str) or not isinstance(role, str):
        raise ValueError("a person needs `name` and `role`: text")
    return Person(name, role, str(plain.get("link", "")), str(plain.get("whose", "")), bool(plain.get("former", False)))


def relate(a: Person, b: Person) -> Relation:
    """Of one person: EQUAL the same role, NARROWER with more said of it, DISJOINT where nobody has both."""
    if not role_relations.same_person(a.name, b.name):
        return Relation.UNKNOWN
    if a.former != b.former:
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
