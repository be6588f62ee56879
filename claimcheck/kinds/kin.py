"""Kin: what one person is to another by birth, by marriage or as one of a couple, or that they are no kin.

Recognises a kin term with whose it is beside a name, between commas, as a predicate and of two at a time.
Example: "The bakery belonged to the minister's uncle, Piet Vos." Two ties of one person to another exclude each other
only where nobody is both ("uncle", "father"); the tie of B to A is read as its converse ("A is B's son", "B is A's
father"). Refuses on purpose: persons without a name or a definite noun, "a mother of two", ties that are over or were
("then his wife"), denied or only possible. Components of kin terms after Goodenough (1956).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.kinship import Someone, kinships
from claimcheck.analysis.parties.relations import of_names, two_given
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import kin, titles
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation

_BY_BIRTH = frozenset(("jr", "sr", "junior", "senior", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class Kin:
    """who is to whose what `tie` says, in the words of the text; either: or the other way round."""

    who: Someone
    tie: kin.Tie
    whose: Someone
    word: str
    either: bool = False

    def __str__(self) -> str:
        return f"{self.who}: {self.word} of {self.whose}"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "kin", "who": {...}, "tie": [class, up, degree, sex], "whose": {...}, "word", "either"}`."""
        return {
            "type": "kin",
            "who": _plain(self.who),
            "tie": list(self.tie),
            "whose": _plain(self.whose),
            "word": self.word,
            "either": self.either,
        }


def _plain(one: Someone) -> dict[str, object]:
    return {"name": one.name, "noun": one.noun, "words": list(one.words), "pronoun": one.pronoun}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The ties of kin of a sentence (role: kin)."""
    for told in kinships(sentence, context.analysis):
        first, last = min(told.at[0], told.term[0]), max(told.at[1], told.term[1])
        yield Mention(
            span=sentence.span_of(first, last),
            value=Kin(told.who, told.tie, told.whose, told.word, told.either),
            anchor=told.term[0],
            head=told.at,
            subject=told.at,
            role="kin",
            nominal=True,
            parts={"value": sentence.span_of(*told.term)},
            reach="span",
            trace=("point", "kin"),
        )


def read(plain: Mapping[str, Any]) -> Kin:
    """A tie from its plain form. Raises ValueError where it is not of that form."""
    tie = plain.get("tie")
    if plain.get("type") != "kin" or not isinstance(tie, (list, tuple)) or len(tie) != len(kin.NONE):
        raise ValueError("a tie of kin needs `who`, `tie` and `whose`")
    held = kin.Tie(str(tie[0]), int(tie[1]), int(tie[2]), str(tie[3]))
    who, whose = (_read(plain.get(end)) for end in ("who", "whose"))
    return Kin(who, held, whose, str(plain.get("word", "")), bool(plain.get("either", False)))


def _read(plain: Any) -> Someone:
    if not isinstance(plain, Mapping):
        raise ValueError("who is kin needs `name`, `noun` or `pronoun`")
    words = tuple(str(w) for w in plain.get("words", ()))
    return Someone(str(plain.get("name", "")), str(plain.get("noun", "")), words, str(plain.get("pronoun", "")))


def aligned(a: Kin, b: Kin) -> str | None:
    """ "direct" where the same persons are told of in one order, "crossed" in the other; None where that is not sure.

    A pronoun that stands for nobody told before may be the other's; then the other end is a name in full.
    """
    for order, ends in (
        ("direct", ((a.who, b.who), (a.whose, b.whose))),
        ("crossed", ((a.who, b.whose), (a.whose, b.who))),
    ):
        levels = [_one(*pair) for pair in ends]
        full = [bool(x.name and y.name) and min(len(z.name.split()) for z in (x, y)) > 1 for x, y in ends]
        if all(level is True for level in levels):
            return order
        if any(levels[n] is True and full[n] and levels[1 - n] is None for n in (0, 1)):
            return order
    return None


def _one(a: Someone, b: Someone) -> bool | None:
    """Whether two are one person; None where a pronoun leaves it open."""
    if a.pronoun or b.pronoun:
        sexes = {s for x in (a, b) if (s := _sex(x))}
        return None if len(sexes) < 2 else False
    if a.name and b.name:
        one, two = (frozenset(x.name.lower().replace(".", "").split()) for x in (a, b))
        if one & _BY_BIRTH != two & _BY_BIRTH or two_given(a.name, b.name):
            return False
        return of_names(a.name, b.name) is Relation.EQUAL
    if a.noun and a.noun == b.noun:
        return set(a.words) <= set(b.words) or set(b.words) <= set(a.words)
    return False


def _sex(one: Someone) -> str:
    if one.pronoun:
        return titles.PERSON_PRONOUNS.get(one.pronoun, "")
    first = one.name.lower().split()[0] if one.name else one.noun
    male = first in titles.MALE_NOUNS | titles.GIVEN_MALE | titles.MALE_WORDS
    female = first in titles.FEMALE_NOUNS | titles.GIVEN_FEMALE | titles.FEMALE_WORDS
    return "" if male == female else "m" if male else "f"


def relate(a: Kin, b: Kin) -> Relation:
    """EQUAL one tie, DISJOINT two that nobody has to one person, NARROWER the closer one; UNKNOWN for other persons."""
    order = aligned(a, b)
    if order is None:
        return Relation.UNKNOWN
    if a.either or b.either:
        found = {kin.relate(a.tie, b.tie), kin.relate(a.tie, b.tie.converse)}
        if len(found) == 1:
            return found.pop()
        return Relation.UNKNOWN if found == {Relation.DISJOINT, Relation.UNKNOWN} else Relation.EQUAL
    if order == "direct":
        return kin.relate(a.tie, b.tie)
    across = kin.relate(a.tie, b.tie.converse)
    return across if across in (Relation.DISJOINT, Relation.UNKNOWN) else Relation.EQUAL


KIND = Kind(
    id="kin",
    summary="what one person is to another by birth or marriage",
    example="The bakery belonged to the minister's uncle, Piet Vos.",
    find=find,
    read=read,
    relate=relate,
    needs={"role": "exact"},
    given_as="person",
)
