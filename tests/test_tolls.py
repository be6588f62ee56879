"""Stories of several outlets whose tolls and other running counts are told in other words, and those that look alike.

A conflict is a pair of quotations that a finding must join as contradictory or superseded; a calm story has none, or
one of a count that goes on (`superseded`).
A story that is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from typing import Any

import pytest
from _whole_stories import LOUD, compared, joined, loud, stories

from claimcheck.model.finding import Verdict


@pytest.mark.parametrize(
    "row",
    [
        *stories("toll_conflicts.yaml"),
        *stories("other_event_conflicts.yaml"),
        *stories("event_days_conflicts.yaml"),
        *stories("newcomer_conflicts.yaml"),
    ],
)
def test_a_running_count_is_set_against_the_other(row: dict[str, Any]) -> None:
    report = compared(row)
    wanted = set(row["conflict"])
    assert wanted in joined(wanted, report, row["texts"], LOUD), loud(report)


@pytest.mark.parametrize(
    "row",
    [
        *stories("toll_calm.yaml", "superseded"),
        *stories("other_event_calm.yaml", "superseded"),
        *stories("event_days_calm.yaml", "superseded"),
        *stories("newcomer_calm.yaml", "superseded"),
    ],
)
def test_counts_of_parts_and_of_other_events_are_not_set_against_each_other(row: dict[str, Any]) -> None:
    wrong = [v for v in LOUD if row.get("superseded") is None or v is not Verdict.UPDATED]
    assert loud(compared(row), wrong) == []
