"""The house rules: floors, light start-up, small files, and a tool that does not know its sample story."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from _support import ROOT

PACKAGE = ROOT / "claimcheck"
FILES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 300
LONGER: dict[str, tuple[int, str]] = {}  # path in the package: (lines it may have, why it is not split)


def shown(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_imports_go_downwards_only() -> None:
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("heavy", ["rich", "yaml", "rapidfuzz", "pydantic", "claimcheck.pipeline", "claimcheck.kinds"])
def test_start_up_loads_no_heavy_module(heavy: str) -> None:
    assert heavy not in loaded_at_start_up()


@cache
def loaded_at_start_up() -> frozenset[str]:
    code = "import sys, claimcheck.cli; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return frozenset(done.stdout.split())


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_a_file_holds_one_idea(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    most, _ = LONGER.get(shown(path), (MOST_LINES, ""))
    assert lines <= most, f"{lines} lines: split it, or give a reason in LONGER"


def test_the_list_of_longer_files_is_true() -> None:
    assert all((PACKAGE / name).exists() and why for name, (_, why) in LONGER.items())


@pytest.mark.parametrize("path", [p for p in FILES if p.relative_to(PACKAGE).parts[0] != "cli"], ids=shown)
def test_only_the_command_line_prints_and_exits(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        assert name not in {"print", "exit", "quit", "sys.exit", "os._exit", "sys.stdout.write", "sys.stderr.write"}


# What no rule may know ----------------------------------------------------------------------------------------------

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

# Capitalised in the five texts, yet not theirs: a tool for news may know them.
EVERYBODYS = {
    # states, seats of power, peoples
    "america", "american", "americans", "biden", "chinese", "commerce", "department", "executive", "federal", "house",
    "national", "order", "president", "states", "trump", "u.s", "united", "washington", "white", "government",
    # press and generic words that open a sentence or a heading
    "ai", "a.i", "ap", "axios", "reuters", "york", "times", "news", "technology", "business", "education", "finance",
    "telegram", "twitter", "linkedin", "incident", "pace", "institute", "center", "community", "official",
    "intelligence", "artificial", "security", "safety", "standards", "innovation", "review", "assessment", "agreement",
    "account", "app", "discussion", "subscription",
    # names in two words of which each is an everyday word; the other names of the story remain
    "fable", "muse", "spark",
    # a common given name
    "francis",
    "model", "models", "framework", "administration", "companies", "company", "group", "release", "window", "voluntary",
}  # fmt: skip


def names_of_the_story() -> dict[str, set[str]]:
    """Capitalised words within sentences of two or more of the five texts that are never written small there."""
    texts = {p.stem: p.read_text(encoding="utf-8") for p in (ROOT / "sources").glob("*.txt")}
    small = {w for text in texts.values() for w in WORD.findall(text) if w.islower()}
    found: dict[str, set[str]] = {}
    for source, text in texts.items():
        for match in WORD.finditer(text):
            word = re.sub(r"['’]s$", "", match[0])
            opens = re.search(r"[.!?:\n“\"]\s*$|^\s*$", text[max(0, match.start() - 3) : match.start()])
            if len(word) > 2 and not word.islower() and word[0].isalpha() and not opens:
                found.setdefault(word.casefold(), set()).add(source)
    return {w: s for w, s in found.items() if len(s) > 1 and w not in small}


def everyday(word: str) -> bool:
    """Months and days of the week, and what `EVERYBODYS` lists."""
    import calendar

    return word in EVERYBODYS or word in {n.casefold() for n in (*calendar.month_name, *calendar.day_name)}


def test_the_names_are_found_that_the_next_test_looks_for() -> None:
    assert len([w for w in names_of_the_story() if not everyday(w)]) >= 8


@pytest.mark.parametrize("path", sorted(p for p in PACKAGE.rglob("*") if p.suffix in {".py", ".tsv"}), ids=shown)
def test_the_tool_does_not_know_its_sample_story(path: Path) -> None:
    held = {re.sub(r"['’]s$", "", w).casefold() for w in WORD.findall(path.read_text(encoding="utf-8"))}
    held |= {part for word in held for part in re.split(r"[-.]", word)}
    assert not sorted(w for w in names_of_the_story() if not everyday(w) and w in held)
