"""Kinship terms ("uncle", "ex-wife", "father-in-law"): what they say of two persons, and which exclude each other.

Table: `_kin.tsv`. A tie is told by class, generation, degree and sex (componential analysis, Goodenough 1956).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon.tables import rows
from claimcheck.model.relation import Relation


class Tie(NamedTuple):
    """What who is to whose. sort: the class; up: generations above; degree: 0 of one line, 1 siblings, 2 further off.

    sex: of who, "" where the term does not tell.
    """

    sort: str
    up: int
    degree: int
    sex: str

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in a family tree."""
        return self.up, self.degree

    @property
    def converse(self) -> Tie:
        """What whose is to who: of a son the parent, of a cousin the cousin."""
        return Tie(self.sort, -self.up, self.degree, "")


NONE = Tie("none", 0, 0, "")
_COUPLE = frozenset(("spouse", "widowed", "engaged", "unmarried", "ended"))
_BORN = frozenset(("blood", "half"))
_OF_A_TREE = frozenset(("blood", "half", "adopted", "step", "law"))
_FAR = 2


def term(noun: str, before: Sequence[str] = ()) -> Tie | None:
    """The tie that a noun (folded or lemma) tells with the words before it; None for no kin, and for words not known.

    A couple's tie may be over ("former wife"); a "former son-in-law" was a son-in-law.
    """
    tie = _terms().get(noun)
    if tie is None:
        return None
    if any(word not in _plain() and word not in _before() for word in before):
        return None
    for word in before:
        if (sort := _before().get(word)) is None:
            continue
        if sort == "ended" and tie.sort not in _COUPLE:
            continue
        if sort != "ended" and tie.sort not in _BORN:
            return None
        tie = tie._replace(sort=sort)
    return tie


def is_term(noun: str) -> bool:
    """Whether a noun tells kin."""
    return noun in _terms()


def relate(a: Tie, b: Tie) -> Relation:
    """Two ties of one person to another: DISJOINT where nobody is both, UNKNOWN where one may well be both.

    Marriages between kin keep cousins, uncles and nieces from excluding a tie by marriage.
    """
    if a == b:
        return Relation.EQUAL
    if "none" in (a.sort, b.sort):
        other = b if a.sort == "none" else a
        return Relation.UNKNOWN if other.sort in ("engaged", "unmarried", "ended") else Relation.DISJOINT
    if "kin" in (a.sort, b.sort):
        other = b if a.sort == "kin" else a
        if other.sort in _COUPLE:
            return Relation.UNKNOWN
        return Relation.BROADER if a.sort == "kin" else Relation.NARROWER
    if a.sort in _COUPLE and b.sort in _COUPLE:
        return _couples(a, b)
    if a.sort in _COUPLE or b.sort in _COUPLE:
        return _couple_and_kin(a if b.sort in _COUPLE else b)
    return _kin(a, b)


def _couples(a: Tie, b: Tie) -> Relation:
    if frozenset((a.sort, b.sort)) in _apart() or _sexes(a, b):
        return Relation.DISJOINT
    if a.sort != b.sort:
        return Relation.UNKNOWN
    return Relation.BROADER if b.sex else Relation.NARROWER


def _couple_and_kin(kin: Tie) -> Relation:
    """Of a couple here and kin there: no brother, father or brother-in-law is a husband."""
    near = kin.sort in (*_BORN, "law") and kin.degree < _FAR
    return Relation.DISJOINT if near else Relation.UNKNOWN


def _kin(a: Tie, b: Tie) -> Relation:
    if a.place == b.place:
        if _sexes(a, b):
            return Relation.DISJOINT
        if a.sort == b.sort:
            return Relation.BROADER if b.sex else Relation.NARROWER
        if {a.sort, b.sort} <= _BORN and (a.sex == b.sex or not (a.sex if a.sort == "blood" else b.sex)):
            return Relation.BROADER if a.sort == "blood" else Relation.NARROWER
        blood_and_law = {a.sort, b.sort} & _BORN and "law" in (a.sort, b.sort)
        return Relation.DISJOINT if blood_and_law and a.degree < _FAR else Relation.UNKNOWN
    if "adopted" in (a.sort, b.sort) or {a.sort, b.sort} == {"step", "law"}:
        return Relation.UNKNOWN
    by_marriage = [t.sort in ("law", "step") for t in (a, b)]
    born = b if by_marriage[0] else a
    if by_marriage[0] != by_marriage[1] and born.degree == _FAR and "law" in (a.sort, b.sort):
        return Relation.UNKNOWN
    return Relation.DISJOINT


def _sexes(a: Tie, b: Tie) -> bool:
    return bool(a.sex and b.sex and a.sex != b.sex)


@cache
def _terms() -> dict[str, Tie]:
    return {
        word: Tie(row[2], int(row[3]), int(row[4]), row[5].strip("-"))
        for row in rows("_kin.tsv")
        if row[0] == "term"
        for word in row[1].split(", ")
    }


@cache
def _before() -> dict[str, str]:
    return {word: row[2] for row in rows("_kin.tsv") if row[0] == "before" for word in row[1].split(", ")}


@cache
def _plain() -> frozenset[str]:
    return frozenset(w for row in rows("_kin.tsv") if row[0] == "plain" for w in row[1].split(", "))


@cache
def _apart() -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((row[1], w)) for row in rows("_kin.tsv") if row[0] == "apart" for w in row[2].split(", ")
    )
