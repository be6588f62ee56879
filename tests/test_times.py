"""Laws of time expressions: relations have inverses, values survive their plain form, spans are true."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.analysis.times import (
    Bound,
    DateValue,
    DurationValue,
    Limit,
    Precision,
    TimeValue,
    Unit,
    Year,
    add_days,
    clock,
    compare,
    dates,
    day_gap,
    days,
    durations,
    make,
)
from claimcheck.analysis.times.reader import read_document
from claimcheck.model.analysis import Sentence, Tag, Token
from claimcheck.model.document import Passage, Role
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span

_SURE = st.sampled_from([Year.STATED, Year.INFERRED, Year.UNKNOWN])
_NUMBERS = st.integers(1, 60)


@st.composite
def _dates(draw: st.DrawFn) -> DateValue:
    sure = draw(_SURE)
    year = None if sure is Year.UNKNOWN else draw(st.integers(1990, 2030))
    month = draw(st.integers(1, 12))
    kinds: tuple[Callable[[], DateValue | None], ...] = (
        lambda: make.day(year, month, draw(st.integers(1, 28)), sure),
        lambda: make.month(year, month, sure),
        lambda: make.quarter(year, (month + 2) // 3, sure),
        lambda: make.season(year, draw(st.sampled_from(["spring", "summer", "fall", "winter"])), sure),
        lambda: make.year_of(year or 2020),
        lambda: make.some_weekday(month % 7),
        lambda: make.vague("PRESENT_REF"),
    )
    value = draw(st.sampled_from(kinds))()
    assert value is not None
    if value.low is not None and draw(st.booleans()):
        value = dates.part_of(value, draw(st.sampled_from(["early", "mid", "late", "start", "end"])))
    return replace(value, bound=draw(st.sampled_from(list(Bound))))


@st.composite
def _durations(draw: st.DrawFn) -> DurationValue:
    low = draw(_NUMBERS)
    high = low + draw(st.integers(0, 10))
    return DurationValue(
        low=low, high=high, unit=draw(st.sampled_from(list(Unit))), limit=draw(st.sampled_from(list(Limit)))
    )


@st.composite
def _times(draw: st.DrawFn) -> TimeValue:
    low = draw(st.integers(0, 1439))
    long = draw(st.booleans())
    return TimeValue(
        low=low,
        high=low + 360 if long else low,
        twelve=not long and 60 <= low < 780 and draw(st.booleans()),
        zone=draw(st.sampled_from([None, "local", "gmt", "et", "cet"])),
        day=draw(st.none() | _dates()),
    )


@given(_dates(), _dates())
def test_relation_of_dates_has_an_inverse(a: DateValue, b: DateValue) -> None:
    assert compare.relation(b, a) == compare.relation(a, b).inverse
    assert compare.relation(a, a) is Relation.EQUAL


@given(_durations(), _durations())
def test_relation_of_durations_has_an_inverse(a: DurationValue, b: DurationValue) -> None:
    assert durations.relation(b, a) == durations.relation(a, b).inverse
    assert durations.relation(a, a) is Relation.EQUAL


@given(_times(), _times())
def test_relation_of_times_has_an_inverse(a: TimeValue, b: TimeValue) -> None:
    assert clock.relation(b, a) == clock.relation(a, b).inverse
    assert clock.relation(a, a) is Relation.EQUAL


@given(_dates(), _durations(), _times())
def test_values_survive_their_plain_form(a: DateValue, b: DurationValue, c: TimeValue) -> None:
    assert dates.read_date(json.loads(json.dumps(a.to_plain()))) == a
    assert durations.read_duration(json.loads(json.dumps(b.to_plain()))) == b
    assert clock.read_time(json.loads(json.dumps(c.to_plain()))) == c


@given(_dates(), _dates())
def test_an_inferred_year_never_parts_two_dates(a: DateValue, b: DateValue) -> None:
    if a.year is Year.STATED or a.low is None or a.low.year is None or a.high is None:
        return
    moved = replace(a, low=replace(a.low, year=a.low.year + 4), high=replace(a.high, year=(a.high.year or 0) + 4))
    assert compare.relation(a, moved) is not Relation.DISJOINT


@given(st.dates(date(1600, 1, 1), date(2400, 1, 1)), st.integers(-3000, 3000))
def test_day_numbers_agree_with_the_standard_library(day: date, by: int) -> None:
    value = make.day(day.year, day.month, day.day)
    assert value is not None
    moved = add_days(value, by)
    want = day + timedelta(days=by)
    assert moved is not None and str(moved.low) == want.isoformat()
    assert day_gap(value, moved) == (by, by)
    number = days.ordinal(day.year, day.month, day.day)
    assert days.weekday(number) == day.weekday() and days.iso_week(number) == day.isocalendar()[:2]


def test_sixty_days_from_a_day_without_a_year() -> None:
    june, february = make.day(None, 6, 2), make.day(None, 2, 1)
    assert june is not None and february is not None
    assert str(add_days(june, 60)) == "August 1"
    assert str(add_days(february, 60)) == "April 1 to April 2"


def _sentence(text: str, offset: int) -> Sentence:
    words = [w for w in text.split(" ") if w]
    tokens, at = [], 0
    for index, word in enumerate(words):
        at = text.index(word, at)
        span = Span(at + offset, at + offset + len(word))
        tokens.append(Token(index=index, span=span, text=word, folded=word.lower(), lemma=word.lower(), tag=Tag.X))
        at += len(word)
    return Sentence(
        passage=Passage(index=0, block=0, role=Role.BODY, span=Span(offset, offset + len(text))),
        text=text,
        tokens=tuple(tokens),
    )


_PHRASES = st.sampled_from(
    ["June 2, 2026", "two weeks", "5:21 p.m.", "up to 30 days", "the end of July", "yesterday", "the 1990s"]
)
_NOISE = st.text(alphabet="ab \u0301\U0001f600\u2019\u2013\u00a0'-.,%$0123456789()/:", max_size=30)


@given(_NOISE, _PHRASES, _NOISE, st.integers(0, 5))
def test_spans_are_true_and_nothing_crashes(before: str, phrase: str, after: str, offset: int) -> None:
    text = f"{before} {phrase} {after}"
    for found in read_document((_sentence(text, offset),), date(2026, 6, 24))[offset]:
        words = text[found.core.start - offset : found.core.end - offset]
        assert words and words == words.strip()
        assert found.span.contains(found.core) and offset <= found.span.start and found.span.end <= offset + len(text)


def test_long_hostile_text_is_read_in_linear_time() -> None:
    for unit in ("1 ", "a ", "two and ", "the end of ", "June ", "-2", "1,", "by the "):
        read_document((_sentence(unit * 3000, 0),), date(2026, 6, 24))


def test_precision_words() -> None:
    assert {str(p) for p in Precision} >= {"day", "week", "month", "quarter", "season", "year", "decade"}
