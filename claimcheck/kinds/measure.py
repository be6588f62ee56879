"""Lengths, weights, speeds, areas, volumes, temperatures, magnitudes: "10 kilometers (6 miles)".

Each is brought to one base unit of its dimension (SI brochure); a conversion in brackets is no second claim.
Refused on purpose: "m" and other short letters with a space before them where they could be words, currency pounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import Quantity, after_text, head_after, quantities
from claimcheck.analysis.quantity_units import unit_after
from claimcheck.analysis.quantity_uses import Use, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import units
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers
from claimcheck.text.folding import fold

_ROLE = re.compile(
    r"[ -](?P<role>deep|high|tall|wide|long|thick|away|off|from|above|below|inland|offshore|north|south|"
    r"east|west|northwest|northeast|southwest|southeast|heavy|downstream|upstream|apart)\b"
)
_ROLE_BEFORE = re.compile(
    r"\b(?P<role>depth|height|altitude|elevation|width|length|weight|speed|speeds|distance|magnitude|gusts|"
    r"winds|weighing|weighed|radius|diameter)(?: (?:of|at|to|is|was|from))?(?: (?:just|only|about|up to|"
    r"nearly|around))? $"
)
_SAME_ROLE = {
    "deep": "depth",
    "high": "height",
    "tall": "height",
    "long": "length",
    "wide": "width",
    "speeds": "speed",
    "gusts": "speed",
    "winds": "speed",
    "heavy": "weight",
    "weighing": "weight",
    "weighed": "weight",
}
_DIMENSIONS = frozenset("depth height altitude elevation width length weight distance radius diameter".split())
_MAGNITUDE = re.compile(r"[- ](?:magnitude|on the richter(?: scale)?)\b")
_MAGNITUDE_BEFORE = re.compile(r"magnitude\W*(?:of |was |at |as |to |from )?$")
_MARK = re.compile(
    r" (?:(?:away|off|inland|offshore|downstream|upstream|(?:north|south)?-?(?:east|west)(?:ern)?|north|south|above|"
    r"below|beneath|deep) )?(?:of|from|off|above|below|beneath|under) (?=[a-z])"
)
_ASIDE = re.compile(r"(?: ?\([^()]{1,40}\)| ?/ ?[0-9.,]+ [a-z]+| or [a-z0-9.,]+ (?:miles|km|kilomet\w+|feet|met\w+))")
_CONVERTED = re.compile(r",? ?\(|/| or ")
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
        plain: dict[str, object] = {
            "type": "measure",
            "dimension": self.dimension,
            "unit": units.BASE_UNITS.get(self.dimension, ""),
            **self.number.to_plain(),
        }
        return {**plain, "said": self.said} if self.said else plain


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The measures of one sentence, left to right."""
    del context
    base = sentence.passage.span.start
    before: tuple[str, int] | None = None  # dimension and end of the measure before, for "(6 miles)"
    for quantity in quantities(sentence):
        if use_of(sentence, quantity) is not Use.MEASURE:
            continue
        found = _measure(sentence, quantity)
        if found is None:
            continue
        value, span = found
        gap = sentence.text[before[1] - base : span.start - base] if before else ""
        if before is None or before[0] != value.dimension or not _CONVERTED.fullmatch(gap):
            yield _mention(sentence, quantity, value, span)
        before = (value.dimension, span.end)


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
    return Relation.EQUAL if converted else found


def _unit(value: Measure) -> str:
    return re.sub(r"[^a-z\u00b0]", "", value.said.lower()).removesuffix("s")


def _measure(sentence: Sentence, quantity: Quantity) -> tuple[Measure, Span] | None:
    """The measure that a number is the figure of, and where it stands with its unit."""
    reading, after = quantity.reading, after_text(sentence, quantity)
    base = sentence.passage.span.start
    figure = sentence.text[quantity.span.start - base : quantity.value.end - base]
    start = quantity.span.start
    if m := _MAGNITUDE.match(after):
        return Measure(reading.continuous, "magnitude", f"magnitude {figure}"), Span(
            start, quantity.value.end + m.end()
        )
    if unit := unit_after(after):
        _, (dimension, factor, offset), length = unit
        span = Span(start, quantity.value.end + length)
        said = sentence.text[start - base : span.end - base]
        return Measure(_scaled(reading.continuous, factor, offset), dimension, said), span
    before = _MAGNITUDE_BEFORE.search(sentence.text[: quantity.value.start - base].lower()[-30:])
    if before is None:
        return None
    start = quantity.value.start - len(before.group())
    return Measure(reading.continuous, "magnitude", f"magnitude {figure}"), Span(start, quantity.value.end)


def _mention(sentence: Sentence, quantity: Quantity, value: Measure, span: Span) -> Mention:
    base = sentence.passage.span.start
    last = sentence.token_at(span.end - 1)
    following = last.index + 1 if last else quantity.last
    of = following < len(sentence.tokens) and sentence.tokens[following].folded == "of"
    head = head_after(sentence, following) if not of or value.dimension == "mass" else None
    if head is not None and _ROLE.fullmatch(" " + sentence.tokens[head.token].folded):
        head = None  # "seven miles southwest"
    after = after_text(sentence, quantity, 120)[max(0, span.end - quantity.value.end) :]
    aside = _ASIDE.match(after)
    after = after[aside.end() if aside else 0 :]
    role = _ROLE.match(after) or _ROLE_BEFORE.search(sentence.text[: span.start - base].lower()[-60:])
    word = "magnitude" if value.dimension == "magnitude" else role["role"] if role else None
    word = _SAME_ROLE.get(word or "", word)
    place = _landmark(sentence, span.end + (aside.end() if aside else 0)) if head is None else None
    if head is None and place is None and word in _DIMENSIONS:
        place = _named_dimension(sentence, span)
    bounds = (head.first, head.last) if head else place
    return Mention(
        span=span,
        value=value,
        anchor=head.token if head else last.index if last else quantity.first,
        head=bounds,
        role=word,
        parts={"value": span},
        approximate=not value.number.exact,
        history=quantity.reading.history,
        nominal=place is not None or word == "magnitude",
        trace=(value.dimension,),
    )


def _landmark(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """From where a distance is measured: "35 km west of [the town of Arle]", "40 feet from [a ledge]"."""
    base = sentence.passage.span.start
    m = _MARK.match(fold(sentence.text[end - base : end - base + 60]).lower())
    token = sentence.token_at(end + m.end()) if m else None
    phrase = sentence.phrase_at(token.index) if token else None
    if phrase is None:
        return None
    return (phrase.first, phrase.complement[1] if phrase.complement else phrase.last)


def _named_dimension(sentence: Sentence, span: Span) -> tuple[int, int] | None:
    """The word that names what is measured, where it stands just before: "at a [depth] of 10 km"."""
    at = next((t.index for t in sentence.tokens if t.span.start >= span.start), 0)
    found = next((i for i in range(at - 1, max(-1, at - 5), -1) if sentence.tokens[i].folded in _DIMENSIONS), None)
    return None if found is None else (found, found + 1)


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
    needs={"head": "unknown"},
)
