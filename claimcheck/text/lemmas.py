"""Base forms of English words, by class: irregular forms from a table, the rest by spelling rules.

The rules are those of Minnen, Carroll and Pearce (2001, "Applied morphological processing of
English"), reduced to what news text needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from claimcheck.lexicon import inflection
from claimcheck.model.analysis import Tag

_VOWEL = re.compile(r"[aeiouy]")
# Stems (without -ed, -ing) that take a final e: a single vowel and a consonant that English does not leave bare,
# or a cluster that it never ends a verb with.
_WITH_E = re.compile(
    r"(?:[bcdfgkptz]l|[^aeiou]v|[aeiou]v|[^aeiouy]u|[aeio]u[sz]|[^aeo]u|[gq]u|nc|rc|sc|dg|rg|rs|ns|ps|ls|[aeiouy]z|[^s]s|[iu]c|[ou]ct?e|[rlv]th"
    r"|(?:[^aeo]|^)[ai]r|ur|[^aeiou]yr|[^eo]at|[^aeiou]ut|[^aeiou]ud|[iu]d|[ao]g|[aeiou]c|[aio]k|iqu|[aiou]m|in|[a]p|[iu]b|[^aeiouy]yp|il|ul|[ao]n|ang|eng|id|it|ot|ad|od|op|ol|al|or|ip|aus)$"
)


@lru_cache(maxsize=20_000)
def lemma(word: str, tag: Tag) -> str:
    """The base form, in lower case, of a word of that class; names only lose a possessive mark."""
    low = word.lower().replace("’", "'")
    rule = _RULES.get(tag)
    return rule(low) if rule else low


def _verb(low: str) -> str:
    return low


_RULES: dict[Tag, Callable[[str], str]] = {}
