"""The README is true: its lists are complete, its commands are those that CI runs."""

from __future__ import annotations

import re

import pytest
from _support import ROOT

from claimcheck.kinds import KINDS
from claimcheck.model.finding import Verdict
from claimcheck.reporters import REPORTERS

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    (python3 -m venv .+)$", README, re.MULTILINE)


@pytest.mark.parametrize("kind", tuple(KINDS), ids=lambda k: k.id)
def test_every_kind_has_its_row(kind) -> None:  # type: ignore[no-untyped-def]
    assert f"| `{kind.id}` | {kind.summary} | {kind.example} |" in README


@pytest.mark.parametrize("name", REPORTERS.names())
def test_every_format_is_named(name: str) -> None:
    assert f"`{name}`" in README


@pytest.mark.parametrize("verdict", tuple(Verdict))
def test_every_verdict_is_explained(verdict: Verdict) -> None:
    assert f"| `{verdict}` |" in README


def test_one_command_runs_and_one_tests() -> None:
    assert len(COMMANDS) == 2
    assert COMMANDS[0].endswith("claimcheck compare")


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert COMMANDS[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
