"""British and American spellings of one word: tables are written once, in American spelling."""

from __future__ import annotations

_ENDINGS = (
    ("ization", "isation"),
    ("izer", "iser"),
    ("ized", "ised"),
    ("ize", "ise"),
    ("yze", "yse"),
)
_KEPT = frozenset(("seize", "size", "prize", "capsize", "downsize", "resize", "oversized", "sized"))


def spellings(word: str) -> tuple[str, ...]:
    """The word as given, then its British form where that differs ("finalize" -> "finalise").

    Only the ending of the first part of a phrase is looked at ("legalize use").
    """
    if "iz" not in word and "yz" not in word:
        return (word,)
    first, space, rest = word.partition(" ")
    if first not in _KEPT:
        for american, british in _ENDINGS:
            if first.endswith(american) and len(first) > len(american) + 2:
                return (word, first.removesuffix(american) + british + space + rest)
    return (word,)
