"""Days that are told by their distance from another: "resigned on Friday, two days after the court [threw] it out".

The length of time is read as one; here it also dates the event behind "after" or "before", counted from the day on
which the clause before it is set. What "comes four days after" is of the day of the report, or of the day before.
House readings: a distance in weeks may be off by three days, in months by twelve.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.analysis import attachment
from claimcheck.analysis.times.dated import Dated, of_noun
from claimcheck.analysis.times.dates import DateValue, Precision, Year
from claimcheck.analysis.times.days import from_ordinal, ordinal
from claimcheck.analysis.times.durations import DurationValue, Limit, Unit
from claimcheck.analysis.times.expression import Expression
from claimcheck.lexicon.calendar import SUPPORT_EVENTS
from claimcheck.model.analysis import Clause, Sentence, Tag

_DAYS: dict[Unit, tuple[int, int]] = {
    Unit.DAY: (1, 0),
    Unit.WEEK: (7, 3),
    Unit.FORTNIGHT: (14, 3),
    Unit.MONTH: (30, 12),
}
_SIDES = {"after": -1, "before": 1}
_FARTHEST = 400  # days


def dated_by_distance(found: Sequence[Expression], sentence: Sentence, now: int | None) -> Iterator[Expression]:
    """A date for each event from which a length of time of the sentence is counted, where the other day is known.

    Args:
        found: the expressions of the sentence. now: day number of publication.
    """
    for length in found:
        value = length.value
        if not isinstance(value, DurationValue) or value.vague or value.limit is not Limit.EXACT:
            continue
        unit = _DAYS.get(value.unit)
        inside = sentence.tokens_in(length.core)
        mark = inside[-1].index + 1 if inside else 0
        if unit is None or not mark or mark >= len(sentence.tokens):
            continue
        side = _SIDES.get(sentence.tokens[mark].folded)
        here = sentence.clause_at(inside[0].index)
        event = None if side is None else _event(sentence, mark)
        base = None if event is None or here is None else _base(found, sentence, here, length, now)
        if side is None or event is None or base is None or value.high * unit[0] > _FARTHEST:
            continue
        near, far = round(value.low * unit[0]) - unit[1], round(value.high * unit[0]) + unit[1]
        ends = [base[0] + side * near, base[0] + side * far, base[1] + side * near, base[1] + side * far]
        low, high = from_ordinal(min(ends)), from_ordinal(max(ends))
        precision = Precision.DAY if low == high else Precision.RANGE
        date = DateValue(low=low, high=high, precision=precision, year=Year.STATED, timex=value.timex)
        yield replace(
            length, rule="distance", value=date, role="on", date=None,
            anchor=event.anchor, head=event.head, subject=event.subject, nominal=event.nominal,
        )  # fmt: skip


def _event(sentence: Sentence, mark: int) -> Dated | None:
    """The verb of the clause that "after" or "before" opens, or the event noun behind it."""
    above = sentence.tokens[mark].head
    for clause in sentence.clauses:
        own = clause.verb == above or any(
            t.head == clause.verb and t.index == above and t.relation.startswith("nsubj") for t in sentence.tokens
        )
        if own and mark < clause.verb:
            return None if clause.negated else Dated(clause.verb)
    noun = sentence.tokens[above] if above > mark else None
    return of_noun(sentence, above) if noun is not None and attachment.is_event(noun) else None


def _base(
    found: Sequence[Expression], sentence: Sentence, here: Clause, length: Expression, now: int | None
) -> tuple[int, int] | None:
    """First and last day number of what stands before the length: of its own date, else of the report."""
    for other in found:
        date = other.value if isinstance(other.value, DateValue) else other.date
        if other is length or date is None or other.anchor != here.verb or date.precision is not Precision.DAY:
            continue
        if date.low is not None and date.low == date.high and date.low.year is not None and other.role == "on":
            at = ordinal(date.low.year, date.low.month, date.low.day)
            return at, at
    verb = sentence.tokens[here.verb]
    subject = None if here.surface is None else sentence.tokens[sentence.phrases[here.surface].head]
    today = verb.tag is Tag.VERB and verb.folded != verb.lemma and verb.folded.endswith("s")
    if now is None or not today or here.lemma.split(" ", 1)[0] not in SUPPORT_EVENTS or subject is None:
        return None
    event = subject.tag is Tag.NOUN and (attachment.is_event(subject) or subject.lemma in _NEWS)
    return (now - 1, now) if event else None


_NEWS = frozenset("report move news decision announcement ruling verdict step statement letter order filing".split())
