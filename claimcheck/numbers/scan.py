"""Reading of one number at a place: digits with separators and scales, number words, vague amounts.

A scanner over words and signs, one look ahead, never back: linear in the text.
"""

from __future__ import annotations

import re

from claimcheck.lexicon import number_words as words
from claimcheck.numbers.fractions import digit_ratio_at, fraction_at, part_of_scale
from claimcheck.numbers.items import CURRENCY_SIGNS, Core, Item, glued, said, word

_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?")  # "1,500", and "12,34,567" (lakh)
_AFTER_SCORES = frozenset("of more others dead injured wounded missing hurt people".split())
_MARKED = frozenset("test exam credit musical film the his her their its final high low average box approval".split())
_RACES = frozenset("hurdles finals sprints relays races upwards downwards across inches metres meters heights".split())
_PRICED, _MONEY = frozenset(("million", "billion", "trillion")), frozenset(("dollar", "pound", "euro", "rupee", "yen"))
_OPENING = frozenset(("half", "a", "an", "the", "tens")).union(
    words.UNITS, words.TEENS, words.TENS, words.DECADES, words.PLURAL_SCALES, words.FEW, words.ORDINALS, _PRICED
)  # what a number in words begins with, if not with "fortysomething"
_LONGEST = 18  # digits; what is longer is an identifier


def core_at(items: list[Item], at: int) -> Core | None:
    """The number that begins at an item, or None."""
    text = items[at].text
    if "0" <= text[0] <= "9":
        return digit_ratio_at(items, at) or _digits(items, at)
    if text not in _OPENING and "something" not in text or at and items[at].glued and items[at - 1].text[0].isdigit():
        return None
    return (
        part_of_scale(items, at)
        or fraction_at(items, at)
        or _vague(items, at)
        or _worded(items, at)
        or _ordinal(items, at)
    )


# Digits


def _digits(items: list[Item], at: int) -> Core | None:
    text = items[at].text
    if len(text) > _LONGEST:
        return Core(0, 1, at + 1, "digits", attached=True)
    value, decimals = _value(text)
    if value is None:
        return Core(0, 1, at + 1, "digits", attached=True)
    attached = _attached(items, at)
    after = word(items, at + 1) if glued(items, at + 1) else ""
    if (part := _fraction_after(items, at)) is not None:
        scale, last = _scale(items, part[1] - 1)
        return Core((value + part[0]) * scale, 0.1 * scale, last, "digits", attached=attached, scaled=scale > 1)
    if after in words.ORDINAL_ENDINGS:
        return Core(value, 1, at + 2, "ordinal", attached=attached)
    if after == "s" or after == "'s":
        return Core(value, 1, at + 2, "decade", attached=attached)
    scale, last = _scale(items, at)
    if attached and word(items, at - 1) in words.CURRENCY_LETTERS and glued(items, at) and (scale > 1 or "," in text):
        attached = glued(items, at - 1)  # "R5 million", "RM30,000"
    digits = text.replace(",", "").split(".")[0].lstrip("0")
    return Core(
        value * scale, _step(value, decimals, digits, scale), last, "digits", attached=attached, scaled=scale > 1
    )


def _value(text: str) -> tuple[float | None, int]:
    if "," in text:
        if not _GROUPED.fullmatch(text):
            return None, 0
        text = text.replace(",", "")
    if text.count(".") > 1:
        return None, 0
    return float(text), len(text.partition(".")[2])


def _step(value: float, decimals: int, digits: str, scale: float) -> float:
    """The place of the last significant digit shown."""
    if scale > 1:
        return value * scale / 10 if decimals == 0 and value < 10 and value else scale / 10**decimals
    if decimals or len(digits) < 4:
        return 10.0**-decimals
    zeros = len(digits) - len(digits.rstrip("0"))
    return float(10 ** max(0, min(zeros, len(digits) - 2)))


def _scale(items: list[Item], at: int) -> tuple[float, int]:
    after = word(items, at + 1)
    if glued(items, at + 1):
        money = at > 0 and items[at].glued and word(items, at - 1) in _SIGNS or word(items, at - 1) in _CODES
        found = (words.MONEY_SCALES if money else words.GLUED_SCALES).get(after)
        if found or (after == "m" and _people(word(items, at + 2))):
            return found or 1e6, at + 2
        if after == "-" and glued(items, at + 2) and word(items, at + 2) in words.SCALES:
            return words.SCALES[word(items, at + 2)], at + 3
        return 1.0, at + 1
    return (words.SCALES[after], at + 2) if after in words.SCALES else (1.0, at + 1)


