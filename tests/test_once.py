"""Stories on what befalls its bearer once: a death, a birth, a sinking, an arrest; its day, hour, place and cause.

A conflict is a pair of quotations that a finding must join; a calm story tells of two, or of one in other words.
A story that is not judged so yet carries `gap: why` and must fail.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import _tables
import pytest
from _whole_stories import LOUD, compared, stands_in

from claimcheck.model.finding import Verdict

CASES = Path(__file__).parent / "cases"


def stories(table: str) -> list[Any]:
    """One parameter a story of a table."""
    rows = _tables.read(CASES / table)
    return [pytest.param(row, id=row["name"].replace(" ", "_"), marks=_marks(row)) for row in rows]


def _marks(row: dict[str, Any]) -> Any:
    _tables.known(row, frozenset({"name", "published", "texts", "conflict", "gap"}), row["name"])
    return [pytest.mark.xfail(reason=row["gap"], strict=True)] if "gap" in row else []


@pytest.mark.parametrize("row", stories("once_conflicts.yaml"))
def test_what_befalls_once_is_set_against_the_other_telling(row: dict[str, Any]) -> None:
    report = compared(row)
    wanted = set(row["conflict"])
    joined = [
        {q for q in wanted for c in f.sides if stands_in(q, report, c, row["texts"])}
        for f in report.findings
        if f.verdict is Verdict.CONTRADICT
    ]
    assert wanted in joined, [f.message for f in report.findings]


@pytest.mark.parametrize("row", stories("once_calm.yaml"))
def test_what_fits_or_is_of_another_happening_is_left_alone(row: dict[str, Any]) -> None:
    assert [(f.rule, f.message) for f in compared(row).findings if f.verdict in LOUD] == []
