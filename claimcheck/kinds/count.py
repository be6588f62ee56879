"""How many: "at least 24 people were killed", "a death toll of 11", "five other developers", "dozens injured".

Refused on purpose: "one of the few" and "one of the largest" (kind exclusivity), numbers that name a thing, dates,
spans of time, ages, money, shares, measures, ranks and scores (their own kinds). Bounds reach as WIRE.md says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.analysis.quantities import Quantity, compound, head_after, members_of, none, quantities
from claimcheck.analysis.quantities.bearers import holder_of
from claimcheck.analysis.quantities.captures import DONE_TO_THEM, Said
from claimcheck.analysis.quantities.causes import cause_of
from claimcheck.analysis.quantities.changes import difference, summed, superseded
from claimcheck.analysis.quantities.names import ends_name
from claimcheck.analysis.quantities.ones import One, alone, one_more
from claimcheck.analysis.quantities.partitives import partitive, understood
from claimcheck.analysis.quantities.parts import Part, named_parent, part_of
from claimcheck.analysis.quantities.scores import is_set_out
from claimcheck.analysis.quantities.states import STATES, said_of, verb_of
from claimcheck.analysis.quantities.times_done import TimesDone, times_done
from claimcheck.analysis.quantities.uses import Use, use_of
from claimcheck.analysis.quantities.wholes import as_whole
from claimcheck.analysis.tolls import noun_before, part_of_named, toll_before
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number, read_number, relate_numbers
from claimcheck.text.folding import fold

_OF = re.compile(
    r" (?:out )?of (?:(?:the|its|their|his|her|those|these|all|about|around|some|more than|at least|a total of) )*$"
    r"| of (?:the )?(?:[\w.-]+ |& ){0,4}?[\w.-]+'s? $"  # "two of Marlow & Tait's five plants"
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
    found, last = quantities(sentence), None
    uses = [use_of(sentence, quantity) for quantity in found]
    for i, (quantity, use) in enumerate(zip(found, uses, strict=True)):
        following = found[i + 1] if i + 1 < len(found) else None
        if use is Use.COUNT and not is_set_out(sentence, quantity.value):
            mention = _mention(sentence, quantity, following, found[i - 1] if i else None)
        elif use is Use.RANK or quantity.reading.form == "fraction":
            one = one_more(sentence, quantity)
            mention = None if one is None else _last_of_several(sentence, one, said_of(sentence, quantity, one.head))
        else:
            mention = None
        if mention is not None:
            whole = last is None and _of_the_dead(mention, sentence, context)
            yield (last := as_whole(sentence, quantity, _apart_from(mention, last, whole=whole), last))
    spans = [quantity for quantity, use in zip(found, uses, strict=True) if use is Use.DURATION]
    yield from map(_often, times_done(sentence, spans))
    yield from _none(sentence)
    yield from (_one(one, other=False) for one in alone(sentence))


_NO_DEAD = frozenset(("injured", "seriously injured", "slightly injured", "missing", "rescued", "arrested"))


def _of_the_dead(mention: Mention, sentence: Sentence, context: Context) -> bool:
    """Whether others are others than the dead of the sentence before: "... was killed. Five others were hurt"."""
    if "injured" not in (mention.role or "") or not getattr(mention.value, "other", False):
        return False
    sentences = context.analysis.sentences
    before = sentences[max(0, (at := sentences.index(sentence)) - 1) : at]
    roles = {m.role for s in before for m in find(s, context)}
    return mention.role not in roles and any(c.concepts & {"die", "kill"} for s in before for c in s.clauses)


def _apart_from(mention: Mention, last: Mention | None, *, whole: bool) -> Mention:
    """Those others to whom something else happened are all of them: "killed nine people and injured 20 others"."""
    value = mention.value
    if not isinstance(value, Count) or not value.other or not whole and (last is None or last.role is None):
        return mention
    if mention.role not in _NO_DEAD or last is not None and mention.role == last.role:
        return mention  # the dead of an outbreak were among its sick
    return replace(mention, value=replace(value, other=False))


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
        head = compound(sentence, quantity)
    elif toll is not None and (head is None or head.state is None):
        head = toll
    if head is None or named_parent(sentence, quantity) is not None:
        toll = head = noun_before(sentence, quantity)
    named = part_of_named(sentence, quantity) if head is None else None
    some = partitive(sentence, quantity) if head is None and said_of(sentence, quantity, None) is None else None
    if some is not None:
        value = Count(value.number, value.other, some.whole)
        head = some.head
    verb = None if head is not None else verb_of(sentence, quantity)
    if (head is None and (verb is None or ends_name(sentence, quantity))) or change == "down":
        return None  # "fell by 13": neither so many nor so many more
    if named is not None and leading is not None and leading.last <= named.first + 1:
        value = Count(value.number, value.other, leading.reading.number.nominal)  # "of the 88 aboard, 61 swam"
    said = said_of(sentence, quantity, head)
    span, anchor = quantity.span, verb if head is None else head.token
    if some is None and head is not None and head.first < quantity.first:
        span = Span(min(span.start, sentence.tokens[head.first].span.start), span.end)
    elif some is None and head is not None:
        span = Span(span.start, max(span.end, sentence.tokens[head.last - 1].span.end))
    shown = head or named or understood(sentence, quantity)
    part = part_of(sentence, quantity, head) if said is None else None
    anchor = some.anchor if some is not None else anchor
    hung = _hung(sentence, anchor if anchor is not None else quantity.first, said, part)
    return Mention(
        span=span,
        value=value,
        anchor=hung.anchor,
        head=(shown.first, shown.last) if shown and not (part is not None and part.anybody) else None,
        subject=hung.cause,
        nominal=hung.nominal,
        role=said.state if said else part.role if part else some.role(sentence) if some else None,
        parts={"value": quantity.span},
        approximate=not reading.number.exact,
        history=superseded(sentence, quantity),
        trace=(
            "toll" if head is not None and head is toll else "number-noun" if head else "number-verb",
            *(("summed",) if summed(sentence, span) else ()),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Hung:
    """The token that a count hangs on, whether it is a noun that says what became of them, and what it came of."""

    anchor: int
    nominal: bool = False
    cause: tuple[int, int] | None = None


def _hung(sentence: Sentence, anchor: int, said: Said | None, part: Part | None) -> _Hung:
    """Of victims: the word that says what became of them, whatever verb reports it ("confirmed 14 deaths")."""
    if said is None:
        if part is None and (holder := holder_of(sentence, anchor)) is not None:
            return _Hung(holder, nominal=True)
        given = part is not None and (part.subject is not None or part.role == "enrolled")
        return _Hung(anchor, nominal=given, cause=part.subject if part is not None else None)
    clause = sentence.clause_at(said.token)
    if said.state in _BY_PEOPLE:
        named = clause is None or clause.verb != said.token
        return _Hung(said.token if named else anchor, nominal=named)
    if clause is None or clause.verb != said.token or said.state == "missing":
        return _Hung(said.token, nominal=True, cause=cause_of(sentence, said.token, clause))
    over = sentence.clause_at(anchor)
    return _Hung(
        anchor if over is clause else said.token,
        cause=cause_of(sentence, said.token, clause) if clause.subject is None else None,
    )


# What people do to others on purpose: what went before is not what did it ("rescued after the collapse").
_BY_PEOPLE = frozenset(("rescued", "arrested", "evacuated", "laid off"))


def _between(sentence: Sentence, first: Quantity, second: Quantity) -> str:
    base = sentence.passage.span.start
    return fold(sentence.text[first.value.end - base : second.value.start - base]).lower()


def _one(found: One, *, other: bool, role: str | None = None) -> Mention:
    """One, or one more; a lone one is counted by its noun alone."""
    head = found.head
    return Mention(
        span=found.span,
        value=Count(Number(1.0, 1.0, 1.0), other=other),
        anchor=found.anchor,
        head=None if head is None else (head.first if other else head.token, head.last),
        role=role,
        parts={"value": found.value},
        trace=("ordinal-person" if other else "alone",),
    )


def _last_of_several(sentence: Sentence, one: One, said: Said | None) -> Mention:
    """The last of those told one by one: all who were hurt, where the others were killed.

    "killed two people and critically wounded a third"; not "wounded two people, a third critically".
    """
    if said is None:
        return _one(one, other=True)
    states = [s for t in sentence.tokens if (s := STATES.get(t.lemma)) is not None]
    alone = states.count("injured") == 1 and "dead" in states and said.state.endswith("injured")
    return _one(one, other=not alone, role="injured" if alone else said.state)


def _often(done: TimesDone) -> Mention:
    return Mention(
        span=done.span,
        value=Count(done.number),
        anchor=done.anchor,
        head=done.head,
        parts={"value": done.value},
        approximate=not done.number.exact,
        trace=("times",),
    )


def _none(sentence: Sentence) -> Iterator[Mention]:
    for found in none.nobody(sentence):
        head, lemma = found.head, sentence.tokens[found.anchor].lemma
        yield Mention(
            span=found.cue.hull(sentence.span_of(found.anchor, found.anchor + 1)),
            value=Count(Number(0.0, 0.0, 0.0), other=none.besides(sentence, found)),
            anchor=found.anchor,
            head=None if head is None else (head.first, head.last),
            role=STATES.get(found.state) if found.state else DONE_TO_THEM.get(lemma),
            parts={"value": found.cue},
            negated=False,
            nominal=not found.state and lemma in DONE_TO_THEM,
            trace=("nobody" if found.state else "no-noun",),
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
