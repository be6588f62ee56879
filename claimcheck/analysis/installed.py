"""Who is put at the head of what: "named Soto as head of the bank", "Prieto was appointed to lead the bank".

One body has one head at a time, so that two names for it exclude each other, whichever verb and office word is used.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag

Range = tuple[int, int]

_INSTALLING = frozenset(
    "appoint name nominate choose pick select elect install hire promote confirm designate tap".split()
)
_HEADING = frozenset("lead head run chair direct manage".split())
_HEADS = frozenset("head chief boss leader director governor president chair chairman chairwoman".split())
_BODIES = frozenset(("organisation", "body", "building", "team"))


def installed(sentence: Sentence) -> Iterator[tuple[NounPhrase, Range, int, str]]:
    """The phrase of the one put there, the tokens of the body, the token of the verb, and the seat."""
    for clause in sentence.clauses:
        if clause.lemma.split(" ")[0] not in _INSTALLING or clause.negated or not clause.objects:
            continue
        who = sentence.phrases[clause.objects[0]]
        if sentence.tokens[who.head].tag is not Tag.PROPN:
            continue
        found = _office(sentence, clause, who) or _task(sentence, clause)
        if found is not None:
            yield who, found[0], clause.verb, found[1]


def _office(sentence: Sentence, clause: Clause, who: NounPhrase) -> tuple[Range, str] | None:
    """ "as head of the bank", "head of the bank": the office behind the name."""
    for phrase in sentence.phrases:
        head = sentence.tokens[phrase.head]
        if phrase.first <= clause.verb or phrase is who or head.lemma not in _HEADS:
            continue
        last = phrase.end
        body = sentence.phrase_at(last - 1) if phrase.complement is not None else None
        if body is not None and _is_body(sentence, body):
            seat = "head" if head.lemma in ("head", "chief", "boss", "leader") else head.lemma
            return (body.first, body.last), f"seat: {seat}"
    return None


def _task(sentence: Sentence, clause: Clause) -> tuple[Range, str] | None:
    """ "to lead the bank": the body that the one is to be at the head of."""
    for under in sentence.clauses:
        if under.governor != clause.index or under.relation != "infinitive" or under.lemma not in _HEADING:
            continue
        body = sentence.phrases[under.objects[0]] if under.objects else None
        if body is not None and _is_body(sentence, body):
            return (body.first, body.last), "seat: head"
    return None


def _is_body(sentence: Sentence, phrase: NounPhrase) -> bool:
    head = sentence.tokens[phrase.head]
    return head.tag is Tag.PROPN or bool(_BODIES & nouns.classes(head.lemma))
