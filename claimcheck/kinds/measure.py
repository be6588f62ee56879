"""Lengths, weights, speeds, areas, volumes, temperatures, magnitudes: "10 kilometers (6 miles)", "a 6.1-magnitude quake".

Each is brought to one base unit of its dimension (NIST SP 811); a conversion in brackets is not a second claim.
Refused on purpose: "m" and other short letters with a space before them where they could be words, currency pounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import Quantity, after_text, head_after, quantities
from claimcheck.analysis.quantity_uses import Use, unit_after, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import units
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers

_ROLE = re.compile(r"[ -](?P<role>deep|high|tall|wide|long|thick|away|off|from|above|below|inland|offshore|north|south|east|west|northwest|northeast|southwest|southeast|heavy|downstream|upstream|apart)\b")  # fmt: skip
_ROLE_BEFORE = re.compile(r"\b(?P<role>depth|height|altitude|elevation|width|length|weight|speed|speeds|distance|magnitude|gusts|winds|weighing|weighed|radius|diameter)(?: (?:of|at|to|is|was|from))?(?: (?:just|only|about|up to|nearly|around))? $")  # fmt: skip
_SAME_ROLE = {"deep": "depth", "high": "height", "tall": "height", "long": "length", "wide": "width", "speeds": "speed", "gusts": "speed", "winds": "speed", "heavy": "weight", "weighing": "weight", "weighed": "weight"}  # fmt: skip
_MAGNITUDE = re.compile(r"[- ](?:magnitude|on the richter(?: scale)?)\b")
# Distances are rounded when they are converted; figures differ by no more than this share of the larger.
_SLACK = 0.05


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: the number in the base unit of its dimension, and as it was written.

    dimension: length (m), mass (kg), speed (km/h), area (m2), volume (l), power (W), data (B), frequency (Hz),
    temperature (C), degrees, magnitude. said: figure and unit in the words of the text.
    """

    number: Number
    dimension: str
    said: str = ""

    def __str__(self) -> str:
        return self.said or f"{self.number} {units.BASE_UNITS.get(self.dimension, '')}".strip()

    def to_plain(self) -> dict[str, object]:
        """`{"type": "measure", "dimension", "unit", "said"?, "low", "high", "nominal", "bound"}`, in the base unit."""
        plain: dict[str, object] = {"type": "measure", "dimension": self.dimension, "unit": units.BASE_UNITS.get(self.dimension, ""),
                                    **self.number.to_plain()}  # fmt: skip
        return {**plain, "said": self.said} if self.said else plain


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The measures of one sentence, left to right."""
    del context
    before: tuple[str, int] | None = None  # dimension and end of the measure before, for "(6 miles)"
    for quantity in quantities(sentence):
        if use_of(sentence, quantity) is not Use.MEASURE:
            continue
        mention = _mention(sentence, quantity)
        if mention is None:
            continue
        gap = sentence.text[before[1] - sentence.passage.span.start : mention.span.start - sentence.passage.span.start] if before else ""
        if not (before and before[0] == mention.value.dimension and re.fullmatch(r",? ?\(|/| or ", gap)):
            yield mention
        before = (mention.value.dimension, mention.span.end)


def read(plain: Mapping[str, Any]) -> Measure:
    """A measure from its plain form.

    Raises:
        ValueError: it is not a measure of a known dimension.
    """
    dimension = plain.get("dimension")
    if plain.get("type") != "measure" or dimension not in units.BASE_UNITS:
        raise ValueError("not a measure")
    return Measure(read_number(plain), str(dimension), str(plain.get("said", "")))


def relate(a: Measure, b: Measure) -> Relation:
    """Relation of two measures; unknown across dimensions. Figures of two units that overlap are equal."""
    if a.dimension != b.dimension:
        return Relation.UNKNOWN
    if a.number == b.number:
        return Relation.EQUAL
    found = relate_numbers(a.number, b.number)
    near = abs(a.number.nominal - b.number.nominal) <= _SLACK * max(abs(a.number.nominal), abs(b.number.nominal))
    converted = a.number.exact and b.number.exact and _unit(a) != _unit(b) and near
    return Relation.EQUAL if converted and found in (Relation.OVERLAP, Relation.DISJOINT) else found


def _unit(value: Measure) -> str:
    return re.sub(r"[^a-z\u00b0]", "", value.said.lower()).removesuffix("s")


def _mention(sentence: Sentence, quantity: Quantity) -> Mention | None:
    reading, after = quantity.reading, after_text(sentence, quantity)
    base = sentence.passage.span.start
    unit = None if _MAGNITUDE.match(after) else unit_after(after)
    start, end = quantity.span.start, quantity.value.end
    if unit is not None:
        name, (dimension, factor, offset), length = unit
        end = quantity.value.end + length
        number = reading.continuous if dimension != "magnitude" else reading.number
        number = _scaled(number, factor, offset)
    elif m := _MAGNITUDE.match(after):
        dimension, number, name = "magnitude", reading.continuous, "magnitude"
        end += m.end()
    else:
        before = re.search(r"magnitude\W*(?:of |was |at |as |to |from )?$", sentence.text[: quantity.value.start - base], re.IGNORECASE)
        if before is None:
            return None
        dimension, number, name = "magnitude", reading.continuous, "magnitude"
        start = before.start() + base
    span = Span(start, max(end, quantity.value.end))
    said = sentence.text[quantity.span.start - base : quantity.value.end - base]
    value = Measure(number, dimension, f"magnitude {said}" if name == "magnitude" else sentence.text[quantity.span.start - base : end - base])
    last = sentence.token_at(span.end - 1)
    following = last.index + 1 if last else quantity.last
    head = head_after(sentence, following) if following < len(sentence.tokens) and sentence.tokens[following].folded != "of" or dimension == "mass" else None
    role = _ROLE.match(after[span.end - quantity.value.end :]) if span.end >= quantity.value.end else None
    earlier = _ROLE_BEFORE.search(sentence.text[: span.start - base].lower()[-60:])
    word = (role or earlier)["role"] if role or earlier else None  # type: ignore[index]
    return Mention(
        span=span, value=value, anchor=head.token if head else last.index if last else quantity.first,
        head=(head.first, head.last) if head else None, role=_SAME_ROLE.get(word or "", word), parts={"value": span},
        approximate=not number.exact, history=reading.history, trace=(dimension,),
    )  # fmt: skip


def _scaled(number: Number, factor: float, offset: float) -> Number:
    if factor > 0:
        return number.scaled(factor, offset)
    return Number(-number.high, -number.low, -number.nominal, number.bound, number.words)  # "5 degrees below zero"


KIND = Kind(
    id="measure",
    summary="A length, weight, speed, area, volume, temperature or magnitude.",
    example="The quake struck at a depth of 10 kilometers (6 miles).",
    find=find,
    read=read,
    relate=relate,
)