def _people(text: str) -> bool:
    """Whether what follows "3.25m" is counted: "3.25m residents", "16m euros", not "100m hurdles"."""
    return text in _COUNTED or (len(text) > 5 and text.endswith("s") and text not in _RACES)


_COUNTED = frozenset("people children women men euro euros pesos yen yuan rand rials kroner kronor".split())
_SIGNS = CURRENCY_SIGNS | words.CURRENCY_LETTERS
_CODES = frozenset(w for w in words.CURRENCY_LETTERS if len(w) > 2)  # "EUR 80m"


def _attached(items: list[Item], at: int) -> bool:
    """Whether digits are part of a name, a date, a time, a version or a telephone number."""
    before, after = word(items, at - 1) if glued(items, at) else "", word(items, at + 1) if glued(items, at + 1) else ""
    if before and (before[-1].isalpha() or before in "/:#_@\\." or before == "'"):
        return True
    if before == "-" and glued(items, at - 1) and word(items, at - 2)[-1:].isalpha():
        return word(items, at - 2) not in words.TENS and word(items, at - 2) not in words.UNITS
    if after == "/" and before in CURRENCY_SIGNS and word(items, at + 2).isalpha():
        return False  # "$3.40/gallon"
    return after in ("/", ":", "_", "@", "\\") and glued(items, at + 2) and word(items, at + 2)[:1].isalnum()


def _fraction_after(items: list[Item], at: int) -> tuple[float, int] | None:
    """The half of "2½", "5 1/2" or "2 and a half", and the item after it."""
    if (value := words.VULGAR.get(word(items, at + 1))) is not None and glued(items, at + 1):
        return value, at + 2
    over, under = word(items, at + 1), word(items, at + 3)
    if (
        word(items, at + 2) == "/"
        and not glued(items, at + 1)
        and glued(items, at + 2)
        and glued(items, at + 3)
        and under in ("2", "3", "4", "8")
        and over in ("1", "2", "3", "5", "7")
        and int(over) < int(under)
    ):
        return int(over) / int(under), at + 4
    return _half_after(items, at + 1)


def _half_after(items: list[Item], at: int) -> tuple[float, int] | None:
    """ "and a half", "-and-a-half", and the item after it."""
    i = at + 1 if word(items, at) == "-" else at
    if word(items, i) != "and":
        return None
    i += 2 if word(items, i + 1) == "-" else 1
    part = word(items, i)
    i += 2 if word(items, i + 1) == "-" else 1
    if part not in ("a", "one") or word(items, i) not in ("half", "quarter"):
        return None
    return (0.5 if word(items, i) == "half" else 0.25), i + 1


# Words


def _worded(items: list[Item], at: int) -> Core | None:
    """Cardinals in words: "twenty-four", "two hundred and five", "a dozen", "one and a half million"."""
    total = current = 0.0
    seen, place, i = False, 1.0, at  # place: of the last word read, what may follow must be smaller
    dozen = False
    ceiling = float("inf")
    while i < len(items):
        text = items[i].text
        if (
            text == "-"
            and seen
            and items[i].glued
            and glued(items, i + 1)
            and (word(items, i + 1) in words.UNITS and ceiling >= 10 or word(items, i + 1) in words.SCALES)
        ):
            i += 1
            continue
        if text == "and" and seen and place >= 100 and _small(word(items, i + 1)) and ceiling > 10:
            i += 1
            continue
        if (
            text in ("a", "an")
            and not seen
            and word(items, i + 1) in words.SCALES
            and word(items, i + 1) not in ("bn", "mn", "tn")
        ):
            current, seen, ceiling = 1, True, 1
        elif text in words.UNITS and ceiling > 1:
            current, seen, ceiling, place = current + words.UNITS[text], True, 1, 1
        elif text in words.TEENS and ceiling > 10:
            current, seen, ceiling, place = current + words.TEENS[text], True, 1, 1
        elif text in words.TENS and ceiling > 10:
            current, seen, ceiling, place = current + words.TENS[text], True, 10, 10
        elif text in words.SCALES and seen and current:
            scale = words.SCALES[text]
            if (scale <= 100 and current >= 100) or (total and scale >= place > 100):
                break
            dozen = dozen or scale == 12
            current *= scale
            place, ceiling = scale, scale
            if scale >= 1000:
                total, current = total + current, 0
        else:
            break
        i += 1
    if not seen or (i == at + 1 and word(items, at) in ("a", "an")):
        return None
    value = total + current
    if (part := _half_after(items, i)) is not None:
        share, end = part
        scale = words.SCALES.get(word(items, end + (word(items, end) == "-")), 0)
        if value >= 100 and words.SCALES.get(items[i - 1].text):  # "a million and a half"
            return Core(value + share * place, 0.1 * place, end, "words", scaled=value >= 1000)
        last = end + 1 + (word(items, end) == "-") if scale else end
        return Core((value + share) * (scale or 1), 0.1 * (scale or 1), last, "words", scaled=scale >= 1000)
    if dozen:
        return Core(value, 1, i, "words", low=value - value / 12, high=value + value / 12, words=said(items, at, i))
    top = max((s for s in (1e12, 1e9, 1e6) if value >= s), default=0.0)  # "twelve million" is shown to the million
    step = _step(value / top, 0, "", top) if top and value % top == 0 else _step(value, 0, str(int(value)), 1)
    return Core(value, step, i, "words", attached=_attached_word(items, at), scaled=value >= 1000)


