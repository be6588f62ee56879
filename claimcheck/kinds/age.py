"""Ages: "a 22-year-old resident", "aged 47", "Ann Field, 43,", "43 years old", "in his 40s".

Refused on purpose: a number between commas that follows no person ("In March, 43, ..."), spans of time, dates.
An age is in full years, as news text gives it; "in her 40s" is 40 to 49.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import Quantity, quantities
from claimcheck.analysis.quantities.aged import person_of, role_of_age
from claimcheck.analysis.quantities.ages import Lived, age_at
from claimcheck.analysis.quantities.uses import Use, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers
from claimcheck.text.folding import fold

# Words for the decade of a life: the decade and where they begin.
_DECADES = {
    "quinquagenarian": 50, "sexagenarian": 60, "septuagenarian": 70, "octogenarian": 80, "nonagenarian": 90,
    "centenarian": 100,
}  # fmt: skip
_GENARIAN = re.compile(rf"\b(?P<word>{'|'.join(_DECADES)})s?\b")


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
    return Mention(
        span=lived.span,
        value=Age(lived.number),
        anchor=person[1] - 1 if person else quantity.first,
        head=person,
        subject=person,
        role=role_of_age(sentence, quantity, lived, person),
        parts={"value": lived.value},
        approximate=not lived.number.exact,
        reach="phrase",
        trace=(lived.form,),
    )


def _in_words(sentence: Sentence) -> Iterator[Mention]:
    """ "an octogenarian", "three centenarians"."""
    base = sentence.passage.span.start
    for m in _GENARIAN.finditer(fold(sentence.text).lower()):
        token = sentence.token_at(m.start() + base)
        if token is None:
            continue
        low = _DECADES[m["word"]]
        span = Span(m.start() + base, m.end() + base)
        phrase = sentence.phrase_at(token.index)
        person = phrase.bounds if phrase else (token.index, token.index + 1)
        yield Mention(
            span=span,
            value=Age(Number(low, low + 9, low + 4.5, "range")),
            anchor=token.index,
            head=person,
            subject=person,
            parts={"value": span},
            approximate=True,
            reach="phrase",
            trace=("genarian",),
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
