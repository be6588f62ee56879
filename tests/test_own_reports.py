"""Reports that lie among the texts are left out, in whatever format claimcheck wrote them, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.cli._run import run
from claimcheck.loaders import LOADERS
from claimcheck.reporters import REPORTERS
from claimcheck.text.written import MARK, by_claimcheck

TEXTS = {
    "herald": "Ash Bridge closes\n\nThe Ash Bridge will close on 2 May 2025, the council said. Nine people own it. It is safe.\n",
    "tribune": "Ash Bridge to close\n\nThe Ash Bridge will close on 9 May 2025, the council said. Twelve people own it.\n",
    "wire": "Old bridge closes\n\nThe Ash Bridge will close in May 2025. The bridge is reportedly safe, an engineer said.\n",
}
CALLS = [
    *(f"compare texts --format {name} -o texts/out.txt" for name in REPORTERS.names()),
    *(f"verify --format {name} -o texts/out.txt" for name in REPORTERS.names() if REPORTERS.get(name).verified),
    *(f"{view} texts --format {form} -o texts/out.txt"
      for view in ("timeline", "topics", "sources") for form in ("text", "markdown", "json")),
    "compare texts -q -o texts/out.txt", "compare texts --all -o texts/out.txt", "compare texts --color always -o texts/out.txt",
    "compare texts --kind score -o texts/out.txt", "compare texts --kind date -q -o texts/out.txt",
    "compare texts --format markdown -q -o texts/out.txt", "compare texts --kind score --format markdown -q -o texts/out.txt",
    "timeline texts --color always -o texts/out.txt",
]  # fmt: skip


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("story")
    (place / "texts").mkdir()
    for name, text in TEXTS.items():
        (place / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    sources = "".join(f"  - {{id: {name}, path: texts/{name}.txt}}\n" for name in TEXTS)
    claim = "claims:\n  - {id: a, question: Who?, readings: [{source: wire, quote: Nobody said this here}]}\n"
    (place / "claims.yaml").write_text(f"version: 1\nsources:\n{sources}{claim}", encoding="utf-8")
    return place


@pytest.mark.parametrize("width", ["100", "44"])
@pytest.mark.parametrize("call", CALLS)
def test_every_report_is_known(call: str, width: str, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story)
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(story / "kept"))
    monkeypatch.setenv("COLUMNS", width)
    assert run(call.split()) in (0, 1)
    out = story / "texts" / "out.txt"
    raw = out.read_bytes()
    out.unlink()
    assert by_claimcheck(raw)
    text = raw.decode()
    assert by_claimcheck(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert by_claimcheck(text.encode("utf-16"))


def test_left_out_of_a_folder_and_told(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(story)
    plain = ["compare", "texts", "--format", "json"]
    assert run(plain) == 0
    before = capsys.readouterr()
    again = ["compare", "texts", "-o", "markdown=texts/a report.md", "-o", "texts/b.txt"]
    for _ in range(2):  # the second run writes them anew
        assert run(again) == 0
    told = [line for line in capsys.readouterr().err.splitlines() if "left out" in line]
    assert told == ["claimcheck: warning: reports that claimcheck wrote are left out: texts/a report.md, texts/b.txt"]
    assert run(["compare", "texts", "-q"]) == 0
    assert capsys.readouterr().err == ""
    assert run(plain) == 0
    after = capsys.readouterr()
    assert after.out.count('"path": "texts/') == before.out.count('"path": "texts/')
    assert run(["compare", "texts", "texts/b.txt"]) == 2  # named, and not to be had
    assert "texts/b.txt: is a report that claimcheck wrote, no text" in capsys.readouterr().err
    (story / "only").mkdir()
    (story / "texts" / "b.txt").rename(story / "only" / "b.txt")
    assert run(["compare", "only"]) == 2
    (story / "texts" / "a report.md").unlink()


ARTICLES = {
    "about claimcheck": "claimcheck is a tool for editors\n\nIt reads what several outlets wrote about one story.\n",
    "quotes a finding": (
        "Our desk ran a checker on the story.\n\n1. How many died?\n   CONTRADICTION, error, high confidence; 2 outlets\n"
        "   f-61d00346ab, rule count-conflict; comparable\n"
    ),
    "names the mark": f"The files end in {MARK}, the maker said.\nNothing else shows who wrote them.\n",
    "counts texts": "The poll of 23 dated events in 5 texts was wrong, the editor said.\n",
    "a list": "1. Nine people died\n2. The road is closed\n",
    "a question": "1. Who won?\n   Nobody knows, and the contradiction, error or not, stays.\n",
    "a Markdown article": "## 5 contradictions in the budget\n\nThe council met on Monday.\n",
    "a page": '<!doctype html><html><head><meta name="generator" content="WordPress"></head>claimcheck</html>\n',
    "JSON": '{"format": "newsml/1", "tool": {"name": "claimcheck"}}\n',
    "a compiler's line": "main.c:12:5: error: expected ';' before 'return' [syntax]\n",
    "an annotation": "::error file=a.py,line=1::It failed\n",
    "in texts": "The words recur in 3 texts, 2 origins of which are known, the scholar said.\n",
    "sources": "5 texts, 4 origins\n\nThe scholar says that a text of its own would help.\n",
}


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES.keys())
def test_an_article_is_none(text: str) -> None:
    assert not by_claimcheck(text.encode())


def test_shipped_texts_are_none() -> None:
    suffixes = {s for loader in LOADERS for s in loader.suffixes}
    files = [p for p in Path(__file__).parent.parent.rglob("*") if p.suffix in suffixes and p.is_file()]
    texts = [p for p in files if not {".git", ".venv", "node_modules"} & set(p.parts)]
    assert texts
    assert not [p for p in texts if by_claimcheck(p.read_bytes())]


def test_files_that_nobody_reads_are_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        Path(f"{name}.txt").write_text(text, encoding="utf-8")
    assert run(["compare", ".", "-o", "html=report.html", "-q"]) == 0
    Path("picture.png").write_bytes(b"x")
    capsys.readouterr()
    assert run(["compare", "."]) == 0
    assert "passed over" not in capsys.readouterr().err  # neither a report of ours nor a picture holds an article
    Path("council.PDF").write_bytes(b"%PDF-1.7")
    Path("page.html").write_text("<html><p>The bridge", encoding="utf-8")
    assert run(["compare", "."]) == 0
    told = capsys.readouterr().err
    assert "passed over, for claimcheck does not read such files: council.PDF, page.html (" in told
