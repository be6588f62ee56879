"""Base forms of English words, by class: irregular forms from a table, the rest by spelling.

After Minnen, Carroll and Pearce (2001, "Applied morphological processing of English"), reduced to
what news needs; whether a verb's stem takes its final e back is decided by its longest known ending.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from claimcheck.lexicon import inflection
from claimcheck.model.analysis import Tag

_VOWELS = frozenset("aeiouy")
_PREFIXES = ("over", "under", "out", "up", "mis", "re", "un", "fore", "pre")
_UNPREFIXED = frozenset("find lie die ache age use eye owe see send sue".split())  # "reached" is not re + ached


@lru_cache(maxsize=20_000)
def lemma(word: str, tag: Tag) -> str:
    """The base form, in lower case, of a word of that class; a name only loses a possessive mark."""
    low = word.lower().replace("\u2019", "'")
    rule = _RULES.get(tag)
    return rule(low) if rule else low


def _last_part(rule: Callable[[str], str]) -> Callable[[str], str]:
    """The rule on the last part of a hyphenated compound, unless the whole is in a table of its own."""

    def apply(low: str) -> str:
        head, hyphen, last = low.rpartition("-")
        return head + hyphen + rule(last) if hyphen and last and low not in inflection.NOUNS else rule(low)

    return apply


def _verb(low: str) -> str:
    base = inflection.VERBS.get(low)
    if base:
        return base
    for prefix in _PREFIXES:
        inner = inflection.VERBS.get(low.removeprefix(prefix)) if low.startswith(prefix) else None
        if inner and len(inner) > 2 and inner not in _UNPREFIXED:
            return prefix + inner
    if low.endswith("ing") and _has_vowel(low[:-3]):
        return _restored(low[:-3])
    if low.endswith("ied") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("eed"):
        return low
    if low.endswith("ed") and _has_vowel(low[:-2]):
        return _restored(low[:-2])
    return _without_s(low)


def _restored(stem: str) -> str:
    """A verb's base from what is left without -ed or -ing: one letter less, an e more, or as it is."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS and stem not in inflection.DOUBLED:
        if stem[-1] == "l" and stem[:-1] in inflection.DOUBLING_L or stem[-1] not in "lsfz":
            return stem[:-1]
        return stem
    marked = "^" + stem
    for at in range(len(marked)):
        if marked[at:] in inflection.STEMS_WITH_E:
            return stem + "e"
        if marked[at:] in inflection.STEMS_WITHOUT_E:
            return stem
    return stem


def _has_vowel(stem: str) -> bool:
    return len(stem) > 1 and not _VOWELS.isdisjoint(stem)


def _noun(low: str) -> str:
    base = inflection.NOUNS.get(low)
    if base or low in inflection.NO_PLURAL:
        return base or low
    if low.endswith("children") and len(low) > len("children"):
        return low.removesuffix("ren")
    if low.endswith("women") or low.endswith("men") and len(low) > 5 and low[-4] in "sreckynthdl":
        return low[:-2] + "an"
    if low.endswith("sis") or any(map(str.isdigit, low)):
        return low  # the 1990s
    if low.endswith("'s"):
        return low[:-2]
    if low.endswith("uses") and low[-5:-4] not in tuple("aofbc") and len(low) > 6:
        return low[:-2]  # viruses, campuses; not causes, houses, excuses
    return _without_s(low)


def _without_s(low: str) -> str:
    if low.endswith(("ss", "us", "is")) or not low.endswith("s") or len(low) < 3:
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return low[:-2]
    return low[:-1]


def _adjective(low: str) -> str:
    return inflection.ADJECTIVES.get(low, low)


def _adverb(low: str) -> str:
    return inflection.ADVERBS.get(low, low)


def _name(low: str) -> str:
    return low.removesuffix("'s")


def _auxiliary(low: str) -> str:
    return inflection.AUXILIARIES.get(low, low)


def _pronoun(low: str) -> str:
    return inflection.PRONOUNS.get(low, low).lower()


def _determiner(low: str) -> str:
    return inflection.DETERMINERS.get(low, low)


def _particle(low: str) -> str:
    return {"n't": "not", "nt": "not", "'": "'s"}.get(low, low)


_RULES: dict[Tag, Callable[[str], str]] = {
    Tag.VERB: _last_part(_verb),
    Tag.NOUN: _last_part(_noun),
    Tag.ADJ: _adjective,
    Tag.ADV: _adverb,
    Tag.PROPN: _name,
    Tag.AUX: _auxiliary,
    Tag.PRON: _pronoun,
    Tag.DET: _determiner,
    Tag.PART: _particle,
}
