"""Whether a text says that two who are told of did a thing together, or that the one heads or speaks for the other."""

from __future__ import annotations

import re

_FEW = r"(?:[\w-]+[\s,]+){1,4}?"


def together(text: str, one: str, other: str) -> bool:
    """Whether one is told as one of the other's, or as at work with him: "Kordel's chief, Ivo Petz", "with Eva Brandt".

    Args:
        text: the passage that names both. one: who is said to have done it there. other: who is elsewhere.
    """
    a, b = re.escape(one), re.escape(other)
    ways = (
        rf"\b{b}['’]s?\s+{_FEW}{a}\b",
        rf"\b{a},\s+{_FEW}(?:of|at|for|from|with)\s+(?:the\s+)?{b}\b",
        rf"\b(?:with|alongside)\s+(?:[\w-]+\s+){{0,3}}{b}\b",
    )
    named = one[:1].isupper() and other[:1].isupper()  # not "murder" within "attempted murder"
    return named and any(re.search(way, text) for way in ways)
