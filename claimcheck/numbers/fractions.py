"""Parts of a whole in words: "two-thirds", "a quarter", "half", "three in five", "one out of ten"."""

from __future__ import annotations

from claimcheck.lexicon import number_words as words
from claimcheck.numbers.items import Core, Item, glued, said, word

_UNITS_HALVED = frozenset(
    "percent percentage point mile kilometer kilometre metre meter inch pound kilo kilogram ton tonne litre liter "
    "gallon acre foot gram ounce degree mln".split()
)
_NO_SHARE = frozenset(
    {"years", "days", "months", "weeks", "hours", "cities", "states", "countries"}
)  # "one in ten cities"


_WHOLES = frozenset({2, 3, 4, 5, 6, 8, 10, 20, 100, 1000, 10_000, 100_000, 1_000_000})


def fraction_at(items: list[Item], at: int) -> Core | None:
    """ "two-thirds", "a quarter", "half", "three in five", "one out of ten"."""
    text = items[at].text
    value: float | None = None
    last = at + 1
    after = word(items, at + 1)
    if text == "half" and (after not in ("a", "an", "dozen", "-") or _of_one(items, at + 1)):
        value = 1 / 2
    elif (text in words.UNITS or text in ("a", "an")) and words.UNITS.get(text, 1):
        i = at + 2 if word(items, at + 1) == "-" and glued(items, at + 1) and glued(items, at + 2) else at + 1
        parts = words.FRACTIONS.get(word(items, i))
        number = words.UNITS.get(text, 1)
        plural = word(items, i).endswith(("s", "lves"))
        if parts and number < parts and plural == (number > 1):
            value, last = number / parts, i + 1
        elif text in words.UNITS:
            return _ratio(items, at)
    if value is None:
        return None
    return Core(value, 0.01, last, "fraction", max(0.0, value - 0.015), min(1.0, value + 0.015), said(items, at, last))


def part_of_scale(items: list[Item], at: int) -> Core | None:
    """ "half a million", "half-a-dozen", "a quarter of a million", "three-quarters of a billion"."""
    first = items[at].text
    i = at + 1 if first == "half" else at + 2 + (word(items, at + 1) == "-")
    parts = 2 if first == "half" else words.FRACTIONS.get(word(items, i - 1))
    count = 1 if first in ("half", "a", "one") else words.UNITS.get(first, 0)
    if not parts or not 0 < count < parts or not (first in ("half", "a") or first in words.UNITS):
        return None
    i += word(items, i) in ("-", "of")
    if word(items, i) in ("a", "an"):
        i += 1 + (word(items, i + 1) == "-")
    elif word(items, i - 1) != "-":
        return None
    scale = words.SCALES.get(word(items, i))
    if scale is None or scale == 100:
        return None
    value = scale * count / parts
    if scale == 12:
        return Core(
            value, 1, i + 1, "words", low=value - 1, high=value + 1, words=said(items, at, i + 1).replace("-", " ")
        )
    return Core(value, value / 10, i + 1, "words", scaled=True)


def _of_one(items: list[Item], at: int) -> bool:
    """Whether what follows "half" is one of a unit: "half a mile", "half-point", "half a percentage point"."""
    i = at + 1 if word(items, at) in ("a", "an", "-") else at
    return word(items, i) in _UNITS_HALVED


def digit_ratio_at(items: list[Item], at: int) -> Core | None:
    """ "1 in 5", "3 out of 10", "a 2 in 3 chance": digits, where no count of things can be meant."""
    text = items[at].text
    if len(text) > 1 or glued(items, at) or glued(items, at + 1):
        return None
    core = _ratio(items, at) if word(items, at + 1) in ("in", "out") else None
    if core is None or text == "1" or word(items, at + 1) == "out" or word(items, core.last) in ("chance", "odds"):
        return core
    return None


def _ratio(items: list[Item], at: int) -> Core | None:
    i = at + 1
    if word(items, i) == "out" and word(items, i + 1) == "of":
        i += 2
    elif word(items, i) in ("in", "-"):
        i += 1
        if word(items, i) == "in" and word(items, i + 1) == "-":
            i += 2
    else:
        return None
    low = float(_small_number(items[at].text))
    of = _small_number(word(items, i))
    if not of or low >= of or (word(items, i - 1) == "in" and word(items, i + 1) in _NO_SHARE):
        return None
    if word(items, i - 1) == "of" and of not in _WHOLES:
        return None  # "nine out of 14 defendants" counts
    value = low / of
    return Core(value, 0.01, i + 1, "ratio", max(0.0, value - 0.015), value + 0.015, said(items, at, i + 1))


def _small_number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < 7:
        return int(text)
    return (
        words.UNITS.get(text, 0) or words.TEENS.get(text, 0) or words.TENS.get(text, 0) or {"hundred": 100}.get(text, 0)
    )
