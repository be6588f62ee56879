"""Stories of two reporters on one crime, trial, post, deal or fire, and stories in which such facts are of two things.

A conflict is a pair of quotations that a finding must join. Those that are not found yet stand under `gaps`, those of
calm stories in `gap`; either must fail.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import _tables
import pytest
from _whole_stories import CASES, compared, joined, loud, stories

from claimcheck.model.finding import Report

ROWS = [row for name in ("crime", "stage", "apart", "court") for row in _tables.read(CASES / f"{name}_conflicts.yaml")]


def conflicts() -> list[Any]:
    """One parameter a conflict of a story."""
    found = []
    for number, row in enumerate(ROWS):
        _tables.known(row, frozenset({"name", "published", "texts", "conflicts", "gaps"}), row["name"])
        told = [(pair, ()) for pair in row["conflicts"]]
        told += [(pair, pytest.mark.xfail(reason="not found", strict=True)) for pair in row.get("gaps", ())]
        found += [pytest.param(number, p, id=f"{row['name']}-{p[0][:30]}".replace(" ", "_"), marks=m) for p, m in told]
    return found


def calm() -> list[Any]:
    """One parameter a calm story."""
    return [p for name in ("crime", "stage", "apart", "court") for p in stories(f"{name}_calm.yaml")]


@cache
def reported(number: int) -> Report:
    return compared(ROWS[number])


@pytest.mark.parametrize(("number", "pair"), conflicts())
def test_two_reporters_contradict_each_other(number: int, pair: list[str]) -> None:
    report, texts = reported(number), ROWS[number]["texts"]
    assert set(pair) in joined(pair, report, texts), [f.message for f in report.findings]


@pytest.mark.parametrize("row", calm())
def test_what_is_of_another_deed_or_person_is_not_set_against_it(row: dict[str, Any]) -> None:
    assert loud(compared(row)) == []
