"""A baseline hides what is known, shows what is new, and is an error as soon as it is not true any more."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from _hostile import payloads, report, verification
from _support import compare_texts

from claimcheck import baseline
from claimcheck.cli._run import run
from claimcheck.model.finding import Level, Notice
from claimcheck.model.verification import Outcome

HERALD = "The Ash Bridge will close on 2 May 2025, the council said on Monday. Repairs will last two weeks.\n"
TRIBUNE = "The Ash Bridge will close on 9 May 2025, the council said on Monday. Repairs will last two weeks.\n"
NEW = "The Ash Bridge will close on 9 May 2025, the council said on Monday. Repairs will last nine weeks.\n"
GONE = HERALD


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts on one bridge, and a baseline of their conflict."""
    monkeypatch.chdir(tmp_path)
    tell(tmp_path, HERALD, TRIBUNE)
    assert run(["baseline", "create", "known.json", "herald.txt", "tribune.txt"]) == 0
    return tmp_path


def tell(folder: Path, herald: str, tribune: str) -> None:
    (folder / "herald.txt").write_text(herald, encoding="utf-8")
    (folder / "tribune.txt").write_text(tribune, encoding="utf-8")


def compare(*arguments: str) -> int:
    call = ["compare", "herald.txt", "tribune.txt", "--fail-on", "note", "--format", "json", *arguments]
    return run(call)


