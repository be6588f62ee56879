"""A surname that is a word as well ("Felt died", "Young said") opens a clause: it is parsed as a surname.

At the start of a clause that is parsed by itself the capital tells nothing, and the parser takes such a word for a verb
or an adjective. Where the text gives the full name elsewhere, another surname stands in its place for the parse.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.analysis import tagger
from claimcheck.lexicon import titles
from claimcheck.model.analysis import Tag

_STAND_IN = "Smith"
_HOLDING = frozenset(("'s", "’s", ","))
_BEFORE = frozenset((",", "said", "that"))  # behind them a clause of its own may be parsed
_MARKS = frozenset("\"'“‘(")


def stood_in(lines: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """The words of each sentence, a surname that opens it replaced by one that the parser knows."""
    known = frozenset(name for words in lines for name in _surnames(words))
    return [_without(words, known) for words in lines]


def _without(words: Sequence[str], known: frozenset[str]) -> Sequence[str]:
    opening = next((i for i, w in enumerate(words) if w not in _MARKS), 0)
    for at, word in enumerate(words[:-1]):
        if word not in known or at != opening and words[at - 1] not in _BEFORE:
            continue
        changed = [*words[:at], _STAND_IN, *words[at + 1 :]]
        acts = tagger.tag(changed)[at + 1] in (Tag.VERB, Tag.AUX)
        if acts or words[at + 1] in _HOLDING:  # "Young voters" are no voters of Young
            words = changed
    return words


def _surnames(words: Sequence[str]) -> Iterator[str]:
    """The last words of the full names of persons: a given name or an initial, and capitalised words behind it."""
    for at, word in enumerate(words):
        given = word.lower() in titles.GIVEN_MALE or word.lower() in titles.GIVEN_FEMALE
        if not given or not word[:1].isupper() or at + 1 >= len(words):
            continue
        last = at + 1
        if _is_initial(words[last]) and last + 1 < len(words):
            last += 1
        if _is_name(words[last]) and not (last + 1 < len(words) and _is_name(words[last + 1])):
            yield words[last]


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[0].isupper() and word[1] == "."


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower() and word.isalpha()
