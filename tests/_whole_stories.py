"""Stories of several outlets in a table: a row has their texts and days; what a report on them joins."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import _tables
import pytest

from claimcheck import loaders, pipeline
from claimcheck.model.finding import Report, Verdict

LOUD = (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.UPDATED)
CASES = Path(__file__).parent / "cases"
_KEYS = frozenset({"name", "published", "texts", "conflict", "gap"})


def marks(row: dict[str, Any]) -> Any:
    """The marks of a row: one that is not judged so yet (`gap: why`) must fail."""
    return [pytest.mark.xfail(reason=row["gap"], strict=True)] if "gap" in row else []


def stories(table: str, *more: str) -> list[Any]:
    """One parameter a story of a table, whose rows may have `more` keys than most."""
    rows = _tables.read(CASES / table)
    for row in rows:
        _tables.known(row, _KEYS | set(more), row["name"])
    return [pytest.param(row, id=row["name"].replace(" ", "_"), marks=marks(row)) for row in rows]


def quoted(table: str) -> list[Any]:
    """One parameter a pair of quotations under `conflicts` of a story of two outlets: table and name, and the two."""
    return [
        pytest.param((table, name), c["a"], c["b"], id=f"{name}-{c['a']}-{c['b']}", marks=marks(c))
        for name, row in _rows(table).items()
        for c in row["conflicts"]
    ]


def meet(story: tuple[str, str], one: str, two: str) -> None:
    """Assert that a finding of a story, by its table and name, joins a quotation of either outlet."""
    report, texts = _reported(*story), _rows(story[0])[story[1]]["texts"]
    quotes = {"outlet-1": one, "outlet-2": two}
    assert one in texts[0] and two in texts[1]
    found = [
        {o for c in f.sides for o in quotes if o == report.claims[c].source and stands_in(quotes[o], report, c, texts)}
        for f in report.findings
        if f.verdict is Verdict.CONTRADICT
    ]
    assert set(quotes) in found, [f.message for f in report.findings]


@cache
def _rows(table: str) -> dict[str, Any]:
    return {row["name"]: row for row in _tables.read(CASES / table)}


@cache
def _reported(table: str, name: str) -> Report:
    return compared(_rows(table)[name])


def loud(report: Report, verdicts: Collection[Verdict] = LOUD) -> list[tuple[str, str]]:
    """Rule and message of the findings of a report that have one of the verdicts."""
    return [(f.rule, f.message) for f in report.findings if f.verdict in verdicts]


def joined(
    quotes: Collection[str], report: Report, texts: list[str], verdicts: Collection[Verdict] = (Verdict.CONTRADICT,)
) -> list[set[str]]:
    """Which of the quotations each finding with one of the verdicts joins."""
    return [
        {q for q in quotes for c in f.sides if stands_in(q, report, c, texts)}
        for f in report.findings
        if f.verdict in verdicts
    ]


def compared(row: dict[str, Any]) -> Report:
    """The report on the texts of a row, each of its day (`published`); they are called outlet-1, outlet-2 ..."""
    days = [date.fromisoformat(str(day)) for day in row["published"]]
    told = enumerate(zip(row["texts"], days, strict=True), 1)
    return pipeline.compare([loaders.from_string(t, id=f"outlet-{n}", published=d) for n, (t, d) in told])


def stands_in(quote: str, report: Report, claim: str, texts: list[str]) -> bool:
    """Whether the words of a claim are, or are in, the quotation, or the other way round."""
    found = report.claims[claim]
    start = texts[int(found.source.removeprefix("outlet-")) - 1].find(quote)
    return start >= 0 and found.span.start < start + len(quote) and start < found.span.end
