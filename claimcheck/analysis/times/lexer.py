"""Words of a sentence as one letter each, so that time expressions are short regular expressions over letters.

The idea is SynTime's (Zhong, Sun and Cambria 2017): few token types, rules over types. One pass over the
text, one dictionary look-up a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from claimcheck.lexicon import calendar as words


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(name) for name in names), key=len, reverse=True))


_HOLIDAYS = _any(words.HOLIDAYS)
_VAGUE = _any(name for name in words.VAGUE if not name.isalpha())
_COUNTED = "|".join(["few", "several", "couple", "decade", "century", *words.UNITS, *words.NUMBERS])
_DOTTED = (  # an hour, not a price or a share: "At 11.05, with ...", "shortly after 10.20", "at 3.20 on Sunday night"
    r"(?:(?<=\AAt )(?=[\d.]+,)|(?<=shortly before )|(?<=shortly after )|(?<=just before )|(?<=just after )|"
    r"(?<=\bat )(?=[\d.]+ (?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|afternoon|evening|night)\b|"
    r"(?:in the|that) (?:early |late )?(?:morning|afternoon|evening)\b|local time\b)))"
    r"(?:1?\d|2[0-4])\.[0-5]\d(?![\d.%])"
)
_LEX = re.compile(
    rf"\b(?:{_HOLIDAYS})\b|"
    rf"\b(?:{_VAGUE})\b(?! (?:\d|{_COUNTED})|'s )|"
    r"\d{4}-\d\d-\d\d(?!\d)|\d{4}/\d\d/\d\d(?!\d)|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)"
    r"|\d{1,4} ?(?:(?-i:BCE?|AD|CE)\b|b\. ?c\.(?: ?e\.)?)|(?:(?-i:AD)|a\. ?d\.) ?\d{1,4}\b"
    rf"|(?P<dotted>{_DOTTED})"
    r"|\d{1,2}:\d\d(?::\d\d)?(?![\d:])|\d{1,2}\.\d\d(?= ?[ap]\.?m\b)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+"
    r"|\d+(?:st|nd|rd|th)\b|'?\d{2,4}s\b|'?\d{1,3}0's\b|\d+|[ap]\. ?m\b\.?|b\. ?c\b\.?(?: ?e\b\.?)?|a\. ?d\b\.?"
    r"|o'clock\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.|[^\W\d_]+\d\w*|[^\W\d_]+|\S",
    re.IGNORECASE,
)


class Lexeme(NamedTuple):
    """A word or sign: offsets in the sentence, its text, and in lower case."""

    start: int
    end: int
    text: str
    low: str


_SIGNS = {",": "c", "-": "h", "(": "(", ")": ")", ".": ".", "/": "/", "'": "'", "+": "+", "&": "&"}
_WORDS: dict[str, str] = {
    **dict.fromkeys(words.SEASONS, "S"),
    **{word: "p" if part in ("early", "mid", "late") else "s" for word, part in words.PARTS.items()},
    **dict.fromkeys(words.RELATIVES, "R"),
    **dict.fromkeys(words.NUMBERS, "w"),
    **dict.fromkeys(words.FILLERS, "v"),
    **dict.fromkeys(words.FEW, "y"),
    **dict.fromkeys(words.DEICTICS, "K"),
    **dict.fromkeys(words.VAGUE, "V"),
    **dict.fromkeys(words.AGO, "G"),
    **dict.fromkeys(words.DECADES, "E"),
    **dict.fromkeys(words.DAYPARTS, "Z"),
    **dict.fromkeys(words.UNITS, "U"),
    **{unit + "s": "U" for unit in words.UNITS if unit != "centurie"},
    "centuries": "U", "night": "Z",
    **{part + "s": "Z" for part in ("morning", "afternoon", "evening")},
    "noon": "i", "midnight": "i", "a": "a", "an": "a", "the": "T", "of": "f", "to": "t", "or": "r", "and": "&",
    "through": "t", "between": "b", "half": "L", "in": "N", "on": "n", "at": "@", "old": "o", "long": "J",
    "quarters": "U", "am": "A", "pm": "A", "year": "U", "every": "e", "each": "e", "o'clock": "q",
    **dict.fromkeys(words.FREQUENCIES, "F"),
}  # fmt: skip
_ORDINALS = frozenset(words.ORDINALS)
_ERAS = ("bc", "bce", "ad", "ce", "c.", "e.")


@lru_cache(maxsize=4096)
def lex(text: str) -> tuple[tuple[Lexeme, ...], str]:
    """The words of a folded sentence, and their letters in one string of the same length.

    A document is read twice (for its own day, then for all of it), so that its sentences are kept.
    """
    found = list(_LEX.finditer(text))
    items = [Lexeme(m.start(), m.end(), m.group(), _lower(m.group())) for m in found]
    letters = ["C" if m["dotted"] else _letter(item) for m, item in zip(found, items, strict=True)]
    for at in range(1, len(items)):
        low = items[at].low
        if low == "second" and at > 1 and letters[at - 1] == "h" and letters[at - 2] in "Dk":
            letters[at] = "U"  # "a 30-second advert": not the ordinal
        elif letters[at] == "x" and low in words.WEEKDAYS and low != "sun" and letters[at - 1] in "Ren":
            letters[at] = "W"  # "this sat", "on tues": without a capital only behind such a word
        elif (
            letters[at] == "x"
            and low in words.WEEKDAYS
            and at > 1
            and letters[at - 1] in "c&r"
            and letters[at - 2] == "W"
        ):
            letters[at] = "W"  # and in a list of them
    return tuple(items), "".join(letters)


def _lower(text: str) -> str:
    """In lower case, and without the full stop of a month ("Aug.")."""
    low = text.lower()
    return low[:-1] if low[-1] == "." and low[:-1].isalpha() else low


def _letter(item: Lexeme) -> str:
    first = item.text[0]
    if first.isalpha():
        return _word(item)
    if first.isdigit() or (first == "'" and len(item.text) > 1):
        return _number(item.low)
    return _SIGNS.get(first, "x")


def _word(item: Lexeme) -> str:
    low = item.low
    capital = item.text[0].isupper()
    if low in words.MONTHS and (capital or low not in words.UNSURE_MONTHS):
        return "m" if low in words.UNSURE_MONTHS or low in ("mar", "dec") else "M"
    if low in words.WEEKDAYS and (capital or len(low) > 5 or low == "friday"):
        return "W"
    if low[-1] == "s" and low[:-1] in words.WEEKDAYS and len(low) > 6:
        return "P"
    if low in _ORDINALS and low != "final":
        return "O"
    if low in words.HOLIDAYS:
        return "X" if capital else "x"
    if (code := _WORDS.get(low)) is not None:
        return code
    if low[-1].isdigit():
        if low.startswith(("ad ", "a.")):
            return "Y"
        return "Q" if len(low) == 2 and low[0] in "qh" and low[1] in "1234" and capital else "x"
    if "." in low:
        return "A" if low[1] == "." and low.rstrip(".")[-1] == "m" else "B"
    if item.text in ("BC", "BCE", "AD", "CE"):
        return "B"
    if low in words.ZONES and item.text.isupper():
        return "z"
    if low in words.ZONE_NAMES:
        return "l"
    return "x"


def _number(low: str) -> str:
    if low.endswith(_ERAS):
        return "Y"
    if "-" in low or "/" in low or low.count(".") == 2:
        return "I"
    if ":" in low:
        return "C"
    if low[-1] in "dht" and low[-2:] in ("st", "nd", "rd", "th"):
        return "O" if 1 <= int(low[:-2]) <= 99 else "x"
    if low[-1] == "s":
        return "E"
    if "," in low or "." in low or not low.isdecimal():
        return "k"
    value = int(low) if len(low) <= 9 else 0
    if len(low) <= 2:
        return "D" if 1 <= value <= 31 else "k"
    return "Y" if len(low) == 4 and 1000 <= value <= 2199 else "k"


def year_value(low: str) -> int:
    """The number of a year as written: "1936", "480 bc" (-480), "ad 70"."""
    number = int("".join(c for c in low if c.isdecimal()) or 0)
    return -number if "b" in low else number
