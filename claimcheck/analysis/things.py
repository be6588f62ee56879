"""Lists of things whose number is told: "three priorities: jobs, housing and the railways".

The number says where the list ends and that it is whole; an item is known by the lemmas that carry it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.lexicon import embedding, light
from claimcheck.lexicon.number_words import numeral
from claimcheck.model.analysis import CONTENT, Sentence, Tag

_OPENERS = frozenset((":", "-", "--", "\u2014", "\u2013"))
_CLOSERS = frozenset((".", "!", "?"))
_LONGEST = 14  # tokens of one item


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """items: the content lemmas of each, joined by spaces. head: tokens of what they are. first, last: of the list."""

    items: tuple[str, ...]
    head: tuple[int, int]
    first: int
    last: int


def listed_things(sentence: Sentence) -> Iterator[Things]:
    """The lists of a sentence that stand behind their number, class and a colon or dash."""
    tokens = sentence.tokens
    for phrase in sentence.phrases:
        told = next((t for t in tokens[phrase.first : phrase.head] if t.tag is Tag.NUM), None)
        so_many = None if told is None else numeral(told.folded)
        if told is None or so_many is None or so_many < 2 or phrase.last >= len(tokens):
            continue
        opener = _opener(sentence, phrase.last)
        if opener is None or tokens[phrase.head].tag is not Tag.NOUN:
            continue
        first = opener + 1
        parts = _parts(sentence, first)
        items = tuple(_item(sentence, a, b) for a, b in parts)
        if len(items) == so_many and all(items) and not _names(sentence, parts):
            yield Things(items=items, head=(told.index + 1, phrase.last), first=first, last=parts[-1][1])


def _opener(sentence: Sentence, at: int) -> int | None:
    """The colon or dash behind the counted noun, with "she said" between commas or nothing before it."""
    tokens = sentence.tokens
    if tokens[at].folded == ",":
        tag = tokens[at + 1 : at + _TAG]
        said = next((n for n, t in enumerate(tag) if t.tag is Tag.VERB and embedding.is_saying(t.lemma)), None)
        if said is None or any(t.tag not in (Tag.PRON, Tag.PROPN, Tag.NOUN, Tag.DET) for t in tag[:said]):
            return None
        at += said + 2
    return at if at < len(tokens) and tokens[at].folded in _OPENERS else None


_TAG = 6  # tokens of a speech tag


def _parts(sentence: Sentence, first: int) -> list[tuple[int, int]]:
    """The items up to the end of the sentence: at semicolons where there are any, else at commas and "and"."""
    tokens = sentence.tokens
    stop = next((t.index for t in tokens[first:] if t.folded in _CLOSERS), len(tokens))
    sign = ";" if any(t.folded == ";" for t in tokens[first:stop]) else ","
    cuts = [t.index for t in tokens[first:stop] if t.folded == sign or sign == "," and t.folded == "and"]
    found: list[tuple[int, int]] = []
    for start, end in zip((first, *(c + 1 for c in cuts)), (*cuts, stop), strict=True):
        inside = [t.index for t in tokens[start:end] if t.folded != "and" and t.tag is not Tag.PUNCT]
        if inside:
            found.append((inside[0], inside[-1] + 1))
    return found


def _item(sentence: Sentence, first: int, last: int) -> str:
    if last - first > _LONGEST:
        return ""
    words = [t.lemma for t in sentence.tokens[first:last] if t.tag in CONTENT and t.lemma not in light.LIGHT]
    return " ".join(dict.fromkeys(words))


def _names(sentence: Sentence, parts: list[tuple[int, int]]) -> bool:
    """Whether the items are names, which kind members reads for itself."""
    return all(sentence.tokens[last - 1].tag is Tag.PROPN for _, last in parts)
