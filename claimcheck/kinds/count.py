"""How many: "at least 24 people were killed", "a death toll of 11", "five other developers", "dozens injured".

Refused on purpose: "one of the few" and "one of the largest" (kind exclusivity), numbers that name a thing, dates,
spans of time, ages, money, shares, measures, ranks and scores (their own kinds). Bounds reach as WIRE.md says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis.quantities import (
    Head,
    Quantity,
    after_text,
    before_text,
    head_after,
    members_of,
    quantities,
)
from claimcheck.analysis.quantity_uses import Use, use_of
from claimcheck.analysis.tolls import toll_before
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers
from claimcheck.text.folding import fold

_HISTORY = re.compile(
    r"\b(?:(?:up|down|increase|rise|drop|revised) from|compared (?:with|to)|(?:initial|earlier|previous|"
    r"preliminary) (?:\w+ )?(?:of|at)|previously|initially|formerly) $"
)
_NONE = re.compile(
    r"\bno (?:(?:reported|reports of|immediate|immediate reports of|confirmed|other|further|serious|major|"
    r"word of|sign of) )*"
    r"(?P<what>(?:(?:civilian|military|other|human) )?(?:deaths|casualties|injuries|fatalities|victims|"
    r"survivors|arrests|layoffs|passengers|cases|infections|losses))\b"
)
_HARM = re.compile(
    r"(?:kill|wound|injur|hurt|shoot|shot|arrest|detain|rescu|stab|captur|infect|displac|evacuat|leav|left|"
    r"claim|save|saving|hospitali|charg|kidnap|behead|execut|trap|sav)\w*$"
)
_PASSIVE = re.compile(
    r" (?:(?:of them|of whom) )?(?:(?:were|was|are|have been|had been|has been) )?(?:\w+ly |reported |"
    r"feared |believed |confirmed |still |also ){0,2}(?P<verb>killed|wounded|injured|arrested|dead|died|"
    r"hurt|missing|rescued|survived|detained|hospitalized|shot|charged|evacuated|infected|fled|homeless)\b"
)
_PERSON = re.compile(
    r"(?:victim|suspect|person|man|woman|boy|girl|child|soldier|student|gunman|civilian|resident|teen|"
    r"patient|defendant|protester|tourist|journalist|"
    r"[a-z-]+(?:men|ers|er|or|ee|ian|man|woman)|passenger|pilot|guard|bystander|pedestrian|firefighter|hostage|migrant)"
)
_OF = re.compile(
    r" (?:out )?of (?:(?:the|its|their|his|her|those|these|all|about|around|some|more than|at least|"
    r"a total of) )*$"
)


# What is said of those counted, in one word each; another word stands for itself.
_STATES = {
    **dict.fromkeys(("dead", "killed", "died", "killing", "kills", "kill", "dying", "lost their lives"), "dead"),
    **dict.fromkeys(("injured", "wounded", "hurt", "injuring", "wounding", "hospitalised", "hospitalized"), "injured"),
    **dict.fromkeys(("missing", "unaccounted"), "missing"),
    **dict.fromkeys(("arrested", "detained", "arresting", "detaining"), "arrested"),
}


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
            mention = _mention(sentence, quantity, following)
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


def _mention(sentence: Sentence, quantity: Quantity, following: Quantity | None) -> Mention | None:
    reading = quantity.reading
    total: float | None = None
    last = quantity.last
    if (
        following is not None
        and _OF.fullmatch(_between(sentence, quantity, following))
        and not following.reading.attached
    ):
        total, last = following.reading.number.nominal, following.last
    history = reading.history or bool(_HISTORY.search(before_text(sentence, quantity)))
    value = Count(reading.number, reading.other, total)
    toll = toll_before(sentence, quantity)
    head = head_after(sentence, last)
    if members_of(sentence, quantity):
        head = _compound(sentence, quantity)
    elif toll is not None and (head is None or head.state is None):
        head = toll
    if head is not None:
        end = (
            max(quantity.span.end, sentence.tokens[head.last - 1].span.end)
            if head.first >= quantity.first
            else quantity.span.end
        )
        start = quantity.span.start if head.first >= quantity.first else sentence.tokens[head.first].span.start
        return Mention(
            span=Span(start, end),
            value=value,
            anchor=head.token,
            head=(head.first, head.last),
            role=_role(sentence, head),
            parts={"value": quantity.span},
            approximate=not reading.number.exact,
            history=history,
            trace=("toll" if head is toll else "number-noun",),
        )
    verb = _verb(sentence, quantity)
    if verb is None:
        return None
    return Mention(
        span=quantity.span,
        value=value,
        anchor=verb,
        parts={"value": quantity.span},
        approximate=not reading.number.exact,
        history=history,
        trace=("number-verb",),
    )


def _role(sentence: Sentence, head: Head) -> str | None:
    """What is said of those counted: "[24] dead", "24 people were [killed]", "[killing] 24 people"."""
    if head.state is not None:
        return _STATES.get(head.state, head.state)
    base = sentence.passage.span.start
    end = sentence.tokens[head.last - 1].span.end - base
    if m := _PASSIVE.match(fold(sentence.text[end : end + 60]).lower()):
        return _STATES.get(m["verb"])
    at = head.first - 1
    while at >= 0 and at > head.first - 6 and sentence.tokens[at].tag not in (Tag.VERB, Tag.PUNCT, Tag.ADP):
        at -= 1
    return _STATES.get(sentence.tokens[at].folded) if at >= 0 else None


def _between(sentence: Sentence, first: Quantity, second: Quantity) -> str:
    base = sentence.passage.span.start
    return fold(sentence.text[first.value.end - base : second.value.start - base]).lower()


def _compound(sentence: Sentence, quantity: Quantity) -> Head:
    """ "a five-member panel": what is counted stands in the compound."""
    base = sentence.passage.span.start
    text = fold(sentence.text)
    start = quantity.value.end - base + 1
    end = start
    while end < len(text) and text[end].isalpha():
        end += 1
    tokens = sentence.tokens_in(Span(start + base, end + base))
    return Head(tokens[-1].index, tokens[0].index, tokens[-1].index + 1)


def _verb(sentence: Sentence, quantity: Quantity) -> int | None:
    """The verb of a number that stands alone: "killing two", "24 were injured"."""
    base = sentence.passage.span.start
    after = after_text(sentence, quantity, 60)
    if m := _PASSIVE.match(after):
        token = sentence.token_at(quantity.value.end + m.start("verb"))
        return token.index if token else None
    first = sentence.token_at(quantity.span.start)
    at = (first.index if first else quantity.first) - 1
    if (
        at >= 0
        and _HARM.fullmatch(sentence.tokens[at].folded)
        and sentence.text[: quantity.span.start - base].endswith(" ")
    ):
        return at
    return None


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
    shot = _PASSIVE.match(after)
    if head is not None and not _PERSON.fullmatch(sentence.tokens[head.token].folded):
        return None
    if head is None and shot is not None:
        verb = sentence.token_at(quantity.value.end + shot.start("verb"))
    elif head is None and (verb is None or not _HARM.fullmatch(verb.folded)):
        return None
    anchor = head.token if head else verb.index if verb else quantity.first
    span = Span(at, sentence.tokens[head.last - 1].span.end if head else quantity.span.end)
    return Mention(
        span=span,
        value=Count(Number(1.0, 1.0, 1.0), other=True),
        anchor=anchor,
        head=(head.first, head.last) if head else None,
        role=_role(sentence, head) if head else None,
        parts={"value": Span(at, quantity.value.end)},
        trace=("ordinal-person",),
    )


def _none(sentence: Sentence) -> Iterator[Mention]:
    base = sentence.passage.span.start
    for m in _NONE.finditer(fold(sentence.text).lower()):
        tokens = sentence.tokens_in(Span(m.start("what") + base, m.end("what") + base))
        if not tokens:
            continue
        head = tokens[-1]
        span = Span(m.start() + base, m.end() + base)
        yield Mention(
            span=span,
            value=Count(Number(0.0, 0.0, 0.0)),
            anchor=head.index,
            head=(tokens[0].index, head.index + 1),
            parts={"value": Span(span.start, span.start + 2)},
            negated=False,
            trace=("no-noun",),
        )


KIND = Kind(
    id="count",
    summary="How many of something, with the bounds newsrooms use.",
    example="At least 24 people were killed.",
    find=find,
    read=read,
    relate=relate,
    needs={"head": "unknown", "predicate": "unknown"},
)
