"""Stories of several outlets whose tolls and other running counts are told in other words, and those that look alike.

A conflict is a pair of quotations that a finding must join as contradictory or superseded; a calm story has none, or
one of a count that goes on (`superseded`).
A story that is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import _tables
import pytest
from _whole_stories import LOUD, compared, stands_in

from claimcheck.model.finding import Verdict

CASES = Path(__file__).parent / "cases"


def stories(table: str) -> list[Any]:
    """One parameter a story of a table."""
    rows = _tables.read(CASES / table)
    return [pytest.param(row, id=row["name"].replace(" ", "_"), marks=_marks(row)) for row in rows]


def _marks(row: dict[str, Any]) -> Any:
    _tables.known(row, frozenset({"name", "published", "texts", "conflict", "gap", "superseded"}), row["name"])
    return [pytest.mark.xfail(reason=row["gap"], strict=True)] if "gap" in row else []


@pytest.mark.parametrize(
    "row",
    [*stories("toll_conflicts.yaml"), *stories("other_event_conflicts.yaml"), *stories("newcomer_conflicts.yaml")],
)
def test_a_running_count_is_set_against_the_other(row: dict[str, Any]) -> None:
    report = compared(row)
    wanted = set(row["conflict"])
    joined = [
        {q for q in wanted for c in f.sides if stands_in(q, report, c, row["texts"])}
        for f in report.findings
        if f.verdict in LOUD
    ]
    assert wanted in joined, [(f.rule, f.message) for f in report.findings if f.verdict in LOUD]


@pytest.mark.parametrize(
    "row", [*stories("toll_calm.yaml"), *stories("other_event_calm.yaml"), *stories("newcomer_calm.yaml")]
)
def test_counts_of_parts_and_of_other_events_are_not_set_against_each_other(row: dict[str, Any]) -> None:
    wrong = [v for v in LOUD if row.get("superseded") is None or v is not Verdict.UPDATED]
    assert [(f.rule, f.message) for f in compared(row).findings if f.verdict in wrong] == []
