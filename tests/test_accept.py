"""`claimcheck accept`: the new claim is read back, and every byte that was there before still is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck import claimfile
from claimcheck.cli._run import run
from claimcheck.errors import ClaimFileError

HERALD = "The Ash Bridge will close on 2 May 2025, the council said on Monday. Repairs will last two weeks.\n"
TRIBUNE = "The Ash Bridge will close on 9 May 2025, the council said on Monday. Repairs will last two weeks.\n"
SOURCES = "version: 1\nsources:\n  - {id: herald, path: herald.txt}\n  - {id: tribune, path: tribune.txt}\n"
FIRST = (
    "  - id: repairs\n    question: How long?\n    readings:\n      - source: herald\n        quote: last two weeks\n"
)
LAYOUTS = {
    "no claims": SOURCES,
    "no line end at the end": SOURCES.rstrip("\n"),
    "an empty list": SOURCES + "claims: []\n",
    "a claim": SOURCES + "claims:\n" + FIRST,
    "a claim without indentation": SOURCES + "claims:\n" + FIRST.replace("\n  ", "\n")[2:],
    "comments around": SOURCES + "claims: # what we hold\n" + FIRST + "  # to do: the cost\n",
    "claims before sources": "version: 1\nclaims:\n" + FIRST + "\n" + SOURCES.removeprefix("version: 1\n"),
    "carriage returns": (SOURCES + "claims:\n" + FIRST).replace("\n", "\r\n"),
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts that give two days."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_CACHE", "off")
    (tmp_path / "herald.txt").write_text(HERALD, encoding="utf-8")
    (tmp_path / "tribune.txt").write_text(TRIBUNE, encoding="utf-8")
    return tmp_path


def report(capsys: pytest.CaptureFixture[str]) -> dict[str, list[dict[str, object]]]:
    capsys.readouterr()
    assert run(["compare", "claims.yaml", "--format", "json"]) == 0
    plain: dict[str, list[dict[str, object]]] = json.loads(capsys.readouterr().out)
    return plain


@pytest.mark.parametrize("layout", LAYOUTS)
def test_accepting(layout: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The topic comes from the file afterwards, with the same finding; nothing that was written is lost."""
    before = LAYOUTS[layout]
    (desk / "claims.yaml").write_bytes(before.encode())
    finding = report(capsys)["findings"][0]
    assert run(["accept", str(finding["id"])[:6], "--id", "closing", "--question", "When does it close?"]) == 0
    assert "'closing'" in capsys.readouterr().out
    after = (desk / "claims.yaml").read_bytes().decode()
    assert not claimfile.read(desk / "claims.yaml").problems
    position = 0
    for line in before.replace("claims: []", "claims:").splitlines():
        position = after.index(line, position) + len(line)
    assert ("\r\n" in after) == ("\r\n" in before) and after.count("\r") == ("\r\n" in before) * after.count("\n")
    now = report(capsys)
    assert any(t["id"] == "closing" and t["from"] == "claims-file" for t in now["topics"])
    assert [f["verdict"] for f in now["findings"] if f["topic"] == "closing"] == ["contradict"]


REFUSED = {
    "an id that nothing has": (["accept", "f-nothing"], "no finding"),
    "no claims file": (["accept", "f-123456", "herald.txt"], "not a claims file"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line says why, and the file is as it was."""
    arguments, said = REFUSED[case]
    (desk / "claims.yaml").write_text(SOURCES, encoding="utf-8")
    assert run(arguments) == 2
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1
    assert (desk / "claims.yaml").read_text(encoding="utf-8") == SOURCES


def test_taken_id_and_second_time(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An id that is taken, and a topic that the file has already, change nothing."""
    (desk / "claims.yaml").write_text(SOURCES + "claims:\n" + FIRST, encoding="utf-8")
    before = (desk / "claims.yaml").read_bytes()
    finding = str(report(capsys)["findings"][0]["id"])
    assert run(["accept", finding, "--id", "repairs"]) == 2
    assert "taken" in capsys.readouterr().err
    assert (desk / "claims.yaml").read_bytes() == before
    assert run(["accept", finding]) == 0
    assert run(["accept", finding]) == 2
    assert "belongs to" in capsys.readouterr().err


def test_one_line_claims_are_not_rewritten() -> None:
    """Claims written in one line would have to be rewritten: refused with line and hint."""
    with pytest.raises(ClaimFileError, match="one line") as caught:
        claimfile.append(SOURCES + "claims: [{id: a}]\n", id="b", question="?", kind="date", readings=[], name="c.yaml")
    assert caught.value.where == "c.yaml:5:1"
