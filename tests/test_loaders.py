"""Loading: tables of raw texts, the law that no line is lost, and what is refused."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import SourceError
from claimcheck.intake import take
from claimcheck.loaders import LOADERS, from_string, load
from claimcheck.model.document import Block

CASES = yaml.safe_load((Path(__file__).parent / "cases/loaders/text.yaml").read_text(encoding="utf-8"))
DATELINES = yaml.safe_load((Path(__file__).parent / "cases/loaders/datelines.yaml").read_text(encoding="utf-8"))
ARTICLE = (
    "The old bridge over the river was closed to all traffic, the mayor of the town said.\n"
    "Engineers had found cracks in two of the pillars, and nobody knows when it will open again.\n"
)
LINES = st.lists(
    st.sampled_from(
        [
            "Home", "Share", "-", "", "   ", "| a | b |", "|---|---|", "- June 2: it rained.", "\U0001f600 e\u0301!",
            "By Ann Lee", "March 3, 2019", "The mayor said on Friday that the bridge would open again in spring.",
            "He said so.", "Comments", "\u4f60\u597d\u3002",
        ]
    ),
    max_size=25,
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_text(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(case["text"], encoding="utf-8")
    loaded = load(path, id="a", shown="a.txt")
    document = loaded.document
    begun = [[b.role.value, b.kept, document.exact(b.span)] for b in document.blocks]
    assert [b[:2] for b in begun] == [w[:2] for w in case["blocks"]]
    assert all(b[2].startswith(w[2]) for b, w in zip(begun, case["blocks"], strict=True))
    assert [n.code for n in loaded.notices] == case.get("notices", [])
    if "passages" in case:
        assert [document.exact(p.span) for p in document.passages] == case["passages"]
    if "heads" in case:
        assert [document.exact(p.head) for p in document.passages if p.head] == case["heads"]
    assert document.title == case.get("title", document.title)
    assert list(loaded.days) == case.get("days", list(loaded.days))


@pytest.mark.parametrize("case", DATELINES, ids=lambda c: c["line"])
def test_datelines(case: dict[str, Any]) -> None:
    text = f"Bridge over the Lorn closed\n{case['line']}\n{ARTICLE}"
    assert list(LOADERS.get("text").load(text.encode(), "a.txt").days) == case["days"]


@pytest.mark.parametrize(("line", "days"), [
    ("LINDON, May 3, 2031 - The bridge over the Lorn was closed on Saturday, the county said.", ["2031-05-03"]),
    ("Lindon, 3 May 2031 (dpa) - The bridge over the Lorn was closed on Saturday, the county said.", ["2031-05-03"]),
    ("LINDON, May 3 - The bridge over the Lorn was closed on Saturday, the county said.", []),  # of which year?
    ("The bridge over the Lorn was closed on May 3, 2031 - and has been since, the county said.", []),
])  # fmt: skip
def test_a_dateline_before_the_first_sentence(line: str, days: list[str]) -> None:
    text = f"Bridge over the Lorn closed\n{line}\n{ARTICLE}"
    assert [d.isoformat() for d in LOADERS.get("text").load(text.encode(), "a.txt").days] == days


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("9/10/2031", "10 September 2031", ["2031-09-10", "2031-09-10"]),
        ("9/10/2031", "11 October 2031", ["2031-10-09", "2031-10-11"]),
        ("9/10/2031", "2 January 2032", [None, "2032-01-02"]),
        ("9/10/2031", "9/10/2031", [None, None]),
        ("9/10/2031", "", [None, None]),
        ("4/5/2031", "4/5/2031\nSunday 4/5/2031", [None, None]),  # the first line that names a day counts
    ],
)
def test_other_texts_tell_day_from_month(first: str, second: str, days: list[str | None], tmp_path: Path) -> None:
    for name, line in (("a.txt", first), ("b.txt", second)):
        (tmp_path / name).write_text(f"Bridge over the Lorn closed\n{line}\n{ARTICLE}", encoding="utf-8")
    taken = take([str(tmp_path)])
    assert [d.published and d.published.isoformat() for d in taken.documents] == days
    assert [n.code for n in taken.notices] == ["dateline-open"] * sum(
        day is None and "/" in line for day, line in zip(days, (first, second), strict=True)
    )


def covers(text: str, blocks: tuple[Block, ...]) -> None:
    assert "".join("".join(text[b.span.start : b.span.end].split()) for b in blocks) == "".join(text.split())
    assert all(a.span.end < b.span.start for a, b in pairwise(blocks))
    assert all(b.why for b in blocks)


@given(LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_line_is_in_one_block(lines: list[str], newline: str) -> None:
    raw = newline.join(lines)
    if not raw.strip():
        return
    content = LOADERS.get("text").load(raw.encode("utf-8"), "a.txt")
    covers(content.text, content.blocks)
    assert any(b.kept for b in content.blocks)


@given(LINES)
def test_a_given_text_is_never_filtered(lines: list[str]) -> None:
    document = from_string("\r\n".join(lines))
    covers(document.text, document.blocks)
    assert all(b.kept for b in document.blocks)
    for passage in document.passages:
        assert document.blocks[passage.block].span.contains(passage.span)
        assert document.exact(passage.span).strip() == document.exact(passage.span) != ""
        assert passage.head is None or passage.span.contains(passage.head)


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n", "empty"),
        ("a.txt", b"abc\0def", "NUL byte at offset 3"),
        ("a.txt", b"ab\ncaf\xe9 x", "a.txt:2:4: byte 0xe9 at offset 6 is not UTF-8 (convert the file to UTF-8)"),
        ("a.xyz", b"text", "cannot read files of the type '.xyz'"),
        ("a", b"text", "no ending"),
    ],
)
def test_refused(name: str, raw: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(SourceError) as caught:
        load(tmp_path / name, id="a", shown=name)
    assert said in str(caught.value)


def test_missing_and_folder(tmp_path: Path) -> None:
    for path, said in ((tmp_path / "no.txt", "no such file"), (tmp_path, "is a folder")):
        with pytest.raises(SourceError, match=said):
            load(path, id="a", shown="x")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Caf\u00e9 \U0001f600 closes.\r\nIt reopens.".encode(encoding))
    assert load(path, id="a", shown="a.txt").document.text == "Caf\u00e9 \U0001f600 closes.\nIt reopens."
