"""Stories of two outlets on one event: its hour, day, force, yield, way and limits, told in wholly other words.

A conflict is a pair of quotations that a finding must join; a calm story has hours, sums and ways of two things.
A story that is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from typing import Any

import pytest
from _whole_stories import compared, joined, loud, stories


@pytest.mark.parametrize("row", stories("main_event_conflicts.yaml"))
def test_a_fact_of_the_main_event_is_set_against_the_other(row: dict[str, Any]) -> None:
    report = compared(row)
    wanted = set(row["conflict"])
    assert wanted in joined(wanted, report, row["texts"]), [f.message for f in report.findings]


@pytest.mark.parametrize("row", stories("main_event_calm.yaml"))
def test_what_is_of_another_event_is_not_taken_for_the_main_one(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []
