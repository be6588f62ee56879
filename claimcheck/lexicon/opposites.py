"""Words of opposite sense (`_opposites.tsv`), in two scopes; the table is our own.

Where which list of opposites belongs:

- `concepts.opposites`, classes of predicates: each word of one class against each of the other, in claims that meet.
- `oppositions`, verbs with their particles that are opposites of some things alone: "hold" and "break", of a truce.
- `antonyms` here, everyday words that exclude each other everywhere (after the direct antonyms of Murphy 2003).
- `opposites` here, words of any class ("hike" and "falling") where a text says all else of a claim: the widest, for
  many of them hold only of one thing at one time.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.spelling import spellings
from claimcheck.lexicon.tables import rows

_PREFIXES = ("un", "in", "im", "ir", "dis", "non", "non-")


def antonyms(a: str, b: str) -> bool:
    """Whether two folded words are of opposite sense, by the table or by a prefix that denies ("able", "unable")."""
    if (a, b) in _pairs():
        return True
    short, long = sorted((a, b), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _PREFIXES)


def opposites(a: str, b: str) -> bool:
    """Whether two lemmas stand on the two sides of a row of words in place, and nowhere on one side."""
    one, two = _sides().get(a), _sides().get(b)
    if not one or not two or one & two:
        return False
    return any((number, 1 - side) in two for number, side in one)


def _rows(scope: str) -> list[tuple[list[str], list[str]]]:
    """The two sides of every row of a scope."""
    return [(one.split(", "), two.split(", ")) for of, one, two in rows("_opposites.tsv") if of == scope]


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    listed = ((a, b) for one, two in _rows("everywhere") for a in one for b in two)
    return frozenset(pair for a, b in listed for pair in ((a, b), (b, a)))


@cache
def _sides() -> dict[str, frozenset[tuple[int, int]]]:
    """Word: the rows in which it stands, and on which side."""
    found: dict[str, set[tuple[int, int]]] = {}
    for number, sides in enumerate(_rows("in-place")):
        for side, words in enumerate(sides):
            for form in (form for word in words for form in spellings(word)):
                found.setdefault(form, set()).add((number, side))
    return {word: frozenset(places) for word, places in found.items()}
