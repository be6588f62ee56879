"""How the arguments of one fact stand to those of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.contrast.exclusion import clash, exclusive, other_name
from claimcheck.contrast.facts import Fact
from claimcheck.contrast.sameness import alike, same_or_open
from claimcheck.contrast.terms import Term
from claimcheck.lexicon import deeds
from claimcheck.model.analysis import Tag, Token

Said = tuple[Sequence[Token], Sequence[Token]]
"""All words of the claim, and all of the text."""

_AT = frozenset(("in", "at", "on", "", "during"))
_OF = frozenset(("to", "for", "with", "of", "from"))
_SAYING_WHAT = (Tag.NUM, Tag.ADJ, Tag.PROPN, Tag.NOUN)


@dataclass(frozen=True, slots=True)
class Apart:
    """A place that two facts fill with what excludes each other: as what, and the words."""

    role: str
    what: str
    words: str


@dataclass(frozen=True, slots=True)
class Met:
    """The places in which two facts are the same and apart, and those that the second leaves open."""

    same: tuple[str, ...]
    apart: tuple[Apart, ...]
    missing: tuple[str, ...]


def meet(own: Fact, other: Fact, said: Said) -> Met:
    """The arguments of the claim's fact, each beside those that the text has in its place."""
    agreed: list[str] = []
    apart: list[Apart] = []
    missing: list[str] = []
    for role, term in own.args:
        found = _filled(role, term, own, other, said)
        if isinstance(found, Apart):
            apart.append(found)
        else:
            (agreed if found else missing).append(role)
    if own.says_what:
        for word in own.words:
            if word.index == own.head.index or word.tag not in _SAYING_WHAT or any(alike(word, w) for w in other.words):
                continue
            put = _other_word(word, own, other, said)
            if put is None:
                missing.append(word.text)
            else:
                apart.append(put)
    return Met(tuple(agreed), tuple(apart), tuple(missing))


def _filled(role: str, term: Term, own: Fact, other: Fact, said: Said) -> Apart | bool:
    """Whether the text has the term in its place; what it has instead, where that excludes it."""
    first: Apart | None = None
    for there in _fillers(role, term, other):
        what = clash(term, there) or _other_doer(role, own, other, term, there)
        if what is None and same_or_open(term, there):
            return True
        if what is not None and first is None:
            first = Apart(role, what, f"{term} / {there}") if not _told_elsewhere(term, there, said) else None
    return first or False


def _other_word(word: Token, own: Fact, other: Fact, said: Said) -> Apart | None:
    """The word that the text has beside its noun for one of the claim's: "a French film" for "a Danish film"."""
    for there in other.words:
        what = exclusive([word], [there])
        if what is None or any(alike(there, w) for w in own.words):
            continue
        if any(alike(word, w) for w in said[1]) or any(alike(there, w) for w in said[0]):
            return None
        return Apart(word.text, what, f"{word.text} / {there.text}")
    return None


def _other_doer(role: str, own: Fact, other: Fact, mine: Term, theirs: Term) -> str | None:
    """Whether two names are of two who are said to have made one thing, or done what one alone does."""
    by = role == "by" and own.says_what or role == "subj" and not own.says_what and _of_one_doer(own, other)
    return "name" if by and other_name(mine, theirs) else None


def _of_one_doer(own: Fact, other: Fact) -> bool:
    known = {d.name for d in deeds.of_verb(own.lemma) if d.by}
    return any(d.name in known for d in deeds.of_verb(other.lemma))


def _told_elsewhere(own: Term, other: Term, said: Said) -> bool:
    """Whether a text has, in another place, what tells the term of the other one from its own."""
    return _has(own, other, said[1]) or _has(other, own, said[0])


def _has(own: Term, other: Term, words: Sequence[Token]) -> bool:
    ours = [w for w in own.words if not any(alike(w, x) for x in other.words)]
    return bool(ours) and all(any(alike(w, x) for x in words) for w in ours)


def _fillers(role: str, term: Term, fact: Fact) -> Iterator[Term]:
    """What a fact has in the place of a term of another one; a date may stand as an object ("born 2 May 1970")."""
    for r, there in fact.args:
        near = r == role or {r, role} <= _AT
        if term.when is not None:
            if there.when is not None and (near or {r, role} <= _AT | {"obj"}):
                yield there
        elif near or {r, role} <= _OF:
            yield there
