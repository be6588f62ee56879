"""A word or two in quotation marks before a noun ("the lone "no" vote") are parsed as one adjective.

The marks and whatever stands between them ("no", "yes", a slogan) break the noun phrase apart for the parser; where
they stand between a determiner or adjective and a noun they do the work of an adjective, so one stands there instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax import Parse, parse
from claimcheck.model.analysis import Tag

_MARKS = frozenset("\"'“”‘’")
_OPENING = frozenset("the a an his her its their our my this that 's ’s no any every".split())
_ADJECTIVE = "special"
_MOST = 3  # words between the marks


def parse_marked(sentences: Sequence[Sequence[str]]) -> list[Parse]:
    """The parse of each sentence as `syntax.parse` gives it, with an adjective in the place of marked words."""
    spots = [_marked(words) for words in sentences]
    parsed = parse([_without(words, some) for words, some in zip(sentences, spots, strict=True)])
    return [_with(len(w), tree, some) if some else tree for w, tree, some in zip(sentences, parsed, spots, strict=True)]


def _marked(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where marked words with their marks stand (half-open)."""
    found: list[tuple[int, int]] = []
    tags: Sequence[Tag] = ()
    at = 1
    while at < len(words) - 3:
        end = _closed(words, at) if words[at] in _MARKS else at
        if end > at and end < len(words) and words[end].islower() and words[end].isalpha():
            tags = tags or tagger.tag(words)
            opened = words[at - 1].lower() in _OPENING or at > 1 and words[at - 2].lower() in _OPENING
            held = opened or tags[at - 1] in (Tag.ADJ, Tag.NUM)
            if held and tags[end] in (Tag.NOUN, Tag.ADJ):
                found.append((at, end))
                at = end
        at += 1
    return found


def _closed(words: Sequence[str], at: int) -> int:
    """Behind the closing mark, or `at` where none follows soon."""
    for end in range(at + 2, min(at + _MOST + 2, len(words))):
        if words[end] in _MARKS:
            return end + 1
        if not words[end - 1][:1].isalnum() or not words[end][:1].isalnum():
            return at
    return at


def _without(words: Sequence[str], spots: Sequence[tuple[int, int]]) -> Sequence[str]:
    out: list[str] = []
    at = 0
    for first, last in spots:
        out += [*words[at:first], _ADJECTIVE]
        at = last
    return [*out, *words[at:]] if spots else words


def _with(length: int, tree: Parse, spots: Sequence[tuple[int, int]]) -> Parse:
    """The tree with the marked words back: the last of them hangs where the adjective hung."""
    inner = {i for first, last in spots for i in range(first, last) if i != last - 2}
    place = [i for i in range(length) if i not in inner]
    tags: list[Tag] = [Tag.NOUN] * length
    heads, relations = list(range(length)), ["compound"] * length
    for n, i in enumerate(place):
        tags[i], relations[i] = tree.tags[n], tree.relations[n]
        heads[i] = place[tree.heads[n]] if tree.heads[n] >= 0 else -1
    for first, last in spots:
        tags[last - 2], relations[last - 2] = Tag.NOUN, "compound"
        for i in range(first, last):
            if i != last - 2:
                sign = i in (first, last - 1)
                heads[i], relations[i] = last - 2, "punct" if sign else "compound"
                tags[i] = Tag.PUNCT if sign else Tag.NOUN
    return Parse(tuple(tags), tuple(heads), tuple(relations))
