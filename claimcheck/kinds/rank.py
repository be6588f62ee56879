"""Places in an order: "second place", "tied for 2nd", "the third largest", "No. 1", "the third floor".

Refused on purpose: "second" as a span of time, ordinals in dates ("June 2nd"), in names ("Third Avenue"), in fractions
("a third of"), and quarters of a year. A bare superlative ("the largest") belongs to kind exclusivity.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.analysis.quantities import Head, Quantity, head_after, quantities, text_after, text_before
from claimcheck.analysis.quantities.changes import summed
from claimcheck.analysis.quantities.orders import LAST, aged, counted_event, ordered
from claimcheck.analysis.quantities.places import NTH_TO, placed
from claimcheck.analysis.quantities.rank_scales import dated, done, same_order, scale_of, speaks_of_charts
from claimcheck.analysis.quantities.rank_words import (
    AFTER_PUT,
    AMONG,
    BEHIND,
    BEING,
    CHARTED,
    END,
    FINISH,
    FIRST_OF,
    FROM_THE_END,
    IN_A_ROW,
    NUMBER_ONE,
    ORDERED,
    PLACE,
    PUT,
    RANKED,
    RUNNER_UP,
    SOME_OF,
    SUPERLATIVE,
    TIED,
)
from claimcheck.analysis.quantities.ranks import COUNTED, KIN, WON, beside, done_again, holder, office, ranked, role
from claimcheck.analysis.quantities.uses import Use, use_of
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import units
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.numbers import Number
from claimcheck.numbers.number import plain as plain_number
from claimcheck.text.folding import fold


@dataclass(frozen=True, slots=True)
class Rank:
    """A place in an order: first is 1. `scale` is the order ("largest", "floor", "place"); `tied`: shared."""

    position: int
    scale: str = "place"
    tied: bool = False

    def __str__(self) -> str:
        if self.position == LAST:
            return f"youngest {self.scale}"
        return f"{'tied for ' if self.tied else ''}{_ordinal(self.position)} {self.scale}"

    def to_plain(self) -> dict[str, object]:
        """`{"type": "rank", "position", "scale", "tied"?}`."""
        plain: dict[str, object] = {"type": "rank", "position": self.position, "scale": self.scale}
        return {**plain, "tied": True} if self.tied else plain


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The ranks of one sentence, left to right."""
    del context
    for quantity in quantities(sentence):
        use = use_of(sentence, quantity)
        if quantity.reading.form == "fraction" and quantity.reading.number.words.startswith(("a ", "an ")):
            mention = _ordinal_rank(sentence, _as_ordinal(quantity))  # "a fifth straight win" reads like a share
        elif use not in (Use.RANK, Use.NAME, Use.COUNT) or quantity.reading.number.nominal < 1:
            mention = None
        else:
            mention = _ordinal_rank(sentence, quantity) if use is Use.RANK else _numbered(sentence, quantity)
        if mention is not None:
            yield mention
    yield from _runners_up(sentence)
    yield from _in_order(sentence)
    yield from _foremost(sentence)
    for place in placed(sentence):
        token = sentence.token_at(place.span.start)
        if token is not None:
            yield Mention(
                span=place.span,
                value=Rank(place.position),
                anchor=token.index,
                subject=holder(sentence, place.span.start, token.index, "place"),
                role=role(sentence, place.span, "place"),
                parts={"value": place.span},
                trace=("placed",),
            )


def _in_order(sentence: Sentence) -> Iterator[Mention]:
    """Those who lead a field or follow its leader, and kin told apart by age."""
    for told in (*ordered(sentence), *aged(sentence)):
        yield Mention(
            span=told.span,
            value=Rank(told.position, told.scale, told.tied),
            anchor=told.anchor,
            head=(told.anchor, told.anchor + 1) if told.scale != "place" else None,
            subject=told.holder,
            parts={"value": told.span},
            nominal=True,
            role=told.scale if told.scale != "place" else "ranking",
            trace=("order",),
        )


