"""How many: "at least 24 people were killed", "a death toll of 11", "five other developers", "dozens injured".

Refused on purpose: "one of the few" and "one of the largest" (kind exclusivity), numbers that name a thing, dates,
spans of time, ages, money, shares, measures, ranks and scores (their own kinds). Bounds reach as WIRE.md says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis import attachment
from claimcheck.analysis.quantities import (
    Head,
    Quantity,
    after_text,
    head_after,
    members_of,
    quantities,
    tokens_over,
)
from claimcheck.analysis.quantity_changes import difference, superseded
from claimcheck.analysis.quantity_states import STATES, nobody, state_after, state_of, verb_of
from claimcheck.analysis.quantity_uses import Use, use_of
from claimcheck.analysis.tolls import noun_before, part_of_named, toll_before
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers
from claimcheck.text.folding import fold

_PERSON = re.compile(
    r"(?:victim|suspect|person|man|woman|boy|girl|child|soldier|student|gunman|civilian|resident|teen|"
    r"patient|defendant|protester|tourist|journalist|"
    r"[a-z-]+(?:men|ers|er|or|ee|ian|man|woman)|passenger|pilot|guard|bystander|pedestrian|firefighter|hostage|migrant)"
)
_OF = re.compile(
    r" (?:out )?of (?:(?:the|its|their|his|her|those|these|all|about|around|some|more than|at least|"
    r"a total of) )*$"
)


@dataclass(frozen=True, slots=True)
class Count:
    """How many: the number, whether of others ("two more"), and the total it is part of ("one of two")."""

    number: Number
    other: bool = False
    of: float | None = None

    def __str__(self) -> str:
        total = f" of {self.of:,.10g}" if self.of is not None else ""
        return f"{self.number}{' more' if self.other else ''}{total}"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "count", "low", "high", "nominal", "bound", "words"?, "other"?, "of"?}`."""
        plain: dict[str, object] = {"type": "count", **self.number.to_plain()}
        if self.other:
            plain["other"] = True
        if self.of is not None:
            plain["of"] = self.of
        return plain


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The counts of one sentence, left to right."""
    del context  # a count needs nothing beyond its sentence
    found = quantities(sentence)
    for i, quantity in enumerate(found):
        following = found[i + 1] if i + 1 < len(found) else None
        use = use_of(sentence, quantity)
        if use is Use.COUNT:
            mention = _mention(sentence, quantity, following, found[i - 1] if i else None)
        elif use is Use.RANK or quantity.reading.form == "fraction":
            mention = _one_more(sentence, quantity)
        else:
            mention = None
        if mention is not None:
            yield mention
    yield from _none(sentence)


def read(plain: Mapping[str, Any]) -> Count:
    """A count from its plain form.

    Raises:
        ValueError: it is not a count.
    """
    if plain.get("type") != "count":
        raise ValueError("not a count")
    of = plain.get("of")
    if of is not None and not isinstance(of, int | float):
        raise ValueError(f"not a total: {of!r}")
    return Count(read_number(plain), bool(plain.get("other", False)), None if of is None else float(of))


def relate(a: Count, b: Count) -> Relation:
    """Relation of the numbers alone: guards ask whether one is of others, or a part."""
    return relate_numbers(a.number, b.number)


def _mention(
    sentence: Sentence, quantity: Quantity, following: Quantity | None, leading: Quantity | None
) -> Mention | None:
    reading = quantity.reading
    total: float | None = None
    last = quantity.last
    if (
        following is not None
        and _OF.fullmatch(_between(sentence, quantity, following))
        and not following.reading.attached
    ):
        total, last = following.reading.number.nominal, following.last
    change = difference(sentence, quantity)
    value = Count(reading.number, reading.other or change == "up", total)
    toll = toll_before(sentence, quantity)
    head = head_after(sentence, last)
    if members_of(sentence, quantity):
        head = _compound(sentence, quantity)
    elif toll is not None and (head is None or head.state is None):
        head = toll
    if head is None:
        toll = head = noun_before(sentence, quantity)
    named = part_of_named(sentence, quantity) if head is None else None
    verb = None if head is not None else verb_of(sentence, quantity)
    if (head is None and (verb is None or _in_a_name(sentence, quantity))) or change == "down":
        return None  # "fell by 13": neither so many nor so many more
    if named is not None and leading is not None and leading.last <= named.first + 1:
        value = Count(value.number, value.other, leading.reading.number.nominal)  # "of the 88 aboard, 61 swam"
    span, anchor = quantity.span, verb if head is None else head.token
    if head is not None and head.first < quantity.first:
        span = Span(min(span.start, sentence.tokens[head.first].span.start), span.end)
    elif head is not None:
        span = Span(span.start, max(span.end, sentence.tokens[head.last - 1].span.end))
    shown = head or named or _understood(sentence, quantity)
    return Mention(
        span=span,
        value=value,
        anchor=anchor if anchor is not None else quantity.first,
        head=(shown.first, shown.last) if shown else None,
        role=state_of(sentence, head) if head else _state_of_lone(sentence, quantity),
        parts={"value": quantity.span},
        approximate=not reading.number.exact,
        history=superseded(sentence, quantity),
        trace=("toll" if head is not None and head is toll else "number-noun" if head else "number-verb",),
    )


def _in_a_name(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the figure ends a name ("a Boeing 747 landed")."""
    return quantity.first > 0 and sentence.tokens[quantity.first - 1].tag is Tag.PROPN


