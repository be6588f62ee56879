"""How many outlets and origins stand behind a finding: in every format, and on the page by columns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from _support import compare_texts

from claimcheck.model.finding import Origin, Report
from claimcheck.reporters import REPORTERS, View, _spread
from claimcheck.reporters._page.book import open_book
from claimcheck.reporters._page.matrix import columns

TEXTS = {
    "crier": "Nine people were killed when the mine at Orsk collapsed on Monday, police said.\n",
    "herald": "The collapse of the mine at Orsk killed seven people on Monday, the ministry said.\n",
    "star": "The mine at Orsk collapsed on Monday. Its owner lives in Graz and breeds horses.\n",
}


def report(*origins: Origin) -> Report:
    made = compare_texts(TEXTS)
    return replace(made, origins=(*made.origins, *origins))


@pytest.mark.parametrize("name", ["terminal", "markdown", "sarif", "junit", "github"])
def test_every_format_counts_outlets_and_origins(name: str) -> None:
    assert "2 of 3 outlets, 2 origins" in REPORTERS.get(name).render(report(), View(width=200))


def test_the_page_counts_them_too() -> None:
    assert "2 outlets, 2 independent origins" in REPORTERS.get("html").render(report(), View())


def test_whom_a_finding_brings_in_is_counted_with_its_topic() -> None:
    made = report()
    found = made.findings[0]
    topic = next(t for t in made.topics if t.id == found.topic)
    alone = replace(topic, claims=(found.sides[0],), origins=1)
    assert _spread.counted(made, alone) == (1, 1)
    assert _spread.counted(made, alone, found) == (2, 2)
    assert _spread.counted(made, alone, replace(found, origins=1)) == (2, 1)
    copies = replace(made, origins=(Origin(id="o-1", sources=("crier", "herald"), why="copy", evidence=()),))
    assert _spread.counted(copies, alone, replace(found, origins=None)) == (2, 1)


def test_columns_are_families_of_origin_and_a_report_that_two_cite_makes_none() -> None:
    cited = Origin(id="o-9", sources=("crier", "star"), why="cites", evidence=("both cite the Post",))
    book = open_book(report(cited))
    assert [(c.title, [t.name for t in c.texts]) for c in columns(book)] == [
        ("own text", ["crier"]),
        ("own text", ["herald"]),
        ("own text", ["star"]),
    ]
    copies = Origin(id="o-8", sources=("crier", "star"), why="copy", evidence=("in the same words",))
    grouped = columns(open_book(replace(report(), origins=(copies,))))
    assert next((c.title, [t.name for t in c.texts]) for c in grouped) == ("one text", ["crier", "star"])
    page = REPORTERS.get("html").render(report(cited), View())
    assert page.count("rests on one report with") == 2


def test_markdown_says_where_they_agree_and_how_many_know_it() -> None:
    told = REPORTERS.get("markdown").render(report(), View())
    assert "### Where they agree" in told
    cited = report(Origin(id="o-9", sources=("crier", "star"), why="cites", evidence=()))
    for name in ("markdown", "terminal"):
        told = REPORTERS.get(name).render(cited, View(width=200))
        assert "3 texts" in told and "up to 3 origins" in told
        assert "ne report cited, one origin where they rest on it: crier, star" in told
