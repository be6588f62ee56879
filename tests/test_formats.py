"""Formats for CI: valid for readers that are not ours, whatever a stranger writes into a source, a name or a claims file."""

from __future__ import annotations

import html
import importlib.util
import json
import os
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from _hostile import document, payloads, report, verification
from markdown_it import MarkdownIt

from claimcheck.reporters import REPORTERS, View
from claimcheck.text.safe import one_line, printable

SCHEMA = os.environ.get("CLAIMCHECK_SARIF_SCHEMA")  # the official one is not ours to copy
NAMES = [f"{n}" for n, _ in enumerate(payloads())]
EVERY = pytest.mark.parametrize("text", payloads(), ids=NAMES)
FORMATS = ("sarif", "junit", "github", "markdown")


def written(name: str, text: str) -> Iterator[str]:
    """What the format makes of a comparison and of a verification that hold the text everywhere."""
    reporter = REPORTERS.get(name)
    assert reporter.verified is not None
    yield reporter.render(report(text), View(base="stories/"))
    yield reporter.verified(verification(text), View(base="stories/"))


def test_there_are_enough_payloads() -> None:
    assert len(payloads()) >= 200


@EVERY
def test_it_can_be_printed(text: str) -> None:
    for out in (out for name in FORMATS for out in written(name, text)):
        out.encode("utf-8", "strict")
        assert out == printable(out), "something in it steers a terminal"
        assert out.endswith("\n")


# SARIF --------------------------------------------------------------------------------------------------------------


def test_the_official_schema_is_asked_where_it_is_at_hand() -> None:
    if SCHEMA is None:
        pytest.skip("set CLAIMCHECK_SARIF_SCHEMA to a copy of sarif-schema-2.1.0.json")
    validator = official()
    for text in payloads():
        for out in written("sarif", text):
            validator(json.loads(out))


@cache
def official() -> Callable[[object], None]:
    assert SCHEMA is not None
    schema = json.loads(Path(SCHEMA).read_text(encoding="utf-8"))
    checker = jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    return checker.validate


@EVERY
def test_sarif_is_well_made(text: str) -> None:
    for out in written("sarif", text):
        log = json.loads(out, parse_constant=pytest.fail)
        assert log["version"] == "2.1.0" and urlsplit(log["$schema"]).scheme == "https"
        (run,) = log["runs"]
        assert run["columnKind"] == "unicodeCodePoints"
        rules = run["tool"]["driver"]["rules"]
        assert len({r["id"] for r in rules}) == len(rules)
        for result in run["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            assert result["level"] in ("error", "warning", "note")
            assert result["partialFingerprints"]["claimcheck/v1"]
            related = result.get("relatedLocations", [])
            links = message(result["message"]["text"])
            assert links == [p["id"] for p in related] == list(range(1, len(related) + 1))
            for place in [*result["locations"], *related]:
                region(place["physicalLocation"], text)
        (invocation,) = run["invocations"]
        assert invocation["executionSuccessful"] is False
        said = invocation["toolExecutionNotifications"]
        assert [n["level"] for n in said] == ["error", "warning", "note"]
        for notice in said:
            assert message(notice["message"]["text"]) == []
        assert said[0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 7, "startColumn": 2}
        for rule in rules:
            message(rule["help"]["text"] if "help" in rule else "")


def message(text: str) -> list[int]:
    """The locations that a message links to, read by sections 3.11.5 and 3.11.6 of the standard."""
    assert not re.search(r"(?<!\{)(?:\{\{)*\{(?!\{)|(?<!\})(?:\}\})*\}(?!\})", text), "a placeholder"
    links, at = [], 0
    while (found := re.search(r"(?<!\\)(?:\\\\)*\]\(([^)]*)\)", text[at:])) is not None:
        links.append(int(found[1]))  # nothing but a location of the result
        at += found.end()
    return links


def region(place: dict[str, Any], text: str) -> None:
    """The path is relative and comes back; the region of the text that it names holds the snippet."""
    uri = place["artifactLocation"]["uri"]
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri)
    assert not urlsplit(uri).scheme and not uri.startswith("/")
    path = unquote(uri)
    assert path.startswith("stories/")
    if path == "stories/claims.yaml":
        return
    plain = re.sub("[\ud800-\udfff]", "\ufffd", text)
    assert path.removeprefix("stories/")[2:] == f"{plain}.txt"
    where = place["region"]
    lines = document("x", text).text.split("\n")
    held = lines[where["startLine"] - 1 : where["endLine"]]
    held[-1] = held[-1][: where["endColumn"] - 1]
    held[0] = held[0][where["startColumn"] - 1 :]
    assert re.sub("[\ud800-\udfff]", "\ufffd", "\n".join(held)) == where["snippet"]["text"]


def test_what_is_more_than_a_run_can_show_is_said() -> None:
    reporter = REPORTERS.get("sarif")
    assert reporter.verified is not None
    given = verification("x")
    many = tuple(replace(given.results[0], id=f"r-{n}") for n in range(5100))
    (run,) = json.loads(reporter.verified(replace(given, results=many), View()))["runs"]
    assert len(run["results"]) == 5000 and run["results"][0]["level"] == "error"
    assert run["invocations"][0]["toolExecutionNotifications"][-1]["descriptor"] == {"id": "results-left-out"}


# JUnit --------------------------------------------------------------------------------------------------------------


@EVERY
def test_junit_is_read_by_another(text: str) -> None:
    for out in written("junit", text):
        root = ElementTree.fromstring(out.encode())
        counted(root)
        cases = list(root.iter("testcase"))
        names = [case.get("name") for case in cases]
        assert len(set(names)) == len(names)
        assert {e.tag for e in root.iter()} <= {
            "testsuites",
            "testsuite",
            "testcase",
            "failure",
            "skipped",
            "error",
            "system-out",
        }
        failed = next(case for case in cases if case.find("failure") is not None)
        said = failed.findtext("failure") or ""
        wanted = "\n".join(" ".join(line.splitlines()) for line in [f"subject: the same ({text})"])
        assert unspelled(wanted) in said or "quote-not-found" in said
        assert len(cases) == (6 if "topics" in out else 8)


def counted(root: ElementTree.Element) -> None:
    for suite in [root, *root.iter("testsuite")]:
        cases = list(suite.iter("testcase"))
        assert int(suite.get("tests", "")) == len(cases)
        tags = {"failures": "failure", "errors": "error"} | ({"skipped": "skipped"} if suite is not root else {})
        for key, tag in tags.items():
            assert int(suite.get(key, "")) == sum(case.find(tag) is not None for case in cases)


def unspelled(text: str) -> str:
    return re.sub("[\ufffe\uffff]", lambda m: f"\\u{ord(m[0]):04x}", printable(text))


@pytest.mark.skipif(importlib.util.find_spec("junitparser") is None, reason="junitparser is not installed")
def test_junit_is_read_by_junitparser() -> None:
    from junitparser import JUnitXml

    for text in payloads():
        for out in written("junit", text):
            read = JUnitXml.fromstring(out.encode())
            assert read.tests == sum(1 for suite in read for _ in suite)
            assert [len(read) > 0, read.failures, read.errors] == [True, 1, 1]


# GitHub -------------------------------------------------------------------------------------------------------------


def command(line: str) -> tuple[str, dict[str, str], str]:
    """A workflow command as the runner reads it (actions/runner, ActionCommand.cs, TryParseV2)."""
    assert line.startswith("::") and "\r" not in line
    head, sep, data = line[2:].partition("::")
    assert sep
    name, _, rest = head.partition(" ")
    pairs = (pair.split("=", 1) for pair in rest.split(",") if pair)
    return name, {k: undone(v, ("%3A", ":"), ("%2C", ",")) for k, v in pairs}, undone(data)


def undone(text: str, *more: tuple[str, str]) -> str:
    for sign, plain in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
        text = text.replace(sign, plain)
    return text


@EVERY
def test_github_annotates_the_right_line(text: str) -> None:
    for out in written("github", text):
        rows = [command(line) for line in out.removesuffix("\n").split("\n")]
        assert [name for name, _, _ in rows] == ["error", "warning", "error", "warning", "notice"]
        _, where, said = rows[0]
        shown = one_line(f"{text}")
        if where["file"] == "stories/claims.yaml":
            assert (where["line"], where["col"]) == ("12", "5")
        else:
            assert where["file"] == f"stories/a/{shown}.txt"
            assert where["line"] == "2"
        assert one_line(" ".join(text.split())) in said
        assert "##[" not in out or "##[" in text
        assert rows[2][1]["line"] == "7" and rows[2][1]["col"] == "2"


# Markdown -----------------------------------------------------------------------------------------------------------

OURS = {"<b>", "</b>", "<br>", "<!-- -->"}


@EVERY
def test_markdown_shows_text_as_text(text: str) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for out, plain in zip(written("markdown", text), written("markdown", "x"), strict=True):
        tokens = reader.parse(out)
        assert [(t.type, t.level) for t in tokens] == [(t.type, t.level) for t in reader.parse(plain)]
        inline = [t for token in tokens for t in token.children or ()]
        assert {t.type for t in inline} <= {
            "text",
            "html_inline",
            "strong_open",
            "strong_close",
            "code_inline",
            "text_special",
        }
        assert {t.content for t in inline if t.type == "html_inline"} <= OURS
        assert {t.content for t in inline if t.type == "code_inline"} <= {"--all"}
        shown = html.unescape(re.sub(r"<[^>]*>", "", reader.renderer.render(tokens, reader.options, {})))
        assert one_line(" ".join(text.split())) in shown
        github(inline)


def github(inline: list[Any]) -> None:
    """No run of text in which GitHub would find an address, a person, an issue or an emoji."""
    for token in inline:
        if token.type == "text":
            assert not re.search(r"\w://|www\.\w|@\w|#\d|:[\w+-]+:", token.content, re.IGNORECASE), token.content


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_is_said(name: str) -> None:
    empty = replace(report("x"), findings=(), notices=(), topics=())
    out = REPORTERS.get(name).render(empty, View())
    if name == "sarif":
        (run,) = json.loads(out)["runs"]
        assert run["results"] == [] and run["invocations"][0]["executionSuccessful"] is True
    if name == "junit":
        assert ElementTree.fromstring(out).get("tests") == "0"
    if name == "github":
        assert out == ""
    if name == "markdown":
        assert out.startswith("## No conflict found")


def test_fingerprints_survive_edits_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.cli._run import run

    monkeypatch.chdir(tmp_path)
    words = "The Ash Bridge will close on {} May 2025, the council said on Monday.\n"
    above = "".join(f"The river stood at mark {n} at noon, as it had the day before.\n\n" for n in range(50))
    found = []
    for before in ("", above):
        for name, day in (("herald", 2), ("tribune", 9)):
            Path(f"{name}.txt").write_text(before + words.format(day), encoding="utf-8", newline="\n")
        assert run(["compare", "herald.txt", "tribune.txt", "-o", "sarif=a.sarif", "-o", "a.txt"]) == 0
        (log,) = json.loads(Path("a.sarif").read_text(encoding="utf-8"))["runs"]
        conflict = [r for r in log["results"] if r["ruleId"] == "date-conflict"]
        places = [r["locations"][0]["physicalLocation"]["region"]["startLine"] for r in conflict]
        found.append(([r["partialFingerprints"] for r in conflict], places))
    assert found[0][0] == found[1][0] != [] and (found[0][1], found[1][1]) == ([1], [101])
