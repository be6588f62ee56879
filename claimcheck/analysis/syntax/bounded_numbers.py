"""Bounds before a number, which the network takes for a noun or a preposition: "[fewer than] 20 came"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.lexicon.number_words import CUES_BEFORE
from claimcheck.lexicon.units import UNITS
from claimcheck.model.analysis import Tag, Token

_BOUNDS = frozenset(
    tuple(words.split())
    for words, sense in CUES_BEFORE.items()
    if sense not in ("", "about") and len(words.split()) > 1 and not words.endswith(" the")
) | {("at", "the", "least"), ("at", "the", "very", "least"), ("as", "few", "as"), ("as", "little", "as")}
_LONGEST = max(map(len, _BOUNDS))
_NOUNS = (Tag.NOUN, Tag.PROPN)
_PREPOSITIONS = (Tag.ADP, Tag.PART)
_SUBJECTS = ("nsubj", "nsubj:pass")
_PLACES = (*_SUBJECTS, "obj", "iobj", "obl", "nmod", "conj", "appos", "root")  # those that only a noun has
_BESIDE_A_VERB = ("obl", "obl:unmarked", "nmod", "xcomp", "advmod", "dep")
_MEASURES = UNITS.keys() | frozenset(  # what these count measures the deed and is not what it befell
    "second minute hour day night week weekend month year decade century time degree point percent % cent lap".split()
)


def with_bounded_numbers(tokens: Sequence[Token]) -> list[Token]:
    """The noun counted stands where its bound stood, and the bound hangs on the number."""
    out = list(tokens)
    for number in tokens:
        first = _bound(tokens, number) if number.tag is Tag.NUM else None
        counted = None if first is None else _counted(out, number)
        if first is None or counted is None:
            continue
        place = _place(out, first, number, counted)
        bound = range(first, number.index)
        if place is None:
            if not _strays(out, bound, counted):
                continue
            place = (counted.head, counted.relation)
        out[counted.index] = replace(counted, head=place[0], relation=place[1])
        out[number.index] = replace(number, head=counted.index, relation="nummod")
        for at in bound:
            if tokens[at].folded in ("a", "an"):
                continue
            tag = Tag.ADV if tokens[at].tag in (*_NOUNS, Tag.ADJ) else tokens[at].tag  # no word of the noun phrase
            head, relation = (number.index, "advmod") if at == first else (first, "fixed")
            out[at] = replace(tokens[at], tag=tag, head=head, relation=relation)
        for token in tokens:
            if token.head in bound and token.index not in bound and token.index not in (number.index, counted.index):
                relation = "case" if token.tag in _PREPOSITIONS else token.relation
                out[token.index] = replace(out[token.index], head=counted.index, relation=relation)
    return out


def _bound(tokens: Sequence[Token], number: Token) -> int | None:
    """Where the bound right before a number opens: "[at least] 20", "[more than] a dozen"."""
    last = number.index
    while last and (tokens[last - 1].folded in ("a", "an") or tokens[last - 1].relation == "nummod"):
        last -= 1
    for length in range(_LONGEST, 1, -1):
        if last >= length and tuple(t.folded for t in tokens[last - length : last]) in _BOUNDS:
            return last - length
    return None


def _counted(tokens: Sequence[Token], number: Token) -> Token | None:
    """The noun that a number counts: the last one of the phrase right behind it."""
    last = None
    for token in tokens[number.index + 1 :]:
        if token.tag in _NOUNS and (last is None or last.head == token.index):
            last = token
        elif last is not None or token.tag not in (Tag.ADJ, Tag.NUM):
            break
    return last


def _place(tokens: Sequence[Token], first: int, number: Token, counted: Token) -> tuple[int, str] | None:
    """Head and relation that the noun counted should have; None where it stands well already."""
    bound = range(first, number.index + 1)
    opening = next((tokens[i] for i in bound if tokens[i].head not in bound and tokens[i].head != counted.index), None)
    behind = first > 0 and tokens[first - 1].tag in _PREPOSITIONS  # "given to [fewer than 20] patients"
    if opening is not None and counted.head in bound and opening.relation in _PLACES and opening.index != counted.index:
        place = (opening.head, opening.relation)
    elif opening is not None and counted.head in bound:
        place = (opening.head, counted.relation)  # "[close to] 40 homes burned"
    else:
        place = (counted.head, counted.relation)
    verb = tokens[place[0]] if place[0] >= 0 and place[0] not in bound else None
    if verb is None:
        return None if counted.head not in bound else place
    if verb.tag is Tag.VERB and not behind and place[1] in _BESIDE_A_VERB and counted.lemma not in _MEASURES:
        own = {*bound, counted.index}
        if first == verb.index + 1 and not _has(tokens, verb, ("obj", "aux:pass"), own):
            return verb.index, "obj"
        if counted.index < verb.index and not _has(tokens, verb, _SUBJECTS, own):
            return verb.index, "nsubj:pass" if _has(tokens, verb, ("aux:pass",), own) else "nsubj"
    led = behind and tokens[first - 1].head in bound  # the preposition hangs on the bound
    hung = led or counted.head in bound or opening is not None and opening.relation in _SUBJECTS
    return place if hung and place[1] in _PLACES else None


def _strays(tokens: Sequence[Token], bound: range, counted: Token) -> bool:
    """Whether the bound of a subject or object that stands well hangs on its verb: "[at least] 9 people died"."""
    strays = any(tokens[i].head == counted.head and tokens[i].relation in _BESIDE_A_VERB for i in bound)
    return strays and counted.head not in bound and counted.relation in (*_SUBJECTS, "obj")


def _has(tokens: Sequence[Token], verb: Token, relations: tuple[str, ...], but: set[int]) -> bool:
    return any(t.head == verb.index and t.relation in relations and t.index not in but for t in tokens)
