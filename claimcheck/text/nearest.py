"""Hints for words that are not known: did you mean ...?"""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest known word as a hint, else all of them."""
    from difflib import get_close_matches

    names = [str(name) for name in known]
    near = get_close_matches(word.lower(), names, n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else "one of " + ", ".join(names)
