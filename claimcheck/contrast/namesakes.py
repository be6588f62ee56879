"""One surname with another given name, where a text says the rest of the claim of whoever bears it there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from claimcheck.analysis.name_content import distance
from claimcheck.contrast.coverage import coverage
from claimcheck.lexicon import nouns, titles
from claimcheck.lexicon.nicknames import one_given_name
from claimcheck.model.analysis import Analysis, Sentence, Tag, Token

COVERED = 0.6  # share of the rest of the claim that the text says
_GIVEN = titles.GIVEN_MALE | titles.GIVEN_FEMALE
_STEM, _EDITS = 3, 2  # first letters that two spellings of one given name share, and letters that they differ in
_NO_NAMES = titles.HONORIFICS | titles.OFFICES | titles.OFFICE_MODIFIERS
_MR = titles.HONORIFICS
_KIN = frozenset(
    "brother sister son daughter father mother cousin uncle aunt nephew niece sibling twin child parent family "
    "grandfather grandmother grandson granddaughter brothers sisters sons daughters relatives relative".split()
)


_LETTERS = 2  # fewer are an initial
_WHOSE = frozenset(("his", "her", "whose", "their"))


@dataclass(frozen=True, slots=True)
class Person:
    """A full name in its sentence: the given name, words between, the surname; the tokens (half-open)."""

    sentence: Sentence
    given: str
    surname: str
    first: int
    last: int

    @property
    def text(self) -> str:
        return " ".join(t.text for t in self.sentence.tokens[self.first : self.last])


def namesakes(claim: Sentence, text: Analysis) -> str | None:
    """The two names, where the claim has another given name for whom the text tells it of; None for none."""
    if _kin(claim.tokens) != _kin([t for s in text.sentences for t in s.tokens]) and _kin(claim.tokens):
        return None
    cover = coverage(claim, text)
    for own in persons(claim):
        beside = {p.given for p in persons(claim) if p.first != own.first}
        there = [p for s in text.sentences for p in persons(s) if p.surname == own.surname and p.given not in beside]
        if not there or len({p.given for p in there}) != 1:
            continue
        other = there[0]
        if not _two_given(own.given, other.given) or _said(own.given, text) or _said(other.given, claim):
            continue
        if any(_told_of_kin(p, own) for p in there):
            continue
        but = set(range(own.first, own.last))
        names = [w for w in cover.bare(but) if w.tag in (Tag.PROPN, Tag.NUM)]
        alone = not [w for w in cover.words if w.index not in but]
        if not names and not alone and cover.share(but) >= COVERED:
            return f"{own.text} / {other.text}"
    return None


def persons(sentence: Sentence) -> Iterator[Person]:
    """Full names: a run of two to four capitalised words of which the first is a given name, or looks like one."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and tokens[end].tag is Tag.PROPN and tokens[end].text[:1].isupper():
            end += 1
        titled = (n for n in range(at, end) if tokens[n].folded.rstrip(".") in _NO_NAMES)
        first = max((n + 1 for n in titled if n < end - 2 or tokens[n].folded.rstrip(".") in _MR), default=at)
        last = end
        while last > first and tokens[last - 1].folded.rstrip(".") in titles.GENERATIONS:
            last -= 1
        if 2 <= last - first <= 4 and not _no_person(tokens[first:last]):
            yield Person(sentence, tokens[first].folded, tokens[last - 1].folded, first, end)
        at = max(end, at + 1)


def _no_person(words: Collection[Token]) -> bool:
    heads = titles.BODIES | titles.PUBLIC_BODIES | titles.PLACE_HEADS | titles.LEGAL_FORMS | titles.REGIONS
    return any(t.folded.rstrip(".") in heads for t in words) or any(
        len(t.folded.strip(".")) < 2 for t in list(words)[:1]
    )


def _two_given(a: str, b: str) -> bool:
    """Whether two given names are two: both known, or one known, and no forms of one; "Climber" Voss is a calling."""
    if not {a, b} & _GIVEN or one_given_name(a, b):
        return False
    if any(word not in _GIVEN and "person" in nouns.classes(word) for word in (a, b)):
        return False
    if a[:_STEM] == b[:_STEM] or a[:1] == b[:1] and min(len(a), len(b)) <= _STEM or a in b or b in a:
        return False
    return distance(a, b, _EDITS) > _EDITS


def _said(given: str, text: Analysis | Sentence) -> bool:
    sentences = text.sentences if isinstance(text, Analysis) else (text,)
    return any(t.folded == given for s in sentences for t in s.tokens)


def _kin(tokens: Collection[Token]) -> bool:
    return any(t.lemma in _KIN for t in tokens)


def _told_of_kin(there: Person, own: Person) -> bool:
    """Whether the text speaks of a relative of whoever bears the name: it may be of that one that the claim tells."""
    tokens = there.sentence.tokens
    inside = set(range(there.first, there.last))
    near = [t for t in tokens if t.lemma in _KIN]
    owned = any(tokens[i].head == k.index or k.head in inside for k in near for i in inside)
    owned = owned or any(t.head == k.index and t.folded in _WHOSE for k in near for t in tokens)
    return owned and not _kin(own.sentence.tokens)