def _understood(sentence: Sentence, quantity: Quantity) -> Head | None:
    """What a lone figure counts by what was counted before it: "killing 24 people and injuring 249"."""
    index = attachment.counted(sentence, quantity.first, quantity.last)
    phrase = None if index is None else sentence.phrase_at(index)
    if index is None or phrase is None or sentence.tokens[index].tag is not Tag.NOUN or index >= quantity.first:
        return None
    return Head(index, index, index + 1)


def _state_of_lone(sentence: Sentence, quantity: Quantity) -> str | None:
    """ "249 [were injured]", "[injuring] 249"."""
    before = sentence.tokens[quantity.first - 1].folded if quantity.first else ""
    return state_after(sentence, quantity.value.end) or STATES.get(before)


def _between(sentence: Sentence, first: Quantity, second: Quantity) -> str:
    base = sentence.passage.span.start
    return fold(sentence.text[first.value.end - base : second.value.start - base]).lower()


def _compound(sentence: Sentence, quantity: Quantity) -> Head:
    """ "a five-member panel": what is counted stands in the compound."""
    base = sentence.passage.span.start
    start = end = quantity.value.end - base + 1
    while end < len(sentence.text) and sentence.text[end].isalpha():
        end += 1
    tokens = tokens_over(sentence, start + base, end + base)
    return Head(tokens[-1].index, tokens[0].index, tokens[-1].index + 1)


def _one_more(sentence: Sentence, quantity: Quantity) -> Mention | None:
    """ "wounding a third", "a third employee was hurt", "a third was also shot": one person more."""
    fraction = quantity.reading.form == "fraction"
    after = after_text(sentence, quantity)
    at = quantity.span.start if fraction else quantity.span.start - 2
    if (
        (fraction and not quantity.reading.number.words.startswith("a "))
        or quantity.reading.number.words in ("a half", "a quarter")
        or after.startswith(" of ")
    ):
        return None
    base = sentence.passage.span.start
    if sentence.text[at - base : at - base + 2].lower() != "a ":
        return None
    head = head_after(sentence, quantity.last)
    verb = sentence.token_at(at - 2) if at - base > 1 else None
    struck = verb_of(sentence, quantity)
    if head is not None and not _PERSON.fullmatch(sentence.tokens[head.token].folded):
        return None
    if head is None:
        verb = None if struck is None else sentence.tokens[struck]
    if head is None and verb is None:
        return None
    anchor = head.token if head else verb.index if verb else quantity.first
    span = Span(at, sentence.tokens[head.last - 1].span.end if head else quantity.span.end)
    return Mention(
        span=span,
        value=Count(Number(1.0, 1.0, 1.0), other=True),
        anchor=anchor,
        head=(head.first, head.last) if head else None,
        role=state_of(sentence, head) if head else None,
        parts={"value": Span(at, quantity.value.end)},
        trace=("ordinal-person",),
    )


def _none(sentence: Sentence) -> Iterator[Mention]:
    for cue, head in nobody(sentence):
        yield Mention(
            span=cue.hull(sentence.span_of(head.first, head.last)),
            value=Count(Number(0.0, 0.0, 0.0)),
            anchor=head.token,
            head=None if head.state else (head.first, head.last),
            role=STATES.get(head.state) if head.state else None,
            parts={"value": cue},
            negated=False,
            trace=("nobody" if head.state else "no-noun",),
        )


KIND = Kind(
    id="count",
    summary="How many of something, with the bounds newsrooms use.",
    example="At least 24 people were killed.",
    find=find,
    read=read,
    relate=relate,
    needs={"head": "unknown", "predicate": "unknown"},
    figure=True,
    role_tells=True,
)
