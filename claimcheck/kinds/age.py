"""Ages: "a 22-year-old resident", "aged 47", "Ann Field, 43,", "43 years old", "in his 40s".

Refused on purpose: a number between commas that follows no person ("In March, 43, ..."), spans of time, dates.
An age is in full years, as news text gives it; "in her 40s" is 40 to 49.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import Head, Quantity, after_text, before_text, head_after, quantities
from claimcheck.analysis.quantity_uses import DECADE_OF_LIFE, Use, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence, Tag, Token
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers

_AFTER = re.compile(r"[- ](?P<unit>year|month|week|day)s?[- ]olds?\b")
_CUE = re.compile(r"\b(?:aged?|ages)(?: of| between| from)? $")
_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}
_BETWEEN = frozenset(
    "aged age ages between , ( in his her their early late mid - is was about who turned turning".split()
)
_PERSON_TAGS = frozenset({Tag.NOUN, Tag.PROPN, Tag.PRON, Tag.X})
_NAME_PARTICLES = frozenset({"de", "van", "von", "al", "bin", "der", "la"})
_NAME_STOPS = frozenset({",", "(", "."})


@dataclass(frozen=True, slots=True)
class Age:
    """An age in years."""

    number: Number

    def __str__(self) -> str:
        return f"aged {self.number}"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "age", "low", "high", "nominal", "bound"}`, in years."""
        return {"type": "age", **self.number.to_plain()}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The ages of one sentence, left to right."""
    del context
    for quantity in quantities(sentence):
        if use_of(sentence, quantity) is Use.AGE:
            yield _mention(sentence, quantity)


def read(plain: Mapping[str, Any]) -> Age:
    """An age from its plain form.

    Raises:
        ValueError: it is not an age.
    """
    if plain.get("type") != "age":
        raise ValueError("not an age")
    return Age(read_number(plain))


def relate(a: Age, b: Age) -> Relation:
    """Relation of two ages."""
    return relate_numbers(a.number, b.number)


def _mention(sentence: Sentence, quantity: Quantity) -> Mention:
    after, before = after_text(sentence, quantity), before_text(sentence, quantity)
    start, end, number = quantity.span.start, quantity.span.end, quantity.reading.number
    person: tuple[int, int] | None
    if m := _AFTER.match(after):
        end = quantity.value.end + m.end()
        number = number if m["unit"] == "year" else number.scaled(_YEARS[m["unit"]])
        last = sentence.token_at(end - 1)
        head = head_after(sentence, last.index + 1) if last and "s old" not in m.group() else None
        person = _trimmed(sentence, head) if head else _before(sentence, quantity)
        form = "years-old"
    elif decade := DECADE_OF_LIFE.search(before):
        low, high = _THIRDS[decade["part"] or ""]
        number = Number(number.nominal + low, number.nominal + high, number.nominal + (low + high) / 2, "range")
        start -= len(before) - decade.start()
        person, form = _before(sentence, quantity), "decade"
    elif cue := _CUE.search(before):
        start -= len(before) - cue.start()
        person, form = _before(sentence, quantity), "aged"
    else:
        person, form = _before(sentence, quantity), "apposition"
    anchor = person[1] - 1 if person else quantity.first
    return Mention(
        span=Span(start, end),
        value=Age(number),
        anchor=anchor,
        head=person,
        subject=person,
        parts={"value": quantity.span},
        approximate=not number.exact,
        reach="phrase",
        trace=(form,),
    )


def _trimmed(sentence: Sentence, head: Head) -> tuple[int, int]:
    """A name ends where capitals end ("43-year-old Ann Field struck ...")."""
    last = head.first
    while last < head.last and sentence.tokens[last].text[:1].isupper():
        last += 1
    return (head.first, last if last > head.first else head.last)


def _before(sentence: Sentence, quantity: Quantity) -> tuple[int, int] | None:
    """The name or noun right before an age: "Ann Field, 43", "the driver, aged 47"."""
    at = quantity.first - 1
    tokens = sentence.tokens
    while at >= 0 and tokens[at].folded in _BETWEEN:
        at -= 1
    if at < 0 or not tokens[at].text[:1].isalpha() or tokens[at].tag not in _PERSON_TAGS:
        return None
    last = at + 1
    while at > 0 and tokens[at].text[:1].isupper() and _continues_name(tokens[at - 1]):
        at -= 1
    return (at, last)


def _continues_name(token: Token) -> bool:
    return (token.text[:1].isupper() and token.text not in _NAME_STOPS) or token.folded in _NAME_PARTICLES


KIND = Kind(
    id="age",
    summary="How old somebody or something is.",
    example="Ann Field, 43, was arrested on Monday.",
    find=find,
    read=read,
    relate=relate,
    needs={"subject": "alias"},
    apart=frozenset(("predicate", "object")),  # whatever somebody does, one age is theirs
)
