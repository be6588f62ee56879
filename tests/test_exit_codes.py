"""The exit contract as a table: 0 all was read, 1 something stands against it, 2 the job was not fully done; 2 beats 1."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from claimcheck.cli._run import run

HERALD = "The Ash Bridge will close on 2 May 2025, the council said on Monday.\n\nRepairs will last two weeks.\n"
TRIBUNE = HERALD.replace("2 May", "9 May")
SOUND = """version: 1
sources:
  - {id: herald, path: herald.txt}
  - {id: tribune, path: tribune.txt}
claims:
  - id: closing
    question: When does it close?
    expect: contradict
    readings:
      - {source: herald, quote: will close on 2 May 2025}
      - {source: tribune, quote: will close on 9 May 2025}
"""
FILES: dict[str, str | bytes] = {
    "herald.txt": HERALD,
    "tribune.txt": TRIBUNE,
    "same.txt": HERALD,
    "claims.yaml": SOUND,
    "warned.yaml": SOUND.replace("    expect: contradict\n", ""),
    "wrong.yaml": SOUND.replace("2 May", "3 May"),
    "open.yaml": SOUND.replace("expect: contradict", "status: open"),
    "lapsed.yaml": SOUND.replace("    readings", "    suppress: [{rule: value-differs, reason: r, expires: 2020-01-01}]\n    readings"),
    "pinned.yaml": SOUND.replace("path: herald.txt", f"path: herald.txt, sha256: {'a' * 64}"),
    "gone.yaml": SOUND.replace("tribune.txt", "nowhere.txt"),
    "gone-and-wrong.yaml": SOUND.replace("tribune.txt", "nowhere.txt").replace("2 May", "3 May"),
    "outside.yaml": SOUND.replace("tribune.txt", "../tribune.txt"),
    "linked.yaml": SOUND.replace("tribune.txt", "link.txt"),
    "folder.yaml": SOUND.replace("tribune.txt", "sub"),
    "binary.yaml": SOUND.replace("tribune.txt", "binary.txt"),
    "latin.yaml": SOUND.replace("tribune.txt", "latin.txt"),
    "blank.yaml": SOUND.replace("tribune.txt", "blank.txt"),
    "key.yaml": SOUND + "clams: []\n",
    "key-and-wrong.yaml": SOUND.replace("2 May", "3 May") + "clams: []\n",
    "broken.yaml": "version: [\n",
    "empty.yaml": "",
    "newer.yaml": SOUND.replace("version: 1", "version: 2"),
    "locked.yaml": SOUND,
    "locked.lock": "{",
    "binary.txt": b"\x00\x01\x02" * 50,
    "latin.txt": "Die Brücke schließt.\n".encode("latin-1"),
    "blank.txt": " \n",
    "stale.json": json.dumps({"format": "claimcheck-baseline/1", "entries": [{"id": "f-1", "rule": "r", "message": "m"}]}),
    "odd.json": "[]",
}  # fmt: skip

# command line: exit code
MATRIX = {
    "verify": 0, "verify claims.yaml --strict": 0, "verify .": 0, "verify warned.yaml": 0, "verify open.yaml": 0,
    "verify warned.yaml --quotes-only": 0, "verify claims.yaml --lock": 0, "verify claims.yaml --reanchor": 0,
    "verify claims.yaml -o junit=j.xml -o sarif=s.sarif": 0, "verify lapsed.yaml --today 2019-12-31": 0,
    "verify warned.yaml --strict": 1, "verify open.yaml --strict": 1, "verify wrong.yaml": 1, "verify wrong.yaml --format json": 1,
    "verify wrong.yaml --format sarif": 1, "verify wrong.yaml --format junit": 1, "verify wrong.yaml --format github": 1,
    "verify wrong.yaml --format markdown": 1, "verify wrong.yaml -q": 1, "verify wrong.yaml --quotes-only": 1, "verify wrong.yaml --lock": 1,
    "verify lapsed.yaml": 1, "verify pinned.yaml": 1,
    "verify gone.yaml": 2, "verify gone-and-wrong.yaml": 2, "verify gone-and-wrong.yaml --format sarif": 2, "verify outside.yaml": 2,
    "verify linked.yaml": 2, "verify folder.yaml": 2, "verify binary.yaml": 2, "verify latin.yaml": 2, "verify blank.yaml": 2,
    "verify key.yaml": 2, "verify key-and-wrong.yaml": 2, "verify broken.yaml": 2, "verify empty.yaml": 2, "verify newer.yaml": 2,
    "verify locked.yaml": 2, "verify nowhere.yaml": 2, "verify herald.txt": 2, "verify sub": 2, "verify --strikt": 2,
    "verify --format pdf": 2, "verify -o pdf=a": 2, "verify --today soon": 2, "verify claims.yaml -o no/where.txt": 2,
    "verify claims.yaml -o herald.txt": 2, "verify claims.yaml -o claims.yaml": 2, "verify wrong.yaml -o no/where.txt": 2,
    "verify claims.yaml --baseline nowhere.json": 2, "verify claims.yaml --baseline stale.json": 2, "verify claims.yaml --baseline odd.json": 2,
    "verify claims.yaml warned.yaml": 2,
    "compare herald.txt tribune.txt": 0, "compare claims.yaml": 0, "compare herald.txt same.txt --fail-on note": 0,
    "compare herald.txt tribune.txt --fail-on error": 1, "compare herald.txt tribune.txt --fail-on error --format sarif": 1,
    "compare herald.txt tribune.txt --fail-on note -q": 1,
    "compare herald.txt nowhere.txt": 2, "compare herald.txt tribune.txt nowhere.txt --fail-on error": 2, "compare sub": 2,
    "compare gone.yaml": 2, "compare wrong.yaml": 2, "compare broken.yaml": 2, "compare herald.txt binary.txt": 2,
    "compare herald.txt latin.txt": 2, "compare herald.txt blank.txt": 2, "compare herald.txt link.txt": 2,
    "compare herald.txt --fail-on never": 2, "compare herald.txt tribune.txt --baseline nowhere.json": 2, "compare --kind dates herald.txt": 2,
    "init herald.txt tribune.txt -o new.yaml": 0, "init herald.txt -o -": 0, "init herald.txt": 2, "init nowhere.txt -o new.yaml": 2,
    "init sub -o new.yaml": 2, "init herald.txt -o new.txt": 2, "init claims.yaml -o new.yaml": 2, "init herald.txt -o no/new.yaml": 2,
    "explain date-conflict": 0, "explain date-conflit": 2, "explain f-0000000000": 2, "explain v-0000000000 wrong.yaml": 2,
    "baseline create b.json herald.txt tribune.txt": 0, "baseline create b.json wrong.yaml --of verify": 0,
    "baseline create b.json gone.yaml --of verify": 2, "baseline create herald.txt tribune.txt": 2, "baseline create b.json nowhere.txt": 2,
    "schema": 0, "schema -o no/where.json": 2, "nonsense": 2,
}  # fmt: skip


def test_the_table_is_large_enough() -> None:
    assert len(MATRIX) >= 60


@pytest.mark.parametrize("line", MATRIX)
def test_exit_code(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = tmp_path / "desk"
    (desk / "sub").mkdir(parents=True)
    (tmp_path / "tribune.txt").write_text(TRIBUNE, encoding="utf-8")
    for name, content in FILES.items():
        (desk / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (desk / "link.txt").symlink_to("nowhere")
    monkeypatch.chdir(desk)
    before = {name: (desk / name).read_bytes() for name in FILES if name != "claims.lock"}
    assert run(line.split()) == MATRIX[line]
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    if MATRIX[line] == 2:
        assert err and all(len(row) <= 240 for row in err.splitlines()), err
        assert all(re.match(r"claimcheck: (?:error|warning|note): ", row) for row in err.splitlines())
    assert {name: (desk / name).read_bytes() for name in before} == before
    assert not list(desk.rglob(".*"))
