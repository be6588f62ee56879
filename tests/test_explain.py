"""`claimcheck explain`: every rule, guard, check and kind by name; the trail of a finding; a hint for what is unknown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck import rulebook
from claimcheck.cli._run import run
from claimcheck.guards import GUARDS
from claimcheck.kinds import KINDS

HERALD = "The Ash Bridge will close on 2 May 2025, the council said on Monday. Repairs will last two weeks.\n"
TRIBUNE = "The Ash Bridge will close on 9 May 2025, the council said on Monday. Repairs will last two weeks.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts on one bridge; it becomes the current one."""
    monkeypatch.chdir(tmp_path)
    Path("herald.txt").write_text(HERALD, encoding="utf-8")
    Path("tribune.txt").write_text(TRIBUNE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", rulebook.names())
def test_every_rule_is_told_with_both_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", name]) == 0
    told, entry = capsys.readouterr().out, rulebook.entry(name)
    assert entry is not None and entry.summary in told
    for text in (
        *(entry.conflict or ()),
        *(entry.no_conflict or ()),
        *entry.good.splitlines(),
        *entry.bad.splitlines(),
    ):
        assert text in told
    assert entry.conflict and entry.no_conflict or entry.good and entry.bad and entry.text


@pytest.mark.parametrize("name", KINDS.names())
def test_every_kind_is_told(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", name]) == 0
    assert KINDS.get(name).example in capsys.readouterr().out


def test_the_trail_of_a_finding(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = ["herald.txt", "tribune.txt"]
    assert run(["compare", *texts, "--format", "json"]) == 0
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert run(["explain", finding["id"], *texts]) == 0
    told = capsys.readouterr().out
    claims = [s["exact"] for s in finding["sides"]]
    for words in (HERALD.split(". ")[0], TRIBUNE.split(". ")[0], *claims, *(p["label"] for p in finding["positions"])):
        assert words in told
    for words in ("herald.txt:1:", "by the pattern times:", "relation", "disjoint", "subject: the same"):
        assert words in told
    assert f"none of {len(GUARDS.names())} held them apart" in told
    assert f"contradict, rule date-conflict, {finding['confidence']} confidence" in told
    assert run(["explain", finding["id"][:5], *texts]) == 0
    assert capsys.readouterr().out == told


def test_the_trail_of_a_guard(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "herald.txt").write_text("The storm killed 12 people in Hull.\n", encoding="utf-8")
    (story / "tribune.txt").write_text("The storm killed 10 people in Derby.\n", encoding="utf-8")
    texts = ["herald.txt", "tribune.txt"]
    assert run(["compare", *texts, "--all", "--format", "json"]) == 0
    found = {f["rule"]: f["id"] for f in json.loads(capsys.readouterr().out)["findings"]}
    assert run(["explain", found["other-place"], *texts]) == 0
    assert "guards    other-place: " in capsys.readouterr().out


def test_what_verify_says_can_be_explained(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    assert run(["verify", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    ids = [r["id"] for c in told["claims"] for r in c["results"]]
    assert run(["explain", ids[0]]) == 0
    assert "quote-not-found" in capsys.readouterr().out


CLAIMS = """version: 1
sources:
  - {id: herald, path: herald.txt}
claims:
  - id: closing
    question: When does the bridge close?
    readings:
      - {source: herald, quote: The Ash Bridge will shut on 2 May 2025}
"""


def test_a_topic_of_the_claims_file_is_told_by_its_id(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "claims.yaml").write_text(CLAIMS.replace("shut", "close"), encoding="utf-8")
    assert run(["explain", "closing"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("closing  ") and "When does the bridge close?" in told and "herald.txt:1:" in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["date-conflct"], "did you mean 'date-conflict'"),
        (["other-tim"], "did you mean 'other-time'"),
        (["quote-not-fond"], "did you mean 'quote-not-found'"),
        (["\x1b[31mx"], r"\x1b[31mx"),
        (["f-0000000000", "herald.txt", "tribune.txt"], "no finding has the id"),
        (["t-0000000000", "herald.txt", "tribune.txt"], "no topic has the id"),
        (["closng", "own/claims.yaml"], "did you mean 'closing'"),
        (["closng", "herald.txt"], "no rule, kind, finding or topic is called"),
        (["v-00000000", "herald.txt", "tribune.txt"], "one claims file"),
        (["f-00"], "no such claims file"),
    ],
)
def test_what_is_unknown_is_2_and_one_line(
    arguments: list[str], said: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = story / "own"
    own.mkdir()
    (own / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    assert run(["explain", *arguments]) == 2
    err = capsys.readouterr().err
    assert said in err and len(err.splitlines()) == 1


def test_the_trail_of_a_topic_says_why_answers_are_not_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("herald.txt").write_text("The Odell plant employs 400 people in Kesh.\n", encoding="utf-8")
    Path("tribune.txt").write_text("The Odell plant will employ 900 people in Kesh by 2040.\n", encoding="utf-8")
    texts = ["herald.txt", "tribune.txt"]
    assert run(["compare", *texts, "--format", "json"]) == 0
    topics = json.loads(capsys.readouterr().out)["topics"]
    (topic,) = [t for t in topics if t["verdict"] == "unclear" and t["kind"] == "count"]
    assert run(["explain", topic["id"], *texts]) == 0
    told = capsys.readouterr().out
    assert topic["label"] in told and "guard " in told and "herald.txt:1" in told and "tribune.txt:1" in told
    assert run(["explain", "t-00000000", *texts]) == 2


def test_what_to_do_next_can_be_done_here(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = ["herald.txt", "tribune.txt"]
    run(["compare", *texts, "--format", "json"])
    (found, *_) = json.loads(capsys.readouterr().out)["findings"]
    for drafted, onward in ((False, "Next: claimcheck init .  "), (True, f"Next: claimcheck accept {found['id']} ")):
        if drafted:
            Path("claims.yaml").write_text("version: 1\nsources: []\nclaims: []\n", encoding="utf-8")
        assert run(["explain", found["id"], *texts]) == 0
        assert onward in capsys.readouterr().out
