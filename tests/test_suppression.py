"""What the claims file suppresses: shown with its reason by `compare`, heard by no --fail-on, and never for ever."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from claimcheck.cli._run import run
from claimcheck.reporters import REPORTERS

TEXT = "The Ash Bridge will close on {} May 2025, the council said on Monday. It carried {} cars last year.\n"
HEAD = "version: 1\nsources:\n  - {id: herald, path: herald.txt}\n  - {id: tribune, path: tribune.txt}\n"
CLAIM = """claims:
  - id: closing
    question: When does it close?
    kind: date
    suppress: [{entries}]
    readings:
      - source: herald
        quote: The Ash Bridge will close on 2 May 2025
"""
ENTRY = "{{rule: {rule}, reason: corrected on Monday, expires: 2027-01-31}}"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, day in (("herald", 2), ("tribune", 9)):
        (tmp_path / f"{name}.txt").write_text(TEXT.format(day, 100), encoding="utf-8")
    return tmp_path


def write(*rules: str) -> None:
    entries = ", ".join(ENTRY.format(rule=r) for r in rules)
    Path("claims.yaml").write_text(HEAD + CLAIM.replace("{entries}", entries), encoding="utf-8")


def compared(capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, str, str]:
    capsys.readouterr()
    status = run(["compare", "--today", "2027-01-31", *more])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_it_is_shown_with_its_reason_and_sets_no_exit_code(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("quote-moved")
    assert compared(capsys, "--fail-on", "error")[0] == 1
    write("date-conflict")
    for name in REPORTERS.names():
        status, out, err = compared(capsys, "--format", name, "--fail-on", "note")
        assert status == 0, name
        assert "corrected on Monday" in out and "suppressions held against 2027-01-31" in err
    sarif = json.loads(compared(capsys, "--format", "sarif")[1])["runs"][0]["results"]
    told = [r["suppressions"] for r in sarif if r["ruleId"] == "date-conflict"]
    assert told == [[{"kind": "external", "status": "accepted", "justification": "corrected on Monday"}]]
    plain = json.loads(compared(capsys, "--format", "json")[1])
    (finding,) = (f for f in plain["findings"] if f["rule"] == "date-conflict")
    assert finding["suppressed"] == {"reason": "corrected on Monday", "expires": "2027-01-31"}
    assert finding["level"] == "note" and plain["counts"]["suppressed"] == 1
    assert re.match("No conflict found, 1 suppressed in 2 texts", compared(capsys)[1])
    assert 'failures="0"' in compared(capsys, "--format", "junit")[1]


def test_it_ends_and_what_it_meets_not_is_told(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write("date-conflict", "money-conflict", "quote-moved")
    status, out, _ = compared(capsys)
    out = " ".join(out.split())
    assert "claims.yaml:9:" in out and "money-conflict finds nothing in the claim 'closing'" in out
    assert "quote-moved" not in out  # a rule of verify alone
    status, out, _ = compared(capsys, "--today", "2027-02-01", "--fail-on", "error")
    assert status == 1 and "the suppression of date-conflict ran out on 2027-01-31: corrected on Monday" in " ".join(
        out.split()
    )
    assert "finds nothing" not in compared(capsys, "--kind", "date")[1]


def test_it_lets_nothing_else_pass(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "tribune.txt").write_text(TEXT.format(9, 900), encoding="utf-8")
    write("date-conflict", "count-conflict")
    plain = json.loads(compared(capsys, "--format", "json")[1])
    told = {f["rule"]: "suppressed" in f for f in plain["findings"]}
    assert told == {"date-conflict": True, "count-conflict": False}  # the cars are no part of the claim
    assert plain["findings"][-1]["rule"] == "date-conflict"
    assert compared(capsys, "--fail-on", "warning")[0] == 1


def test_a_file_without_any_asks_for_no_day(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("claims.yaml").write_text(HEAD, encoding="utf-8")
    assert "suppress" not in "".join(map(str, compared(capsys)))
    assert run(["compare", "--today", "soon"]) == 2
