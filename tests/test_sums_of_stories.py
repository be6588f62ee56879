"""Stories of two outlets on sums, stakes, thresholds and lengths, each told in words of its own.

Each pair of quotations under `conflicts` must be joined by a finding; a calm story has figures of two things side by
side. What is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import _tables
import pytest
from _whole_stories import CASES, compared, joined, loud, marks

from claimcheck.model.finding import Report

ROWS = {row["name"]: row for row in _tables.read(CASES / "sums_conflicts.yaml")}
CALM = {row["name"]: row for row in _tables.read(CASES / "sums_calm.yaml")}


@cache
def _report(name: str) -> Report:
    return compared(ROWS[name])


@pytest.mark.parametrize(
    ("name", "one", "two"),
    [pytest.param(r["name"], c["a"], c["b"], marks=marks(c)) for r in ROWS.values() for c in r["conflicts"]],
)
def test_two_figures_of_one_thing_meet(name: str, one: str, two: str) -> None:
    report, texts = _report(name), ROWS[name]["texts"]
    assert one in texts[0] and two in texts[1]
    assert {one, two} in joined((one, two), report, texts), [f.message for f in report.findings]


@pytest.mark.parametrize("row", [pytest.param(r, id=n.replace(" ", "_"), marks=marks(r)) for n, r in CALM.items()])
def test_figures_of_two_things_are_left_alone(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []
