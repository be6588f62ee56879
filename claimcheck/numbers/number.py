"""A number as a set of possibilities: an interval, what was said, and how it was bounded.

A figure stands for all values that would be written so: "$334 million" for 333.5 to 334.5 million. Bounds
reach as far as newsrooms use them (WIRE.md): "at least 20" up to about 40. That round numbers are imprecise
follows Krifka (2007).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.model.relation import Relation, of_intervals

# Just inside a half-open end, so that neighbours ("230,000", "240,000") do not touch.
_INSIDE = 1 - 1e-6
ROUNDNESS = 0.1  # of a round figure, how far off what is told as "about" it may be
_COUNTED, _MEASURED = 0.03, 0.01  # the same, of any figure in full, and of one told in a scale or in a fraction
_SCALED = 1000  # from which on figures are told by their first digits
_ROUNDER = (10, 5)
_NOISE = 1e-9
_PREFIXES = {
    "least": "at least ",
    "over": "more than ",
    "just over": "just over ",
    "most": "up to ",
    "under": "less than ",
    "as many as": "as many as ",
    "nearly": "nearly ",
    "about": "about ",
}
EXACT, RANGE, VAGUE = "exact", "range", "vague"
BOUNDS = frozenset({EXACT, RANGE, VAGUE, *_PREFIXES})


@dataclass(frozen=True, slots=True)
class Number:
    """A closed interval of possible values.

    low, high: its ends. nominal: the figure said (the middle of a range). bound: "exact", "range", "vague", or what a
    cue made of it ("least", "over", "just over", "most", "under", "as many as", "nearly", "about").
    words: how a vague amount or a fraction was said ("dozens"), else "".
    """

    low: float
    high: float
    nominal: float
    bound: str = EXACT
    words: str = ""

    @property
    def exact(self) -> bool:
        """Whether the text gives it as a plain figure."""
        return self.bound == EXACT

    def __str__(self) -> str:
        if self.words:
            return _PREFIXES.get(self.bound, "") + self.words
        if self.bound == RANGE:
            low, _, scale = plain(self.low).partition(" ")
            high = plain(self.high)
            return f"{low} to {high}" if not scale or high.endswith(scale) else f"{low} {scale} to {high}"
        return _PREFIXES.get(self.bound, "") + plain(self.nominal)

    def scaled(self, factor: float, offset: float = 0.0) -> Number:
        """The same number in another unit: value * factor + offset (factor above zero)."""
        low, high, nominal = (_trim(v * factor + offset) for v in (self.low, self.high, self.nominal))
        return replace(self, low=low, high=high, nominal=nominal)

    def continuous(self, step: float) -> Number:
        """A plain figure of something measured stands for all that rounds to it; counts below 1,000 do not."""
        if self.bound != EXACT or self.low != self.high:
            return self
        return replace(self, low=_trim(self.nominal - step / 2), high=_trim(self.nominal + step / 2 * _INSIDE))

    def to_plain(self) -> dict[str, object]:
        """As JSON: whole numbers without a fraction, the bound always, the words where there are any."""
        found: dict[str, object] = {
            "low": whole(self.low),
            "high": whole(self.high),
            "nominal": whole(self.nominal),
            "bound": self.bound,
        }
        return {**found, "words": self.words} if self.words else found


def read_number(plain_form: Mapping[str, Any]) -> Number:
    """A number from its plain form.

    Raises:
        ValueError: a key is missing, not a finite number, or the interval is empty.
    """
    try:
        low, high, nominal = (float(plain_form[key]) for key in ("low", "high", "nominal"))
        bound, words = plain_form.get("bound", EXACT), plain_form.get("words", "")
    except (KeyError, TypeError, OverflowError) as problem:
        raise ValueError("a number needs low, high and nominal") from problem
    if not all(map(math.isfinite, (low, high, nominal))) or low > high:
        raise ValueError(f"not an interval: {low} to {high}")
    if bound not in BOUNDS or not isinstance(words, str):
        raise ValueError(f"unknown bound: {bound!r}")
    return Number(low, high, nominal, bound, words)


def relate_numbers(a: Number, b: Number) -> Relation:
    """Set relation; two plain figures of which each would round to the other are equal ("10 km", "6 miles")."""
    if a == b:
        return Relation.EQUAL
    found = of_intervals((a.low, a.high), (b.low, b.high))
    rounded = a.exact and b.exact and b.low <= a.nominal <= b.high and a.low <= b.nominal <= a.high
    return Relation.EQUAL if found is Relation.OVERLAP and rounded else found


def figure(
    nominal: float, step: float, bound: str, *, words: str = "", low: float | None = None, high: float | None = None
) -> Number:
    """The number that a figure and its cue stand for.

    Args:
        nominal: the figure. step: the place of its last significant digit (0.1 for "1.5", 1e6 for "334 million").
        bound: what the cue makes of it. words, low, high: the interval of a vague figure, where it has one of its own.
    """
    core_low, core_high = (nominal if low is None else low), (nominal if high is None else high)
    if bound == EXACT and low is None:
        half = 0.0 if step == 1 and float(nominal).is_integer() else step / 2
        core_low, core_high = nominal - half, nominal + half * _INSIDE
    size = abs(nominal)
    reach = 2 * core_high + (1 if size < 10 and step == 1 else 0)
    near = _nearness(size, step)
    ends = {
        EXACT: (core_low, core_high),
        VAGUE: (core_low, core_high),
        "least": (core_low, reach),
        "over": (core_low, reach),
        "just over": (core_low, core_high * 1.15),
        "most": (0.0, core_high),
        "under": (0.0, core_high),
        "as many as": (core_low / 2, core_high),
        "nearly": (core_low * 0.85, core_high),
        "about": (core_low - (near if low is None else 0.1 * size), core_high + (near if high is None else 0.1 * size)),
    }[bound]
    low_end, high_end = sorted(_trim(v) for v in ends)  # a negative figure turns its bounds round
    return Number(low_end, high_end, _trim(nominal), bound, words)


def _nearness(size: float, step: float) -> float:
    """How far what is told as "about" a figure may lie from it: as far as newsrooms round to its last digit.

    A round figure ("about 150", "about 3 million") takes in a tenth of itself, "about 22 million" what rounds to 22.
    Args as of `figure`.
    """
    grain = step
    while more := next((m for m in _ROUNDER if _divides(grain * m, size)), 0):
        grain *= more
    whole_number = step == 1 and size < _SCALED
    least = max(min(1.0, 0.5 * size), _COUNTED * size) if whole_number else _MEASURED * size
    return max(min(ROUNDNESS * size, grain / 2 * _INSIDE), least)


def _divides(grain: float, size: float) -> bool:
    return grain <= size and abs(size / grain - round(size / grain)) < _NOISE


def span_of(first: Number, last: Number, bound: str = RANGE) -> Number:
    """The range from one number to another ("20 to 30"); a cue before it gives way to the range."""
    return Number(first.nominal, last.nominal, _trim((first.nominal + last.nominal) / 2), bound)


def plain(value: float) -> str:
    """A number as a reader would write it: "24", "1.5 million", "230,000"."""
    size = abs(value)
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if size >= scale:
            return f"{value / scale:.6g} {word}"
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.10g}" if size >= 1000 else f"{value:.6g}"


def whole(value: float) -> float | int:
    """An int where the number is whole."""
    return int(value) if float(value).is_integer() and abs(value) < 1e15 else value


def _trim(value: float) -> float:
    """Twelve significant digits: what arithmetic in binary adds beyond them is noise."""
    return float(f"{value:.12g}")
