"""Who, named, does something alone or in company: "only [Roe] came", "[Roe], alone, came", "[Roe] and two others"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.lexicon.number_words import numeral
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag

_SEVERAL = frozenset("several some many few dozens hundreds thousands".split())
_OTHERS = frozenset(("others", "other"))
_NEAR = 8  # tokens from a verb to its "with"
ALONE, ONLY, SEVERAL = CUES = "alone", "only", "one of several"


@dataclass(frozen=True, slots=True)
class Company:
    """One who is named, the clause that is told of them, the tokens (half-open) of both, and the cue."""

    member: tuple[int, int]
    clause: Clause
    first: int
    last: int
    cue: str


def in_company(sentence: Sentence) -> Iterator[Company]:
    """What a sentence tells of one who is named as done by nobody else, or by others who are only counted."""
    for clause in sentence.clauses:
        if clause.subject is not None:
            yield from _alone(sentence, clause, sentence.phrases[clause.subject])
        if clause.surface is not None:
            yield from _with_others(sentence, clause, sentence.phrases[clause.surface])


def _alone(sentence: Sentence, clause: Clause, phrase: NounPhrase) -> Iterator[Company]:
    tokens, last = sentence.tokens, phrase.last
    after = tokens[last].folded if last < len(tokens) else ""
    if after in ("and", "or", "&"):
        return  # "Only Hull and Derby have paid": two, and a list says who
    named = next((n for n in (last, last - 1) if _is_alone(sentence, n)), None)
    if named is not None and named > phrase.first:
        yield Company((phrase.first, named), clause, phrase.first, named + 1, ALONE)
    elif _is_alone(sentence, last + 1):
        yield Company(phrase.bounds, clause, phrase.first, last + 2, ALONE)
    before = [t.folded for t in tokens[max(0, phrase.first - 2) : phrase.first]]
    if before[-1:] != ["only"] or before[:-1] == ["not"] or after == ",":
        return
    if tokens[phrase.head].tag is Tag.PROPN or phrase.determiner == "the":
        yield Company(phrase.bounds, clause, phrase.first - 1, last, ONLY)


def _is_alone(sentence: Sentence, at: int) -> bool:
    """Whether the token is the "alone" behind a name ("Peru alone has refused", "Peru, alone, has refused")."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].folded != "alone":
        return False
    set_off = [t.folded for t in tokens[at - 1 : at + 2]] == [",", "alone", ","]
    return tokens[at - 1 - set_off].tag is Tag.PROPN


def _with_others(sentence: Sentence, clause: Clause, member: NounPhrase) -> Iterator[Company]:
    if sentence.tokens[member.head].tag is not Tag.PROPN:
        return
    found = _others(sentence, member.last, "and", 1) or _others(sentence, clause.verb + 1, "with", _NEAR)
    if found is not None:
        first, last = min(member.first, found[0]), max(member.last, found[1])
        yield Company(member.bounds, clause, first, last, SEVERAL)


def _others(sentence: Sentence, start: int, link: str, reach: int) -> tuple[int, int] | None:
    """The tokens of "three others" behind the link, which stands within so many tokens."""
    tokens = sentence.tokens
    at = next((i for i in range(start, min(start + reach, len(tokens))) if tokens[i].folded == link), None)
    if at is None or at + 2 >= len(tokens):
        return None
    many, others = tokens[at + 1].folded, tokens[at + 2]
    counted = many in _SEVERAL or (number := numeral(many)) is not None and number >= 1
    return (at + 1, at + 3) if counted and others.folded in _OTHERS else None