def read(plain: Mapping[str, Any]) -> Rank:
    """A rank from its plain form.

    Raises:
        ValueError: it is not a rank.
    """
    position, scale = plain.get("position"), plain.get("scale", "place")
    if plain.get("type") != "rank" or not isinstance(position, int) or isinstance(position, bool) or position < 1:
        raise ValueError("not a rank")
    return Rank(position, str(scale), bool(plain.get("tied", False)))


def relate(a: Rank, b: Rank) -> Relation:
    """Relation of two places in one order; a shared place says less than the place."""
    if a.scale != b.scale:
        return Relation.UNKNOWN
    if a.position != b.position:
        return Relation.DISJOINT
    if a.tied == b.tied:
        return Relation.EQUAL
    return Relation.NARROWER if a.tied else Relation.BROADER


def _ordinal_rank(sentence: Sentence, quantity: Quantity) -> Mention | None:
    base = sentence.passage.span.start
    at, end = quantity.value.start - base, quantity.value.end - base
    after, before = text_after(sentence, end + base, 40), text_before(sentence, at + base, 40)
    named = sentence.text[at].isupper() and at > 0 and sentence.text[end : end + 2].strip()[:1].isupper()
    if quantity.reading.attached or before.endswith("-") or named:
        return None
    scale, length = None, 0
    if FROM_THE_END.match(after) or (before.endswith(" a ") and after.startswith(" of ")):
        return None
    if m := IN_A_ROW.match(after):
        scale = "straight"
    elif m := SUPERLATIVE.match(after):
        scale, length = same_order(m["scale"]), m.end()
    elif m := PLACE.match(after):
        scale, length = "place", m.end()
    elif m := ORDERED.match(after):
        scale, length = scale_of(m["scale"]), m.end()
    elif (noun := counted_event(sentence, end + base)) is not None:
        scale, length = noun[:2]
    elif (m := NTH_TO.match(after)) and _does(sentence, end + base + m.start("verb")):
        scale, length = f"{m['scale']} to", m.start("verb") - 1
    elif (
        (FINISH.search(before) and END.match(after) and not re.search(r"\bin (?:a|the) $", before))
        or (BEING.search(before) and AMONG.match(after))
        or BEHIND.match(after)
        or (PUT.search(text_before(sentence, at + base, 60)) and AFTER_PUT.match(after))
    ):
        scale = "place"
    if scale is None or dated(before, after):
        return None
    return _mention(
        sentence, quantity, Rank(int(quantity.reading.number.nominal), scale, bool(TIED.search(before))), length
    )


def _does(sentence: Sentence, at: int) -> bool:
    """Whether the token there is the verb of a clause: "the second woman to [lead] it", not "second only to him"."""
    token = sentence.token_at(at)
    return token is not None and any(c.verb == token.index for c in sentence.clauses)


def _as_ordinal(quantity: Quantity) -> Quantity:
    reading = quantity.reading
    position = round(1 / reading.number.nominal)
    value = Span(quantity.value.start + len(reading.number.words.split(" ", 1)[0]) + 1, quantity.value.end)
    return replace(
        quantity,
        value=value,
        reading=replace(reading, number=Number(float(position), float(position), float(position))),
    )


def _numbered(sentence: Sentence, quantity: Quantity) -> Mention | None:
    """ "No. 1 in the rankings", "ranked 5", "world number one"."""
    before, after = text_before(sentence, quantity.value.start, 30), text_after(sentence, quantity.value.end, 40)
    nominal = quantity.reading.number.nominal
    m = NUMBER_ONE.search(before)
    if m is None or not float(nominal).is_integer() or nominal > 1000 or not quantity.reading.number.exact:
        return None
    ranked = m["world"] or m.group().startswith(("ranked", "seeded")) or RANKED.match(after)
    charted = CHARTED.search(before) and END.match(after) and speaks_of_charts(sentence.text)
    if not ranked and not charted:
        return None
    return _mention(sentence, quantity, Rank(int(nominal)), 0, start=quantity.value.start - len(m.group()))


