"""Laws of time expressions: relations have inverses, values survive their plain form, spans are true."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.analysis import analyse
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
from claimcheck.analysis.times.expression import Expression
from claimcheck.analysis.times.reader import read_document
from claimcheck.loaders import from_string
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


def test_precision_words() -> None:
    assert {str(p) for p in Precision} >= {"day", "week", "month", "quarter", "season", "year", "decade"}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The accord of June 2 holds.", "XXXX-06-02"),
        ("They struck a deal in November.", "XXXX-11"),
        ("She vanished on Tuesday.", "XXXX-WXX-2"),
    ],
)
def test_an_unknown_year_stays_unknown(text: str, want: str) -> None:
    (found,) = _read(text, None)
    assert isinstance(found.value, DateValue)
    assert (found.value.timex, found.value.year) == (want, Year.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Looting went on for days.", "PXD"),
        ("An hour and a half later the siren stopped.", "PT1H30M"),
        ("The jury sat for a fortnight.", "P2W"),
        ("Coal ruled the valley for three decades.", "P3DE"),
        ("The ark was built in the 1840s.", "184"),
        ("Plague came in the 14th century.", "13"),
        ("The legion marched in 58 BC.", "BC0058"),
        ("Snow closed the pass last winter.", "2026-WI"),
        ("Orders doubled in the fourth quarter of 2024.", "2024-Q4"),
        ("Revenue dipped in the first half of 2025.", "2025-H1"),
        ("Surgeons are scarce these days.", "PRESENT_REF"),
        ("The tenor recently died.", "PAST_REF"),
        ("Such leaks are likely in the near future.", "FUTURE_REF"),
        ("A shell hit the mill last night.", "2026-06-23TNI"),
        ("The envoys meet this evening.", "2026-06-24TEV"),
        ("The guard changes every Friday.", "XXXX-WXX-5"),
        ("Prisoners are counted daily.", "P1D"),
        ("Gales will lash the coast this weekend.", "2026-W26-WE"),
        ("The ferry was late last week.", "2026-W25"),
        ("It was sold on Easter Monday 2024.", "2024-04-01"),
        ("In September it acquired a mill.", "2025-09"),
        ("In September, the firm bought a rival.", "2025-09"),
        ("In September it will buy a mill.", "2026-09"),
        ("In September the fair draws a crowd.", "2026-09"),
    ],
)
def test_timex3_values(text: str, want: str) -> None:
    assert [e.value.timex for e in _read(text, date(2026, 6, 24))] == [want]


def test_a_range_has_the_values_of_both_ends_and_a_list_those_of_all() -> None:
    found = _read("The fair is open from 3 May to 9 June and again on July 4, 6 and 9.", date(2026, 7, 20))
    assert [e.value.timex for e in found] == ["2026-05-03", "2026-06-09", "2026-07-04", "2026-07-06", "2026-07-09"]


def test_history_goes_on_in_the_year_last_named() -> None:
    text = (
        "The colony was founded in 1701. In 1702 the fort was rebuilt. On 3 May 1703 a fever broke out. By July half "
        "the settlers were dead, though prices stood at twice those of 1620. In October a relief fleet came. In January "
        "it sailed. The following year the colony was given up; the same day the fort was burned."
    )
    found = [e.value.timex for e in _read(text, date(2026, 6, 24))]
    assert found[:8] == ["1701", "1702", "1703-05-03", "1703-07", "1620", "1703-10", "1704-01", "1705"]


def test_news_counts_from_the_day_of_publication() -> None:
    text = "The club was founded in 1931. It won the cup in 1950. On Monday it was sold. In May it had lost its ground."
    found = [e.value.timex for e in _read(text, date(2026, 6, 24))]
    assert found == ["1931", "1950", "2026-06-22", "2026-05"]


def test_a_report_that_looks_back_is_no_history() -> None:
    text = (
        "July 3, 2025 A quake killed six in a region hit by the tsunami of 2004. In 2004 a huge wave came. In April last "
        "year a tremor struck, and in September 2009 another. Aid reached the valley late Tuesday. By June roads were open."
    )
    found = [e.value.timex for e in _read(text, date(2025, 7, 3))]
    assert found == ["2025-07-03", "2004", "2004", "2024-04", "2009-09", "2025-07-01", "2025-06"]


def _read(text: str, published: date | None) -> list[Expression]:
    analysis = analyse(from_string(text, published=published))
    by_sentence = read_document(analysis.sentences, published)
    return [e for s in analysis.sentences for e in by_sentence[s.passage.span.start]]
