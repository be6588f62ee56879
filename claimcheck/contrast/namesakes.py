"""One surname with another given name, where a text says the rest of the claim of whoever bears it there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.analysis.names.content import distance
from claimcheck.contrast.coverage import Coverage, coverage, says
from claimcheck.contrast.terms import in_running_text
from claimcheck.lexicon import nouns, titles
from claimcheck.lexicon.nicknames import one_given_name
from claimcheck.lexicon.persons import sort_of
from claimcheck.model.analysis import Analysis, Sentence, Tag, Token

COVERED = 0.6  # share of the rest of the claim that the text says
OF_ONE_OFFICE = 0.45  # the same, where both stand with one office or trade: it alone nearly tells who is meant
_GIVEN = titles.GIVEN_MALE | titles.GIVEN_FEMALE
_STEM, _EDITS = 3, 2  # first letters that two spellings of one given name share, and letters that they differ in
_NO_NAMES = titles.HONORIFICS | titles.OFFICES | titles.OFFICE_MODIFIERS
_MR = titles.HONORIFICS
_KIN = frozenset(
    "brother sister son daughter father mother cousin uncle aunt nephew niece sibling twin child parent family "
    "grandfather grandmother grandson granddaughter brothers sisters sons daughters relatives relative".split()
)


_WHOSE = frozenset(("his", "her", "whose", "their"))


@dataclass(frozen=True, slots=True)
class Person:
    """A full name in its sentence: the given name, those between, the surname; the tokens (half-open)."""

    sentence: Sentence
    given: str
    middle: tuple[str, ...]
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
        there = [p for p in there if own.middle and p.middle == own.middle] or there
        if not there or len({p.given for p in there}) != 1:
            continue
        other = there[0]
        names = _told_apart(own, other)
        if names is None or _said(names[0], text) or _said(names[1], claim):
            continue
        if any(_told_of_kin(p, own) for p in there):
            continue
        if _told(cover, set(range(own.first, own.last)), one_office=any(_of_one_office(own, p) for p in there)):
            return f"{own.text} / {other.text}"
    return None


def _told_apart(own: Person, other: Person) -> tuple[str, str] | None:
    """The two given names by which two who bear one surname are two, or those behind one first name."""
    if own.given != other.given:
        return (own.given, other.given) if _two_given(own.given, other.given) else None
    if len(own.middle) != 1 or len(other.middle) != 1:
        return None
    return (*own.middle, *other.middle) if _two_given(*own.middle, *other.middle) else None


def _told(cover: Coverage, but: set[int], *, one_office: bool) -> bool:
    """Whether the text says what the claim says beside the name."""
    bare = [w for w in cover.bare(but) if _names(w)]
    said = [w for w in cover.words if w.index not in but and cover.said[w.index]]
    if not said and [w for w in cover.words if w.index not in but]:
        return False
    if one_office:
        return cover.share(but) >= OF_ONE_OFFICE and len(bare) <= sum(map(_names, said))
    return not bare and cover.share(but) >= COVERED


def _names(word: Token) -> bool:
    """Whether a word is a figure or a name, and neither an initial nor "Inc"."""
    letters = word.folded.replace(".", "")
    return word.tag is Tag.NUM or word.tag is Tag.PROPN and len(letters) > 1 and letters not in titles.LEGAL_FORMS


def _of_one_office(own: Person, other: Person) -> bool:
    """Whether one office or trade stands with both names: "spokesman Jan Holt", "Piet Holt, a spokesman"."""
    return any(says(x, y) for x in _offices(own) for y in _offices(other))


def _offices(person: Person) -> list[Token]:
    """The nouns before a name in its phrase, and those in apposition to it, that say what somebody is."""
    tokens, inside = person.sentence.tokens, range(person.first, person.last)
    found = []
    at = person.first - 1
    while at >= 0 and tokens[at].tag in _DESCRIBING:
        found.append(tokens[at])
        at -= 1
    found += [t for t in tokens if t.relation == "appos" and t.head in inside]
    found += [tokens[tokens[i].head] for i in inside if tokens[i].relation == "appos" and tokens[i].head >= 0]
    return [t for t in found if t.tag is Tag.NOUN and sort_of(t.lemma) is None or t.folded.rstrip(".") in _NO_NAMES]


_DESCRIBING = (Tag.NOUN, Tag.PROPN, Tag.ADJ)


def persons(sentence: Sentence) -> Iterator[Person]:
    """Full names: a run of two to four capitalised words of which the first is a given name, or looks like one."""
    tokens, running = sentence.tokens, in_running_text(sentence)
    at = 0
    while at < len(tokens):
        end = at
        while end < len(tokens) and _in_name(tokens, at, end, running=running):
            end += 1
        titled = (n for n in range(at, end) if tokens[n].folded.rstrip(".") in _NO_NAMES)
        first = max((n + 1 for n in titled if n < end - 2 or tokens[n].folded.rstrip(".") in _MR), default=at)
        first = _given(tokens, first, end)
        last = end
        while last > first and tokens[last - 1].folded.rstrip(".") in titles.GENERATIONS:
            last -= 1
        if 2 <= last - first <= 4 and not _no_person(tokens[first:last]):
            names = [t.folded for t in tokens[first:last]]
            middle = tuple(n for n in names[1:-1] if len(n.rstrip(".")) > 1)
            yield Person(sentence, names[0], middle, names[-1], first, end)
        at = max(end, at + 1)


def _in_name(tokens: Sequence[Token], first: int, at: int, *, running: bool) -> bool:
    """Whether a word belongs to a run of names; one behind a given name may be tagged as any word ("Mark Holt ...")."""
    token = tokens[at]
    if not token.text[:1].isupper() or token.tag is Tag.PROPN:
        return token.tag is Tag.PROPN and token.text[:1].isupper()
    given = token.folded in _GIVEN if at == first else tokens[first].folded in _GIVEN
    return running and given and token.tag in _MISTAKEN


_MISTAKEN = (Tag.NOUN, Tag.ADJ, Tag.VERB)


def _given(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the given name stands in a run of capitals: behind an initial, and behind what is no given name."""
    known = (n for n in range(first, end - 1) if tokens[n].folded in _GIVEN)
    if first < end - 2 and len(tokens[first].folded.rstrip(".")) == 1:
        first += 1
    return max(first, next(known, first))


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
