"""Readings kept between runs change the time and nothing else."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from hashlib import blake2b
from pathlib import Path

import pytest

from claimcheck.cli import _cache, _kept
from claimcheck.cli._run import run
from claimcheck.loaders import from_string

TEXT = "The court rejected the appeal on 2 May. Two of the five judges dissented."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path))
    return tmp_path


def test_a_kept_reading_equals_a_fresh_one(folder: Path) -> None:
    document = from_string(TEXT, id="herald")
    fresh, kept = _cache.reader(None)(document), _cache.reader(None)(document)
    assert len(list(folder.glob("*.reading"))) == 1
    assert kept is not fresh and kept == fresh


def test_another_text_id_or_kind_is_another_reading(folder: Path) -> None:
    for document, kinds in (
        (from_string(TEXT, id="a"), None),
        (from_string(TEXT, id="b"), None),
        (from_string(TEXT + " ", id="a"), None),
        (from_string(TEXT, id="a"), ("date",)),
    ):
        _cache.reader(kinds)(document)
    assert len(list(folder.glob("*.reading"))) == 4


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\x80\x05."])
def test_a_damaged_file_is_read_anew(folder: Path, damage: bytes) -> None:
    document = from_string(TEXT, id="herald")
    fresh = _cache.reader(None)(document)
    file = next(folder.glob("*.reading"))
    for data in (damage, blake2b(damage, digest_size=16).digest() + damage, file.read_bytes()[:-3]):
        file.write_bytes(data)
        assert _cache.reader(None)(document) == fresh


class _Bomb:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("bombed",)


def test_a_doctored_file_runs_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    document = from_string(TEXT, id="herald")
    fresh = _cache.reader(None)(document)
    data = pickle.dumps(_Bomb())
    next(folder.glob("*.reading")).write_bytes(blake2b(data, digest_size=16).digest() + data)
    assert _cache.reader(None)(document) == fresh
    assert not (folder / "bombed").exists()


def test_off_and_a_folder_that_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = from_string(TEXT, id="herald")
    monkeypatch.setenv("CLAIMCHECK_CACHE", "off")
    fresh = _cache.reader(None)(document)
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "file" / "cache"))
    assert _cache.reader(None)(document) == fresh


def test_the_oldest_go_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_kept, "KEPT", 2)
    for number in range(4):
        _cache.reader(("date",))(from_string(f"The vote is due on {number + 1} May.", id="herald"))
    assert len(list(folder.glob("*.reading"))) == 2


def test_reading_ahead_in_several_processes_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_CACHE", "off")
    documents = [from_string(TEXT.replace("2", str(day)), id=f"herald-{day}") for day in (2, 3, 4)]
    monkeypatch.setattr(_cache, "MUCH", 1)
    ahead = _cache.reader(("date",), documents)
    alone = _cache.reader(("date",))
    assert [ahead(d) for d in documents] == [alone(d) for d in documents]
    assert ahead(documents[0]) == alone(documents[0])  # asked for twice, it is read here


def test_a_kept_comparison_gives_the_same_bytes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, day in (("herald", 2), ("tribune", 9)):
        (folder / f"{name}.txt").write_text(f"The Ash Bridge in Lorne will close on {day} May.\n", encoding="utf-8")
    texts = [str(folder / "herald.txt"), str(folder / "tribune.txt")]
    shown = []
    for view in ("terminal", "json", "html", "sarif", "markdown", "junit"):
        for _ in range(2):
            run(["compare", *texts, "--format", view])
            shown.append(capsys.readouterr().out)
    assert shown[::2] == shown[1::2] and "date-conflict" in shown[0]
    assert len(list(folder.glob("*.report"))) == 1
    run(["compare", *texts, "--kind", "count"])
    (folder / "tribune.txt").write_text("The Ash Bridge in Lorne will close on 2 May.\n", encoding="utf-8")
    run(["compare", *texts])
    assert "date-conflict" not in capsys.readouterr().out
    assert len(list(folder.glob("*.report"))) == 3


def test_a_kept_comparison_loads_no_engine(folder: Path) -> None:
    (folder / "herald.txt").write_text(TEXT, encoding="utf-8")
    code = "import sys; from claimcheck.cli._run import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    done = [
        subprocess.run(
            [sys.executable, "-c", code, "compare", "herald.txt"], cwd=folder, capture_output=True, encoding="utf-8"
        )
        for _ in range(2)
    ]
    assert done[0].stdout == done[1].stdout
    loaded = [set(d.stderr.split()) for d in done]
    assert {"claimcheck.pipeline", "claimcheck.matcher", "numpy"} <= loaded[0]
    assert not {"claimcheck.pipeline", "claimcheck.matcher", "claimcheck.extractor", "numpy"} & loaded[1]