def _small(text: str) -> bool:
    return text in words.UNITS or text in words.TEENS or text in words.TENS


def _attached_word(items: list[Item], at: int) -> bool:
    """Whether a number word is the tail of a compound ("catch-twenty-two")."""
    return (
        glued(items, at)
        and word(items, at - 1) in ("-", "/", "'")
        and glued(items, at - 1)
        and word(items, at - 2)[-1:].isalpha()
    )


def _vague(items: list[Item], at: int) -> Core | None:
    """ "dozens", "tens of thousands", "several hundred", "a handful", "a couple of", "half a million"."""
    text = items[at].text
    after = word(items, at + 1)
    if text in words.DECADES or text.removesuffix("s").removesuffix("something") in words.TENS and "something" in text:
        value = words.DECADES.get(text) or words.TENS[text.removesuffix("s").removesuffix("something")]
        return Core(value, 1, at + 1, "decade")
    if text in words.PLURAL_SCALES or text == "tens":
        return _plural(items, at)
    if text in _PRICED and after == "-" and word(items, at + 2) in _MONEY and word(items, at + 3) != "question":
        return Core(words.SCALES[text], words.SCALES[text] / 10, at + 1, "words", scaled=True)
    if text == "a" and (after in words.GROUPS or after == "score") and word(items, at + 2) == "of":
        return _group(items, at)
    if text in ("a", "the") and after in words.FEW and (after != "few" or text == "a"):
        inner = _vague(items, at + 1)
        return (
            Core(inner.nominal, inner.step, inner.last, "vague", inner.low, inner.high, f"a {inner.words}")
            if inner
            else None
        )
    if text in words.FEW:
        if text in ("few", "couple", "handful") and word(items, at - 1) != "a":
            return None
        low, high = words.FEW[text]
        last = at + (2 if text == "couple" and after == "of" and word(items, at + 2) in words.SCALES else 1)
        scale = 1.0
        while word(items, last) in words.SCALES:  # "several hundred thousand"
            scale, last = scale * words.SCALES[word(items, last)], last + 1
        return Core(low * scale, scale, last, "vague", low * scale, high * scale, said(items, at, last))
    return None


def _group(items: list[Item], at: int) -> Core | None:
    """ "a pair of lynxes", "a trio of economists", "a score of dockers"."""
    text = word(items, at + 1)
    if text == "score":
        return Core(20, 1, at + 2, "words", low=18, high=22, words="a score")
    if any(word(items, at + n) in words.PAIRED for n in (3, 4, 5)):
        return None
    return Core(words.GROUPS[text], 1, at + 2, "words")


def _plural(items: list[Item], at: int) -> Core | None:
    text, after, inner = items[at].text, word(items, at + 1), word(items, at + 2)
    if (
        text in ("tens", "dozens", "hundreds", "thousands", "millions")
        and after == "of"
        and words.PLURAL_SCALES.get(inner, 0) >= 1000
    ):
        unit = 10.0 if text == "tens" else words.PLURAL_SCALES[text]
        scale, last = unit * words.PLURAL_SCALES[inner], at + 3
    elif text == "tens" or (text == "scores" and (after not in _AFTER_SCORES or word(items, at - 1) in _MARKED)):
        return None
    else:
        scale, last = words.PLURAL_SCALES[text], at + 1
    reach = {12.0: 199.0, 20.0: 399.0}.get(scale, 20 * scale - 1)
    return Core(2 * scale, scale, last, "vague", 2 * scale, reach, said(items, at, last))


def _ordinal(items: list[Item], at: int) -> Core | None:
    text = items[at].text
    if text in words.ORDINALS:
        return Core(words.ORDINALS[text], 1, at + 1, "ordinal", attached=_attached_word(items, at))
    after = word(items, at + 2)
    if text in words.TENS and word(items, at + 1) == "-" and words.ORDINALS.get(after, 20) < 10:
        return Core(words.TENS[text] + words.ORDINALS[after], 1, at + 3, "ordinal")
    return None
