"""Lengths, weights, speeds, areas, volumes, temperatures, magnitudes: "10 kilometers (6 miles)".

Each is brought to one base unit of its dimension (SI brochure); a conversion in brackets is no second claim.
Refused on purpose: "m" and other short letters with a space before them where they could be words, currency pounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.analysis.quantities import Head, Quantity, after_text, head_after, quantities, roles, text_before
from claimcheck.analysis.quantities.attributes import attribute_of
from claimcheck.analysis.quantities.changes import differs, superseded
from claimcheck.analysis.quantities.scales import cue_before, measured_on, scale_at
from claimcheck.analysis.quantities.units import part_of_unit, rate_after, unit_after
from claimcheck.analysis.quantities.uses import Use, use_of
from claimcheck.analysis.quantities.wholes import SOME, is_of_some
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import attributes, units
from claimcheck.lexicon.number_words import CUES_BEFORE
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers
from claimcheck.numbers.number import figure as bounded
from claimcheck.text.folding import fold

_ASIDE = re.compile(r"(?: ?\([^()]{1,40}\)| ?/ ?[0-9.,]+ [a-z]+| or [a-z0-9.,]+ (?:miles|km|kilomet\w+|feet|met\w+))")
_CONVERTED = re.compile(r",? ?\(|/| or ")
_HALF_MORE = re.compile(r"\ban? (?P<unit>[a-z]+) and a half\b")
# Distances are rounded when they are converted; figures differ by no more than this share of the larger.
_SLACK = 0.05
_AKIN = (
    ("from", "distance"), ("from", "approach"), ("distance", "approach"),
    ("wind", "sustained wind"), ("wind", "speed"), ("wind", "gust"),
)  # fmt: skip


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
        return self.said or f"{self.number} {_base_unit(self.dimension)}".strip()

    def to_plain(self) -> dict[str, object]:
        """`{"type": "measure", "dimension", "unit", "said"?, "low", "high", "nominal", "bound"}`, in the base unit."""
        plain: dict[str, object] = {
            "type": "measure",
            "dimension": self.dimension,
            "unit": _base_unit(self.dimension),
            **self.number.to_plain(),
        }
        return {**plain, "said": self.said} if self.said else plain


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The measures of one sentence, left to right."""
    del context
    base = sentence.passage.span.start
    held: tuple[Quantity, Measure, Span] | None = None
    for quantity in quantities(sentence):
        if use_of(sentence, quantity) is not Use.MEASURE:
            if held and (longer := _foot_two(sentence, held[1], held[2], quantity)):
                held = (held[0], *longer)
            continue
        found = _measure(sentence, quantity)
        if found is None:
            continue
        value, span = found
        gap = sentence.text[held[2].end - base : span.start - base] if held else ""
        if held and (longer := _joined(sentence, held[1], held[2], value, span)):
            held = (held[0], *longer)
            continue
        if held and held[1].dimension == value.dimension and _CONVERTED.fullmatch(gap):
            yield _mention(sentence, *held)  # "(6 miles)" says it again
            held = None
            continue
        if held:
            yield _mention(sentence, *held)
        held = (quantity, value, span)
    if held:
        yield _mention(sentence, *held)
    yield from _and_a_half(sentence)


def read(plain: Mapping[str, Any]) -> Measure:
    """A measure from its plain form.

    Raises:
        ValueError: it is not a measure of a known dimension.
    """
    dimension = plain.get("dimension")
    if plain.get("type") != "measure" or not isinstance(dimension, str) or not _base_unit(dimension):
        raise ValueError("not a measure")
    return Measure(read_number(plain), str(dimension), str(plain.get("said", "")))


def relate(a: Measure, b: Measure) -> Relation:
    """Relation of two measures; unknown across dimensions. Figures of two units that overlap are equal."""
    if a.dimension != b.dimension:
        return Relation.UNKNOWN
    if a.number == b.number:
        return Relation.EQUAL
    converted = _unit(a) != _unit(b)
    found = relate_numbers(_widened(a.number), _widened(b.number)) if converted else relate_numbers(a.number, b.number)
    near = abs(a.number.nominal - b.number.nominal) <= _SLACK * max(abs(a.number.nominal), abs(b.number.nominal))
    return Relation.EQUAL if converted and a.number.exact and b.number.exact and near else found


def _widened(number: Number) -> Number:
    """A bounded figure with room for the rounding of a conversion: "up to 9 meters" takes in "30 feet"."""
    if number.exact:
        return number
    room = _SLACK * abs(number.nominal)
    return replace(number, low=number.low - room, high=number.high + room)


def _unit(value: Measure, plural: bool = False) -> str:
    """The unit in letters as it was said; without the plural ending unless asked for it."""
    m = re.search(r"[a-z\u00b0.]+$", value.said.lower())
    name = m.group() if m else ""
    return name if plural else name.removesuffix("s")


def _base_unit(dimension: str) -> str:
    """The unit that a dimension is brought to: "l", and "l per day" for a rate; "" for none that is known."""
    base, _, rate = dimension.partition(" per ")
    unit = units.BASE_UNITS.get(base, "")
    return f"{unit} per {rate}" if unit and rate else unit


def _measure(sentence: Sentence, quantity: Quantity) -> tuple[Measure, Span] | None:
    """The measure that a number is the figure of, and where it stands with its unit."""
    reading, after = quantity.reading, after_text(sentence, quantity, 60)
    base = sentence.passage.span.start
    if scale := scale_at(sentence, quantity):
        name, span = scale
        figure = sentence.text[quantity.span.start - base : quantity.value.end - base]
        said = f"{reading.number.nominal:g}" if name == "category" else figure
        number, (cue, length) = reading.continuous, cue_before(sentence, span.start)
        if cue and reading.number.exact:
            number = bounded(reading.number.nominal, reading.step, CUES_BEFORE[cue])
            span, said = Span(span.start - length, span.end), f"{cue} {said}"
        return Measure(number, name, f"{name} {said}"), span
    unit = part_of_unit(after) if reading.form == "fraction" else unit_after(after)
    if unit is None:
        return None
    _, (dimension, factor, offset), length = unit
    if rate := rate_after(after[length:]):
        dimension, length = f"{dimension} per {rate[0]}", length + rate[1]
    number = reading.continuous
    if reading.form == "fraction":
        number = Number(number.low, number.high, number.nominal, number.bound if number.bound != "vague" else "exact")
    span = Span(quantity.span.start, quantity.value.end + length)
    return Measure(_scaled(number, factor, offset), dimension, sentence.text[span.start - base : span.end - base]), span


def _joined(
    sentence: Sentence, first: Measure, where: Span, second: Measure, span: Span
) -> tuple[Measure, Span] | None:
    """Two units of one figure: "6ft 2in", "8lb 4oz"."""
    base = sentence.passage.span.start
    gap = sentence.text[where.end - base : span.start - base]
    smaller = units.PAIRS.get(_unit(first, plural=True), frozenset())
    if gap not in ("", " ", ", ", " and ") or not ({_unit(second), _unit(second, plural=True)} & smaller):
        return None
    return _added(sentence, first, second.number.nominal, where.hull(span))


def _foot_two(sentence: Sentence, first: Measure, where: Span, quantity: Quantity) -> tuple[Measure, Span] | None:
    """ "6-foot-2", "six-foot-two": inches without the word."""
    base = sentence.passage.span.start
    inches = quantity.reading.number.nominal
    glued = fold(sentence.text[where.end - base : quantity.value.start - base]) in ("-", " ")
    if not glued or _unit(first) not in ("foot", "ft") or not 0 <= inches < 12 or _more(sentence, quantity):
        return None
    return _added(sentence, first, inches * 0.0254, Span(where.start, quantity.value.end))


def _more(sentence: Sentence, quantity: Quantity) -> bool:
    return sentence.text[quantity.value.start - sentence.passage.span.start - 1].isspace() and bool(
        re.match(r" ?[a-z]", after_text(sentence, quantity))
    )


def _added(sentence: Sentence, first: Measure, more: float, span: Span) -> tuple[Measure, Span]:
    base = sentence.passage.span.start
    number = first.number
    exact = Number(number.nominal + more, number.nominal + more, number.nominal + more)
    return Measure(exact, first.dimension, sentence.text[span.start - base : span.end - base]), span


def _and_a_half(sentence: Sentence) -> Iterator[Mention]:
    """ "a mile and a half": one and a half of a unit named before the half."""
    base = sentence.passage.span.start
    text = fold(sentence.text).lower()
    for m in _HALF_MORE.finditer(text):
        unit, token = units.UNITS.get(m["unit"]), sentence.token_at(m.start("unit") + base)
        if unit is None or token is None or m["unit"] in units.SHORT_UNITS:
            continue
        span = Span(m.start() + base, m.end() + base)
        value = Measure(bounded(1.5, 0.1, "exact").scaled(unit[1]), unit[0], sentence.text[m.start() : m.end()])
        yield Mention(span=span, value=value, anchor=token.index, parts={"value": span}, trace=(unit[0], "and-a-half"))


def _mention(sentence: Sentence, quantity: Quantity, value: Measure, span: Span) -> Mention:
    last = sentence.token_at(span.end - 1)
    following = last.index + 1 if last else quantity.last
    scale_of = measured_on(sentence, value.dimension, quantity.first)
    of = following < len(sentence.tokens) and sentence.tokens[following].folded == "of"
    head = head_after(sentence, following) if not of or value.dimension == "mass" else None
    if scale_of is not None:
        head = Head(scale_of, scale_of, scale_of + 1)
    elif head is not None and roles.role_of("", " " + sentence.tokens[head.token].folded):
        head = None  # "seven miles southwest"
    after = after_text(sentence, quantity, 120)[max(0, span.end - quantity.value.end) :]
    aside = _ASIDE.match(after)
    after, before = after[aside.end() if aside else 0 :], text_before(sentence, span.start)
    fallen = value.dimension == "length" and roles.is_fallen(before, after, value.number.nominal)
    scaled = scale_of is not None or value.dimension == "magnitude"
    word = value.dimension if scaled else None if fallen else roles.role_of(before, after)
    place = roles.landmark(sentence, span.end + (aside.end() if aside else 0)) if head is None and not fallen else None
    if head is None and place is None and word in roles.DIMENSIONS:
        place = roles.named_dimension(sentence, span)
    if head is None and place is None and word in roles.DIMENSIONS:
        place = _bearer(sentence, quantity.first)
    wind = roles.recorded_wind(sentence, before) if value.dimension == "speed" else None
    if differs(sentence, quantity):
        word = "change"
    elif scale_of is None and value.dimension != "magnitude":
        noun = head.token if head else roles.stuff(sentence, following) if of else None
        told = attribute_of(sentence, f"measure.{value.dimension}", (quantity.first, following), noun)
        if told is not None and (
            word is None or word in told.name.split(" ") or attributes.is_single("measure", told.name)
        ):
            word = told.name
        word = "wind" if wind is not None and word is None else word
        word = (
            "top speed"
            if word in (None, "speed") and value.dimension == "speed" and roles.is_able(sentence, quantity.first)
            else word
        )
    bounds = (head.first, head.last) if head else place
    return Mention(
        span=span,
        value=value,
        anchor=head.token if head else last.index if last else quantity.first,
        head=bounds,
        role=word,
        subject=wind,
        parts={"value": span},
        approximate=not value.number.exact,
        history=superseded(sentence, quantity),
        nominal=place is not None or word == "magnitude",
        trace=(value.dimension, *((SOME,) if is_of_some(sentence, span.end) else ())),
    )


def _bearer(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """What is so long, deep or high: "[the road] is 40 km long", "[the shaft] measures 3 m in width"."""
    clause = sentence.clause_at(at)
    if clause is None or clause.surface is None or clause.lemma not in ("be", "measure", "have", "stand", "reach"):
        return None
    phrase = sentence.phrases[clause.surface]
    named = sentence.tokens[phrase.head].tag in (Tag.NOUN, Tag.PROPN) and phrase.last <= at
    return phrase.bounds if named else None


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
    figure=True,
    role_tells=True,
    either={"head": "subject"},
    akin=frozenset(frozenset(pair) for pair in _AKIN),
)
