"""Ages: "a 22-year-old resident", "aged 47", "Ann Field, 43,", "43 years old", "in his 40s".

Refused on purpose: a number between commas that follows no person ("In March, 43, ..."), spans of time, dates.
An age is in full years, as news text gives it; "in her 40s" is 40 to 49.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import Head, Quantity, head_after, quantities
from claimcheck.analysis.quantity_ages import Lived, age_at
from claimcheck.analysis.quantity_uses import Use, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence, Tag, Token
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
_AFTER_IT = frozenset(("years-old", "something"))
_BETWEEN = frozenset(
    "aged age ages between of , ( in his her their early late mid - is was about who turned turning".split()
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
    base = sentence.passage.span.start
    person: tuple[int, int] | None
    plural = sentence.text[lived.span.start - base : lived.span.end - base].lower().endswith(("olds", "somethings"))
    if lived.form in _AFTER_IT:
        last = sentence.token_at(lived.span.end - 1)
        head = head_after(sentence, last.index + 1) if last and not plural else None
        person = (
            _trimmed(sentence, head) if head else _before(sentence, quantity) or _clause_subject(sentence, quantity)
        )
    elif lived.form == "at":
        person = _after_comma(sentence, quantity) or _clause_subject(sentence, quantity)
    elif lived.form in ("predicate", "birthday"):
        person = _clause_subject(sentence, quantity)
    else:
        person = _before(sentence, quantity)
    return Mention(
        span=lived.span,
        value=Age(lived.number),
        anchor=person[1] - 1 if person else quantity.first,
        head=person,
        subject=person,
        parts={"value": lived.value},
        approximate=not lived.number.exact,
        reach="phrase",
        trace=(lived.form,),
    )


def _clause_subject(sentence: Sentence, quantity: Quantity) -> tuple[int, int] | None:
    clause = sentence.clause_at(quantity.first)
    if clause is None:
        return None
    at = clause.subject if clause.subject is not None else clause.objects[0] if clause.objects else None
    phrase = sentence.phrases[at] if at is not None else None
    return (phrase.first, phrase.last) if phrase is not None and phrase.last <= quantity.first else None


def _after_comma(sentence: Sentence, quantity: Quantity) -> tuple[int, int] | None:
    """ "At 67, [the bishop] is": who stands behind the comma."""
    tokens = sentence.tokens
    if quantity.last + 1 >= len(tokens) or tokens[quantity.last].text != ",":
        return None
    phrase = sentence.phrase_at(quantity.last + 1)
    return (phrase.first, phrase.last) if phrase is not None else None


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
        person = (phrase.first, phrase.last) if phrase else (token.index, token.index + 1)
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
