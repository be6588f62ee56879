"""Stories of two outlets on one event: its hour, day, force, yield, way and limits, told in wholly other words.

A conflict is a pair of quotations that a finding must join; a calm story has hours, sums and ways of two things.
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
    _tables.known(row, frozenset({"name", "published", "texts", "conflict", "gap"}), row["name"])
    return [pytest.mark.xfail(reason=row["gap"], strict=True)] if "gap" in row else []


@pytest.mark.parametrize("row", stories("main_event_conflicts.yaml"))
def test_a_fact_of_the_main_event_is_set_against_the_other(row: dict[str, Any]) -> None:
    report = compared(row)
    wanted = set(row["conflict"])
    joined = [
        {q for q in wanted for c in f.sides if stands_in(q, report, c, row["texts"])}
        for f in report.findings
        if f.verdict is Verdict.CONTRADICT
    ]
    assert wanted in joined, [f.message for f in report.findings]


@pytest.mark.parametrize("row", stories("main_event_calm.yaml"))
def test_what_is_of_another_event_is_not_taken_for_the_main_one(row: dict[str, Any]) -> None:
    assert [(f.rule, f.message) for f in compared(row).findings if f.verdict in LOUD] == []
