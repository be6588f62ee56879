"""Words, digit groups and signs of a text, and the number that begins at one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_LEX = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:'[a-z]+)?|[^\s\w]|[\w]")
CURRENCY_SIGNS = frozenset("$€£¥₹₩₽₺₦₪฿₫₱₴")


class Item(NamedTuple):
    """A word, digit group or sign in lower case; `glued`: no space before it."""

    text: str
    start: int
    end: int
    glued: bool


@dataclass(frozen=True, slots=True)
class Core:
    """A number without its cues. `last` is the item after it; `form` says how it was written.

    form: digits, words, vague, ordinal, fraction, ratio. attached: a name or sign is glued to it ("B-52", "24/7").
    """

    nominal: float
    step: float
    last: int
    form: str
    low: float | None = None
    high: float | None = None
    words: str = ""
    attached: bool = False
    scaled: bool = False


def items_of(text: str) -> list[Item]:
    """The words, digit groups and signs of folded text."""
    found: list[Item] = []
    end = -1
    for m in _LEX.finditer(text):
        found.append(Item(m.group().lower(), m.start(), m.end(), m.start() == end))
        end = m.end()
    return found


def word(items: list[Item], at: int) -> str:
    """The text of an item, "" beyond either end."""
    return items[at].text if 0 <= at < len(items) else ""


def glued(items: list[Item], at: int) -> bool:
    """Whether an item exists and stands right at the one before it."""
    return 0 < at < len(items) and items[at].glued


def said(items: list[Item], first: int, last: int) -> str:
    """The words from one item to another, as they were said."""
    return "".join(("" if i == first or items[i].glued else " ") + items[i].text for i in range(first, last))


_YEARS = range(1500, 2100)


def dated_before(items: list[Item], first: int, one: int, two: int) -> bool:
    """Whether "in" stands before a year, and the number behind its "to" is none: "in 2019 to 400,000"."""
    return word(items, first - 1) == "in" and _is_year(items[one]) and not _is_year(items[two])


def _is_year(item: Item) -> bool:
    return item.text.isdecimal() and int(item.text) in _YEARS
