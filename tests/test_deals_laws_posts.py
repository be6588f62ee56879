"""Stories of two outlets on take-overs, results, laws, rulings and posts, each told in words of its own.

Each pair of quotations under `conflicts` must be joined by a finding; a calm story has figures of two deals, votes,
firms or holders side by side. What is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from typing import Any

import pytest
from _whole_stories import compared, loud, meet, quoted, stories


@pytest.mark.parametrize(("story", "one", "two"), quoted("deal_law_post_conflicts.yaml"))
def test_two_answers_to_a_question_of_the_story_meet(story: tuple[str, str], one: str, two: str) -> None:
    meet(story, one, two)


@pytest.mark.parametrize("row", stories("deal_law_post_calm.yaml"))
def test_what_is_of_another_matter_is_left_alone(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []
