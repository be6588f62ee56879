"""Stories of two outlets on robberies, sinkings and crashes, each told in words of its own.

Each pair of quotations under `conflicts` must be joined by a finding; a calm story has other raids, ships and
persons in it. What is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from typing import Any

import pytest
from _whole_stories import compared, loud, meet, quoted, stories


@pytest.mark.parametrize(("story", "one", "two"), quoted("raid_rescue_conflicts.yaml"))
def test_two_answers_to_one_question_meet(story: tuple[str, str], one: str, two: str) -> None:
    meet(story, one, two)


@pytest.mark.parametrize("row", stories("raid_rescue_calm.yaml"))
def test_what_is_of_another_event_is_left_alone(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []
