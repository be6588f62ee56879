"""Reads lengths of time from matched words: the amount, the unit, and how cue words before it bound it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from claimcheck.analysis.times.durations import DurationValue, Limit, Unit, timex_of
from claimcheck.analysis.times.lexer import Lexeme
from claimcheck.lexicon.calendar import BOUNDS, FEW, NUMBERS, UNITS, WORKING_DAYS

# How many units a bare plural may stand for: "days" is two to thirteen, "years" is open.
_PLURAL: dict[Unit, float] = {
    Unit.SECOND: 119,
    Unit.MINUTE: 119,
    Unit.HOUR: 47,
    Unit.DAY: 20,
    Unit.WEEK: 12,
    Unit.MONTH: 23,
}
_A_UNIT = frozenset(
    (
        "for in within about after over under than nearly almost only just of took takes take last lasted lasts "
        "lasting least most roughly around another by spent spend took another once to up"
    ).split()
)


def unit_of(word: str) -> Unit:
    """The unit that a word names."""
    return Unit(UNITS[word if word in UNITS else word.removesuffix("s")])


def number_of(items: Sequence[Lexeme], codes: str) -> float | None:
    """The number that the words of these letters say, 1.0 for "a"; None where there is none."""
    total, part, seen = 0.0, 0.0, False
    for item, code in zip(items, codes, strict=True):
        if code in "DkY":
            return float(item.low.replace(",", ""))
        if code == "(":
            break
        if code == "&" and seen and part < 100 and total == 0:
            return None
        if code == "w":
            value, seen = NUMBERS[item.low], True
            if value == 1000:
                total, part = total + max(part, 1) * 1000, 0
            else:
                part = max(part, 1) * 100 if value == 100 else part + value
        elif code == "a" and not seen:
            part, seen = 1, True
    return total + part if seen else None


def single(items: Sequence[Lexeme], codes: str) -> DurationValue | None:
    """ "30 days", "a month", "half an hour", "two and a half years", "30-day"."""
    at = codes.index("U")
    unit = unit_of(items[at].low)
    amount = number_of(items[:at], codes[:at])
    if "L" in codes:
        amount = (
            0.5
            if "&" not in codes
            else (number_of(items[: codes.index("&")], codes[: codes.index("&")].replace("U", "x")) or 0) + 0.5
        )
    if amount is None or amount <= 0 or amount == inf:
        return None
    if unit is Unit.DAY and any(i.low in WORKING_DAYS for i in items[:at]):
        unit = Unit.BUSINESS_DAY
    return DurationValue(low=amount, high=amount, unit=unit, timex=timex_of(amount, unit))


def compound(items: Sequence[Lexeme], codes: str) -> DurationValue | None:
    """ "two hours and 15 minutes", "3 years 6 months": one length in the smaller unit."""
    parts, begin = [], 0
    for at, code in enumerate(codes):
        if code == "U" and (one := single(items[begin : at + 1], codes[begin : at + 1])) is not None:
            parts.append(one)
            begin = at + 1
    factors = [_IN_SMALLER.get((a.unit, b.unit)) for a, b in pairwise(parts)]
    if len(parts) < 2 or None in factors:
        return None
    total = parts[0].low
    for factor, part in zip(factors, parts[1:], strict=True):
        total = total * (factor or 1) + part.low
    timex = parts[0].timex + "".join(
        p.timex.removeprefix("PT" if p.timex.startswith("PT") and "T" in parts[0].timex else "P") for p in parts[1:]
    )
    return DurationValue(low=total, high=total, unit=parts[-1].unit, timex=timex)


_IN_SMALLER: dict[tuple[Unit, Unit], int] = {
    (Unit.YEAR, Unit.MONTH): 12, (Unit.WEEK, Unit.DAY): 7, (Unit.DAY, Unit.HOUR): 24, (Unit.HOUR, Unit.MINUTE): 60,
    (Unit.MINUTE, Unit.SECOND): 60,
}  # fmt: skip


def spread(items: Sequence[Lexeme], codes: str) -> DurationValue | None:
    """ "30 to 60 days", "two or three weeks", "between 10 and 12 hours"."""
    cut = next((i for i, c in enumerate(codes) if c in "tr&" and i), None)
    if cut is None:
        cut = next((i for i, c in enumerate(codes) if c == "h" and i), None)
    if cut is None or ("&" in codes and codes[0] != "b"):
        return None
    low, high = number_of(items[:cut], codes[:cut].replace("U", "x")), number_of(items[cut + 1 :], codes[cut + 1 :])
    unit = unit_of(next(i.low for i, c in zip(reversed(items), reversed(codes), strict=True) if c == "U"))
    if low is None or high is None or not 0 < low < high:
        return None
    if unit is Unit.DAY and any(i.low in WORKING_DAYS for i in items):
        unit = Unit.BUSINESS_DAY
    return DurationValue(low=low, high=high, unit=unit, timex=timex_of(None, unit))


def several(items: Sequence[Lexeme], codes: str) -> DurationValue:
    """ "a few days", "several months"."""
    unit = unit_of(items[codes.index("U")].low)
    low, high = FEW[items[codes.index("y")].low]
    return DurationValue(low=low, high=inf if high > 1e6 else high, unit=unit, vague=True, timex=timex_of(None, unit))


def plural(item: Lexeme) -> DurationValue:
    """ "days", "weeks": two or more, not so many that the next unit would be named."""
    unit = unit_of(item.low)
    return DurationValue(low=2, high=_PLURAL.get(unit, inf), unit=unit, vague=True, timex=timex_of(None, unit))


def limited(value: DurationValue, before: str, after: str) -> tuple[DurationValue, int, int]:
    """The value as the cue words next to it bound it, and how many code points before and after they take."""
    left = before.lower().rstrip(" -") if before[-1:] in (" ", "-") else ""
    for words, limit in BOUNDS:
        if left.endswith(words) and not left[: -len(words)][-1:].isalnum():
            return replace(value, limit=Limit(limit)), len(before) - len(left) + len(words), 0
    tail = after.lower()
    for words, limit in (
        (" or more", "at least"),
        (" or longer", "at least"),
        (" or less", "up to"),
        (" or fewer", "up to"),
        (" at most", "up to"),
        (" at least", "at least"),
    ):
        if tail.startswith(words):
            return replace(value, limit=Limit(limit)), 0, len(words)
    return value, 0, 0


def article_stands_for_one(previous: str, following: str) -> bool:
    """Whether "a week" is a length of time, not a rate ("twice a week") or a stretch of a calendar."""
    if following == "to" and previous.isalpha() and previous not in _RATED:
        return True  # "gave the tenants a month to leave"
    return previous in _A_UNIT or following in ("ago", "later", "earlier", "long", "before", "after", "old")


_RATED = frozenset(
    "time times day days hour hours night nights dollar dollars pound pounds euro euros once twice minutes percent "
    "cents million billion thousand hundred one two three four five six seven eight nine ten people much more".split()
)
