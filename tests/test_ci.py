"""What the repository offers to other people's CI: the hooks and the workflow name commands that run and turn red."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest
import yaml
from _support import ROOT

HERALD = "The Ash Bridge will close on 2 May 2025, the council said on Monday. Repairs will last two weeks.\n"
WORKFLOW = yaml.safe_load((ROOT / ".github" / "claims-workflow.yml").read_text(encoding="utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
MANUAL = (ROOT / ".github" / "MANUAL.md").read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with two texts, a drafted claims file, and a `claimcheck` that can be called."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "bin").mkdir()
    (tmp_path / "texts" / "herald.txt").write_text(HERALD, encoding="utf-8")
    (tmp_path / "texts" / "tribune.txt").write_text(HERALD.replace("two weeks", "14 days"), encoding="utf-8")
    program = tmp_path / "bin" / "claimcheck"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m claimcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    assert shell("claimcheck init texts", tmp_path).returncode == 0
    return tmp_path


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    here = {"PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    here["GITHUB_STEP_SUMMARY"] = str(folder / "summary.md")
    call = ["bash", "-euo", "pipefail", "-c", line]
    return subprocess.run(call, cwd=folder, env=os.environ | here, capture_output=True, encoding="utf-8", timeout=120)


def broken(folder: Path) -> int:
    """Change a digit in a source; the line of claims.yaml that quotes it first."""
    text = folder / "texts" / "herald.txt"
    text.write_text(HERALD.replace("2 May", "3 May"), encoding="utf-8")
    lines = (folder / "claims.yaml").read_text(encoding="utf-8").splitlines()
    return next(n for n, row in enumerate(lines, start=1) if "quote:" in row and "2 May" in row)


def test_the_workflow_turns_red_on_the_right_line(desk: Path) -> None:
    (step,) = (s for s in WORKFLOW["jobs"]["verify"]["steps"] if "claimcheck verify" in s.get("run", ""))
    done = shell(step["run"], desk)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (desk / "summary.md").read_text(encoding="utf-8").startswith("## ")
    line = broken(desk)
    done = shell(step["run"], desk)
    assert done.returncode == 1
    assert f"::error file=claims.yaml,line={line}," in done.stdout
    (run,) = json.loads((desk / "claims.sarif").read_text(encoding="utf-8"))["runs"]
    places = [r["locations"][0]["physicalLocation"] for r in run["results"] if r["ruleId"] == "quote-not-found"]
    told = [(p["artifactLocation"]["uri"], p["region"]["startLine"]) for p in places]
    assert told == [("claims.yaml", line)]
    assert int(ElementTree.parse(desk / "claims.xml").getroot().get("failures", "")) > 0
    assert "fail" in (desk / "summary.md").read_text(encoding="utf-8").splitlines()[0]


def test_the_files_that_later_steps_take_are_those_that_are_written() -> None:
    text = (ROOT / ".github" / "claims-workflow.yml").read_text(encoding="utf-8")
    written = set(re.findall(r"-o \w+=([\w.]+)", text))
    assert written == {"claims.sarif", "claims.xml"}
    assert all(text.count(name) > 1 for name in written)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda h: h["id"])
def test_a_hook_passes_and_fails(hook: dict[str, Any], desk: Path) -> None:
    assert set(hook) == {"id", "name", "description", "entry", "language", "pass_filenames", "files"}
    assert hook["language"] == "python" and hook["pass_filenames"] is False
    for name in ("claims.yaml", "story/claims.yml", "claims.lock", "texts/herald.txt"):
        assert re.search(hook["files"], name)
    assert not re.search(hook["files"], "setup.py")
    assert shell(hook["entry"], desk).returncode == 0
    line = broken(desk)
    done = shell(hook["entry"], desk)
    assert done.returncode == 1 and f"claims.yaml:{line}:" in done.stdout + done.stderr


def test_the_manual_names_the_hooks() -> None:
    assert all(f"`{hook['id']}`" in MANUAL or f"id: {hook['id']}" in MANUAL for hook in HOOKS)
