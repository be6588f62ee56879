"""`claimcheck init`: what it drafts holds, names every topic, leaves conflicts open, overwrites nothing."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from _hostile import payloads
from _support import STORIES, compare_files

from claimcheck import claimfile
from claimcheck.cli._run import run

HERALD = "The Ash Bridge will close on 2 May 2025, the council said on Monday. Repairs will last two weeks.\n"
TRIBUNE = "The Ash Bridge will close on 9 May 2025, the council said on Monday. Repairs will last 14 days.\n"


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two texts on one bridge; it becomes the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    Path("texts/herald.txt").write_text(HERALD, encoding="utf-8")
    Path("texts/tribune.txt").write_text(TRIBUNE, encoding="utf-8")
    return tmp_path


def test_a_draft_holds_and_conflicts_are_open(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "texts"]) == 0
    text = Path("claims.yaml").read_text(encoding="utf-8")
    given = claimfile.read(Path("claims.yaml"))
    assert not given.problems
    assert [(s.id, s.path) for s in given.file.sources] == [
        ("herald", "texts/herald.txt"),
        ("tribune", "texts/tribune.txt"),
    ]
    opened = [c for c in given.file.claims if c.status is claimfile.Status.OPEN]
    assert len(opened) == 1 and {r.quote for r in opened[0].readings} == {
        "The Ash Bridge will close on 2 May 2025",
        "The Ash Bridge will close on 9 May 2025",
    }
    assert "# contradict: May 2, 2025 | May 9, 2025 (date-conflict)" in text
    total = len(given.file.claims)
    assert text.count("    note: not reviewed\n") == total
    assert f"{total} claims, 1 open, {total} not reviewed" in text.splitlines()[0]
    counted = f"2 sources, {total} claims: 1 open, {total} not reviewed"
    assert capsys.readouterr().out == f"claims.yaml: {counted}; next: claimcheck verify\n"
    lasting = next(c for c in given.file.claims if c.kind == "duration")
    assert {r.value for r in lasting.readings} == {"2 weeks", "14 days"} or all(r.value for r in lasting.readings)
    assert run(["verify"]) == 0
    assert run(["verify", "--strict"]) == 1
    assert run(["compare"]) == 0


@pytest.mark.parametrize("name", sorted(p.name for p in STORIES.iterdir() if (p / "sources").is_dir()))
def test_every_topic_is_drafted(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(STORIES / name / "sources", tmp_path / "sources")
    assert run(["init", "sources", "--all"]) == 0
    assert run(["verify", "--format", "json"]) == 0
    out = capsys.readouterr().out
    assert "undisclosed-conflict" not in out
    report = compare_files(sorted((tmp_path / "sources").glob("*.txt")), everything=False)
    claims = claimfile.read(Path("claims.yaml")).file.claims
    assert len(claims) >= len(report.topics)
    assert json.loads(out[out.index("{\n") :])["counts"]["not-reviewed"] == len(claims)
    assert sum(c.status is not None for c in claims) >= len({f.topic for f in report.findings})


def test_it_never_overwrites(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("claims.yaml").write_text("mine\n", encoding="utf-8")
    Path("link.yaml").symlink_to("nowhere.yaml")
    for name in ("claims.yaml", "link.yaml"):
        assert run(["init", "texts", "-o", name]) == 2
        assert "init never overwrites" in capsys.readouterr().err
    assert Path("claims.yaml").read_text(encoding="utf-8") == "mine\n" and not Path("nowhere.yaml").exists()


def test_nor_a_file_that_came_a_moment_ago(story: Path) -> None:
    from claimcheck.cli._output import create
    from claimcheck.errors import ClaimcheckError

    Path("new.yaml").write_text("mine\n", encoding="utf-8")
    with pytest.raises(ClaimcheckError, match="exists"):
        create("other\n", "new.yaml")
    assert Path("new.yaml").read_text(encoding="utf-8") == "mine\n"
    assert sorted(p.name for p in story.iterdir()) == ["new.yaml", "texts"]


def test_it_can_go_to_standard_output(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "texts", "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith("# Drafted by")
    assert [p.name for p in story.iterdir()] == ["texts"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope.txt"], "no such file"),
        (["texts", "nope.txt"], "no such file"),
        (["texts", "-o", "claims.txt"], "end in .yaml"),
        (["claims.yaml"], "init drafts from texts"),
        (["texts", "-o", "texts/sub/claims.yaml"], "outside the folder"),
        ([], "missing argument"),
    ],
)
def test_what_cannot_be_drafted_is_2(
    arguments: list[str], said: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (story / "texts" / "sub").mkdir()
    before = sorted(story.rglob("*"))
    assert run(["init", *arguments]) == 2
    assert said in capsys.readouterr().err.lower()
    assert sorted(story.rglob("*")) == before


def test_odd_names_get_ids_of_their_own(story: Path) -> None:
    for name in ("Köln Bote.txt", "köln-bote.txt", "日本.txt", "a'b: #c.txt", "null.txt"):
        (story / "texts" / name).write_text(HERALD, encoding="utf-8")
    assert run(["init", "texts"]) == 0
    given = claimfile.read(Path("claims.yaml"))
    assert not given.problems and len(given.file.sources) == 7
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9-]*", s.id) for s in given.file.sources)
    assert run(["verify", "--quotes-only"]) == 0


def test_a_stranger_writes_nothing_into_the_file(story: Path) -> None:
    words = [" ".join(p.split()) for p in payloads() if len(p) < 60 and not re.search("[\ud800-\udfff\x00]", p)]
    for name, day in (("herald", 2), ("tribune", 9)):
        rows = [
            f"The {n}th pact on {w} of the Ash Bridge was signed on {day} May 2025.\n" for n, w in enumerate(words[::6])
        ]
        Path(f"texts/{name}.txt").write_text("\n".join(rows), encoding="utf-8")
    assert run(["init", "texts"]) == 0
    given = claimfile.read(Path("claims.yaml"))
    assert not given.problems and len(given.file.claims) > 10
    assert {s.id for s in given.file.sources} == {"herald", "tribune"}
    assert {c.note for c in given.file.claims} == {"not reviewed"}
    assert run(["verify", "--quotes-only"]) == 0


def test_a_name_that_no_claims_file_can_hold_is_told(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story / "texts" / "a\x1bb.txt").write_text(HERALD, encoding="utf-8")
    assert run(["init", "texts"]) == 2
    err = capsys.readouterr().err
    assert "no claims file can be drafted" in err and "rename" in err and len(err.splitlines()) == 1
    assert [p.name for p in story.iterdir()] == ["texts"]


def test_one_text_alone_is_drafted_whole(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "texts/herald.txt"]) == 0
    assert capsys.readouterr().out.startswith("claims.yaml: 1 source, ")
    claims = claimfile.read(Path("claims.yaml")).file.claims
    assert {"date", "duration"} <= {c.kind for c in claims}
    assert run(["verify", "--strict"]) == 0
    assert f"not reviewed by anybody: {len(claims)} claims" in capsys.readouterr().out


def test_topics_of_one_text_can_be_left_out(story: Path) -> None:
    Path("texts/herald.txt").write_text(HERALD + "The bridge was built in 1911.\n", encoding="utf-8")
    for name, more in (("all.yaml", []), ("shared.yaml", ["--shared"])):
        assert run(["init", "texts", "-o", name, *more]) == 0
    both, shared = (Path(n).read_text(encoding="utf-8") for n in ("all.yaml", "shared.yaml"))
    assert "# What one text alone tells." in both and "built in 1911" in both
    assert "built in 1911" not in shared and run(["verify", "shared.yaml"]) == 0
