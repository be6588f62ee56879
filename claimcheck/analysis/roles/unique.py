"""Nouns that only one party can answer to, with the name that a text gives for it.

"The winner was A", "A was the lone dissenter", "the third victim, A,", "the gunman was identified as A", and the
holder of a seat ("Vantor's chief executive, A").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis import roles
from claimcheck.analysis.installed import installed
from claimcheck.analysis.parties.names import Named, named
from claimcheck.analysis.roles import relations
from claimcheck.lexicon import deeds, embedding, nouns
from claimcheck.lexicon import roles as words
from claimcheck.model.analysis import Analysis, Clause, NounPhrase, Sentence, Tag
from claimcheck.text.folding import shown

_NAMING = frozenset(("identify", "name"))
_COPULAS = frozenset(("be", "become", "remain"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """name: who. at, role: token ranges (half-open) of the name and of the noun or the body. part: what it is."""

    name: str
    at: tuple[int, int]
    role: tuple[int, int]
    part: str
    anchor: int


def answered(sentence: Sentence, analysis: Analysis) -> Iterator[Answer]:
    """The names that a sentence gives for nouns of which there is one."""
    for phrase in sentence.phrases:
        if _one_of_its_kind(sentence, phrase):
            found = _name_of(sentence, analysis, phrase)
            if found is not None and found.sort != "place":
                last = phrase.end
                last = last if last <= found.at[0] or phrase.first >= found.at[1] else phrase.last
                yield Answer(name=found.text, at=found.at, role=(phrase.first, last), part="who", anchor=phrase.head)
    yield from _seats(sentence)
    for who, body, verb, seat in installed(sentence):
        told = named(sentence, analysis, who)
        known = any(said.name == told.at for said in roles.said(sentence) if said.owner) if told is not None else True
        if told is not None and told.sort != "place" and not known:
            yield Answer(name=told.text, at=told.at, role=body, part=seat, anchor=verb)


def _seats(sentence: Sentence) -> Iterator[Answer]:
    """Who holds a seat of which a body or country has one."""
    base = sentence.passage.span.start
    for said in roles.said(sentence):
        if said.owner is None or said.former or not words.is_single_seat(said.noun):
            continue
        if any(embedding.is_saying(t.folded.removesuffix("s")) for t in sentence.tokens[slice(*said.name)]):
            continue  # a headline: "Ohio Governor Says Lawmakers ..."
        span = sentence.span_of(*said.name)
        name = shown(sentence.text[span.start - base : span.end - base])
        part = "seat: " + relations.office(said.noun)
        yield Answer(name=name, at=said.name, role=said.owner, part=part, anchor=said.role[1] - 1)


def _one_of_its_kind(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase is definite and its noun has one bearer: "the winner", "the third victim", "the lone vote"."""
    head = sentence.tokens[phrase.head]
    if head.folded != head.lemma:
        return False
    if head.tag is not Tag.NOUN:
        return False
    before = {t.folded for t in sentence.tokens[phrase.first : phrase.head]}
    definite = bool(before & {"the", "'s", "its", "his", "her", "their"})
    if before & deeds.ONLY:
        return definite
    if before & deeds.ORDINALS:
        return definite and bool({"person"} & nouns.classes(head.lemma))
    return definite and head.lemma in deeds.UNIQUE and not before & {"co", "suspected", "other", "former"}


def _name_of(sentence: Sentence, analysis: Analysis, phrase: NounPhrase) -> Named | None:
    """The name in apposition, across a copula, or behind "identified as"."""
    found = named(sentence, analysis, phrase)
    if found is not None:
        return found
    number = sentence.phrases.index(phrase)
    for clause in sentence.clauses:
        if clause.negated:
            continue
        other = _across(clause, number) if clause.lemma in _COPULAS else _as(clause, number)
        other = _came_from(clause, number) if other is None else other
        if other is not None and sentence.tokens[sentence.phrases[other].head].tag is Tag.PROPN:
            return named(sentence, analysis, sentence.phrases[other])
    return None


def _across(clause: Clause, number: int) -> int | None:
    """The phrase on the other side of a copula."""
    if clause.subject is None or not clause.objects or clause.obliques and clause.objects[0] == clause.obliques[0][1]:
        return None
    return clause.objects[0] if clause.subject == number else clause.subject if clause.objects[0] == number else None


def _came_from(clause: Clause, number: int) -> int | None:
    """The phrase behind "the only no vote came from", "was cast by", "the sole bid was made by"."""
    link = {"come": "from", "cast": "by", "make": "by", "issue": "by", "submit": "by"}.get(
        clause.lemma.split(" ", 1)[0]
    )
    whole = clause.objects[:1] if clause.passive else (clause.subject,)
    if link is None or number not in whole:
        return None
    return next((n for preposition, n in clause.obliques if preposition == link), None)


def _as(clause: Clause, number: int) -> int | None:
    """The phrase behind "identified the gunman as", "was named as"."""
    if clause.lemma not in _NAMING or number not in clause.objects[:1]:
        return None
    told = next((n for preposition, n in clause.obliques if preposition == "as"), None)
    return told if told is not None else clause.objects[1] if len(clause.objects) > 1 else None