def test_what_is_known_is_not_reported(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["baseline", "create", "known.json", "herald.txt", "tribune.txt"]) == 0
    assert capsys.readouterr().out == "known.json: 1 entry\n"
    (entry,) = json.loads((story / "known.json").read_text(encoding="utf-8"))["entries"]
    assert entry["rule"] == "date-conflict" and "May 2, 2025" in entry["message"]
    assert compare() == 1
    assert len(json.loads(capsys.readouterr().out)["findings"]) == 1
    assert compare("--baseline", "known.json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["findings"] == [] and told["counts"]["findings"] == told["counts"]["contradict"] == 0
    assert told["counts"]["known"] == 1
    assert [(n["level"], n["code"]) for n in told["notices"]] == [("note", "baseline-known")]


def test_what_is_new_is_reported(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell(story, HERALD, NEW)
    capsys.readouterr()
    assert compare("--baseline", "known.json") == 1
    assert [f["rule"] for f in json.loads(capsys.readouterr().out)["findings"]] == ["duration-conflict"]


def test_edits_elsewhere_change_no_fingerprint(story: Path) -> None:
    more = "A heading\n\n" + "The river was calm on Sunday evening.\n" * 3
    tell(story, more + HERALD, TRIBUNE + "\nThe mayor spoke to reporters.\n")
    assert compare("--baseline", "known.json") == 0


def test_a_stale_entry_is_an_error(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tell(story, HERALD, GONE)
    capsys.readouterr()
    assert compare("--baseline", "known.json") == 2
    said = capsys.readouterr()
    assert "known.json:4:1: f-" in said.err and "no longer found" in said.err and "baseline create" in said.err
    assert [n["code"] for n in json.loads(said.out)["notices"]] == ["baseline-stale"]
    assert run(["baseline", "create", "known.json", "herald.txt", "tribune.txt"]) == 0
    assert compare("--baseline", "known.json") == 0


def test_an_entry_of_another_kind_is_not_stale(story: Path) -> None:
    assert compare("--baseline", "known.json", "--kind", "duration") == 0


def test_a_source_that_is_missing_makes_no_entry_stale(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["compare", "herald.txt", "nope.txt", "--baseline", "known.json"]) == 2
    assert "no longer found" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "no such baseline"),
        ("", "not a baseline"),
        ("{", "known.json:1:2: not a baseline"),
        ("[]", "claimcheck-baseline/1"),
        ('{"format": "claimcheck-baseline/2", "entries": []}', "claimcheck-baseline/1"),
        ('{"format": "claimcheck-baseline/1", "entries": {}}', "claimcheck-baseline/1"),
        ('{"format": "claimcheck-baseline/1", "entries": [{"id": "x"}]}', "entry 1"),
        ('{"format": "claimcheck-baseline/1", "entries": ["x"]}', "entry 1"),
        ("[" * 100_000, "not JSON"),
        ('{"format": ' + "9" * 5000 + "}", "not JSON"),
        ("caf\udce9", "not JSON"),
    ],
)
def test_a_broken_baseline_is_2_and_one_line(
    text: str | None, said: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = story / "known.json"
    path.unlink() if text is None else path.write_bytes(text.encode("utf-8", "surrogateescape"))
    capsys.readouterr()
    assert compare("--baseline", "known.json") == 2
    captured = capsys.readouterr()
    assert not captured.out and len(captured.err.splitlines()) == 1
    assert said in captured.err and "claimcheck baseline create known.json" in captured.err


def test_only_a_baseline_is_replaced(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "notes.json").write_text("{}", encoding="utf-8")
    for name in ("notes.json", "herald.txt"):
        before = (story / name).read_bytes()
        assert run(["baseline", "create", name, "herald.txt", "tribune.txt"]) == 2
        assert "no baseline" in capsys.readouterr().err and (story / name).read_bytes() == before
    assert run(["compare", "herald.txt", "tribune.txt", "--baseline", "known.json", "-o", "known.json"]) == 2
    assert "overwrite" in capsys.readouterr().err


def test_nothing_is_written_where_a_source_is_missing(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["baseline", "create", "other.json", "herald.txt", "nope.txt"]) == 2
    assert not (story / "other.json").exists()


def test_results_of_verify_can_be_known() -> None:
    given = verification("x")
    entries = baseline.of_verification(given)
    assert [e.id for e in entries] == ["r-1", "r-2"]
    known = baseline.Baseline(path="known.json", entries=entries)
    left = baseline.new_results(given, known)
    assert left.results == () and not any(c.results for c in left.checked)
    assert [c.outcome for c in left.checked] == [Outcome.OPEN, Outcome.HOLDS, Outcome.OPEN, Outcome.UNCHECKED]
    assert left.notices[-1].code == "baseline-known"
    half = baseline.new_results(given, replace(known, entries=(replace(entries[0], id="r-0"),)))
    assert half.checked[0].outcome is Outcome.FAILS
    assert (half.notices[-1].code, half.notices[-1].level) == ("baseline-stale", Level.ERROR)


def test_hostile_text_comes_back(tmp_path: Path) -> None:
    for text in payloads():
        path = tmp_path / "known.json"
        path.write_bytes(baseline.dump(baseline.of_report(report(text))).encode("utf-8", "backslashreplace"))
        first, second = baseline.read(path).entries
        assert (first.line, second.line) == (4, 5) and first.message.endswith(text)


def test_verify_takes_a_baseline(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    assert run(["verify"]) == 1
    assert run(["baseline", "create", "held.json", "--of", "verify"]) == 0
    capsys.readouterr()
    assert run(["verify", "--baseline", "held.json", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert "baseline-known" in {n["code"] for n in told["notices"]}
    tell(story, HERALD.replace("on Monday", "on Friday"), HERALD)
    assert run(["verify", "--baseline", "held.json"]) == 2


CLAIMS = """version: 1
sources:
  - {id: herald, path: herald.txt}
  - {id: tribune, path: tribune.txt}
claims:
  - id: closing
    question: When does the bridge close?
    expect: agree
    readings:
      - {source: herald, quote: The Ash Bridge will close on 2 May 2025}
      - {source: tribune, quote: The Ash Bridge will close on 9 May 2025}
"""


def test_it_knows_the_names_of_the_claims_file(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A conflict that only shows because two names are one: the baseline has it, and so has compare."""
    tell(story, "Norland Rail will cut 200 jobs.\n", "Kestrel will cut 300 jobs.\n")
    rows = "  - {id: herald, path: herald.txt}\n  - {id: tribune, path: tribune.txt}\n"
    plain = f"version: 1\nsources:\n{rows}"
    for name, aliases in (("plain.yaml", ""), ("named.yaml", "aliases:\n  - [Norland Rail, Kestrel]\n")):
        Path(name).write_text(plain + aliases, encoding="utf-8")
    counts = []
    for name in ("plain.yaml", "named.yaml"):
        assert run(["baseline", "create", f"{name}.json", name]) == 0
        assert run(["compare", name, "--baseline", f"{name}.json", "--fail-on", "note"]) == 0
        counts.append(len(json.loads(Path(f"{name}.json").read_text(encoding="utf-8"))["entries"]))
    assert counts == [0, 1]


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_where_all_is_known_nothing_is_new(name: str) -> None:
    from claimcheck.phrasing import KNOWN
    from claimcheck.reporters import REPORTERS, View

    report = compare_texts({"a": "The dam held in May.\n", "b": "Two boats sailed to Kesh.\n"})
    told = Notice(level=Level.NOTE, code=KNOWN, message="2 known findings are not shown")
    render = REPORTERS.get(name).render
    assert "No conflict found" in render(report, View())
    assert "No new conflict found" in render(replace(report, notices=(told,)), View())
