"""Whole stories of two outlets on one outbreak, recall, match, race, transfer, quake, storm, fire or flood.

Every pair of quotations listed under `conflicts` must be joined by one loud finding, and no other finding may be loud;
a calm story has none. A third item of a pair, or `gap: why` of a calm story, says why it is not judged so yet.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import _tables
import _whole_stories
import pytest

from claimcheck.model.finding import Finding, Report

CASES = Path(__file__).parent / "cases"
KNOWN = frozenset({"name", "published", "texts", "conflicts", "gap"})


@cache
def stories(table: str) -> tuple[dict[str, Any], ...]:
    """The stories of a table."""
    rows = _tables.read(CASES / table)
    for row in rows:
        _tables.known(row, KNOWN, row["name"])
    return tuple(rows)


def conflicts() -> list[Any]:
    """One parameter a pair of quotations."""
    return [
        pytest.param(row, wanted[:2], id=f"{row['name']}-{n}".replace(" ", "_"), marks=_gap(wanted[2:]))
        for row in stories("domain_stories.yaml")
        for n, wanted in enumerate(row["conflicts"], 1)
    ]


def calm() -> list[Any]:
    """One parameter a story without a contradiction."""
    rows = stories("domain_calm.yaml")
    return [
        pytest.param(row, id=row["name"].replace(" ", "_"), marks=_gap([row["gap"]] if "gap" in row else []))
        for row in rows
    ]


def _gap(why: list[str]) -> Any:
    return [pytest.mark.xfail(reason=why[0], strict=True)] if why else []


@pytest.mark.parametrize(("row", "wanted"), conflicts())
def test_each_contradiction_of_a_story_is_found(row: dict[str, Any], wanted: list[str]) -> None:
    report = compared(row["name"], "domain_stories.yaml")
    joined = [_quoted(f, wanted, report, row["texts"]) for f in report.findings if f.verdict in _whole_stories.LOUD]
    assert set(wanted) in joined


@pytest.mark.parametrize("row", stories("domain_stories.yaml"), ids=lambda r: r["name"].replace(" ", "_"))
def test_nothing_else_in_a_story_is_a_contradiction(row: dict[str, Any]) -> None:
    report = compared(row["name"], "domain_stories.yaml")
    pairs = [pair[:2] for pair in row["conflicts"]]
    others = [
        f.message
        for f in report.findings
        if f.verdict in _whole_stories.LOUD
        and not any(_quoted(f, pair, report, row["texts"]) == set(pair) for pair in pairs)
    ]
    assert others == []


@pytest.mark.parametrize("row", calm())
def test_another_patient_match_or_tremor_is_no_contradiction(row: dict[str, Any]) -> None:
    report = compared(row["name"], "domain_calm.yaml")
    assert [f.message for f in report.findings if f.verdict in _whole_stories.LOUD] == []


@cache
def compared(name: str, table: str) -> Report:
    """The report on a story of a table."""
    return _whole_stories.compared(next(r for r in stories(table) if r["name"] == name))


def _quoted(finding: Finding, wanted: list[str], report: Report, texts: list[str]) -> set[str]:
    """Which of two quotations the sides of a finding stand in, or hold."""
    return {q for q in wanted for c in finding.sides if _whole_stories.stands_in(q, report, c, texts)}
