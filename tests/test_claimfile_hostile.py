"""Claims files from strangers: bombs are refused fast and small, words stay what was typed, paths stay inside."""

from __future__ import annotations

import os
import re
import sys
import tracemalloc
from pathlib import Path

import pytest
from test_claimfile import read

from claimcheck import claimfile, intake
from claimcheck.claimfile._yaml import Mapping, Scalar, compose, decode
from claimcheck.cli._run import run
from claimcheck.errors import ClaimFileError

HEAD = "version: 1\nsources:\n  - {id: a, path: a.txt}\n"
MERGES = "a0: &a0 {k: v}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 26))
LAUGHS = "a0: &a0 [lol]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))

BOMBS: dict[str, str] = {
    "brackets": "[" * 50_000,
    "braces": "{" * 50_000,
    "both": "[{" * 25_000,
    "closed brackets": "[" * 40_000 + "]" * 40_000,
    "keys in braces": "{a: " * 30_000,
    "dashes on a line": "- " * 30_000,
    "questions": "? " * 30_000,
    "colons": ": " * 30_000,
    "indented": "".join(" " * n + "a:\n" for n in range(1_500)),
    "merge keys": MERGES,
    "merge keys of 862 bytes": MERGES[:862],
    "a billion laughs": LAUGHS,
    "an anchor of itself": "a: &a [*a]\n",
    "anchors": "".join(f"k{n}: &a{n} 1\n" for n in range(20_000)),
    "aliases": "a: &a 1\nb: [" + "*a, " * 50_000 + "1]\n",
    "tags": "".join(f"k{n}: !!python/name:os.system 1\n" for n in range(20_000)),
    "tag of an object": "a: !!python/object/apply:os.system ['true']\n",
    "documents": "a: 1\n---\n" * 20_000,
    "duplicate keys": "a: 1\n" * 60_000,
    "one long key": "a" * 2_000_000 + ": 1\n",
    "one long word": "a: " + "b" * 4_900_000 + "\n",
    "one long quotation": "a: '" + "b " * 2_000_000 + "'\n",
    "an open quotation": "a: '" + "b\n" * 100_000,
    "escapes": 'a: "' + "\\n" * 500_000 + '"\n',
    "percent": "%" * 100_000,
    "directives": "%YAML 1.1\n" * 20_000,
    "ampersands": "&" * 100_000,
    "stars": "*" * 100_000,
    "bangs": "!" * 100_000,
    "bars": "a: " + "|" * 100_000,
    "folded blocks": "".join(f"k{n}: >\n  a\n" for n in range(40_000)),
    "comments": "# x\n" * 1_000_000,
    "blank lines": "\n" * 4_000_000,
    "spaces": " " * 4_000_000,
    "tabs": "\t" * 1_000_000,
    "a number of digits": "version: " + "9" * 4_000_000 + "\n",
    "too large": "a: 1\n" * 1_100_000,
    "unknown keys": "".join(f"k{n}: 1\n" for n in range(30_000)),
    "claims of nothing": HEAD + "claims:\n" + "  - {}\n" * 30_000,
    "sources of nothing": "version: 1\nsources:\n" + "  - a\n" * 30_000,
    "a nul": "version: 1\n\x00" + "a" * 100_000,
    "surrogates": 'a: "' + "\\ud800" * 50_000 + '"\n',
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_fast(name: str, tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_bytes(BOMBS[name].encode())
    steps = 0

    def step(*_: object) -> None:
        nonlocal steps
        steps += 1

    sys.setprofile(step)  # calls and returns are the same number on any machine; a clock is not
    try:
        _refused(path)
    finally:
        sys.setprofile(None)
    assert steps < 3_000_000, f"{steps:,} calls and returns: about 0.2 s for each million"


def _refused(path: Path) -> None:
    try:
        assert claimfile.read(path).problems
    except ClaimFileError as error:
        assert error.where and len(str(error)) < 400


@pytest.mark.parametrize(
    "name", ["merge keys", "a billion laughs", "duplicate keys", "unknown keys", "one long word", "aliases"]
)
def test_bombs_are_refused_small(name: str, tmp_path: Path) -> None:
    path = tmp_path / "c.yaml"
    path.write_bytes(BOMBS[name].encode())
    tracemalloc.start()
    _refused(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 100_000_000


def test_a_bomb_gives_a_few_lines_and_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("duplicate keys", "unknown keys", "brackets", "merge keys"):
        path = tmp_path / "c.yaml"
        path.write_bytes(BOMBS[name].encode())
        assert run(["verify", str(path)]) == 2
        err = capsys.readouterr().err
        assert 1 <= len(err.splitlines()) <= 60 and "Traceback" not in err


# Words stay what was typed ------------------------------------------------------------------------------------------

SPELLED = [
    *"y Y n N yes Yes YES no No NO on On ON off Off OFF true True TRUE false False FALSE null Null NULL".split(),
    *"0 00 01 010 0o10 0x1F 0X1f 0b11 1_000 1__0 +1 -1 +010 -0x1 1e3 1E3 1e+3 1.e3 .5 5. +.5 -.5 1.0 1.10 1.50 01.50".split(),
    *".inf -.inf +.inf .Inf .INF .nan .NaN .NAN inf nan NaN Infinity 0.1e-10 1.7976931348623157e400 0777 0778 08 09".split(),
    *"12:30 1:30:00 190:20:30 23:59:59.99 1:60 0:00 24:00 12:30pm 6:5 -1:30 10:10:10".split(),
    *"2026-06-24 2026-6-4 2020-13-45 2026-02-30 2026-06-24T10:00:00Z 2026-06-24T10:00 20260624 2026-W26 2026-176 +99:99".split(),
    *"1,000 1.000,50 1'000 1/2 ½ 10% £10 €5 $4.5m 5kg 5°C No.5 №5 3-2 3–2 1st 2nd XIV ٣ 三 ①".split(),
    *"= == === << + - / \\ . .. ... ~/x ~~ a:b a::b :a a#b a'b a\"b it's O'Neill x=y a|b a>b <b> </b> &amp; b& b* b! b% b@ b`".split(),
    *"12:3 1:2:3:4 0o8 0x 0xG 1e 1e+ e3 +.inf. --1 ++1 1-2 1.2.3 1..2 v1.0 3.14.15 1:00am 24/7 9-11 50-50 6x9 1/1/2026 01/02/03 Q3 H1 FY26 M&A R&D C# F+ A- NO. no, Yes! off-on nulls truely oN yEs nO TrUe".split(),
    *"NULL.txt None none nil NIL undefined NA N/A n/a #N/A TBA TBD - -- --- .-".split(),
    *"é É ñ ß ſ İ ı ﬁ Å Å Ω ü ü 😀 👩‍👩‍👧 日本 한국 עברית عربي".split(),
    *"9999999999999999999999 123456789012345678901234567890.12345678901234567890 0.1 0.30000000000000004 1e400 -0 +0".split(),
]  # fmt: skip
PLAIN = [w for w in dict.fromkeys(SPELLED) if not re.match(r"[-=?:,\[\]{}#&*!|>'\"%@`~<]|.*(: | #)|-+$|\.\.\.$", w)]


def test_there_are_200_words() -> None:
    assert len(dict.fromkeys(SPELLED)) >= 200, len(dict.fromkeys(SPELLED))


@pytest.mark.parametrize("word", list(dict.fromkeys(SPELLED)))
def test_words_survive(word: str) -> None:
    escaped = word.replace("'", "''")
    texts = [f"k: '{escaped}'\n", f"k: |-\n  {word}\n", f"- '{escaped}'\n"] + (
        [f"k: {word}\n"] if word in PLAIN else []
    )
    for text in texts:
        tree = compose(decode(text.encode(), "c.yaml"))
        value = tree.items["k"][1] if isinstance(tree, Mapping) else tree.items[0]  # type: ignore[union-attr]
        assert isinstance(value, Scalar) and value.text == word


def test_words_reach_the_claims(tmp_path: Path) -> None:
    for word in PLAIN[:60]:
        given = read(tmp_path, f"version: 1\nsources:\n  - {{id: a, path: a.txt}}\nclaims:\n  - id: c\n    question: '{word}'\n"
                     f"    readings:\n      - source: a\n        quote: '{word}'\n        value: '{word}'\n")  # fmt: skip
        assert [(c.question, c.readings[0].quote, c.readings[0].value) for c in given.file.claims] == [(word,) * 3]


# name: (text, places of all errors)
AT_ONCE = {
    "unknown, duplicate, anchor, wrong": (
        "version: 1\nverison: 1\nsources:\n  - {id: a, path: a.txt}\n  - id: b\n    id: c\n    path: &p b.txt\n    published: May\nclaims: x\n",
        ["2:1", "6:5", "7:11", "8:16", "9:9"]),
    "tags and merge keys": (
        HEAD + "claims:\n  - <<: {a: 1}\n    id: !!str c\n    question: Q\n    readings: [{source: a, quote: q, qoute: r}]\n",
        ["5:5", "6:9", "8:38"]),
    "every claim": (
        HEAD + "claims:\n  - {id: c}\n  - {id: d, question: Q, readings: [{source: x, quote: q}]}\n  - {id: e, question: Q, readings: []}\n",
        ["5:5", "5:5", "6:46", "7:36"]),
    "a source that is misspelled, and sources of a pair": (
        "version: 1\nsources:\n  - {id: herald, path: a.txt}\n  - {id: post, path: b.txt}\nclaims:\n  - id: c\n    question: Q\n"
        "    readings: [{source: heralld, quote: q}, {source: post, quote: q}]\n    expect: {herald vs pots: agree, post vs herald: agree}\n",
        ["8:25", "9:14"]),
    "within a key that is misspelled": (
        HEAD + "clams:\n  - id: c\n    qestion: Q\n    raedings:\n      - source: x\n        qoute: q\n        line: one\n",
        ["4:1", "6:5", "7:5", "9:9", "10:15"]),
    "expectations": (
        HEAD + "claims:\n  - id: c\n    question: Q\n    expect: {all: yes, a vs b: agree, a: agree}\n    readings: [{source: a, quote: q}]\n",
        ["7:19", "7:24", "7:39"]),
}  # fmt: skip


@pytest.mark.parametrize("name", AT_ONCE)
def test_all_errors_at_once(name: str, tmp_path: Path) -> None:
    text, places = AT_ONCE[name]
    problems = read(tmp_path, text).problems
    assert [p.where for p in problems] == [f"c.yaml:{place}" for place in places], [str(p) for p in problems]


def test_the_error_of_the_issue(tmp_path: Path) -> None:
    text = HEAD + "claims:\n  - id: c\n    question: Q\n    expcet: agree\n    readings: [{source: a, quote: q}]\n"
    (problem,) = read(tmp_path, text).problems
    assert str(problem) == "c.yaml:7:5: unknown key 'expcet' in a claim (did you mean 'expect'?)"


TYPOS = (
    "verson versoin sorces souces claim clams aliasses alias rulset rule_set outlt outler publised pubished ttle titel ulr urll sha265 "
    "sha-256 pth paht questoin queston statment kid kin raedings reading expct expcet discloss disclose sttus staus ntoe nots supress "
    "suppres sorce souce qoute quot vlaue valu lien lne"
).split()
KEYS = "version ruleset sources aliases claims id path outlet published url title sha256 question statement kind readings".split()
KEYS += "expect discloses status note suppress source quote value line names part-of rule reason expires".split()


def test_typos_are_understood() -> None:
    from claimcheck.text.nearest import did_you_mean

    hits = [t for t in TYPOS if did_you_mean(t, KEYS).startswith("did you mean")]
    assert len(TYPOS) >= 40 and len(hits) >= 0.95 * len(TYPOS), sorted(set(TYPOS) - set(hits))


# Paths stay inside --------------------------------------------------------------------------------------------------

OUTSIDE = [
    "../secret.txt", "../../secret.txt", "a/../../secret.txt", "./../secret.txt", "a/./../../secret.txt", "..", "../", "a/..",
    "/etc/passwd", "//etc/passwd", "///etc/passwd", "/dev/zero", "/dev/stdin", "/proc/self/environ", "~/secret.txt", "~root/x.txt",
    "C:\\secret.txt", "c:secret.txt", "C:/secret.txt", "\\secret.txt", "\\\\host\\share\\x.txt", "//host/share/x.txt", "..\\secret.txt",
    "a\\..\\..\\secret.txt", "\\\\?\\C:\\x.txt", "\\\\.\\PhysicalDrive0", "file:///etc/passwd", "file://secret.txt", "http://e.org/x.txt",
    "https://e.org/x.txt", "ftp://e.org/x", "smb://h/x.txt", "z:x.txt", "a/b/../../../secret.txt", "./..", "...//../secret.txt",
]  # fmt: skip
LINKS = {
    "file.txt": "../secret.txt", "abs.txt": "/etc/passwd", "dir": "..", "loop.txt": "loop.txt", "chain.txt": "file.txt", "up": "../..",
    "null.txt": "/dev/null", "proc.txt": "/proc/self/environ", "gone.txt": "../nowhere.txt",
}  # fmt: skip
THROUGH = [
    "file.txt",
    "abs.txt",
    "dir/secret.txt",
    "loop.txt",
    "chain.txt",
    "up/x.txt",
    "null.txt",
    "proc.txt",
    "gone.txt",
    "dir/desk/dir/secret.txt",
]
ODD = ["fifo.txt", "folder.txt", "folder", "missing.txt", "nul\\0.txt", "x" * 300 + ".txt"]


def test_there_are_50_paths() -> None:
    assert len(OUTSIDE) + len(THROUGH) + len(ODD) >= 50


@pytest.mark.parametrize("path", OUTSIDE + THROUGH + ODD)
def test_paths_that_leave_the_folder_are_never_opened(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = tmp_path / "desk"
    (desk / "folder.txt").mkdir(parents=True)
    (desk / "folder").mkdir()
    (tmp_path / "secret.txt").write_text("The password is swordfish.\n", encoding="utf-8")
    os.mkfifo(desk / "fifo.txt")
    for name, target in LINKS.items():
        (desk / name).symlink_to(target)
    claims = desk / "c.yaml"
    claims.write_text(
        f'version: 1\nsources:\n  - id: a\n    path: "{path if path.startswith("nul") else path.replace(chr(92), chr(92) * 2)}"\n',
        encoding="utf-8",
    )
    opened: list[str] = []
    WATCH.append(opened)
    try:
        assert run(["verify", str(claims)]) == 2
    finally:
        WATCH.clear()
    inside = os.path.realpath(desk)
    foreign = [p for p in opened if Path(p).suffix == ".txt" and not os.path.realpath(p).startswith(inside + os.sep)]
    foreign += [p for p in opened if p in ("/etc/passwd", "/dev/zero", "/dev/null", "/proc/self/environ")]
    assert not foreign
    err = capsys.readouterr().err
    assert "swordfish" not in err and len(err.splitlines()) == 1 and "Traceback" not in err, err


WATCH: list[list[str]] = []


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if WATCH and event == "open" and isinstance(arguments[0], str):
        WATCH[0].append(arguments[0])


sys.addaudithook(_hook)


# What is shown ------------------------------------------------------------------------------------------------------

PAYLOADS = [
    "\x9b31m",
    "\u202e",
    "\u2066x\u2069",
    "\u200b",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\U000e0041",
    "[red]x",
    "[b][i]",
    "\u061c",
    "\u00ad",
]
FIELDS = (
    "id",
    "question",
    "quote",
    "value",
    "kind",
    "note",
    "key",
    "path",
    "outlet",
    "rule",
    "expect",
    "source",
    "name",
    "lock",
)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
@pytest.mark.parametrize("form", ["text", "json"])
def test_nothing_steers_the_terminal(
    field: str,
    payload: str,
    form: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    held = dict.fromkeys(FIELDS, "") | {field: payload}
    Path("a.txt").write_text(f"It rains{held['quote']} today in Lund, he said.\n", encoding="utf-8")
    text = (
        f"version: 1\nsources:\n  - {{id: a, path: 'a{held['path']}.txt', outlet: 'A{held['outlet']}'}}\nclaims:\n"
        f"  - id: 'c{held['id']}'\n    question: 'Q{held['question']}'\n    kind: 'date{held['kind']}'\n    note: 'n{held['note']}'\n"
        f"    status: open\n    expect: 'agree{held['expect']}'\n    suppress: [{{rule: 'quote-not-found{held['rule']}', reason: r, expires: 2026-12-31}}]\n"
        f"    readings: [{{source: 'a{held['source']}', quote: 'It rains{held['quote']} never', value: '5{held['value']}'}}]\n"
        + (f"'key{payload}': 1\n" if field == "key" else "")
    )
    name = f"c{held['name']}.yaml"
    Path(name).write_text(text, encoding="utf-8")
    if field == "lock":
        Path("c.lock").write_text(payload, encoding="utf-8")
    status = run(["verify", name, "--quotes-only", "--format", form, "--today", "2026-11-21"])
    out, err = capsys.readouterr()
    assert status in (0, 1, 2) and out + err
    bad = re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
    )
    assert not bad.search(out + err), ascii(out + err)
    assert "Traceback" not in err
    intake.shown(Path(name))
