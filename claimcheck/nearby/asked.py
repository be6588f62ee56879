"""What a question asks about, part by part: a passage that speaks of it has these words, or others that mean them.

A name is one part, known by any of its words; where it is asked who somebody is, each word of the name is one, for
whoever is introduced is named in full.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.lexicon import concepts, light
from claimcheck.lexicon.closed import CLOSED
from claimcheck.lexicon.house_style import american
from claimcheck.lexicon.spelling import spellings
from claimcheck.model.analysis import Tag
from claimcheck.questions.figures import ANYBODY
from claimcheck.text.folding import fold
from claimcheck.text.lemmas import lemma

LONGEST = 40  # words of a question that are looked at
_WORD = re.compile(r"[^\W_]+(?:[-.,'\u2019][^\W_]+)*")
_ASKING = frozenset(
    "how when where what which why did does do was were is are has have had will would can could must be for on to as "
    "about after before between by in at out than that there so up down off over under long old far deep away time day "
    "days year years no".split()
)
_EMPTY = frozenset(CLOSED) | light.LIGHT | light.GENERIC | ANYBODY | _ASKING


@dataclass(frozen=True, slots=True)
class Part:
    """Keys of which a passage has one; named: the words of a name, of which the rarest tells most."""

    keys: frozenset[str]
    named: bool = False


@lru_cache(maxsize=4096)
def parts(question: str, *, named: bool = False, figures: bool = True) -> tuple[Part, ...]:
    """The parts of a question that say what it is about.

    Args:
        named: each word of a name is a part of its own. figures: numbers are parts, too.
    """
    found: dict[Part, None] = {}
    name: set[str] = set()
    end = -1
    for number, match in enumerate(_WORD.finditer(fold(question))):
        word = match[0].removesuffix("'s")
        if number and word[:1].isupper() and not named:
            if name and match.start() != end + 1:
                found.setdefault(Part(frozenset(name), named=True))
                name = set()
            name.add(word.lower())
            end = match.end()
        elif word.lower() not in _EMPTY and number < LONGEST and (figures or not any(c.isdigit() for c in word)):
            found.setdefault(Part(meant(word.lower())))
    if name:
        found.setdefault(Part(frozenset(name), named=True))
    return tuple(found)


@lru_cache(maxsize=16_384)
def meant(word: str) -> frozenset[str]:
    """A word, its base forms and what these mean."""
    forms = {s for f in (word, lemma(word, Tag.NOUN), lemma(word, Tag.VERB)) for s in (f, american(f), *spellings(f))}
    return frozenset(forms.union(*(concepts.verb_concepts(f) | concepts.noun_concepts(f) for f in forms)))
