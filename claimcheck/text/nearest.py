"""Hints for words that are not known: did you mean ...?"""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was meant, if there is one (difflib's ratio at least 0.6, case aside)."""
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), [str(name) for name in known], n=1, cutoff=0.6)
    return near[0] if near else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest known word as a hint, else all of them."""
    names = [str(name) for name in known]
    near = nearest(word, names)
    return f"did you mean {near!r}?" if near else "one of " + ", ".join(names)
