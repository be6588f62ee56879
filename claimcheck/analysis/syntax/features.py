"""What the network is told of a word: form, endings, beginning, shape, the perceptron's class, and the word classes
that our own lexicon has it in, each as a row of an embedding table.

Rows are hashed (CRC-32) where the table is no vocabulary (Bloom embeddings, after Serrà and Karatzoglou 2017).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from zlib import crc32

from claimcheck.lexicon import concepts
from claimcheck.model.analysis import Tag
from claimcheck.text.folding import fold
from claimcheck.text.lemmas import lemma

PADDING, UNKNOWN = 0, 1  # rows of the vocabulary that no word has
WIDE, NARROW = 3000, 750  # rows of the hashed tables
NORMAL, TITLE, UPPER = 0, 1, 2
_CURRENCIES = frozenset("€£¥₹")  # read as the sign that the network was taught
_SHARE = 0.6  # of capitalised words, from which on capitals tell nothing

SIZES = (WIDE, WIDE, NARROW, NARROW, WIDE, len(Tag) + 1, 9)  # rows of the tables behind the vocabulary
Row = tuple[int, ...]
_KNOWN = Path(__file__).parent.parent / "model" / "english.known"
ROOT: Row = (PADDING,) * (len(SIZES) + 1)
_TAGS = {tag: number for number, tag in enumerate(Tag, 1)}


def form(word: str) -> str:
    """The word in lower case with quotes and dashes folded and every digit as 0."""
    low = fold(word).lower()
    if low in ("``", "''"):
        return '"'
    return "".join("0" if c.isdigit() else "$" if c in _CURRENCIES else c for c in low)


def rows(words: Sequence[str], tags: Sequence[Tag], vocabulary: Mapping[str, int]) -> list[Row]:
    """One row number for each table and word; `tags` are the perceptron's, `vocabulary` maps forms to rows."""
    letter_case = case_of(words)
    found = []
    for word, tag in zip(words, tags, strict=True):
        low, looks = _looks(word, letter_case)
        found.append((vocabulary.get(low, UNKNOWN), *looks, _TAGS[tag], _known(low)))
    return found


def case_of(words: Sequence[str]) -> int:
    """Whether the words after the first stand in lower case, as a title, or in capitals."""
    letters = [w for w in words[1:] if w[:1].isalpha()]
    if not letters:
        return NORMAL
    if sum(w.isupper() and len(w) > 1 for w in words) > _SHARE * len(letters):
        return UPPER
    return TITLE if sum(w[:1].isupper() for w in letters) > _SHARE * len(letters) else NORMAL


def shape(word: str) -> str:
    """Letters and digits by class, at most two alike in a row, eight in all: "McKay-7" is "XxXxx-0"."""
    found = ""
    for c in word:
        kind = "X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c
        if found[-2:] != kind * 2:
            found += kind
            if len(found) == 8:
                break
    return found


@lru_cache(maxsize=20_000)
def _looks(word: str, letter_case: int) -> tuple[str, Row]:
    """The form of a word, and the rows of its endings, beginning and shape."""
    low = form(word)
    return low, (
        _bucket("s", low[-3:], WIDE),
        _bucket("p", low[:3], WIDE),
        _bucket("t", low[-2:], NARROW),
        _bucket(f"h{letter_case}", shape(word), NARROW),
        _bucket("l", low[-5:], WIDE),
    )


@lru_cache(maxsize=20_000)
def _known(low: str) -> int:
    """1 to 8: whether the word is a verb, a noun, an adjective of the classes that the weights were trained with."""
    verbs, nouns, adjectives = _classes()
    stem = concepts.without_negation(low)
    adjective = low in adjectives or stem is not None and stem in adjectives
    return 1 + (lemma(low, Tag.VERB) in verbs) + 2 * (lemma(low, Tag.NOUN) in nouns) + 4 * adjective


@cache
def _classes() -> tuple[frozenset[str], ...]:
    """The verbs, nouns and adjectives of the lexicon of that day: it grows on, the weights do not."""
    return tuple(frozenset(line.split()) for line in _KNOWN.read_text(encoding="utf-8").splitlines())


def _bucket(table: str, key: str, size: int) -> int:
    return crc32((table + key).encode()) % size
