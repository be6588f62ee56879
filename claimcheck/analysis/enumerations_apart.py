"""Lists whose names do not stand side by side: parted by semicolons with words of their own, or told one by one.

"The board met Ada Munn; Neil Farr, a former mayor; and Huw Pell, who ran the mint", "one addressed to A and the other
to B".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.lexicon import nouns
from claimcheck.model.analysis import NounPhrase, Sentence, Tag

_FAR = 10  # tokens between "one" or "the other" and the name


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """phrases: the names in order. first, last: tokens (half-open) with the tail "and two others".

    more: how many besides are said to be in it. closed: no others ("only A and B"). denied: "neither A nor B".
    left_out: the names are those that the rest of a class is set against ("every club except A and B").
    one_by_one: each name has a part of its own ("one to A and the other to B").
    """

    phrases: tuple[NounPhrase, ...]
    first: int
    last: int
    more: int = 0
    closed: bool = False
    denied: bool = False
    left_out: bool = False
    one_by_one: bool = False


def apart(sentence: Sentence) -> Iterator[Listed]:
    """The lists of a sentence whose names stand apart, left to right."""
    for found in (_parted(sentence), _one_by_one(sentence)):
        if found is not None:
            yield found


def _parted(sentence: Sentence) -> Listed | None:
    """Names parted by semicolons, each with what is told of it: two semicolons, or one with "and"."""
    tokens = sentence.tokens
    signs = [t.index for t in tokens if t.folded == ";"]
    if not signs:
        return None
    after = [_named_at(sentence, n + 2 if _is(sentence, n + 1, "and") else n + 1) for n in signs]
    lead = _lead(sentence, signs[0])
    if lead is None or any(p is None for p in after) or not _is(sentence, signs[-1] + 1, "and"):
        return None
    phrases = (lead, *(p for p in after if p is not None))
    if len(phrases) < 2 or not any(t.folded == "," for t in tokens[lead.last : phrases[-1].first]):
        return None  # names alone, which only semicolons part, stand side by side
    return Listed(phrases=phrases, first=lead.first, last=phrases[-1].last)


def _lead(sentence: Sentence, sign: int) -> NounPhrase | None:
    """The first name of the list: behind a colon, else the object of the verb."""
    colon = next((n for n in range(sign, -1, -1) if sentence.tokens[n].folded == ":"), None)
    if colon is not None:
        return _named_at(sentence, colon + 1)
    for clause in reversed(sentence.clauses):
        for number in (*clause.objects, *(n for _, n in clause.obliques)):
            phrase = sentence.phrases[number]
            if clause.verb < phrase.first < sign and sentence.tokens[phrase.head].tag is Tag.PROPN:
                return phrase
    return None


def _named_at(sentence: Sentence, at: int) -> NounPhrase | None:
    """The name that begins at a token, with the words of its title."""
    phrase = next((p for p in sentence.phrases if at <= p.first <= at + 1 or p.first <= at < p.last), None)
    return phrase if phrase is not None and sentence.tokens[phrase.head].tag is Tag.PROPN else None


def _is(sentence: Sentence, at: int, word: str) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].folded == word


def _one_by_one(sentence: Sentence) -> Listed | None:
    """ "one addressed to A and the other to B", "one in A, another in B"."""
    tokens = sentence.tokens
    for token in tokens:
        if token.folded != "one" or _is(sentence, token.index + 1, "of"):
            continue
        other = next((t.index for t in tokens[token.index + 1 :] if t.folded in ("other", "another")), None)
        if other is None:
            continue
        first, second = _aimed_at(sentence, token.index, other), _aimed_at(sentence, other, len(tokens))
        if first is None or second is None or not _linked(sentence, first.last, other):
            continue
        return Listed(phrases=(first, second), first=first.first, last=second.last, one_by_one=True)
    return None


def _aimed_at(sentence: Sentence, start: int, stop: int) -> NounPhrase | None:
    """The first name behind a preposition in a stretch of tokens."""
    for phrase in sentence.phrases:
        if start < phrase.first < min(stop, start + _FAR) and sentence.tokens[phrase.first - 1].tag is Tag.ADP:
            return _holder(sentence, phrase) if sentence.tokens[phrase.head].tag is Tag.PROPN else None
    return None


def _holder(sentence: Sentence, phrase: NounPhrase) -> NounPhrase:
    """The name of whoever holds an office that is told with its body ("the former director of the mint Huw Pell")."""
    office = "person" in nouns.classes(sentence.tokens[phrase.head].lemma)
    linked = phrase.last < len(sentence.tokens) and sentence.tokens[phrase.last].folded == "of"
    after = sentence.phrase_at(phrase.last + 1) if office and linked else None
    return after if after is not None and after.entity is not None else phrase


def _linked(sentence: Sentence, end: int, other: int) -> bool:
    """Whether "and", a comma or a semicolon stands right before "the other"."""
    before = {t.folded for t in sentence.tokens[max(end, other - 3) : other]}
    return bool(before & {"and", ",", ";"})
