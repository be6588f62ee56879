"""Words that the parser errs on, with plain ones in their place: lone figures that act, nouns that look like verbs.

"Tests showed that [four] contained lead": the network takes the verb for an adjective before the noun, but never
behind a pronoun. "The border [crossing] at Kesh is closed", "the wind [farm] off the cape": the second part of such a
compound is taken for a verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax import Parse
from claimcheck.lexicon.frames_of_verbs import NEVER_DONE_TO, PAST_ONLY
from claimcheck.lexicon.number_words import TEENS, TENS, UNITS
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

_PRONOUN = "they"
_BEFORE = frozenset("that and but , ; which while though".split())
_FIGURES = frozenset((*UNITS, *TEENS, *TENS)) - {"one", "a", "an"}
_NEVER_ADJECTIVES = frozenset(
    "caught left won held made said met sent paid kept fought got had spent brought taught told felt heard".split()
)
_DETERMINED = (Tag.DET, Tag.PRON, Tag.NUM)
_FINITE = (Tag.VERB, Tag.AUX)
_ENDS = frozenset((",", ".", ";", ":", "and", "but"))
_YEARS = range(1400, 2100)
_PLAIN = {
    "crossing": ("bridge", frozenset("border river railway pedestrian zebra channel ferry frontier".split())),
    "farm": ("plant", frozenset("wind fish solar pig poultry dairy stud salmon fur chicken cattle trout".split())),
    "leave": ("holiday", frozenset("on sick maternity paternity parental annual unpaid paid medical".split())),
    "magnate": ("owner", frozenset("steel oil media shipping property mining press railway tobacco sugar".split())),
}
"""Of the second part of a compound the word that stands in, and the first parts."""


def without(words: Sequence[str]) -> tuple[Sequence[str], tuple[int, ...]]:
    """The words with plain ones in the place of such, and the indexes of the figures among those."""
    lower = [w.lower() for w in words]
    out = list(words)
    for at, word in enumerate(lower):
        plain = _PLAIN.get(word)
        if plain is not None and at and lower[at - 1] in plain[1]:
            out[at] = plain[0]
    likely = [i for i in range(1, len(words) - 2) if lower[i - 1] in _BEFORE and _is_figure(lower[i])]
    tags = tagger.tag(words) if likely else ()
    found = tuple(i for i in likely if _acts(lower, tags, i))
    for at in found:
        out[at] = _PRONOUN
    return (out if out != list(words) else words), found


def _is_figure(word: str) -> bool:
    return word in _FIGURES or word.isdigit() and int(word) > 1 and int(word) not in _YEARS


def _acts(lower: Sequence[str], tags: Sequence[Tag], at: int) -> bool:
    """Whether the word behind the figure is its verb, a past form."""
    verb = lower[at + 1]
    base = lemma(verb, Tag.VERB)
    if verb == base or verb.endswith("ing") or not verb.isalpha():
        return False
    if verb in PAST_ONLY or base in NEVER_DONE_TO or verb in _NEVER_ADJECTIVES:
        return True
    if not verb.endswith("ed"):
        return False
    behind = tags[at + 2]
    if behind in _DETERMINED:
        return True
    if lower[at - 1] != "that" or behind not in (Tag.NOUN, Tag.VERB, Tag.ADJ, Tag.PROPN):
        return False
    end = next((i for i in range(at + 2, len(lower)) if lower[i] in _ENDS), len(lower))
    return not any(tags[i] in _FINITE for i in range(at + 3, end))


def restored(tree: Parse, figures: Sequence[int]) -> Parse:
    """The tree with the figures as numbers again."""
    tags = list(tree.tags)
    for at in figures:
        tags[at] = Tag.NUM
    return replace(tree, tags=tuple(tags))
