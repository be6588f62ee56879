"""Stories of councils, public works and bans: what two outlets tell in other words, and what only looks like it."""

from __future__ import annotations

from typing import Any

import pytest
from _whole_stories import compared, joined, loud, stories


@pytest.mark.parametrize("row", stories("town_conflicts.yaml"))
def test_a_conflict_in_other_words_is_found(row: dict[str, Any]) -> None:
    found = joined(row["conflict"], compared(row), row["texts"])
    assert any(len(quotes) == len(row["conflict"]) for quotes in found)


@pytest.mark.parametrize("row", stories("town_calm.yaml"))
def test_what_only_looks_like_it_is_no_conflict(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []
