"""The examples that every rule and guard carries are true: the engine judges them as they say."""

from __future__ import annotations

from functools import cache

import pytest
from _support import compare_texts, describe

from claimcheck import rulebook
from claimcheck.guards import GUARDS
from claimcheck.model.finding import Finding, Verdict
from claimcheck.rules import RULES

GRAVE = (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.UPDATED, Verdict.DIFFER)


@cache
def grave(pair: tuple[str, str]) -> tuple[tuple[Finding, ...], str]:
    report = compare_texts(dict(zip(("herald", "tribune"), pair, strict=True)))
    found = tuple(f for f in report.findings if f.verdict in GRAVE)
    return found, describe(report, list(found))


@pytest.mark.parametrize("name", (*RULES.names(), *GUARDS.names()))
def test_what_it_reports_and_what_it_lets_pass(name: str) -> None:
    entry = rulebook.entry(name)
    assert entry is not None and entry.summary
    assert entry.conflict and entry.no_conflict, "give it conflict=(..., ...) and no_conflict=(..., ...)"
    found, _ = grave(entry.conflict)
    assert found
    assert entry.sort == "guard" or name in {f.rule for f in found}
    found, shown = grave(entry.no_conflict)
    assert not found, shown
