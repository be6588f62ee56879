"""A role that two or more named persons share: "both men are partners at X", "A and B are engineers at X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.names.evidence import bare, normal
from claimcheck.lexicon import gazetteer, roles, titles
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag

_ALL = frozenset("both they".split())
_OF_TWO = frozenset("men women lawyers brothers sisters pair duo two".split())
_LINKS = frozenset("at of with for in".split())


@dataclass(frozen=True, slots=True)
class Shared:
    """name, role, owner: token ranges (half-open) of one of the persons, the role noun, and whose it is."""

    name: tuple[int, int]
    role: tuple[int, int]
    noun: str
    owner: tuple[int, int]


def shared(sentence: Sentence) -> Iterator[Shared]:
    """Each of the persons of whom a plural role of one named body is said."""
    for clause in sentence.clauses:
        if clause.lemma != "be" or clause.negated or clause.subject is None:
            continue
        for number in clause.objects:
            head = sentence.tokens[sentence.phrases[number].head]
            owner = _owner(sentence, head.index + 1)
            if owner is None or head.folded == head.lemma or not roles.is_role(head.lemma):
                continue
            for person in _persons(sentence, clause):
                yield Shared(person, (head.index, head.index + 1), head.lemma, owner)


def _owner(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The name of the body behind "partners at"."""
    tokens = sentence.tokens
    if at + 1 >= len(tokens) or tokens[at].folded not in _LINKS:
        return None
    first = at + 1 + (tokens[at + 1].folded == "the")
    phrase = sentence.phrase_at(first) if first < len(tokens) else None
    return None if phrase is None or tokens[phrase.head].tag is not Tag.PROPN else (first, phrase.last)


def _persons(sentence: Sentence, clause: Clause) -> list[tuple[int, int]]:
    """The named persons that the subject is, or stands for."""
    subject = sentence.phrases[clause.subject or 0]
    words = {t.folded for t in sentence.tokens[subject.first : subject.last]}
    names = [p for p in sentence.phrases if p.last <= clause.verb and _is_person(sentence, p)]
    if words & _ALL or words & _OF_TWO and words & {"both", "the"}:
        before = [p for p in names if p.last <= subject.first]
        return [(p.first, p.last) for p in before] if 2 <= len(before) <= 3 else []
    joined = [p for p in names if p.first >= clause.first]
    tokens = sentence.tokens
    if len(joined) == 2 and tokens[joined[0].last].folded == "and" and joined[0].last + 1 == joined[1].first:
        return [(p.first, p.last) for p in joined] if joined[1].last == clause.verb else []
    return []


def _is_person(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase looks like the name of a person: a courtesy title, or a given name and a family name."""
    tokens = sentence.tokens[phrase.first : phrase.last]
    if any(t.tag is not Tag.PROPN and t.text != "." for t in tokens):
        return False
    first = normal(bare(tokens[0]))
    named = first in titles.HONORIFICS or first in titles.GIVEN_MALE | titles.GIVEN_FEMALE
    return len(tokens) > 1 and named and gazetteer.known(" ".join(t.text for t in tokens)) is None
