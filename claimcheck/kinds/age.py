"""Ages: "a 22-year-old resident", "aged 47", "Ann Field, 43,", "43 years old", "in his 40s".

Refused on purpose: a number between commas that follows no person ("In March, 43, ..."), spans of time, dates.
An age is in full years, as news text gives it; "in her 40s" is 40 to 49.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import Quantity, quantities
from claimcheck.analysis.quantities.aged import DEED, deed_of, person_of, role_of_age
from claimcheck.analysis.quantities.ages import Lived, age_at
from claimcheck.analysis.quantities.life_stages import stages
from claimcheck.analysis.quantities.uses import Use, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.numbers import Number, read_number, relate_numbers


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
    found = quantities(sentence)
    skip = False
    for i, quantity in enumerate(found):
        if skip or use_of(sentence, quantity) is not Use.AGE or (lived := age_at(sentence, quantity)) is None:
            skip = False
            continue
        if lived.form == "between" and i + 1 < len(found):
            other = found[i + 1]
            lived, skip = _between(lived, other), True
        yield _mention(sentence, quantity, lived)
    yield from _in_words(sentence)


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


def _between(lived: Lived, other: Quantity) -> Lived:
    """ "between the ages of 12 and 16": two figures, one age."""
    low, high = sorted((lived.number.nominal, other.reading.number.nominal))
    number = Number(low, high, (low + high) / 2, "range")
    return Lived(number, lived.span.hull(other.span), lived.value.hull(other.value), lived.form)


def _mention(sentence: Sentence, quantity: Quantity, lived: Lived) -> Mention:
    person = person_of(sentence, quantity, lived)
    role = role_of_age(sentence, quantity, lived, person)
    deed = deed_of(sentence, quantity.last) if role == DEED else None
    own = person[1] - 1 if person else quantity.first
    return Mention(
        span=lived.span,
        value=Age(lived.number),
        anchor=own if deed is None else deed,
        head=person,
        subject=person,
        role=role,
        parts={"value": lived.value},
        approximate=not lived.number.exact,
        reach="phrase",
        trace=(lived.form,),
    )


def _in_words(sentence: Sentence) -> Iterator[Mention]:
    """ "an octogenarian", "three centenarians", "was a teenager when"."""
    for stage in stages(sentence):
        span = sentence.tokens[stage.noun].span
        yield Mention(
            span=span,
            value=Age(Number(stage.low, stage.high, (stage.low + stage.high) / 2, "range")),
            anchor=stage.anchor,
            head=stage.person,
            subject=stage.person,
            role=stage.role,
            parts={"value": span},
            approximate=True,
            reach="phrase",
            trace=("stage of life",),
        )


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
