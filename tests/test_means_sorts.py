"""Stories of two outlets on what killed, burned or broke something, on who did it and of which sort it was.

Each pair of quotations under `conflicts` must be joined by a finding; a calm story has other victims, fires and
vehicles in it. What is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from typing import Any

import pytest
from _whole_stories import compared, loud, meet, quoted, stories


@pytest.mark.parametrize(("story", "one", "two"), quoted("means_sorts_conflicts.yaml"))
def test_two_answers_to_one_question_meet(story: tuple[str, str], one: str, two: str) -> None:
    meet(story, one, two)


@pytest.mark.parametrize("row", stories("means_sorts_calm.yaml"))
def test_what_is_of_another_is_left_alone(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []
