"""Shares and rates in a hundred: "21 percent", "17%", "two-thirds of voters", "one in five children", "half of".

Percentage points are a unit of their own. Refused on purpose: "half an hour", "a quarter" of a year or of a match,
"one in" before a place, and the letter grade of a bond. A share in words stands for about 1.5 points to each side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import Head, Quantity, after_text, before_text, head_after, quantities
from claimcheck.analysis.quantity_uses import Use, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon.units import TIME_UNITS
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers

_SIGN = re.compile(r" ?-?(?:%|percentage[ -]points?\b|percent\b|per cent\b|per-cent\b|pct\b)(?P<points>[ -]points?\b)?")
_FRACTION_NOUN = re.compile(r" of (?P<what>[a-z]+)")
_NOT_A_SHARE = re.compile(
    r" ?(?:-|past\b|of (?:the )?(?:year|season|match|game|century|decade|day|week|month|hour|[0-9]{4})|"
    r"way\b|time\b|hour|mile|an? |final|quarter|day|brother|sister|"
    r"(?:before|after|when|as|against|ended|lead|and then)\b)"
)
_QUARTERLY = re.compile(
    r"\b(?:in|for|during|this|last|next|each|every|first|second|third|fourth|per|fiscal|previous|"
    r"same) (?:a )?$"
)


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in percent (`unit` "percent"), or a difference between shares ("points")."""

    number: Number
    unit: str = "percent"

    def __str__(self) -> str:
        if self.number.words:
            return str(self.number)
        return f"{self.number}%" if self.unit == "percent" else f"{self.number} points"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "percent", "unit", "low", "high", "nominal", "bound", "words"?}`, in percent."""
        return {"type": "percent", "unit": self.unit, **self.number.to_plain()}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The shares of one sentence, left to right."""
    del context
    for quantity in quantities(sentence):
        if use_of(sentence, quantity) is Use.PERCENT:
            mention = (
                _share(sentence, quantity)
                if quantity.reading.form in ("fraction", "ratio")
                else _percent(sentence, quantity)
            )
            if mention is not None:
                yield mention


def read(plain: Mapping[str, Any]) -> Percent:
    """A share from its plain form.

    Raises:
        ValueError: it is not a share.
    """
    unit = plain.get("unit", "percent")
    if plain.get("type") != "percent" or unit not in ("percent", "points"):
        raise ValueError("not a share in percent")
    return Percent(read_number(plain), str(unit))


def relate(a: Percent, b: Percent) -> Relation:
    """Relation of two shares; points and percent are not compared."""
    return relate_numbers(a.number, b.number) if a.unit == b.unit else Relation.UNKNOWN


def _percent(sentence: Sentence, quantity: Quantity) -> Mention | None:
    m = _SIGN.match(after_text(sentence, quantity))
    if m is None:
        return None
    span = Span(quantity.span.start, max(quantity.span.end, quantity.value.end + m.end()))
    unit = "points" if m["points"] or "point" in m.group() else "percent"
    last = sentence.token_at(span.end - 1)
    return _mention(
        sentence, quantity, span, Percent(quantity.reading.continuous, unit), last.index + 1 if last else quantity.last
    )


def _share(sentence: Sentence, quantity: Quantity) -> Mention | None:
    after = after_text(sentence, quantity)
    if _NOT_A_SHARE.match(after) or _QUARTERLY.search(before_text(sentence, quantity)):
        return None
    number = quantity.reading.number.scaled(100)
    of = _FRACTION_NOUN.match(after)
    owned = re.match(r" (?:the|its|their|his|her|all)\b", after)
    if quantity.reading.form == "fraction" and not (of or owned or before_text(sentence, quantity).endswith(" by ")):
        return None
    return _mention(sentence, quantity, quantity.span, Percent(number), quantity.last + (1 if owned else 0))


def _mention(sentence: Sentence, quantity: Quantity, span: Span, value: Percent, following: int) -> Mention:
    head = head_after(sentence, following)
    if head is not None and sentence.tokens[head.token].folded in TIME_UNITS:
        head = None  # "rose 9 percent last month"
    anchor = sentence.token_at(span.end - 1)
    chance = _chance(sentence, quantity, head)
    return Mention(
        span=span,
        value=value,
        anchor=head.token if head else anchor.index if anchor else quantity.first,
        head=chance or ((head.first, head.last) if head else None),
        role="chance" if chance else None,
        parts={"value": span},
        approximate=not value.number.exact,
        history=quantity.reading.history,
        nominal=chance is not None,
        trace=(quantity.reading.form,),
    )


def _chance(sentence: Sentence, quantity: Quantity, head: Head | None) -> tuple[int, int] | None:
    """What is how likely: "a 40% chance of [rain]", "put the odds of [a strike] at 40 percent", as a token range."""
    tokens = sentence.tokens
    if head is not None and tokens[head.token].lemma in _CHANCES:
        at: int | None = head.token
    elif before_text(sentence, quantity).endswith(" at "):
        clause = sentence.clause_at(quantity.first)
        first = max(0, quantity.first - 14 if clause is None else clause.first)
        at = next((i for i in range(quantity.first, first, -1) if tokens[i].lemma in _CHANCES), None)
    else:
        at = None
    if at is None or at + 2 >= len(tokens) or tokens[at + 1].folded not in ("of", "for"):
        return None
    phrase = sentence.phrase_at(at + 2)
    return None if phrase is None else (phrase.first, phrase.last)


_CHANCES = frozenset("chance probability likelihood odds risk possibility".split())


KIND = Kind(
    id="percent",
    summary="A share or rate in percent, also said as a fraction.",
    example="Unemployment rose to 21 percent.",
    find=find,
    read=read,
    relate=relate,
    needs={"predicate": "unknown", "head": "unknown"},
)
