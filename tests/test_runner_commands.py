"""What a stranger writes gives no orders to the CI runner that reads the log, whatever the command and the format."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from _hostile import verification

from claimcheck.cli._run import run
from claimcheck.reporters import REPORTERS, View
from claimcheck.text.safe import inert

_NAMES = "error warning notice debug group endgroup add-mask stop-commands set-output save-state add-matcher echo set-env add-path".split()
_KNOWN = {*_NAMES, "add-path", "remove-matcher", "save-state", "internal-set-repo-path"}
PAYLOADS = [
    *(f"::{name}::x" for name in _NAMES), *(f"##[{name}]x" for name in _NAMES), *(f"\n::{name}::x" for name in _NAMES),
    *(f"\r\n  ::{name} file=a,line=1::x" for name in _NAMES), *(f"a ##[{name} a=b;c=d]x" for name in _NAMES),
    "%0A::error::x", "\u2028::error::x", "\x85::error::x", "\x0b::error::x", "\x0c::error::x", "\u00a0::error::x", "\u3000::error::x",
    "###[error]x", "####[group]x", "##[ERROR]x", ":::error::x", "::ERROR::x", "\t::stop-commands::t", "so " * 40 + "::stop-commands::x " * 20,
]  # fmt: skip


def commands(text: str) -> list[str]:
    """The lines that a runner obeys (actions/runner, ActionCommand.cs: TryParseV2, then TryParse)."""
    found = []
    for line in re.split(r"\r\n|\n|\r", text):
        bare = line.lstrip()
        name = bare[2:].partition("::")[0].partition(" ")[0] if bare.startswith("::") and "::" in bare[2:] else ""
        if name.lower() not in _KNOWN:
            _, prefix, rest = line.partition("##[")
            name = rest.partition("]")[0].partition(" ")[0] if prefix and "]" in rest else ""
        if name.lower() in _KNOWN:
            found.append(line)
    return found


def test_there_are_enough_and_they_are_what_they_seem() -> None:
    assert len(PAYLOADS) >= 80
    assert sum(bool(commands(p)) for p in PAYLOADS) >= 70
    assert not any(commands(inert(p)) for p in PAYLOADS)


CALLS = ["compare {}", "compare {} --format json", "compare {} --format junit", "compare {} --format markdown", "compare {} --format sarif",
         "compare {} --format html", "read {}", "read {} --format json", "extract {}", "extract {} --format jsonl", "topics {}", "timeline {}",
         "sources {}", "verify c.yaml", "verify c.yaml --format json", "verify c.yaml --format junit", "verify c.yaml --format markdown",
         "verify c.yaml --format sarif", "explain {}", "nonsense"]  # fmt: skip


@pytest.mark.parametrize("call", CALLS)
def test_no_command_comes_from_a_text(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    body = "\n\n".join(
        f"Ann Field {p} said on 2 May 2025 that {n} people {p} died in Lund." for n, p in enumerate(PAYLOADS[::7])
    )
    other = body.replace(" 2 May", " 9 May").replace("people", "men")
    names = ["::stop-commands::a.txt", "##[add-mask]b.txt"]
    for name, text in zip(names, (body, other), strict=True):
        Path(name).write_text(text, encoding="utf-8", newline="")
    rows = "".join(f"  - {{id: s{n}, path: '{name}', outlet: '{name}'}}\n" for n, name in enumerate(names))
    Path("c.yaml").write_text(
        f"version: 1\nsources:\n{rows}claims:\n  - id: c\n    question: '::error::q ##[error]q'\n    kind: date\n    readings:\n"
        "      - {source: s0, quote: 'on 2 May 2026 ##[group]x'}\n      - {source: s1, quote: 'Ann Field ::error::x said on 8 May 2025'}\n",
        encoding="utf-8",
    )
    arguments = call.split()
    if "{}" in arguments:
        at = arguments.index("{}")
        arguments[at : at + 1] = ["##[group]x"] if arguments[0] == "explain" else [f"./{name}" for name in names]
    run([*arguments, "--today", "2026-11-21"] if arguments[0] == "verify" else arguments)
    out, err = capsys.readouterr()
    assert out + err
    assert commands(out) == [] and commands(err) == []


def test_what_is_data_stays_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import json

    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("The mayor said ##[error]x on 2 May 2025 in Lund.\n", encoding="utf-8")
    assert run(["read", "a.txt", "--format", "json"]) == 0
    assert "##[error]x" in json.loads(capsys.readouterr().out)["text"]
    assert run(["init", "--all", "a.txt", "-o", "-"]) == 0
    assert "##[error]x" in capsys.readouterr().out


@pytest.mark.parametrize("count", [9, 10, 11, 300])
def test_what_the_page_does_not_show_is_counted(count: int) -> None:
    reporter = REPORTERS.get("github")
    assert reporter.verified is not None
    given = verification("x")
    many = tuple(replace(given.results[0], id=f"r-{n}") for n in range(count))
    lines = reporter.verified(replace(given, results=many, checked=(), notices=()), View()).splitlines()
    assert len(lines) == count + (count > 10)
    if count > 10:
        assert lines[9].startswith(f"::warning title=claimcheck::{count - 9} more of this level")