def _runners_up(sentence: Sentence) -> Iterator[Mention]:
    base = sentence.passage.span.start
    for m in RUNNER_UP.finditer(fold(sentence.text).lower()):
        token = sentence.token_at(m.start() + base)
        if token is not None:
            span = Span(m.start() + base, m.end() + base)
            yield Mention(span=span, value=Rank(2), anchor=token.index, parts={"value": span}, trace=("runner-up",))


def _foremost(sentence: Sentence) -> Iterator[Mention]:
    """ "the largest bank", "her eldest son": the first of an order; not "one of the largest"."""
    base = sentence.passage.span.start
    for m in FIRST_OF.finditer(fold(sentence.text).lower()):
        token = sentence.token_at(m.start("scale") + base)
        last = sentence.token_at(m.end("scale") + base - 1)
        if token is None or last is None or SOME_OF.search(m.string[max(0, m.start() - 24) : m.start("scale")]):
            continue
        head = head_after(sentence, last.index + 1)
        if head is None or sentence.tokens[head.token].lemma in units.TIME_UNITS:
            continue
        scale = same_order(m["scale"])
        kin = sentence.tokens[head.token].lemma
        born = scale == "oldest" and kin in KIN
        described = beside(sentence, head.token)
        span = Span(m.start("scale") + base, (sentence.tokens[head.last - 1].span.end if born else last.span.end))
        yield Mention(
            span=span,
            value=Rank(1, kin if born else scale),
            anchor=head.token,
            head=(head.first, head.last),
            subject=described,
            parts={"value": span},
            nominal=born or described is not None,
            role=kin if born else None,
            trace=("foremost",),
        )


def _mention(sentence: Sentence, quantity: Quantity, value: Rank, length: int, start: int | None = None) -> Mention:
    span = Span(quantity.value.start if start is None else start, quantity.value.end + length)
    last = sentence.token_at(span.end - 1)
    head = head_after(sentence, last.index + 1) if last and value.scale not in ("place", "time", "floor") else None
    if last is not None and value.scale in COUNTED:
        head = office(sentence, last.index + 1) or Head(last.index, last.index, last.index + 1)
    counted = counted_event(sentence, quantity.value.end) if value.scale not in COUNTED | KIN | WON else None
    counted = counted if counted is not None and counted[0] == value.scale else None
    if counted is not None:
        head = Head(counted[2], counted[2], counted[2] + 1)
    described = (
        beside(sentence, head.token)
        if head is not None and ("est" in value.scale or value.scale.startswith(("most ", "least ")))
        else None
    )
    notes = ("summed",) if summed(sentence, span) else done(sentence, quantity.first, value.scale)
    put = value.scale == "place" and ranked(sentence, span.start) is not None
    return Mention(
        span=span,
        value=value,
        anchor=_anchor(sentence, value.scale, head.token if head else last.index if last else quantity.first),
        head=(head.first, head.last) if head else None,
        subject=described or holder(sentence, span.start, last.index if last else quantity.first, value.scale),
        parts={"value": span},
        nominal=value.scale in COUNTED | KIN | WON or counted is not None or described is not None or put,
        role=role(sentence, span, value.scale) or ("ranking" if put else counted[0] if counted is not None else None),
        trace=(value.scale, *notes),
    )


def _anchor(sentence: Sentence, scale: str, at: int) -> int:
    if scale.endswith(" to"):
        return min(at + 1, len(sentence.tokens) - 1)
    return done_again(sentence, at) if scale == "time" else at


def _ordinal(position: int) -> str:
    ending = "th" if 10 < position % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(position % 10, "th")
    return plain_number(float(position)) + ending


KIND = Kind(
    id="rank",
    summary="A place in an order.",
    example="It is the third largest bank of the country.",
    find=find,
    read=read,
    relate=relate,
    needs={"subject": "unknown", "predicate": "unknown", "head": "unknown"},
    figure=True,
    role_tells=True,
)
