"""Short forms by their looks alone: what is written like one and is no numeral, clock word or shouted line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.model.span import Span
from claimcheck.text.folding import fold

_WORD = re.compile(r"[^\W_]+(?:['.&/-]?[^\W_]+)*")
_CAPITALS = re.compile(
    r"(?<![\w.'&/-])(?:(?:[A-Z]\.){2,}[A-Z]?"  # U.N.
    r"|[A-Z]{1,4}[a-z](?:[A-Z]{1,4}[a-z]?)(?![\w'])|[A-Z]{2,4}[a-rt-z](?![\w'])"  # DoD, PhD, MoLA
    r"|[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?:[-&./][A-Z0-9][A-Za-z0-9]*)*"  # NATO, HIV/AIDS, UN-Habitat
    r"|[A-Z](?:[-&][A-Z0-9]+)+)"  # F-16
    r"(?:(?<=[A-Z]{2})s)?(?:'s)?(?!\w|-[A-Z0-9]|[/&'][A-Za-z0-9])"
)
# Numerals of kings, centuries and finals; those of other letters ("CD", "DC") are short forms more often.
_ROMAN = re.compile(r"(?:[IVX]{2,}|[LC]X{0,3}(?:IX|IV|VI{0,3}|I{2,3})|[LC]X{1,3})\Z")
FILED = re.compile(r"[^/]*/.*\d|\d.*/")  # a number on a file: "CFR/2014/R.6"
_CLOCK = frozenset("AM PM A.M P.M A.M. P.M. ET EST EDT GMT UTC BST CET PST PDT CST CDT".split())
_SHOUTED = 4  # so many capital words in a row are shouting, not acronyms
_LONGEST = 13


def is_short(word: str) -> bool:
    """Whether the word looks like a short form by itself."""
    return sum(c.isupper() for c in word) >= 2 and not _ROMAN.match(word) and word not in _CLOCK and not word.isdigit()


def lone(text: str, offset: int = 0) -> tuple[Span, ...]:
    """Short forms by their looks, as they stand in the text (with a possessive ending, if they have one)."""
    folded = fold(text)
    words = [(m.start(), m.end(), m.group().isupper() and len(m.group()) > 1) for m in _WORD.finditer(folded)]
    shouted = _shouted(words)
    found = []
    for match in _CAPITALS.finditer(folded):
        short = match.group().removesuffix("'s")
        if _ROMAN.match(short) or short in _CLOCK or len(short) > _LONGEST or FILED.match(short):
            continue
        if sum(c.isalpha() for c in short) < 2 or any(a <= match.start() < b for a, b in shouted):
            continue
        found.append(Span(match.start() + offset, match.end() + offset))
    return tuple(found)


def _shouted(words: Sequence[tuple[int, int, bool]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and words[end][2]:
            end += 1
        if end - at >= _SHOUTED and sum(b - a for a, b, _ in words[at:end]) > 4 * (end - at):
            found.append((words[at][0], words[end - 1][1]))
        at = max(end, at + 1)
    return found
