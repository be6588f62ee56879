"""The dated events of a story in order: one row an event, the days that texts give for it, conflicts between them."""

from __future__ import annotations

from datetime import date

from _support import compare_texts, shipped

from claimcheck import timeline
from claimcheck.model.finding import Report, Verdict


def told(report: Report) -> list[tuple[str, ...]]:
    return [tuple(d.text for d in row.datings) for row in timeline.rows(report)]


def test_one_row_an_event_with_every_day_that_is_given() -> None:
    report = compare_texts({
        "herald": "The boards signed the merger agreement on January 12, 2031. The bank was founded in 1987.",
        "post": "The boards signed the merger agreement on January 14, 2031.",
        "wire": "The boards signed the merger agreement in January 2031.",
    })  # fmt: skip
    found = timeline.rows(report)
    assert told(report) == [("1987",), ("January 2031", "January 12, 2031", "January 14, 2031")]
    assert found[0].verdict is None and found[1].verdict is Verdict.CONTRADICT and found[1].findings
    assert [(d.first, d.last) for d in found[1].datings] == [
        ("2031-01-01", "2031-01-31"), ("2031-01-12", "2031-01-12"), ("2031-01-14", "2031-01-14")]  # fmt: skip
    assert [report.claims[c].source for c in found[1].datings[0].claims] == ["wire"]


def test_a_year_that_nobody_gives_is_that_of_the_story() -> None:
    report = compare_texts({
        "herald": "The dam was closed on 3 March. The inquiry opened on June 2, 2031.",
        "post": "The inquiry heard the engineer on June 9, 2031.",
    })  # fmt: skip
    first = timeline.rows(report)[0].datings[0]
    assert (first.text, first.first, first.assumed) == ("March 3", "2031-03-03", True)
    assert not timeline.rows(report)[1].datings[0].assumed


def test_without_any_year_the_order_is_that_of_the_calendar() -> None:
    report = compare_texts({"herald": "The dam was closed on 3 March. It was inspected on 1 February."})
    assert told(report) == [("February 1",), ("March 3",)]
    assert timeline.rows(report)[0].datings[0].first == "XXXX-02-01"


def test_the_day_of_publication_gives_the_year() -> None:
    texts = {"herald": "The dam was closed on 3 March. The dam was built in 1950."}
    report = compare_texts(texts, {"herald": date(2031, 4, 2)})
    last = timeline.rows(report)[-1].datings[0]
    assert (last.first, last.assumed) == ("2031-03-03", False)


def test_a_day_of_the_week_stands_last_and_now_nowhere() -> None:
    report = compare_texts(
        {"herald": "The dam is now dry. The mayor resigned on Tuesday. The dam was closed on 3 March."}
    )
    assert told(report) == [("March 3",), ("Tuesday",)]
    assert timeline.rows(report)[1].datings[0].first is None


def test_words_are_those_of_a_text_and_short() -> None:
    report = shipped()
    found = timeline.rows(report)
    assert len(found) > 10
    for row in found:
        words = timeline.words(report, row)
        assert words and "\n" not in words and "|" not in words and len(words) <= timeline.LONG + 4


def test_every_claim_stands_in_one_row() -> None:
    found = [c for row in timeline.rows(shipped()) for d in row.datings for c in d.claims]
    assert len(found) == len(set(found))


def test_rows_are_in_order() -> None:
    days = [min(d.first for d in row.datings if d.first) for row in timeline.rows(shipped()) if row.datings[0].first]
    spans = [(d.first, d.last) for row in timeline.rows(shipped()) for d in row.datings if d.first and d.last]
    assert all(first <= last for first, last in spans)
    assert days[0] < days[-1]
