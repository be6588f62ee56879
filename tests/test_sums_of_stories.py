"""Stories of two outlets on sums, stakes, thresholds and lengths, each told in words of its own.

Each pair of quotations under `conflicts` must be joined by a finding; a calm story has figures of two things side by
side. What is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from typing import Any

import pytest
from _whole_stories import compared, loud, meet, quoted, stories


@pytest.mark.parametrize(("story", "one", "two"), quoted("sums_conflicts.yaml"))
def test_two_figures_of_one_thing_meet(story: tuple[str, str], one: str, two: str) -> None:
    meet(story, one, two)


@pytest.mark.parametrize("row", stories("sums_calm.yaml"))
def test_figures_of_two_things_are_left_alone(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []
