"""Keys to abbreviations, as they stand under a table: "BL = bus lane; RW = railway wagon; ...".

Three entries in a row are a key; there the sign alone says what is short for what, whatever the letters.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.text.patterns import lazily

_ENTRY = lazily(r"(?<![\w&+./-])([^\W\d_][\w&+./-]{0,13})\s{0,2}=\s{0,2}(?=[^\W\d_])")
_STOP = lazily(r"[;\n()\[\]=*]|[.:]\s|[.:]\Z|,\s(?=[^\W_][\w&+./-]{0,13}\s{0,2}=)")
_LEAST = 3
_WORDS = 14


def entries(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """((start, end) of the short form, (start, end) of the long one) for each entry of a key, in folded text."""
    if text.count("=") < _LEAST:
        return
    found = list(_ENTRY.finditer(text))
    if len(found) < _LEAST:
        return
    for number, match in enumerate(found):
        last = number + 1 == len(found)
        room = text[match.end() : len(text) if last else found[number + 1].start()]
        stop = _STOP.search(room)
        long = room if stop is None else room[: stop.start()]
        if last:
            long = long.split(", ", 1)[0]
        long = long.rstrip(" ,-").removesuffix(" and").rstrip(" ,-")
        if len(match.group(1)) > 1 and any(c.isupper() for c in match.group(1)) and _is_long(long):
            yield match.span(1), (match.end(), match.end() + len(long))


def _is_long(words: str) -> bool:
    return len(words) > 2 and len(words.split()) <= _WORDS and not any(c.isdigit() or c in "+<>|{}%" for c in words)
