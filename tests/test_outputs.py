"""Several outputs of one run: which are written where, all of them or none, and what is refused before work begins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.cli._output import write_all
from claimcheck.cli._run import run
from claimcheck.errors import ClaimcheckError, UsageError

HERALD = "The Ash Bridge will close on 2 May 2025, the council said on Monday.\n"
TRIBUNE = "The Ash Bridge will close on 9 May 2025, the council said on Monday.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts on one bridge; it becomes the current one."""
    monkeypatch.chdir(tmp_path)
    Path("herald.txt").write_text(HERALD, encoding="utf-8")
    Path("tribune.txt").write_text(TRIBUNE, encoding="utf-8")
    return tmp_path


def compare(*arguments: str) -> int:
    return run(["compare", "herald.txt", "tribune.txt", *arguments])


@pytest.mark.parametrize(
    ("arguments", "files", "out"),
    [
        ([], {}, "terminal"),
        (["-o", "a.txt"], {"a.txt": "terminal"}, ""),
        (["--format", "json", "-o", "a"], {"a": "json"}, ""),
        (["-o", "json=a.json"], {"a.json": "json"}, "terminal"),
        (["-o", "json=a.json", "-o", "b.txt"], {"a.json": "json", "b.txt": "terminal"}, ""),
        (["-o", "json=a.json", "-o", "terminal=b.txt"], {"a.json": "json", "b.txt": "terminal"}, "terminal"),
        (["--format", "json", "-o", "text=b.txt"], {"b.txt": "terminal"}, "json"),
        (["--format", "text"], {}, "terminal"),
        (["-o", "json=-"], {}, "json"),
        (["-o", "json=-", "-o", "b.txt"], {"b.txt": "terminal"}, "json"),
        (["-o", "-"], {}, "terminal"),
        (["-o", "json=a=b.json"], {"a=b.json": "json"}, "terminal"),
        (["-o", "./x=1"], {"x=1": "terminal"}, ""),
    ],
)
def test_each_output_goes_to_its_place(
    arguments: list[str], files: dict[str, str], out: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(*arguments) == 0
    assert _format(capsys.readouterr().out) == out
    written = {p.name: _format(p.read_text(encoding="utf-8")) for p in story.iterdir()}
    assert {k: v for k, v in written.items() if k not in ("herald.txt", "tribune.txt")} == files


def _format(text: str) -> str:
    if not text:
        return ""
    try:
        return "json" if json.loads(text)["format"] == "claimcheck/1" else "?"
    except ValueError:
        return "terminal"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "jsn=a"], ["'jsn'", "did you mean 'json'", "./jsn="]),
        (["-o", "json="], ["names no file"]),
        (["-o", "a", "-o", "b"], ["'a'", "'b'", "FORMAT=FILE"]),
        (["-o", "json=a", "-o", "terminal=./a"], ["two outputs", "./a"]),
        (["-o", "json=a", "-o", "sub/../a"], ["two outputs"]),
        (["-o", "json=link", "-o", "terminal=a"], ["two outputs"]),
        (["-o", "json=-", "-o", "terminal=-"], ["standard output"]),
        (["-o", "json=herald.txt"], ["herald.txt", "overwrite a source"]),
        (["-o", "json=a", "-o", "terminal=no/b"], ["no/b", "cannot be written"]),
        (["-o", "terminal=a", "-o", "json=sub"], ["sub", "cannot be written"]),
    ],
)
def test_what_is_refused_leaves_nothing(
    arguments: list[str], said: list[str], story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (story / "sub").mkdir()
    (story / "link").symlink_to(story / "a")
    before = sorted(story.iterdir())
    assert compare(*arguments) == 2
    captured = capsys.readouterr()
    assert not captured.out and len(captured.err.splitlines()) == 1
    assert all(words in captured.err for words in said), captured.err
    assert sorted(story.iterdir()) == before
    assert (story / "herald.txt").read_text(encoding="utf-8") == HERALD


def test_older_files_stay_where_one_of_several_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old", encoding="utf-8")
    (tmp_path / "b").mkdir()
    with pytest.raises(ClaimcheckError, match="cannot be written"):
        write_all([("new", str(tmp_path / "a")), ("new", str(tmp_path / "b"))])
    assert (tmp_path / "a").read_text(encoding="utf-8") == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "b"]


def test_a_source_is_spared_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "source").write_text("words", encoding="utf-8")
    with pytest.raises(UsageError, match="overwrite"):
        write_all([("new", str(tmp_path / "a")), ("new", str(tmp_path / "source"))], sources=[tmp_path / "source"])
    assert [p.name for p in tmp_path.iterdir()] == ["source"]


def test_what_a_killed_run_left_is_gone_after_the_next(story: Path) -> None:
    import subprocess
    import sys

    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, encoding="utf-8"
    )
    mine, others = (
        Path(f".out.json.{gone.stdout.strip()}.tmp"),
        [".out.json.1.tmp", ".out.json.x.tmp", ".a.out.json.77.tmp"],
    )
    for name in (str(mine), *others):
        Path(name).write_text("half", encoding="utf-8")
    assert run(["schema", "-o", "out.json"]) == 0
    assert not mine.exists() and all(Path(name).exists() for name in others)


@pytest.mark.parametrize("command", ["timeline", "topics", "sources"])
def test_a_view_takes_its_format_with_its_file(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("herald.txt").write_text("The Ash Bridge closed on 2 May 2025.\n", encoding="utf-8")
    assert run([command, "herald.txt", "-o", "json=view.json"]) == 0
    assert Path("view.json").read_text(encoding="utf-8").startswith("{") and not Path("json=view.json").exists()
    assert run([command, "herald.txt", "-o", "htlm=view.html"]) == 2
    assert "htlm" in capsys.readouterr().err and not list(tmp_path.glob("*.html"))
