"""A text as quotations are looked for in it: what typesetting changes is folded, and every place stays known.

Folded, each by a table below: quotation marks, dashes and spaces (`text.folding`), runs of white space, hyphens at the
end of a line, soft hyphens and zero-width characters, accents written apart (NFC), ligatures, full-width letters,
ellipsis characters. Not folded: letters, digits, case, and the minus sign, which is no dash.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model.span import Span
from claimcheck.text.folding import TABLE

_MINUS = 0x2212
_ONE_TO_ONE = (
    {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
    | {0x0D: 0x20, 0x212A: ord("K"), 0x212B: ord("Å"), 0x2126: ord("Ω")}
    | {code: plain for code, plain in TABLE.items() if code != _MINUS}
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "..."}
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u06d6-\u06dc\u1dc0-\u1dff\u3099\u309a"
_PIECE = re.compile(
    r"(?P<hyphen>(?<=[^\W\d_])- ?\n *(?=[^\W\d_]))"
    rf"|(?P<space>[ \n{_UNSEEN}]{{2,}}|[\n{_UNSEEN}])"
    rf"|(?P<ligature>[{''.join(_LIGATURES)}])"
    rf"|(?P<apart>[^\W\d_{_MARKS}][{_MARKS}]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?)"
)
HYPHENS = ("-", "", "- ")  # what a hyphen at the end of a line may stand for: one of a word, none, a dash


@dataclass(frozen=True, slots=True)
class Canon:
    """The folded text, and pairs of offsets (folded, original) from which the two run in step."""

    text: str
    here: list[int]
    there: list[int]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the original that a stretch of the folded text stands for."""
        return Span(self._original(start), max(self._original(end), self._original(end - 1) + 1))

    def _original(self, offset: int) -> int:
        row = bisect_right(self.here, offset) - 1
        return self.there[row] + offset - self.here[row]


def canon(text: str, hyphen: str = "-") -> Canon:
    """The folded text; `hyphen` is what a hyphen at the end of a line becomes."""
    folded = text.translate(_ONE_TO_ONE)
    out: list[str] = []
    here, there = [0], [0]
    length = at = 0
    for match in _PIECE.finditer(folded):
        kind, words = match.lastgroup, match[0]
        if kind == "hyphen":
            plain = hyphen
        elif kind == "space":
            plain = " " if " " in words or "\n" in words else ""
        elif kind == "ligature":
            plain = _LIGATURES[words]
        else:
            plain = unicodedata.normalize("NFC", words)
        out += (folded[at : match.start()], plain)
        length += match.start() - at
        for step in range(len(plain)):  # each code point of a piece stands for its start ...
            here.append(length + step)
            there.append(match.start())
        length += len(plain)
        at = match.end()
        here.append(length)  # ... and what follows runs in step again
        there.append(at)
    out.append(folded[at:])
    return Canon("".join(out), here, there)


def variants(text: str) -> Iterator[Canon]:
    """The folded text, and once more for each other reading of the hyphens at the ends of its lines."""
    first = canon(text)
    yield first
    if "-\n" in text.translate(_ONE_TO_ONE) or "- \n" in text:
        for hyphen in HYPHENS[1:]:
            yield canon(text, hyphen)


def occurrences(text: str, words: str, start: int = 0) -> Iterator[int]:
    """Where whole words stand: no part of a longer word or figure at either end."""
    at = text.find(words, start)
    while at >= 0:
        if _opens(text, at) and _closes(text, at + len(words)):
            yield at
        at = text.find(words, at + 1)


def _opens(text: str, at: int) -> bool:
    before, first = text[at - 1 : at], text[at]
    if not before:
        return True
    if before.isalnum() and first.isalnum():
        return _unspaced(before) or _unspaced(first)
    if first.isdecimal() and before in ("-", chr(_MINUS), ".", ","):
        further = text[at - 2 : at - 1]
        signed = before == "-" and further in ("", " ", "(")
        return before != chr(_MINUS) and not further.isdecimal() and not signed
    return True


def _closes(text: str, end: int) -> bool:
    last, after = text[end - 1], text[end : end + 1]
    if not after:
        return True
    if last.isalnum() and after.isalnum():
        return _unspaced(last) or _unspaced(after)
    return not (last.isdecimal() and after in (".", ",") and text[end + 1 : end + 2].isdecimal())


def _unspaced(char: str) -> bool:
    """Whether the script of a letter is written without spaces between words."""
    return char >= "\u2e80" and not "\uac00" <= char <= "\ud7a3"
