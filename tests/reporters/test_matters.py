"""What an editor finds on the page: a running figure as one matter, who gives which answer, silence that is silence,
hours in conflict on the timeline, what is not comparable in one place, and files that mean something elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from _support import compare_texts

from claimcheck import timeline as dated
from claimcheck.model.finding import Report, Verdict
from claimcheck.ranking import matters
from claimcheck.reporters import REPORTERS, View, _agreed, _paths
from claimcheck.reporters._page import matrix, timeline, told
from claimcheck.reporters._page.book import Book, open_book
from claimcheck.reporters._views import topics

DAYS = {"herald": date(2031, 5, 6), "post": date(2031, 5, 6), "wire": date(2031, 5, 6), "crier": date(2031, 5, 7)}
FERRY = {
    "herald": "Four people died when the ferry Halden sank off Port Ansel on Monday, officials said.",
    "post": "Seven people died when the ferry Halden sank off Port Ansel on Monday, officials said.",
    "wire": "At least six people died when the ferry Halden sank off Port Ansel on Monday, the coast guard said.",
    "crier": "Twelve people have died after the ferry Halden sank off Port Ansel on Monday, officials said.",
}
QUAKE = {
    "herald": "The quake struck at a depth of 12 kilometres. It struck at 6:40 a.m. on Tuesday. In 1987 a tsunami killed "
    "900 people in three countries.",
    "post": "The quake struck at a depth of 12 kilometres on Tuesday. The quake struck on Tuesday evening. In 1987 a "
    "tsunami killed 900 people in five countries.",
    "wire": "Rescuers arrived. The quake hit at a depth of 12 kilometres (seven miles), the survey said.",
}


@cache
def ferry() -> Book:
    return open_book(compare_texts(FERRY, DAYS, everything=False))


@cache
def quake() -> Report:
    return compare_texts(QUAKE, {name: date(2031, 5, 7) for name in QUAKE}, everything=False)


def rendered(report: Report) -> str:
    return REPORTERS.get("html").render(report, View())


# A running figure ---------------------------------------------------------------------------------------------------


def test_a_running_figure_is_one_matter_day_by_day() -> None:
    (matter,) = told.matters(ferry())
    assert matter.question == "How many people died?" and matter.word == "Contradiction and update"
    assert [(d.day, [s.label for s in d.said], bool(d.clashes)) for d in matter.days] == [
        ("May 6, 2031", ["4", "at least 6", "7"], True), ("May 7, 2031", ["12"], False)]  # fmt: skip


def test_its_findings_stand_side_by_side_and_are_asked_once() -> None:
    (matter,) = told.matters(ferry())
    first = matter.numbers[0]
    assert matter.numbers == tuple(range(first, first + len(matter.numbers)))
    page = rendered(ferry().report)
    brief = page[page.index('class="brief"') : page.index('class="counts"')]
    assert brief.count("How many people died") == 1
    assert f'id="m{first}"' in page and "contradiction</a>" in brief


def test_a_running_figure_is_asked_once_in_every_format() -> None:
    matter = next(m for m in matters(ferry().findings) if len(m) > 1)
    numbers = f"{matter[0][0]}-{matter[-1][0]}"
    lines = REPORTERS.get("terminal").render(ferry().report, View(width=80)).splitlines()
    assert [line for line in lines if "How many people died" in line] == [f"{numbers}. How many people died?"]
    told_at = [next(n for n, line in enumerate(lines) if what in line) for what in ("   CONTRADICTION", "Day by day")]
    assert told_at == sorted(told_at)
    written = REPORTERS.get("markdown").render(ferry().report, View())
    assert written.count("How many people died") == 2 and f"### {numbers}. How many people died?" in written
    for _, finding in matter:
        assert finding.id in written and finding.id in "\n".join(lines)


def test_a_running_figure_has_one_row_in_the_matrix() -> None:
    rows = [r for r in matrix.rows(ferry()) if r.number and "died" in r.question]
    assert len(rows) == 1 and rows[0].state == Verdict.CONTRADICT
    assert {c.name for c in rows[0].cells if c.sign in "ABCD"} == set(FERRY)


def test_several_answers_are_told_with_who_gives_which() -> None:
    finding = next(f for f in ferry().findings if f.verdict is Verdict.CONTRADICT)
    said = [told.told(ferry(), finding, n) for n in range(len(finding.positions))]
    assert {(s.label, s.names) for answers in said for s in answers} == {
        ("4", "herald"), ("7", "post"), ("at least 6", "wire")}  # fmt: skip


@pytest.mark.parametrize(("one", "two", "held"), [
    ("Two passengers remained in hospital on Sunday.", "All passengers had left hospital by Sunday.",
     ["2 remained", "all left"]),  # "all" is no answer to who remained
    ("None of the hostages survived the siege of the bank.", "Four of the hostages survived the siege of the bank.",
     ["none", "4"]),
])  # fmt: skip
def test_how_many_did_what_is_told_where_they_did_the_opposite(one: str, two: str, held: list[str]) -> None:
    (finding, *_) = compare_texts({"herald": one, "post": two}).findings
    assert sorted(p.label for p in finding.positions) == sorted(held)


def test_in_a_dispute_the_speakers_are_named() -> None:
    said = {"herald": "Captain Ada Munn said the brakes had failed.", "post": "Holt denied that the brakes had failed."}
    report = compare_texts(said, everything=False)
    assert [f.verdict for f in report.findings] == [Verdict.DISPUTED]
    for name in ("terminal", "markdown", "html"):
        shown = re.sub(r"<[^>]+>|\*\*", "", REPORTERS.get(name).render(report, View(width=120)))
        assert "herald (Captain Ada Munn)" in shown and "post (Holt)" in shown, name
    (closing, *_) = ferry().findings  # two outlets that count for themselves: whom they asked stands in their words
    assert "(officials)" not in " ".join(s.names for n in (0, 1) for s in told.told(ferry(), closing, n))


def test_an_outlet_with_two_answers_gives_the_line_of_each() -> None:
    texts = {
        "herald": "Dozens were injured in the fire.\n\nAt least 50 people were injured in the fire, police said.\n",
        "crier": "More than 300 people were injured in the fire, police said.\n",
    }
    book = open_book(compare_texts(texts, DAYS, everything=False))
    first = told.matters(book)[0].days[0]
    assert {(s.label, s.names) for s in first.said} == {
        ("dozens", "herald (line 1)"),
        ("at least 50", "herald (line 3)"),
    }


# What is told first, and by whom ------------------------------------------------------------------------------------


def test_the_story_comes_before_what_lies_well_before_it() -> None:
    kinds = [f.rule for f in quake().findings if f.verdict is Verdict.CONTRADICT]
    assert kinds.index("time-conflict") < kinds.index("count-conflict")


def test_who_gives_the_same_figure_elsewhere_is_not_silent() -> None:
    row = next(r for r in matrix.rows(open_book(quake())) if r.question.startswith("How deep"))
    assert [c.sign for c in row.cells] == ["=", "=", "="]
    agreed = next(t for t in quake().topics if t.label.startswith("How deep"))
    assert agreed in _agreed.calm(quake()) and agreed.origins == 3
    assert agreed.silent == () and {quake().claims[c].source for c in agreed.claims} == set(QUAKE)
    held = [c for t in quake().topics for c in t.claims]
    assert len(held) == len(set(held))


def test_a_figure_of_another_year_is_no_answer() -> None:
    rows = [r for r in matrix.rows(open_book(quake())) if "countries" in r.question]
    assert rows and [c.sign for c in rows[0].cells][2] == "–"


TAKEOVER = {
    "herald": "Norvane bought Quill Systems, a maker of pens, on Monday. It paid $334 million for Quill Systems.",
    "post": "The sum came as a surprise: Norvane paid $334 million for Quill Systems. Norvane bought Quill Systems to "
    "get at its patents, analysts said.",
}


@pytest.mark.parametrize(("asks", "told", "sign"), [
    # a noun for the act; the sum without its buyer; the act with nobody named
    ("Did Norvane", "Its rival hailed the purchase of Quill Systems by Norvane.", "?"),
    ("What is the price", "A price of $334 million for Norvane shocked traders.", "?"),
    # another act of the same firm; another sum of it; a word of the act on another matter
    ("Did Norvane", "Norvane sells pens in nine countries. Analysts follow Quill Systems.", "–"),
    ("What is the price", "Norvane lost $20 million last year. Analysts follow Quill Systems.", "–"),
    ("Did Norvane", "Shoppers bought fewer pens this year, the survey said.", "–"),
])  # fmt: skip
def test_who_speaks_of_it_in_other_words_is_not_silent(asks: str, told: str, sign: str) -> None:
    rows = matrix.rows(open_book(compare_texts({**TAKEOVER, "wire": told}, everything=False)))
    row = next(r for r in rows if r.question.startswith(asks))
    assert next(c.sign for c in row.cells if c.name == "wire") == sign, row


MILL = {
    "herald": "The mill at Orsk is closed until further notice, Norvane said. Dana Roe, chief engineer of Norvane, "
    "inspected it. The deal is expected to close in May. The fire injured nine workers.",
    "post": "Norvane said the mill at Orsk is closed until further notice. The deal is expected to close in May. "
    "Dana Roe, the chief engineer of Norvane, said the walls would hold. Nine workers were injured in the fire.",
}


@pytest.mark.parametrize(("asks", "told", "sign"), [
    # another noun for the place; somebody introduced in full; a vague time; the figure of a headline
    ("Is the mill", "Norvane said the plant would be closed until further notice.", "?"),
    ("Who is Dana Roe", "Dana Roe looked at the walls on Friday.", "?"),
    ("When will the deal", "The deal is expected to close in a number of weeks.", "?"),
    # another place that has a name; a surname in passing; a day of another act
    ("Is the mill", "Shops in Kesh stayed open. The road to Dunmore was closed.", "–"),
    ("Who is Dana Roe", "Roe waved at reporters.", "–"),
    ("When will the deal", "The mill was built in May 1970. The owner declined to speak of a deal.", "–"),
])  # fmt: skip
def test_other_nouns_and_vague_times_speak_of_a_matter(asks: str, told: str, sign: str) -> None:
    rows = matrix.rows(open_book(compare_texts({**MILL, "wire": told}, everything=False)))
    row = next((r for r in rows if r.question.startswith(asks)), None)
    assert row is not None, [r.question for r in rows]
    assert next(c.sign for c in row.cells if c.name == "wire") == sign, row


@pytest.mark.parametrize(("told", "sign"), [
    ("Police named the dead as Ada Munn and Tobin R. Harl, both of Lund.", "?"),  # the name in full, of neither part
    ("Harl was known for his roses, neighbours said.", "–"),  # a surname says nothing of the first name
    ("Tobin Lowe, who lives next door, called the police.", "–"),
])  # fmt: skip
def test_who_names_somebody_in_full_is_not_silent_on_his_name(told: str, sign: str) -> None:
    texts = {"herald": "The second victim, Tobin Harl, 41, died in hospital.",
             "post": "The second victim, identified as Toby Harl, was taken to hospital.", "wire": told}  # fmt: skip
    rows = matrix.rows(open_book(compare_texts(texts, everything=False)))
    row = next(r for r in rows if "Tobin Harl" in r.answer and "Toby Harl" in r.answer)
    assert next(c.sign for c in row.cells if c.name == "wire") == sign


def test_copies_that_agree_are_no_agreement() -> None:
    text = "The fire in the Odell warehouse injured nine people and killed Ana Ruiz, a firefighter from Kesh. "
    text += "Damage is put at $4 million, the owner said. The cause was a faulty cable, the fire chief Dan Roth said."
    report = compare_texts({"herald": text, "post": text}, everything=False)
    assert len(report.origins) == 1 and [t for t in _agreed.calm(report) if t.verdict is Verdict.AGREE] == []


# Timeline -------------------------------------------------------------------------------------------------------------


def test_hours_in_conflict_stand_on_the_timeline() -> None:
    days, _ = timeline.timeline(open_book(quake()))
    clashing = [e for d in days for e in d.events if e.conflicts and "at what time" in e.conflicts[0].said]
    assert {c.name for e in clashing for c in e.cells if c.sign == "!"} == {"herald", "post"}
    rows = [r for r in dated.rows(quake()) if r.verdict is Verdict.CONTRADICT]
    assert any(f.startswith("f-") for r in rows for f in r.findings)


def test_a_day_within_a_year_of_the_same_sentence_stands_once() -> None:
    report = compare_texts({
        "herald": "Kesh was flattened by the massive Boxing Day storm and flood in 1998, killing 40 people.",
        "post": "The mayor of Kesh resigned on 3 May 2031.",
    })  # fmt: skip
    days, _ = timeline.timeline(open_book(report))
    assert [d.day for d in days] == ["December 26, 1998", "May 3, 2031"]


# Places and files -----------------------------------------------------------------------------------------------------


def test_what_is_not_comparable_is_one_click_away() -> None:
    report = quake()
    hours = next(f for f in report.findings if f.rule == "time-conflict")
    topic = next(t for t in report.topics if t.id == hours.topic)
    topic = replace(
        topic,
        id="t-apart",
        label="When did the wall fall?",
        verdict=Verdict.UNCLEAR,
        reason="two walls",
        claims=hours.sides,
    )
    page = rendered(replace(report, topics=(topic,), findings=()))
    assert '<section id="apart"' in page and page.count('href="#apart"') == 2
    assert "When did the wall fall?" in page[page.index('id="apart"') :]
    assert "not compared: <bdi>two walls</bdi>" in page[page.index('id="apart"') :]
    apart = replace(report, topics=(topic,), findings=())
    assert "not compared: two walls  t-apart" in REPORTERS.get("terminal").render(apart, View(width=100))
    assert "| two walls |" in REPORTERS.get("markdown").render(apart, View())


@pytest.mark.parametrize(("paths", "shown"), [
    (("../../desk/a.txt", "../../desk/b.txt"), ("a.txt", "b.txt")),
    (("/home/ana/a.txt", "sources/b.txt"), ("a.txt", "sources/b.txt")),
    (("../one/text.txt", "../two/text.txt"), ("one/text.txt", "two/text.txt")),
    (("a.txt", "sources/b.txt"), ("a.txt", "sources/b.txt")),
])  # fmt: skip
def test_a_file_outside_the_folder_is_named_by_its_name(paths: tuple[str, str], shown: tuple[str, str]) -> None:
    report = quake()
    documents = tuple(replace(d, path=p) for d, p in zip(report.documents, (*paths, "wire.txt"), strict=True))
    moved = _paths.sent(replace(report, documents=documents))
    assert tuple(d.path for d in moved.documents)[:2] == shown
    page = rendered(replace(report, documents=documents))
    assert "../" not in re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    assert "../" not in REPORTERS.get("markdown").render(replace(report, documents=documents), View())


# Words of a text are its own -------------------------------------------------------------------------------------------

LONG = {
    "herald": "The director told donors and scholars from four countries that the cellars of the museum were dry at "
    "last and that most of its drawings could be saved by hand, and it also got the Holland assets of a broker and "
    "the sand islands in July 2014.",
    "post": "The museum got the islands in July 2014.",
}


def test_the_words_of_an_event_stand_so_in_its_text() -> None:
    book = open_book(compare_texts(LONG, {name: date(2031, 1, 7) for name in LONG}, everything=False))
    days, _ = timeline.timeline(book)
    told_of = [event.words for day in days for event in day.events]
    assert any(words.startswith("… ") for words in told_of)
    for words in told_of:
        assert any(words.strip("… ") in text for text in LONG.values()), words


# The same words for outlets in every report --------------------------------------------------------------------------


@pytest.mark.parametrize(("told", "sign", "said"), [
    ("Its rival hailed the purchase of Quill Systems by Norvane.", "?", "speaks of it, not set side by side: wire"),
    ("Shoppers bought fewer pens this year, the survey said.", "-", "silent: wire"),
])  # fmt: skip
def test_a_view_of_topics_calls_silent_whom_the_page_does(told: str, sign: str, said: str) -> None:
    report = compare_texts({**TAKEOVER, "wire": told}, everything=False)
    paragraphs = topics.text(report, View(width=60)).split("\n\n")
    assert said in next(" ".join(p.split()) for p in paragraphs if "Did Norvane" in p or "bought" in p)
    row = next(r for r in topics.markdown(report, View()).splitlines() if "Did Norvane" in r or "bought" in r)
    assert row.rstrip(" |").endswith(f"| {sign}")


def test_topics_of_one_question_are_one_row() -> None:
    report = compare_texts(TAKEOVER, everything=False)
    twice = replace(report, topics=(*report.topics, *report.topics))
    assert topics.markdown(twice, View()) == topics.markdown(report, View())


def test_two_texts_of_one_outlet_are_told_apart() -> None:
    report = compare_texts(FERRY, DAYS, everything=False)
    report = replace(report, documents=tuple(replace(d, outlet="The Herald") for d in report.documents))
    for name in ("terminal", "markdown", "html"):
        told = REPORTERS.get(name).render(report, View(width=120))
        assert all(f"The Herald ({d.id})" in told for d in report.documents), name
