"""Stories on what befalls its bearer once: a death, a birth, a sinking, an arrest; its day, hour, place and cause.

A conflict is a pair of quotations that a finding must join; a calm story tells of two, or of one in other words.
A story that is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from typing import Any

import pytest
from _whole_stories import compared, joined, loud, stories


@pytest.mark.parametrize("row", stories("once_conflicts.yaml"))
def test_what_befalls_once_is_set_against_the_other_telling(row: dict[str, Any]) -> None:
    report = compared(row)
    wanted = set(row["conflict"])
    assert wanted in joined(wanted, report, row["texts"]), [f.message for f in report.findings]


@pytest.mark.parametrize("row", stories("once_calm.yaml"))
def test_what_fits_or_is_of_another_happening_is_left_alone(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []
