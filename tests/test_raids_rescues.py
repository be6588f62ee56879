"""Stories of two outlets on robberies, sinkings and crashes, each told in words of its own.

Each pair of quotations under `conflicts` must be joined by a finding; a calm story has other raids, ships and
persons in it. What is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import _tables
import pytest
from _whole_stories import CASES, compared, joined, loud, marks

from claimcheck.model.finding import Report

ROWS = {row["name"]: row for row in _tables.read(CASES / "raid_rescue_conflicts.yaml")}
CALM = {row["name"]: row for row in _tables.read(CASES / "raid_rescue_calm.yaml")}


@cache
def _report(name: str) -> Report:
    return compared(ROWS[name])


@pytest.mark.parametrize(
    ("name", "one", "two"),
    [pytest.param(r["name"], c["a"], c["b"], marks=marks(c)) for r in ROWS.values() for c in r["conflicts"]],
)
def test_two_answers_to_one_question_meet(name: str, one: str, two: str) -> None:
    report, texts = _report(name), ROWS[name]["texts"]
    assert one in texts[0] and two in texts[1]
    assert {one, two} in joined((one, two), report, texts), [f.message for f in report.findings]


@pytest.mark.parametrize("row", [pytest.param(r, id=n.replace(" ", "_"), marks=marks(r)) for n, r in CALM.items()])
def test_what_is_of_another_event_is_left_alone(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []
