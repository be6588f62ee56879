"""`claimcheck verify`: each rule where it should be said and where not, exit codes, the lock, reanchoring."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from pathlib import Path

import pytest
from _desks import run as verified
from _support import ROOT

from claimcheck import checks
from claimcheck.cli._run import run
from claimcheck.model.verification import Outcome

HERALD = (
    "The Ash Bridge will close on 2 May 2025, the council said on Monday.\n\nRepairs will last two weeks. It is old.\n"
)
TRIBUNE = "The Ash Bridge will close on 9 May 2025, the council said on Monday.\n\nRepairs will last 14 days.\n"
HEAD = "version: 1\nsources:\n  - id: herald\n    path: herald.txt\n  - id: tribune\n    path: tribune.txt\nclaims:\n"
CLOSING = """  - id: closing
    question: When does it close?
    kind: date
    readings:
      - source: herald
        quote: The Ash Bridge will close on 2 May 2025
      - source: tribune
        quote: The Ash Bridge will close on 9 May 2025
"""
KNOWN = CLOSING.replace("    kind: date\n", "    kind: date\n    expect: contradict\n")
REPAIRS = """  - id: repairs
    question: How long do repairs last?
    kind: duration
    readings:
      - source: herald
        quote: Repairs will last two weeks
"""


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts on one bridge, and a sound claims file; it becomes the current one."""
    (tmp_path / "herald.txt").write_text(HERALD, encoding="utf-8")
    (tmp_path / "tribune.txt").write_text(TRIBUNE, encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(HEAD + KNOWN + REPAIRS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(claims: str) -> None:
    Path("claims.yaml").write_text(claims, encoding="utf-8")


def said(**options: object) -> list[tuple[str, str, int]]:
    """Rule, level and line of all that is said of ./claims.yaml."""
    found = verified(Path("claims.yaml"), **options).verification  # type: ignore[arg-type]
    return [(r.rule, str(r.level), r.location.line) for r in found.everything]


# name: (claims after the head, results as (rule, level, words of the line that it stands in))
RULES: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "sound": (KNOWN + REPAIRS, []),
    "quote-not-found": (KNOWN.replace("2 May", "3 May"), [("quote-not-found", "error", "3 May")]),
    "quote-elsewhere": (
        KNOWN + REPAIRS.replace("herald", "tribune"), [("quote-elsewhere", "error", "- source: tribune\n        quote: Repairs")]),
    "quote-disguised": (KNOWN.replace("Ash Bridge will close on 2", "Аsh Bridge will close on 2"), [("quote-disguised", "error", "Аsh")]),
    "ellipsis": (KNOWN + REPAIRS.replace("Repairs will last two weeks", "The Ash Bridge ... said on Monday"), []),
    "quote-ambiguous": (KNOWN + REPAIRS.replace("Repairs will last two weeks", "on"), [("quote-ambiguous", "note", "quote: on")]),
    "line chooses": (KNOWN + REPAIRS.replace("Repairs will last two weeks", "on\n        line: 1"), [("quote-ambiguous", "note", "x")][:0]),
    "value": (KNOWN + REPAIRS + "        value: two weeks\n", []),
    "value in other words": (KNOWN + REPAIRS + "        value: 14 days\n", []),
    "value as TIMEX": (KNOWN + "        value: 2025-05-09\n", []),
    "value-differs": (KNOWN + REPAIRS + "        value: 15 days\n", [("value-differs", "error", "15 days")]),
    "a bound is no figure": (KNOWN + REPAIRS + "        value: up to 14 days\n", [("value-differs", "error", "up to")]),
    "value-not-read": (
        KNOWN + REPAIRS.replace("Repairs will last two weeks", "It is old") + "        value: 14 days\n", [("value-not-read", "error", "14 days")]),
    "relation-differs": (KNOWN.replace("contradict", "agree"), [("relation-differs", "error", "agree")]),
    "relation of a pair": (KNOWN.replace("contradict", "{herald vs tribune: contradict}"), []),
    "relation-unknown": (
        KNOWN + REPAIRS.replace("    readings", "    expect: agree\n    readings").replace("Repairs will last two weeks", "It is old"),
        [("relation-unknown", "error", "expect: agree")]),
    "not of one origin": (KNOWN.replace("expect: contradict", "expect: single-origin\n    discloses: d"), [("relation-differs", "error", "single-origin")]),
    "undisclosed-conflict": (CLOSING, [("undisclosed-conflict", "warning", "id: closing")]),
    "undisclosed, quoted by nobody": (REPAIRS, [("undisclosed-conflict", "warning", "")]),
    "disclosed": (CLOSING.replace("    kind: date\n", "    discloses: Two days are named.\n"), []),
    "open-claim": (CLOSING.replace("    kind: date\n", "    status: open\n"), [("open-claim", "note", "status: open")]),
    "settled": (KNOWN.replace("    kind: date\n", "    status: settled\n    note: asked them\n"), []),
    "settled conflict": (CLOSING.replace("    kind: date\n", "    status: settled\n    note: the ninth, says the council\n"), []),
    "settled, and nobody says how": (CLOSING.replace("    kind: date\n", "    status: settled\n"), [("undisclosed-conflict", "warning", "id: closing")]),
    "settled, and nobody has looked": (
        CLOSING.replace("    kind: date\n", "    status: settled\n    note: not reviewed\n"), [("undisclosed-conflict", "warning", "id: closing")]),
    "source-changed": (KNOWN, []),
}  # fmt: skip


@pytest.mark.parametrize("name", RULES)
def test_each_rule_on_its_line(name: str, story: Path) -> None:
    claims, expected = RULES[name]
    write(HEAD + claims)
    text = (HEAD + claims).rstrip()
    lines = [1 if not words else text.count("\n", 0, text.rindex(words)) + 1 for _, _, words in expected]
    assert said() == [(rule, level, line) for (rule, level, _), line in zip(expected, lines, strict=True)]


def test_what_stands_beside_a_quotation_or_in_its_gap_is_not_quoted(story: Path) -> None:
    """The quoted days answer the question; "on Monday" before one and "in 1911" in the gap of the other do not."""
    Path("herald.txt").write_text("On Monday, the council said that the bridge closes on 2 May.\n", encoding="utf-8")
    tribune = "The council said on Monday: the bridge, built in 1911, will close on 9 May.\n"
    Path("tribune.txt").write_text(tribune, encoding="utf-8")
    claim = KNOWN.replace("The Ash Bridge will close on 2 May 2025", "the bridge closes on 2 May")
    claim = claim.replace("The Ash Bridge will close on 9 May 2025", "the bridge ... will close on 9 May")
    write(HEAD + claim)
    assert said() == []
    write(HEAD + claim.replace("contradict", "agree"))
    assert [r[0] for r in said()] == ["relation-differs"]
    for quote, other in (("on 2 May", "Monday"), ("on 9 May", "1911")):
        write(HEAD + claim.replace(f"{quote}\n", f"{quote}\n        value: {other}\n"))
        assert [r[0] for r in said()] == ["value-differs"], other


def test_strict_makes_failures_of_warnings_and_open_claims(story: Path) -> None:
    write(HEAD + CLOSING)
    assert said(strict=True) == [("undisclosed-conflict", "error", 8)]
    write(HEAD + CLOSING.replace("    kind: date\n", "    status: open\n"))
    assert said(strict=True) == [("open-claim", "error", 10)]


def test_quotes_only_looks_at_quotations_alone(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = CLOSING.replace(
        "    kind: date\n", "    status: open\n    suppress: [{rule: value-differs, reason: r, expires: 2027-01-01}]\n"
    )
    write(HEAD + opened)
    assert "open-claim" in {r[0] for r in said()}
    for arguments in ([], ["--strict"]):
        assert run(["verify", "--quotes-only", "--today", "2026-11-21", *arguments]) == 0
        out = capsys.readouterr().out
        assert "1 claim: 1 holds" in out and "open" not in out and "suppress" not in out.partition("\n2 sources")[0]
    write(HEAD + opened.replace("2 May", "3 May"))
    assert run(["verify", "--quotes-only", "--format", "json"]) == 1
    (row,) = json.loads(capsys.readouterr().out)["claims"]
    assert [r["rule"] for r in row["results"]] == ["quote-not-found"]


def test_quotes_only_heeds_the_suppression_of_a_quotation(story: Path) -> None:
    wrong = REPAIRS.replace("    readings:", SUPPRESS.format(rule="quote-not-found", day="2026-12-31"))
    write(HEAD + wrong.replace("two weeks", "ten weeks"))
    path = Path("claims.yaml")
    assert not verified(path, quotes_only=True, today=date(2026, 12, 31)).verification.everything
    assert verified(path, quotes_only=True, today=date(2027, 1, 1)).verification.everything


def test_exit_codes(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify"]) == 0
    assert "2 claims: 2 hold" in capsys.readouterr().out
    write(HEAD + CLOSING)
    assert (run(["verify"]), run(["verify", "--strict"])) == (0, 1)
    write(HEAD + CLOSING.replace("2 May", "3 May"))
    assert run(["verify"]) == 1
    write(HEAD + CLOSING + "clams: 1\n")
    assert run(["verify"]) == 2
    write(HEAD + KNOWN)
    (story / "tribune.txt").unlink()
    assert run(["verify"]) == 2
    assert "tribune.txt: no such file" in capsys.readouterr().err
    assert run(["verify", "nope.yaml"]) == 2
    assert run(["verify", "herald.txt"]) == 2
    assert run(["verify", "--today", "soon"]) == 2


def test_the_format_changes_no_code_and_json_is_whole(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(HEAD + CLOSING.replace("2 May", "3 May"))
    assert run(["verify", "--format", "json"]) == 1
    plain = json.loads(capsys.readouterr().out)
    keys = "format tool file ruleset today sources unread claims results notices counts".split()
    assert list(plain) == keys and plain["file"] == "claims.yaml" and plain["today"] is None
    (row,) = plain["claims"]
    assert row["outcome"] == "fails"
    (result,) = (r for r in row["results"] if r["level"] == "error")
    assert result["rule"] == "quote-not-found"
    assert result["location"]["line"] == 13 and "3 May" in result["exact"]
    assert plain["counts"]["errors"] == 1 and plain["counts"]["fails"] == 1


def test_places_are_those_of_the_folder_of_the_claims_file(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "deep").mkdir()
    for name in ("herald.txt", "tribune.txt"):
        (story / name).rename(story / "deep" / name)
    (story / "deep/claims.yaml").write_text(HEAD + CLOSING.replace("2 May", "3 May"), encoding="utf-8")
    assert run(["verify", "deep/claims.yaml"]) == 1
    assert capsys.readouterr().out.startswith(
        "deep/claims.yaml:13:16: error: closing: the quotation is not in herald.txt"
    )


def test_ids_survive_lines_above(story: Path) -> None:
    write(HEAD + CLOSING.replace("2 May", "3 May"))
    before = [r.id for r in verified(Path("claims.yaml")).verification.everything]
    write("# one\n" * 100 + HEAD + CLOSING.replace("2 May", "3 May"))
    (story / "herald.txt").write_text("\n" * 100 + HERALD, encoding="utf-8")
    assert [r.id for r in verified(Path("claims.yaml")).verification.everything] == before != []


# Suppressions -------------------------------------------------------------------------------------------------------

SUPPRESS = "    suppress:\n      - {{rule: {rule}, reason: on its way, expires: {day}}}\n    readings:"


def suppressed(rule: str, day: str, claims: str = REPAIRS + "        value: 15 days\n") -> str:
    return HEAD + KNOWN + claims.replace("    readings:", SUPPRESS.format(rule=rule, day=day))


def test_a_suppression_holds_to_the_end_of_its_last_day(story: Path) -> None:
    write(suppressed("value-differs", "2026-12-31"))
    assert said(today=date(2026, 12, 31)) == []
    assert [r[0] for r in said(today=date(2027, 1, 1))] == ["suppression-expired", "value-differs"]


def test_a_suppression_of_another_rule_stops_nothing_and_is_said(story: Path) -> None:
    write(suppressed("quote-moved", "2026-12-31"))
    assert [r[0] for r in said()] == ["suppression-unused", "value-differs"]


def test_a_rule_of_the_judge_can_be_suppressed(story: Path) -> None:
    write(HEAD + CLOSING.replace("    readings:", SUPPRESS.format(rule="date-conflict", day="2026-12-31")))
    assert said() == []


def test_what_is_disputed_fails_nothing_and_can_be_suppressed(story: Path) -> None:
    (story / "herald.txt").write_text(f"{HERALD}The engineer said the brakes had failed.\n", encoding="utf-8")
    (story / "tribune.txt").write_text(f"{TRIBUNE}The driver denied that the brakes had failed.\n", encoding="utf-8")
    brakes = """  - id: brakes
    question: Did the brakes fail?
    kind: status
    suppress:
      - {{rule: {rule}, reason: on its way, expires: 2026-12-31}}
    readings:
      - source: herald
        quote: the brakes had failed
      - source: tribune
        quote: that the brakes had failed
"""
    write(HEAD + KNOWN + brakes.format(rule="status-conflict"))
    assert said() == []
    write(HEAD + KNOWN + brakes.format(rule="date-conflict"))
    assert [r[0] for r in said()] == ["suppression-unused"]


def test_the_day_is_printed_when_it_is_used_and_the_clock_is_read_for_nothing_else(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def never() -> date:
        raise AssertionError("nothing expires here")

    from claimcheck.verify import verify

    assert verify(Path("claims.yaml"), today=never, quotes_only=True).verification.today is None
    write(suppressed("value-differs", "2026-12-31"))
    assert run(["verify", "--today", "2026-11-21"]) == 0
    assert "suppressions held against 2026-11-21" in capsys.readouterr().out
    for name in ("github", "sarif", "junit", "json", "markdown"):
        assert run(["verify", "--today", "2026-11-21", "--format", name]) == 0
        assert "suppressions held against 2026-11-21" in capsys.readouterr().err


# Pins and the lock --------------------------------------------------------------------------------------------------


def pin(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def pinned(digest: str) -> str:
    return (HEAD + KNOWN + REPAIRS).replace("path: herald.txt\n", f"path: herald.txt\n    sha256: {digest}\n")


def test_a_pinned_source_that_changed_is_said_with_what_became_stale(story: Path) -> None:
    write(pinned(pin(HERALD).upper()))
    assert said() == []
    (story / "herald.txt").write_text(HERALD + "\n", encoding="utf-8")
    (result,) = verified(Path("claims.yaml")).verification.results
    assert (result.rule, result.location.line) == ("source-changed", 5)
    assert "stale: closing, repairs" in result.message and len(result.related) == 2


def test_the_lock_stands_in_for_a_source_that_is_not_here(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "--lock"]) == 0
    (story / "tribune.txt").unlink()
    capsys.readouterr()
    assert run(["verify"]) == 0
    out = capsys.readouterr().out
    assert "not re-read, held against the lock: tribune" in out and "[source-unread]" in out
    assert run(["verify", "--strict"]) == 1
    found = verified(Path("claims.yaml")).verification
    assert found.unread == ("tribune",)
    assert [row.outcome for row in found.checked] == [Outcome.UNCHECKED, Outcome.HOLDS]
    write((HEAD + KNOWN + REPAIRS).replace("9 May", "8 May"))
    assert [r[0] for r in said()] == ["quote-not-locked", "source-unread"]


def test_the_lock_is_for_missing_files_only(story: Path) -> None:
    assert run(["verify", "--lock", "-q"]) == 0
    (story / "tribune.txt").write_bytes(b"")
    assert run(["verify"]) == 2


def test_the_lock_is_not_written_while_a_quotation_is_missing(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(HEAD + CLOSING.replace("2 May", "3 May"))
    assert run(["verify", "--lock"]) == 1
    assert not Path("claims.lock").exists() and "not written" in capsys.readouterr().err


def test_words_around_a_quotation_are_kept(story: Path) -> None:
    assert run(["verify", "--lock", "-q"]) == 0
    (story / "herald.txt").write_text("New\n\n" + HERALD.replace("It is old", "It was old"), encoding="utf-8")
    assert [r[0] for r in said(quotes_only=True)] == ["context-changed"]
    (story / "herald.txt").write_text(
        HERALD.replace("Repairs will", "Nobody thinks that Repairs will"), encoding="utf-8"
    )
    assert [r[0] for r in said(quotes_only=True)] == ["context-changed"]
    (story / "herald.txt").write_text("Above\n\n" + HERALD.replace(". ", ".\u00a0"), encoding="utf-8")
    assert said(quotes_only=True) == []


def test_the_lock_is_not_written_through_a_link(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story.parent / "profile").write_text("mine\n", encoding="utf-8")
    Path("claims.lock").symlink_to("../profile")
    assert run(["verify", "--lock"]) == 2
    assert "not written through it" in capsys.readouterr().err
    assert (story.parent / "profile").read_text(encoding="utf-8") == "mine\n"


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"[]", b"null", b'{"format": "x"}', b'{"format": "claimcheck-lock/1"}', b"\xff", b"[" * 100_000,
     b'{"format": "claimcheck-lock/1", "sources": [{"id": "a", "sha256": "x"}], "quotes": []}',
     b'{"format": "claimcheck-lock/1", "sources": [], "quotes": [{"claim": 1}]}'],
)  # fmt: skip
def test_a_damaged_lock_is_an_error(raw: bytes, story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("claims.lock").write_bytes(raw)
    assert run(["verify"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("claimcheck: error: claims.lock: the lock file cannot be read") and len(err.splitlines()) == 1


def test_the_lock_is_the_same_whoever_writes_it(story: Path) -> None:
    run(["verify", "--lock", "-q"])
    first = Path("claims.lock").read_bytes()
    run(["verify", "--lock", "-q"])
    assert Path("claims.lock").read_bytes() == first
    held = json.loads(first)
    assert held["quotes"][0]["exact"] == "The Ash Bridge will close on 2 May 2025" and len(held["quotes"]) == 3


# Reanchoring --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_reanchor_moves_lines_and_pins_and_nothing_else(
    ending: str, mark: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = mark + pinned(pin(HERALD)).replace("two weeks\n", 'two weeks\n        line: "3"  # by hand\n').replace(
        "\n", ending
    )
    Path("claims.yaml").write_bytes(text.encode())
    assert run(["verify", "-q"]) == 0
    (story / "herald.txt").write_text("New.\n\n" + HERALD, encoding="utf-8")
    assert run(["verify", "-q"]) == 1
    capsys.readouterr()
    assert run(["verify", "--reanchor"]) == 0
    err = capsys.readouterr().err
    assert "'repairs': line 3 -> 5 of herald.txt" in err and "pin of herald.txt" in err
    expected = text.replace('line: "3"', "line: 5").replace(pin(HERALD), pin("New.\n\n" + HERALD))
    assert Path("claims.yaml").read_bytes().decode() == expected


def test_reanchor_never_changes_words(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(pinned(pin(HERALD)))
    (story / "herald.txt").write_text(HERALD.replace("two weeks", "three weeks"), encoding="utf-8")
    before = Path("claims.yaml").read_bytes()
    assert run(["verify", "--reanchor"]) == 1
    assert Path("claims.yaml").read_bytes() == before
    assert "the pin of herald.txt stays" in capsys.readouterr().err


def test_reanchor_moves_a_quotation_of_several_places_only_where_the_lock_knows_it(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twice = "It rains.\n\nThe bridge is old, he said.\n\nThe bridge is old, she wrote.\n"
    (story / "herald.txt").write_text(twice, encoding="utf-8")
    claim = "  - id: old\n    question: Is it?\n    readings:\n      - {source: herald, quote: The bridge is old, line: 5}\n"
    write(HEAD + claim)
    (story / "herald.txt").write_text("A\n\nB\n\n" + twice, encoding="utf-8")
    assert run(["verify", "--reanchor", "--quotes-only"]) == 1
    assert "stands in lines 7, 9" in capsys.readouterr().err
    (story / "herald.txt").write_text(twice, encoding="utf-8")
    assert run(["verify", "--lock", "--quotes-only", "-q"]) == 0
    (story / "herald.txt").write_text("A\n\nB\n\n" + twice, encoding="utf-8")
    assert run(["verify", "--reanchor", "--quotes-only"]) == 0
    assert "line: 9}" in Path("claims.yaml").read_text(encoding="utf-8")


# The table, the schema, what is loaded ------------------------------------------------------------------------------


def test_every_rule_is_told_whole_and_used() -> None:
    code = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "claimcheck").rglob("*.py") if p.name != "checks.py")
    for rule in checks.VERIFY_RULES.values():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.id) and f'"{rule.id}"' in code, rule.id
        assert rule.summary and rule.text.endswith((".", ".'")) and rule.good != rule.bad


def test_quotes_only_loads_no_engine(story: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from claimcheck.cli._run import run; status = run(['verify', '--quotes-only', '-q']);"
        "print(status, [m for m in sys.modules if m.startswith(('numpy', 'claimcheck.analysis', 'claimcheck.matcher'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", env={"PYTHONPATH": str(ROOT)}
    )
    assert done.stdout == "0 []\n", done.stderr


def test_the_shipped_claims_file_holds(capsys: pytest.CaptureFixture[str]) -> None:
    found = verified(ROOT / "claims.yaml", strict=True).verification
    assert not found.everything and len(found.checked) >= 25


def test_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"].startswith("claims.yaml of claimcheck")


# Written whole or not at all ----------------------------------------------------------------------------------------


def test_a_run_that_is_killed_leaves_whole_files(story: Path) -> None:
    """Killed at many moments while it writes claims.yaml and claims.lock: each is the old file or the new one."""
    import random
    import signal
    import subprocess
    import sys
    import time

    text = pinned(pin(HERALD)).replace("two weeks\n", "two weeks\n        line: 3\n")
    more = "".join(
        REPAIRS.replace("id: repairs", f"id: r{n}").replace("two weeks\n", "two weeks\n        line: 3\n")
        for n in range(400)
    )
    claims = text + more
    (story / "herald.txt").write_text("New.\n\n" + HERALD, encoding="utf-8")
    write(claims)
    Path("claims.lock").write_text("{}", encoding="utf-8")
    moved = claims.replace("line: 3", "line: 5").replace(pin(HERALD), pin("New.\n\n" + HERALD))
    call = [sys.executable, "-m", "claimcheck", "verify", "--reanchor", "--quotes-only", "-q"]
    moments = random.Random(7)
    for _ in range(12):
        write(claims)
        process = subprocess.Popen(
            call, env={"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(moments.uniform(0.1, 0.7))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert Path("claims.yaml").read_text(encoding="utf-8") in (claims, moved)
        held = Path("claims.lock").read_text(encoding="utf-8")
        assert held == "{}" or json.loads(held)["format"]
