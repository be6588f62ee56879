"""The command line: exit codes, streams, what is imported, and one line for whatever goes wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck import __version__
from claimcheck.cli._run import run

ROOT = Path(__file__).parent.parent
HERALD = b"The Ash Bridge will close on 2 May 2025, the council said on Monday. Repairs will last two weeks.\n"
TRIBUNE = b"The Ash Bridge will close on 9 May 2025, the council said on Monday. Repairs will last two weeks.\n"
STORY = {"herald.txt": HERALD, "tribune.txt": TRIBUNE}
SOUND = "version: 1\nsources:\n  - {id: herald, path: herald.txt}\n  - {id: tribune, path: tribune.txt}\n"


def claims(tail: str, head: str = SOUND) -> bytes:
    return (head + tail).encode()


def quoting(words: str, source: str = "herald") -> bytes:
    row = f"claims:\n  - id: closing\n    question: When?\n    readings:\n      - source: {source}\n        quote: {words}\n"
    return claims(row)


# name: (files beside the story, arguments, what the one line on stderr must say)
BAD_INPUT: dict[str, tuple[dict[str, bytes], list[str], list[str]]] = {
    "missing path": ({}, ["compare", "nope.txt"], ["nope.txt", "no such file"]),
    "missing path beside a text": ({}, ["compare", "herald.txt", "nope.txt"], ["nope.txt", "no such file"]),
    "nearly the name of a text": ({}, ["compare", "heralt.txt"], ["heralt.txt", "no such file", "did you mean 'herald.txt'"]),
    "nearly a name in a folder": ({"desk/herald.txt": b"A text."}, ["compare", "desk/heralt.txt"], ["did you mean 'desk/herald.txt'"]),
    "a name like none but for its ending": ({}, ["compare", "zzzz.txt"], ["zzzz.txt", "no such file", "check the path"]),
    "a page": ({"p.html": b"<p>x</p>"}, ["compare", "herald.txt", "p.html"], ["p.html", "'.html'", "ends in .txt"]),
    "standard input": ({}, ["compare", "-"], ["standard input", "save the text in a file"]),
    "tab in the claims file": ({"c.yaml": b"version: 1\nsources:\n\t- id: a\n"}, ["compare", "c.yaml"], ["c.yaml:3:1", "not with a tab"]),
    "colon in a question": (
        {"c.yaml": claims("claims:\n  - id: a\n    question: When: now?\n")}, ["compare", "c.yaml"], ["c.yaml:7:19", "between quotation marks"]),
    "quotation mark left open": ({"c.yaml": claims("claims: 'a\n")}, ["compare", "c.yaml"], ["c.yaml:", "is not closed"]),
    "a report as a source": (
        {"r.txt": b"## 1 update\n\n<!-- written by claimcheck -->\n", "c.yaml": claims("  - {id: r, path: r.txt}\n")}, ["compare", "c.yaml"],
        ["c.yaml:5:19", "r.txt", "is a report that claimcheck wrote"]),
    "mistyped id": ({}, ["explain", "f-80635e364g", "herald.txt"], ["'f-80635e364g'", "shows the ids"]),
    "missing folder": ({}, ["compare", "nope/"], ["nope", "no such file"]),
    "empty folder": ({"void/.hidden": b"x"}, ["compare", "void"], ["void", "no text", ".txt"]),
    "empty file": ({"void.txt": b""}, ["compare", "herald.txt", "void.txt"], ["void.txt", "empty"]),
    "binary file": ({"b.txt": bytes(range(256)) * 9}, ["compare", "herald.txt", "b.txt"], ["b.txt"]),
    "undecodable file": ({"l.txt": b"caf\xe9 \xff\xfe au lait\n"}, ["compare", "herald.txt", "l.txt"], ["l.txt"]),
    "unknown type": ({"x.xyz": b"text"}, ["compare", "herald.txt", "x.xyz"], ["x.xyz", ".xyz", ".txt"]),
    "no claims file": ({}, ["compare"], ["claims.yaml", "name a"]),
    "missing claims file": ({}, ["compare", "story.yaml"], ["story.yaml", "no such claims file"]),
    "claims file beside a text": ({}, ["compare", "c.yaml", "herald.txt"], ["stands alone"]),
    "claims file is a list": ({"c.yaml": b"- a\n"}, ["compare", "c.yaml"], ["c.yaml:1:1", "keys"]),
    "wrong YAML": ({"c.yaml": b"version: 1\nsources: [\n"}, ["compare", "c.yaml"], ["c.yaml:", "not valid YAML"]),
    "empty claims file": ({"c.yaml": b"\n"}, ["compare", "c.yaml"], ["c.yaml", "empty"]),
    "claims file in Latin-1": ({"c.yaml": b"version: 1\n# \xe9\n"}, ["compare", "c.yaml"], ["c.yaml:2", "UTF-8"]),
    "other version": ({"c.yaml": claims("", SOUND.replace("1", "2", 1))}, ["compare", "c.yaml"], ["c.yaml:1:10", "version"]),
    "unknown key": ({"c.yaml": claims("clams: []\n")}, ["compare", "c.yaml"], ["c.yaml:5:1", "'clams'", "did you mean 'claims'"]),
    "duplicate key": ({"c.yaml": claims("version: 1\n")}, ["compare", "c.yaml"], ["c.yaml:5:1", "'version'", "twice"]),
    "anchor": ({"c.yaml": claims("claims: &a []\n")}, ["compare", "c.yaml"], ["c.yaml:5:9", "anchors"]),
    "source outside": (
        {"c.yaml": claims("  - {id: x, path: ../x.txt}\n")}, ["compare", "c.yaml"], ["c.yaml:5:19", "../x.txt", "leaves the folder"]),
    "absolute source": ({"c.yaml": claims("  - {id: x, path: /etc/passwd}\n")}, ["compare", "c.yaml"], ["/etc/passwd", "leaves"]),
    "source missing": ({"c.yaml": claims("  - {id: x, path: x.txt}\n")}, ["compare", "c.yaml"], ["c.yaml:5:19", "x.txt: no such file"]),
    "same id twice": ({"c.yaml": claims("  - {id: herald, path: tribune.txt}\n")}, ["compare", "c.yaml"], ["c.yaml:5:10", "taken", "line 3"]),
    "bad date in the claims file": (
        {"c.yaml": claims("  - {id: x, path: herald.txt, published: 24 June}\n")}, ["compare", "c.yaml"], ["'24 June' is not a date", "2026-06-24"]),
    "quotation not in its source": (
        {"c.yaml": quoting("the bridge shut on 2 May")}, ["compare", "c.yaml"], ["c.yaml:10:16", "herald.txt", "nearest, line 1"]),
    "reading of no source": ({"c.yaml": quoting("two weeks", "harald")}, ["compare", "c.yaml"], ["'harald'", "did you mean 'herald'"]),
    "bad kind": ({}, ["compare", "herald.txt", "--kind", "dote"], ["--kind", "'dote'", "did you mean 'date'"]),
    "bad format": ({}, ["compare", "herald.txt", "--format", "jsn"], ["--format", "'jsn'", "did you mean 'json'"]),
    "bad level": ({}, ["compare", "herald.txt", "--fail-on", "bad"], ["--fail-on", "'bad'"]),
    "bad colour": ({}, ["compare", "herald.txt", "--color", "red"], ["--color", "'red'"]),
    "bad option": ({}, ["compare", "--nope"], ["--nope", "compare --help"]),
    "bad command": ({}, ["compre"], ["compre", "compare"]),
    "bad published": ({}, ["extract", "herald.txt", "--published", "May"], ["--published", "'May'", "2026-06-24"]),
    "output into a missing folder": ({}, ["read", "herald.txt", "-o", "no/where.txt"], ["no/where.txt", "cannot be written"]),
    "output onto a folder": ({"out/x": b""}, ["read", "herald.txt", "-o", "out"], ["out", "cannot be written"]),
    "output over a source": ({}, ["read", "herald.txt", "-o", "./herald.txt"], ["overwrite a source"]),
    "one text to relate": ({}, ["relate", "one"], ["two texts"]),
    "nothing to relate": ({}, ["relate", "", ""], ["A holds no words", "''", "sentence"]),
    "a blank to relate": ({}, ["relate", "Two died.", " \n"], ["B holds no words", "sentence"]),
    "marks to relate": ({}, ["relate", "...!?", "Two died."], ["A holds no words", "'...!?'"]),
    "a blank among pairs": (
        {"p.jsonl": b'{"id": 1, "a": "x", "b": " -- "}\n'}, ["relate", "--pairs", "p.jsonl"], ["p.jsonl:1", "'b' holds no words", "sentence"]),
    "pairs missing": ({}, ["relate", "--pairs", "p.jsonl"], ["p.jsonl", "no such file"]),
    "pairs empty": ({"p.jsonl": b"\n"}, ["relate", "--pairs", "p.jsonl"], ["p.jsonl", "no pairs"]),
    "pairs not JSON": ({"p.jsonl": b"{\n"}, ["relate", "--pairs", "p.jsonl"], ["p.jsonl:1", "not a line of JSON"]),
    "pairs without a text": ({"p.jsonl": b'{"id": 1, "a": "x"}\n'}, ["relate", "--pairs", "p.jsonl"], ["p.jsonl:1", "'b'"]),
    "pairs with a wrong date": (
        {"p.jsonl": b'{"id": 1, "a": "x", "b": "y", "a_date": "May"}\n'}, ["relate", "--pairs", "p.jsonl"], ["p.jsonl:1", "date"]),
    "control characters in a name": ({}, ["compare", "a\x1b[2Jb\u202e.txt"], [r"a\x1b[2Jb\u202e.txt", "no such file"]),
}  # fmt: skip


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts on one bridge; it becomes the current one."""
    write(tmp_path, STORY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def command(*arguments: str, cwd: Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    call = [sys.executable, "-m", "claimcheck", *arguments]
    settings = {"PYTHONPATH": str(ROOT), **os.environ}
    settings["PYTHONPATH"] = str(ROOT)
    settings |= options.pop("env", {})  # type: ignore[arg-type,operator]
    return subprocess.run(call, cwd=cwd, env=settings, timeout=240, **{"capture_output": True, **options})  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input_gives_2_and_one_line(name: str, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files, arguments, needles = BAD_INPUT[name]
    write(story, files)
    before = {p: p.read_bytes() for p in story.rglob("*") if p.is_file()}
    status = run(arguments)
    said = capsys.readouterr().err
    assert status == 2, said
    assert len(said.splitlines()) == 1 and said.startswith("claimcheck: error: "), said
    for needle in needles:
        assert needle in said
    assert len(said) <= 300 and str(story) not in said
    assert {p: p.read_bytes() for p in story.rglob("*") if p.is_file()} == before


def test_a_link_that_leaves_the_folder_is_refused(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = story / "story"
    folder.mkdir()
    (folder / "x.txt").symlink_to(story / "herald.txt")
    (folder / "c.yaml").write_text("version: 1\nsources:\n  - {id: x, path: x.txt}\n", encoding="utf-8")
    assert run(["compare", "story/c.yaml"]) == 2
    assert "story/c.yaml:3:19: 'x.txt' is a link that leaves" in capsys.readouterr().err


def test_each_fault_has_its_line(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(story, {"c.yaml": claims("  - {id: x, path: x.txt}\n  - {id: y y, path: herald.txt, utlet: Y}\n")})
    assert run(["compare", "c.yaml", "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert [line.split(": ")[2] for line in err.splitlines()] == ["c.yaml:6:10", "c.yaml:6:33", "c.yaml:5:19"]
    report = json.loads(out)
    assert [s["id"] for s in report["sources"]] == ["herald", "tribune"]
    assert [n["level"] for n in report["notices"]].count("error") == 3


def test_what_could_be_read_is_still_reported(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "herald.txt", "tribune.txt", "nope.txt", "--format", "json"]) == 2
    report = json.loads(capsys.readouterr().out)
    assert [s["id"] for s in report["sources"]] == ["herald", "tribune"]
    assert report["notices"][0]["code"] == "source-missing"
    assert report["notices"][0]["location"] == {"path": "nope.txt"}


def test_fail_on_gives_1_and_failure_beats_it(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", ".", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"], "the two texts name two days"
    assert run(["compare", ".", "--format", "json", "--fail-on", "note"]) == 1
    assert run(["compare", "herald.txt", "--format", "json", "--fail-on", "note"]) == 0
    assert run(["compare", ".", "nope.txt", "--format", "json", "--fail-on", "note"]) == 2


def test_the_order_of_files_changes_no_byte(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["compare", "tribune.txt", "herald.txt", "--format", "json"])
    first = capsys.readouterr().out
    run(["compare", "herald.txt", "./tribune.txt", "herald.txt", "--format", "json"])
    assert capsys.readouterr().out == first


def test_read_gives_one_object_for_a_file_and_a_list_for_more(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "herald.txt", "--format", "json"]) == 0
    page = json.loads(capsys.readouterr().out)
    assert page["source"] == "herald" and page["text"] == HERALD.decode()
    assert set(page["blocks"][0]) == {"role", "span", "kept", "why"}
    assert run(["read", ".", "--format", "json"]) == 0
    assert [p["source"] for p in json.loads(capsys.readouterr().out)] == ["herald", "tribune"]


def test_read_shows_every_line_in_words(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "herald.txt"]) == 0
    assert "herald.txt: 1 of 1 lines kept" in capsys.readouterr().out


def test_extract_gives_claims_with_true_spans(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "herald.txt", "--kind", "date,duration", "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    keys = "id source kind subject value text qualifiers span exact location passage parts".split()
    assert rows and all(list(row) == keys for row in rows)
    assert {row["kind"] for row in rows} <= {"date", "duration"}
    for row in rows:
        assert HERALD.decode()[row["span"]["start"] : row["span"]["end"]] == row["exact"]


def test_extract_takes_a_claims_file(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(story, {"c.yaml": SOUND.encode()})
    assert run(["extract", "c.yaml", "--format", "jsonl"]) == 0
    assert {json.loads(line)["source"] for line in capsys.readouterr().out.splitlines()} == {"herald", "tribune"}


def test_files_of_one_name_get_ids_of_their_own(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(story, {"a/x.txt": HERALD, "b/x.txt": TRIBUNE})
    assert run(["read", "a", "b", "herald.txt", "--format", "json"]) == 0
    assert [p["source"] for p in json.loads(capsys.readouterr().out)] == ["a/x.txt", "b/x.txt", "herald"]


def test_relate_answers_line_by_line_and_goes_on_after_a_bad_one(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"id": n, "a": HERALD.decode(), "b": TRIBUNE.decode(), "a_date": "2025-05-01"} for n in ("x", 7)]
    write(story, {"p.jsonl": "\n".join([json.dumps(rows[0]), "oops", json.dumps(rows[1])]).encode()})
    assert run(["relate", "--pairs", "p.jsonl"]) == 2
    out, err = capsys.readouterr()
    answers = [json.loads(line) for line in out.splitlines()]
    assert [a["id"] for a in answers] == ["x", 7] and "p.jsonl:2" in err
    assert all(list(a) == ["id", "verdict", "relation", "aligned", "rules", "why"] for a in answers)
    assert all(0.0 <= a["aligned"] <= 1.0 for a in answers)


def test_relate_two_texts_in_words(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["relate", "It closes on 2 May.", "It closes on 9 May."]) == 0
    assert "aligned" in capsys.readouterr().out


def test_output_is_whole_and_keeps_the_mode_of_the_old_file(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = story / "report.json"
    target.write_bytes(b"old")
    target.chmod(0o640)
    assert run(["read", "herald.txt", "--format", "json", "-o", "report.json"]) == 0
    assert json.loads(target.read_bytes())["source"] == "herald"
    assert target.stat().st_mode & 0o777 == 0o640
    assert capsys.readouterr().out == "" and not list(story.glob(".*"))


@pytest.mark.parametrize(
    "arguments", [["--version"], ["-V"], ["--help"], ["-h"], ["compare", "-h"], ["relate", "--help"]]
)
def test_help_and_version_give_0(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    out, err = capsys.readouterr()
    assert out and not err
    if arguments[0] in ("--version", "-V"):
        assert out == f"claimcheck {__version__}\n"


def test_no_command_gives_help_and_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    out, err = capsys.readouterr()
    assert not out and "compare" in err


def test_an_internal_error_is_2_and_one_line(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a\x1b[31m\nfault")

    monkeypatch.setattr("claimcheck.intake.take", broken)
    assert run(["compare", "."]) == 2
    assert capsys.readouterr().err == (
        "claimcheck: error: internal error: RuntimeError: a\\x1b[31m\\nfault"
        " (this is a fault of claimcheck: --debug shows where)\n"
    )
    assert run(["compare", ".", "--debug"]) == 2
    shown = capsys.readouterr().err
    assert "Traceback" in shown and "\x1b" not in shown


@pytest.mark.parametrize("raised, status", [(KeyboardInterrupt(), 130), (MemoryError(), 2), (RecursionError(), 2)])
def test_what_stops_a_run(
    raised: BaseException, status: int, story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr("claimcheck.intake.take", broken)
    assert run(["compare", "."]) == status
    assert "Traceback" not in capsys.readouterr().err


HEAVY = (
    "numpy",
    "rich",
    "yaml",
    "rapidfuzz",
    "typer.rich_utils",
    "claimcheck.pipeline",
    "claimcheck.kinds",
    "claimcheck.loaders",
)


@pytest.mark.parametrize("code", [
    "import claimcheck.cli",
    "import claimcheck.cli._run",
    "from claimcheck.cli._run import run; run(['--version'])",
    "from claimcheck.cli._run import run; run(['compare', '--help'])",
])  # fmt: skip
def test_start_up_loads_nothing_heavy(code: str) -> None:
    script = f"{code}\nimport sys\nprint([m for m in {HEAVY} if m in sys.modules], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, timeout=240)
    assert done.stderr.strip() == b"[]", done.stderr


@pytest.mark.parametrize(
    "arguments", [["read", "--format", "json"], ["extract", "--format", "jsonl"], ["compare", "--format", "json"]]
)
def test_data_formats_do_not_load_rich(arguments: list[str], story: Path) -> None:
    runs_without("rich", [*arguments, "herald.txt"], story)


def test_reading_lines_needs_no_model(story: Path) -> None:
    runs_without("numpy", ["read", "herald.txt"], story)


def runs_without(module: str, arguments: list[str], cwd: Path) -> None:
    script = f"from claimcheck.cli._run import run; run({arguments})\nimport sys\nassert {module!r} not in sys.modules"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=240,
    )
    assert done.returncode == 0, done.stderr


def test_output_is_utf_8_whatever_the_locale(story: Path) -> None:
    write(story, {"e.txt": "The café “Ash” 🌉 will close on 2 May 2025.\n".encode()})
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = command("read", "e.txt", "--format", "json", cwd=story, env=env)
    assert done.returncode == 0 and "café “Ash” 🌉".encode() in done.stdout and b"\r" not in done.stdout


@pytest.mark.parametrize("fail_on, status", [([], 0), (["--fail-on", "note"], 1)])
def test_a_closed_pipe_is_quiet_and_keeps_the_code(fail_on: list[str], status: int, story: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = command(
            "compare",
            ".",
            "--format",
            "json",
            *fail_on,
            cwd=story,
            capture_output=False,
            stdout=writer,
            stderr=subprocess.PIPE,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (status, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "arguments", [["read", "herald.txt"], ["--help"], ["--version"], ["read", "herald.txt", "-o", "/dev/full"]]
)
def test_a_full_disk_gives_2_and_one_line(arguments: list[str], story: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = command(*arguments, cwd=story, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1 and b"no space left" in done.stderr.lower()


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_gives_130(story: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    call = [sys.executable, "-m", "claimcheck", "relate", "--pairs", "-"]
    with subprocess.Popen(
        call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=story, env=env
    ) as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=5)  # it has long come to wait for input, on a slow machine too
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stderr is not None and b"Traceback" not in process.stderr.read()
