"""README and manual are true: their lists are complete, their commands are those that CI runs, their output is real."""

from __future__ import annotations

import re

import pytest
from _support import ROOT

from claimcheck import intake, pipeline
from claimcheck.kinds import KINDS
from claimcheck.model.finding import Verdict
from claimcheck.reporters import REPORTERS, View

README = (ROOT / "README.md").read_text(encoding="utf-8")
MANUAL = (ROOT / ".github" / "MANUAL.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    (python3 -m venv .+)$", README, re.MULTILINE)


@pytest.mark.parametrize("kind", tuple(KINDS), ids=lambda k: k.id)
def test_every_kind_has_its_row(kind) -> None:  # type: ignore[no-untyped-def]
    assert f"| `{kind.id}` | {kind.summary} | {kind.example} |" in MANUAL


@pytest.mark.parametrize("name", REPORTERS.names())
def test_every_format_is_named(name: str) -> None:
    assert f"`{name}`" in MANUAL


@pytest.mark.parametrize("verdict", tuple(Verdict))
def test_every_verdict_is_explained(verdict: Verdict) -> None:
    assert f"| `{verdict}` |" in MANUAL


def test_one_command_runs_and_one_tests() -> None:
    assert len(COMMANDS) == 2
    assert COMMANDS[0].endswith("claimcheck compare")


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert COMMANDS[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_output_in_the_readme_is_real() -> None:
    """Line by line, but for the number of the conflict."""
    taken = intake.take([str(ROOT / "claims.yaml")])
    report = pipeline.compare(taken.documents, taken.curated, aliases=taken.aliases)
    shown = REPORTERS.get("terminal").render(report, View(width=100)).splitlines()
    block = README.partition("\n\n    ")[2].partition("\n\n")[0].splitlines()
    lines = [block[0].partition(". ")[2], *(line.removeprefix("    ") for line in block[1:])]
    assert len(lines) > 8
    for line in lines:
        assert any(line in row for row in shown), line


def test_the_readme_is_short_and_names_every_command() -> None:
    from typer.main import get_command

    from claimcheck.cli._run import app

    assert len(README.splitlines()) <= 100
    for name in get_command(app).commands:  # type: ignore[attr-defined]
        assert f"`claimcheck {name}" in README + MANUAL or f"claimcheck {name} " in MANUAL, name


def test_the_links_lead_somewhere() -> None:
    for page, folder in ((README, ROOT), (MANUAL, ROOT / ".github")):
        for target in re.findall(r"\]\(([^)#:]+)\)", page):
            assert (folder / target).exists(), target
