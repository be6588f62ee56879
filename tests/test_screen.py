"""What a terminal and its environment change: help, completion, hints, colours, columns, the bar, old code pages."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from _support import ROOT

from claimcheck import folders
from claimcheck.cli import _complete, _screen
from claimcheck.cli._run import app, run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are POSIX")
TEXTS = {
    "herald.txt": "The dam was closed on 3 March 2031. At least 12 people were injured.\n",
    "post.txt": "The dam was closed on 5 March 2031. Some 40 people were injured.\n",
}


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def environment(**more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS")}
    return {**kept, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **more}


def on_a_terminal(folder: Path, *arguments: str, columns: int = 80, code: str = "", **more: str) -> str:
    """All that a command writes to a terminal, stdout and stderr together."""
    call = [sys.executable, "-c", code] if code else [sys.executable, "-m", "claimcheck", *arguments]
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        call,
        cwd=folder,
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env=environment(COLUMNS=str(columns), **more),
    )
    os.close(follower)
    seen, until = b"", time.monotonic() + 90
    while time.monotonic() < until:
        if select.select([leader], [], [], 0.2)[0]:
            try:
                seen += os.read(leader, 65536)
            except OSError:
                break
        elif process.poll() is not None:
            break
    process.wait(timeout=60)
    os.close(leader)
    return seen.decode("utf-8", "replace")


def names() -> list[str]:
    from typer.main import get_command

    return sorted(get_command(app).commands)  # type: ignore[attr-defined]


# Help, hints, completion --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*names(), "baseline create"])
def test_every_command_has_two_examples_in_its_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*name.split(), "--help"]) == 0
    out = capsys.readouterr().out
    examples = [line for line in out.splitlines() if line.startswith("  claimcheck ")]
    assert len(examples) >= 2, out
    assert max(map(len, out.splitlines())) <= 80 and "\x1b" not in out


def test_the_list_of_commands_is_not_cut_short(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    out = capsys.readouterr().out
    assert "..." not in out.partition("\n")[2] and out.count("'claimcheck ") >= 2


TYPOS = [
    (["compre"], "'compare'"), (["timelin"], "'timeline'"), (["tpoics"], "'topics'"), (["soures"], "'sources'"),
    (["extrat", "x"], "'extract'"), (["raed", "x"], "'read'"), (["relat", "a", "b"], "'relate'"), (["acept", "f"], "'accept'"),
    (["compare", "--fomat", "json"], "--format"), (["compare", "--otput", "x"], "--output"), (["compare", "--knd", "x"], "--kind"),
    (["compare", "--fail-onn", "error"], "--fail-on"), (["compare", "--qiet"], "--quiet"), (["compare", "--colr", "x"], "--color"),
    (["compare", "--al"], "--all"), (["relate", "--pair", "x"], "--pairs"), (["extract", "--publishd", "x"], "--published"),
    (["compare", ".", "--format", "jsn"], "'json'"), (["compare", ".", "--format", "termnal"], "'terminal'"),
    (["compare", ".", "--format", "markdwn"], "'markdown'"), (["compare", ".", "--format", "sarf"], "'sarif'"),
    (["timeline", ".", "--format", "tex"], "'text'"), (["topics", ".", "--format", "jsom"], "'json'"),
    (["sources", ".", "--format", "markdow"], "'markdown'"), (["compare", ".", "--kind", "dte"], "'date'"),
    (["compare", ".", "--kind", "coutn"], "'count'"), (["compare", ".", "--kind", "memebrs"], "'members'"),
    (["compare", ".", "--kind", "date,obligaton"], "'obligation'"), (["compare", ".", "--kind", "exclusivty"], "'exclusivity'"),
    (["extract", ".", "--kind", "durtion"], "'duration'"), (["relate", "a", "b", "--kind", "mony"], "'money'"),
    (["compare", ".", "--fail-on", "eror"], "'error'"), (["compare", ".", "--fail-on", "warnng"], "'warning'"),
    (["compare", ".", "--fail-on", "notes"], "'note'"), (["compare", ".", "--color", "alway"], "'always'"),
    (["compare", ".", "--color", "nevr"], "'never'"), (["timeline", ".", "--color", "auot"], "'auto'"),
    (["relate", "a", "b", "--format", "jsonll"], "'jsonl'"), (["read", ".", "--format", "txt"], "'text'"),
    (["timelines"], "'timeline'"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "meant"), TYPOS, ids=[" ".join(a) for a, _ in TYPOS])
def test_a_slip_gets_the_word_that_was_meant(
    arguments: list[str], meant: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    said = capsys.readouterr().err
    assert meant in said.lower().partition("did you mean")[2], said
    assert len(said.splitlines()) == 1


SHELLS = {
    "bash": {"_CLAIMCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "claimcheck {}", "COMP_CWORD": "{n}"},
    "zsh": {"_CLAIMCHECK_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "claimcheck {}"},
    "fish": {"_CLAIMCHECK_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": "claimcheck {}", "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
}  # fmt: skip


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(("typed", "offered"), [("ti", "timeline"), ("compare --kind date,mem", "date,members")])
def test_a_shell_completes(shell: str, typed: str, offered: str) -> None:
    wanted = {k: v.replace("{}", typed).replace("{n}", str(len(typed.split()))) for k, v in SHELLS[shell].items()}
    call = [sys.executable, "-c", "from claimcheck.cli._run import run; run([])"]
    done = subprocess.run(call, capture_output=True, env=environment(**wanted), timeout=240)
    assert offered in done.stdout.decode(), (done.stdout, done.stderr)


@pytest.mark.parametrize(("complete", "typed", "offered"), [
    (_complete.kinds, "mem", ["members"]), (_complete.kinds, "date,dur", ["date,duration"]), (_complete.kinds, "date,date", []),
    (_complete.formats, "j", ["json", "junit"]), (_complete.colors, "a", ["always", "auto"]), (_complete.levels, "w", ["warning"]),
    (_complete.explained, "exclusivity-c", ["exclusivity-conflict"]), (_complete.verified, "j", ["json", "junit"]),
    (_complete.verified, "htm", []), (_complete.reports, "v", ["verify"]),
    (_complete.views, "", ["json", "markdown", "text"]), (_complete.rows, "js", ["jsonl"]),
])  # fmt: skip
def test_values_are_completed(complete: Callable[[str], list[str]], typed: str, offered: list[str]) -> None:
    assert sorted(complete(typed)) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_given_its_script(shell: str) -> None:
    call = [sys.executable, "-c", "from claimcheck.cli._run import run; run([])"]
    done = subprocess.run(
        call, capture_output=True, env=environment(_CLAIMCHECK_COMPLETE=f"source_{shell}"), timeout=240
    )
    assert b"claimcheck" in done.stdout and b"_CLAIMCHECK_COMPLETE" in done.stdout


# Terminal or not ----------------------------------------------------------------------------------------------------


def test_a_terminal_gets_colour_and_links_and_a_pipe_neither(story: Path) -> None:
    seen = on_a_terminal(story, "compare", ".")
    assert "\x1b[1;31m" in seen and f"\x1b]8;;{story.as_uri()}/herald.txt#1\x1b\\" in seen
    piped = subprocess.run(
        [sys.executable, "-m", "claimcheck", "compare", "."], capture_output=True, env=environment(), timeout=240
    )
    assert b"\x1b" not in piped.stdout + piped.stderr and b"\r" not in piped.stdout + piped.stderr


@pytest.mark.parametrize(("command", "columns"), [("compare", 60), ("timeline", 80), ("topics", 120), ("compare", 200)])
def test_lines_fit_the_terminal(command: str, columns: int, story: Path) -> None:
    seen = on_a_terminal(story, command, ".", columns=columns, NO_COLOR="1", TERM="dumb")
    assert "\x1b" not in seen and max(len(line.rstrip("\r")) for line in seen.split("\n")) <= columns


@pytest.mark.parametrize(
    ("columns", "output", "width"),
    [("72", None, 72), ("", None, 100), ("wide", None, 100), ("9", None, 40), ("900", None, 240), ("72", "a.txt", 100)],
)
def test_a_pipe_is_as_wide_as_columns_says(
    columns: str, output: str | None, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert _screen.view_of(output).width == width


def test_a_command_to_copy_names_every_path() -> None:
    asked = [*(f"{n}.txt" for n in range(5)), "two words.txt"]
    assert _screen.view_of(None, asked=asked).asked == "0.txt 1.txt 2.txt 3.txt 4.txt 'two words.txt'"
    assert _screen.view_of(None).asked == ""


def test_all_texts_of_a_folder_are_named_by_the_folder(story: Path) -> None:
    files = ["herald.txt", "post.txt"]
    assert folders.briefly(files) == (".",)
    assert folders.briefly([str(story / f) for f in files]) == (story.as_posix(),)
    assert folders.briefly(files[:1]) == ("herald.txt",) and folders.briefly(["."]) == (".",)
    (story / "report.md").write_text("Lorem.\n\n<!-- written by claimcheck -->\n", encoding="utf-8")
    assert folders.briefly(files) == (".",)
    (story / "wire.txt").write_text("The dam broke.\n", encoding="utf-8")
    assert folders.briefly(files) == tuple(files)


@pytest.mark.parametrize(("env", "option", "terminal", "colour"), [
    ({}, "auto", True, True), ({"NO_COLOR": "1"}, "auto", True, False), ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, "auto", True, False),
    ({"TERM": "dumb"}, "auto", True, False), ({"TERM": "dumb", "FORCE_COLOR": "1"}, "auto", True, True),
    ({"NO_COLOR": ""}, "auto", True, True), ({"NO_COLOR": "1"}, "always", True, True), ({}, "never", True, False),
    ({"FORCE_COLOR": "0"}, "auto", True, True), ({}, "auto", False, False), ({"FORCE_COLOR": "1"}, "auto", False, True),
    ({"CLICOLOR_FORCE": "1"}, "auto", False, True), ({"FORCE_COLOR": "0"}, "auto", False, False),
])  # fmt: skip
def test_who_decides_on_colour(
    env: dict[str, str], option: str, terminal: bool, colour: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm", **env}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(_screen, "_seen", lambda output: terminal and output is None)
    assert _screen.colored(option, None) is colour
    assert _screen.colored("auto", "file.txt") is False


SLOW = (
    "import time, claimcheck.cli._screen as s, claimcheck.extractor as e; s.PATIENCE = {patience}; from claimcheck.cli._run import run; "
    "run(['compare', '.'{more}])"
)


def test_the_bar_is_shown_after_a_while_and_on_a_terminal_only(story: Path) -> None:
    fresh = {"CLAIMCHECK_CACHE": "off"}  # what is kept is shown at once
    quick = on_a_terminal(story, code=SLOW.format(patience=60, more=""), **fresh)
    slow = on_a_terminal(story, code=SLOW.format(patience=-1, more=""), **fresh)
    assert "Reading" not in quick and "Comparing" in slow and "2/2" in slow
    assert "Comparing" not in on_a_terminal(story, code=SLOW.format(patience=-1, more=", '-q'"), **fresh)
    assert "Comparing" not in on_a_terminal(story, code=SLOW.format(patience=-1, more=""), ACCESSIBLE="1", **fresh)
    call = [sys.executable, "-c", SLOW.format(patience=-1, more="")]
    done = subprocess.run(call, capture_output=True, env=environment(**fresh), timeout=240)
    assert b"Comparing" not in done.stderr and b"\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize("command", ["compare", "topics"])
def test_a_screen_reader_gets_no_signs_and_no_repaint(command: str, story: Path) -> None:
    seen = on_a_terminal(story, command, ".", ACCESSIBLE="1", NO_COLOR="1", columns=200)
    assert not re.search(r"[\u2500-\u259f\u2800-\u28ff]|[~^]{2}|\r(?!\n)", seen) and "\x1b" not in seen


@pytest.mark.parametrize(("encoding", "command"), [
    ("ascii", ["compare", "."]), ("cp1252", ["timeline", "."]), ("cp932", ["topics", "."]), ("latin-1", ["extract", "."]),
    ("cp1252", ["sources", "nope.txt", "."]), ("ascii", ["compare", ".", "--format", "markdown"]), ("cp932", ["compare", ".", "--format", "json"]),
], ids=str)  # fmt: skip
def test_any_code_page_can_take_it(encoding: str, command: list[str], story: Path) -> None:
    (story / "far.txt").write_text(
        "“Кафе” was closed — on 3 March 2031… 大阪 said the dam’s wall 🌉 held.\n", encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *command],
        capture_output=True,
        env=environment(PYTHONIOENCODING=encoding),
        timeout=240,
    )
    assert done.returncode == (2 if "nope.txt" in command else 0), done.stderr
    assert done.stdout.decode("utf-8") and b"Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp932"])
def test_an_old_terminal_sees_signs_of_its_own(encoding: str, story: Path) -> None:
    seen = on_a_terminal(story, "compare", ".", PYTHONIOENCODING=encoding, NO_COLOR="1", TERM="dumb")
    assert seen.isascii() and '"The dam was closed on 3 March' in seen
