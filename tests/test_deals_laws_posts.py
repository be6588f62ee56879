"""Stories of two outlets on take-overs, results, laws, rulings and posts, each told in words of its own.

Each pair of quotations under `conflicts` must be joined by a finding; a calm story has figures of two deals, votes,
firms or holders side by side. What is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import _tables
import pytest
from _whole_stories import CASES, compared, loud, marks

from claimcheck.model.finding import Report, Verdict

ROWS = {row["name"]: row for row in _tables.read(CASES / "deal_law_post_conflicts.yaml")}
CALM = {row["name"]: row for row in _tables.read(CASES / "deal_law_post_calm.yaml")}


@cache
def _report(name: str) -> Report:
    return compared(ROWS[name])


@pytest.mark.parametrize(
    ("name", "one", "two"),
    [pytest.param(r["name"], c["a"], c["b"], marks=marks(c)) for r in ROWS.values() for c in r["conflicts"]],
)
def test_two_answers_to_a_question_of_the_story_meet(name: str, one: str, two: str) -> None:
    report = _report(name)
    joined = [
        {n for n, quote in enumerate((one, two), 1) for c in f.sides if _stands_in(quote, n, report, c, name)}
        for f in report.findings
        if f.verdict is Verdict.CONTRADICT
    ]
    assert {1, 2} in joined, [f.message for f in report.findings]


@pytest.mark.parametrize("row", [pytest.param(r, id=n.replace(" ", "_"), marks=marks(r)) for n, r in CALM.items()])
def test_what_is_of_another_matter_is_left_alone(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []


def _stands_in(quote: str, outlet: int, report: Report, claim: str, name: str) -> bool:
    """Whether the words of a claim of the outlet and the quotation overlap."""
    found = report.claims[claim]
    start = ROWS[name]["texts"][outlet - 1].find(quote)
    assert start >= 0, quote
    here = found.source == f"outlet-{outlet}"
    return here and found.span.start < start + len(quote) and start < found.span.end
