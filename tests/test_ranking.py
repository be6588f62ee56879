"""The numbering of findings: one order, made once, which every report counts in."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from _support import compare_texts

from claimcheck.model.finding import Finding, Level, Report, Suppressed, Verdict
from claimcheck.phrasing import RUNNING
from claimcheck.ranking import ranked
from claimcheck.reporters import REPORTERS, View


def story() -> Report:
    """Two conflicts and, between them in importance, a figure that grew."""
    return compare_texts(
        {
            "herald": "The ferry sank on Monday, killing 5 people. The captain was arrested in Oslo. It was built in 1987.",
            "post": "The ferry sank on Tuesday, killing 5 people. The captain was arrested in Bergen. It was built in 1991.",
            "wire": "The ferry sank on Monday, killing 11 people.",
        },
        {"herald": date(2031, 3, 4), "post": date(2031, 3, 5), "wire": date(2031, 3, 8)},
    )


def made(*marks: str) -> list[Finding]:
    """Findings by their marks: verdict, topic, and whether they run or are suppressed."""
    found, passed = [], Suppressed(rule="r", reason="why", expires=date(2031, 1, 1))
    for n, mark in enumerate(marks):
        verdict, topic, *more = mark.split()
        found.append(
            Finding(
                id=f"f-{n}", rule="r", verdict=Verdict(verdict), level=Level.NOTE, confidence="low", message="m",
                topic=topic, sides=(), positions=(), why=(RUNNING,) if "runs" in more else (),
                suppressed=passed if "passed" in more else None,
            )
        )  # fmt: skip
    return found


@pytest.mark.parametrize(
    ("given", "order"),
    [
        (["differ a", "contradict b", "disputed c"], [1, 2, 0]),
        (["contradict a", "updated b", "contradict c", "disputed d"], [0, 2, 3, 1]),
        (["contradict a passed", "differ b", "contradict c"], [2, 1, 0]),
        (["contradict a runs", "contradict b", "updated a runs"], [0, 2, 1]),
        (["contradict a", "contradict b", "updated a runs"], [0, 1, 2]),
    ],
)
def test_the_order(given: list[str], order: list[int]) -> None:
    found = made(*given)
    assert ranked(found) == tuple(found[n] for n in order)
    assert ranked(ranked(found)) == ranked(found)


NUMBERED = {
    "terminal": r"^(\d+)\. (?:(?:UPDATE|DIFFERENCE) +)?(.*)$",
    "markdown": r"^### (\d+)\. (.*)$",
    "html": r'<span class="no">(\d+)</span> <bdi>(.*?)</bdi>',
}


@pytest.mark.parametrize("everything", [False, True])
def test_every_report_counts_alike(everything: bool) -> None:
    report = story()
    assert len(report.findings) > 2
    wanted = {"terminal": {}, "markdown": {}, "html": {}}
    for format, pattern in NUMBERED.items():  # noqa: A001
        text = REPORTERS.get(format).render(report, View(width=200, everything=everything))
        wanted[format] = {int(n): _bare(words) for n, words in re.findall(pattern, text, re.MULTILINE)}
    assert list(wanted["terminal"]) == list(range(1, len(report.findings) + 1))
    assert wanted["terminal"] == wanted["markdown"]
    # the matrix asks of a running figure as a whole, not day by day
    assert wanted["html"] and all(wanted["terminal"][n].startswith(words) for n, words in wanted["html"].items())


def _bare(words: str) -> str:
    """The question without what stands beside it in a line."""
    question = words.partition("?")[0]
    return re.sub(r"\W+|&\w+;", "", question)


def test_the_order_of_a_report_is_that_of_its_findings() -> None:
    report = story()
    assert report.findings == ranked(report.findings)
    shuffled = replace(report, findings=tuple(reversed(report.findings)))
    assert sorted(f.id for f in ranked(shuffled.findings)) == sorted(f.id for f in report.findings)
