"""Hints for words that are not known: did you mean ...?"""

from __future__ import annotations

from collections.abc import Iterable

LIKE = 0.6  # difflib's ratio of words that may be meant


def nearest(word: str, known: Iterable[str], like: float = LIKE) -> str | None:
    """The known word that was meant, if there is one that is so much like it (difflib's ratio, 0 to 1, case aside)."""
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), [str(name) for name in known], n=1, cutoff=like)
    return near[0] if near else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest known word as a hint, else all of them."""
    names = [str(name) for name in known]
    near = nearest(word, names)
    return f"did you mean {near!r}?" if near else "one of " + ", ".join(names)
