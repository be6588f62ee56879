"""Titles and lines in capitals, spelt as a sentence would be, for the parser.

"Senate Rejects Spending Bill": a parser trained on sentences takes each capital for a name. The words of such a line
are lowered before they are parsed, all but those that the text elsewhere spells with a capital inside a sentence, and
those that nothing knows as common words (truecasing: Lita and others 2003). Tokens keep the letters of the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from claimcheck.analysis import tagger
from claimcheck.lexicon import calendar, concepts, nouns
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

_ENDS = (".", "?", "!", ";", ",")
_SMALL = frozenset("a an the of in on at to by for and or but nor with from as is into over after".split())
_RAISED = 0.8  # the share of capitals among the other words of a title
_COMMON_ENDINGS = ("ing", "tion", "tions", "ment", "ments", "ness", "ly", "ity", "ities")
_MONTHS_AND_VERBS = ("may", "march")
_BEFORE_MONTHS = ("in", "on", "of", "by", "until", "since", "early", "late", "last", "next", "this", "after", "before")
_ACRONYM = 5  # letters: a longer word in a line of capitals is none
_CLASSES = frozenset(tagger.CODES[tagger.TAGS.index(t)] for t in Tag if t not in (Tag.PROPN, Tag.X, Tag.SYM))


@dataclass(slots=True)
class _Spellings:
    """How often a text writes a word inside its sentences in lower case, and with a capital."""

    lower: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)


def spelt(lines: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """The lines (words as written), titles and lines in capitals spelt as sentences; as many words, in order."""
    modes = [_mode(words) for words in lines]
    if all(mode == "n" for mode in modes):
        return list(lines)
    seen = _seen([words for words, mode in zip(lines, modes, strict=True) if mode == "n"])
    return [
        words if mode == "n" else [_spelt(words, at, mode, seen) for at in range(len(words))]
        for words, mode in zip(lines, modes, strict=True)
    ]


def _mode(words: Sequence[str]) -> str:
    """How a line is set: "t" a title, "u" capitals, "n" a sentence, which ends in a full stop whatever its capitals."""
    if not words or tagger.letter_case(words) == "u":
        return "u" if words else "n"
    long = [w for w in words if w[0].isalpha() and w not in _SMALL]
    raised = sum(not w.islower() for w in long)
    return "t" if words[-1] not in _ENDS and len(long) > 2 and raised >= _RAISED * len(long) else "n"


def _seen(lines: Sequence[Sequence[str]]) -> _Spellings:
    seen = _Spellings()
    for words in lines:
        for before, word in pairwise(words):
            if word[:1].isalpha() and (before[-1:].isalnum() or before == ","):
                (seen.lower if word[:1].islower() else seen.capital)[word.lower()] += 1
    return seen


def _spelt(words: Sequence[str], at: int, mode: str, seen: _Spellings) -> str:
    word, low = words[at], words[at].lower()
    if not word[:1].isupper() or mode == "t" and not word[1:].islower() and len(word) > 1:
        return word  # "iPhone", "SeaMicro", "NATO"
    if not _is_common(words, at, low, seen):
        return word if mode == "t" or len(word) <= _ACRONYM and not seen.capital[low] else word.capitalize()
    return low.capitalize() if at == 0 else low


def _is_common(words: Sequence[str], at: int, low: str, seen: _Spellings) -> bool:
    """Whether the word is no name here: as the text spells it elsewhere, else as it is known."""
    if low in _MONTHS_AND_VERBS:
        return at + 1 < len(words) and not words[at + 1][:1].isdigit() and words[at - 1].lower() not in _BEFORE_MONTHS
    if low in calendar.WEEKDAYS or low in calendar.MONTHS or nouns.place_of(low) is not None:
        return False
    if seen.lower[low] or seen.capital[low]:
        return seen.lower[low] > seen.capital[low]
    return is_common(low) or any(seen.lower[form] for form in _forms(low))


def _forms(low: str) -> tuple[str, ...]:
    """Other forms that the text may have of a regular verb or noun: "Rejects", "rejected"."""
    base = lemma(low, Tag.VERB)
    stem = base.removesuffix("e")
    return base, f"{stem}ed", f"{stem}ing", f"{base}s"


def is_common(low: str) -> bool:
    """Whether a word in lower case is known as a word of the language, not only as a name."""
    if tagger.classes_of(low)[:1] in _CLASSES or low.endswith(_COMMON_ENDINGS):
        return True
    verb, noun = lemma(low, Tag.VERB), lemma(low, Tag.NOUN)
    return bool(
        concepts.verb_concepts(verb)
        or concepts.noun_concepts(noun)
        or nouns.classes(noun)
        or concepts.adjective_concepts(low)
    )
