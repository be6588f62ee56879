"""claims.yaml: what is refused, what stays as it was written, and quotations found in their sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck import claimfile, intake
from claimcheck.claimfile._yaml import MAX_BYTES, Mapping, Scalar, compose, decode
from claimcheck.errors import ClaimFileError
from claimcheck.loaders import from_string
from claimcheck.model.finding import Level

HEAD = "version: 1\nsources:\n  - {id: a, path: a.txt}\n"

# name: (text, line:column of the error, words of it)
REFUSED: dict[str, tuple[str, str, str]] = {
    "anchor": ("a: &x 1\n", "1:4", "anchors"),
    "alias": ("a: *x\n", "1:4", "aliases"),
    "merge key": ("a:\n  <<: {b: 1}\n", "2:3", "merge keys"),
    "tag": ("a: !!python/object:os.system {}\n", "1:4", "tags"),
    "short tag": ("a: !x 1\n", "1:4", "tags"),
    "second document": ("a: 1\n---\nb: 2\n", "2:1", "second YAML document"),
    "duplicate key": ("a: 1\nb: 2\na: 3\n", "3:1", "twice"),
    "duplicate key inside": ("a:\n  - b: 1\n    'b': 2\n", "3:5", "twice"),
    "list as a key": ("? [a]\n: 1\n", "1:3", "a key must be a word"),
    "tab": ("a:\n\t- b\n", "2:1", "not valid YAML"),
    "open bracket": ("a: [1, 2\n", "2:1", "not valid YAML"),
    "escape character": ("a: x\x1b[31m\n", "1:5", r"\x1b"),
    "escaped escape": ('a: "\\e[31m"\n', "1:4", r"\x1b"),
    "C1 control": ("a: \u009b31m\n", "1:4", r"\x9b"),
    "deep": ("a: " + "[" * 60_000 + "\n", "1:35", "nested deeper"),
    "deep blocks": ("".join(" " * n + "a:\n" for n in range(40)), "33:33", "nested deeper"),
    "after a wide line": ('é: "😀"\nb: *x\n', "2:4", "aliases"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_yaml_that_is_refused(name: str) -> None:
    text, place, words = REFUSED[name]
    with pytest.raises(ClaimFileError) as caught:
        compose(decode(text.encode(), "c.yaml"))
    assert caught.value.where == f"c.yaml:{place}"
    assert words in caught.value.what and caught.value.hint
    assert "\n" not in str(caught.value) and "\x1b" not in str(caught.value)


def test_limits_of_size() -> None:
    with pytest.raises(ClaimFileError, match="too large"):
        decode(b"#" * (MAX_BYTES + 1), "c.yaml")
    with pytest.raises(ClaimFileError, match="more than 300000 values"):
        compose(decode(b"a: [" + b"1," * 300_000 + b"]", "c.yaml"))


SPELLED = (
    "no yes on off y n NO True 12:30 1:30:00 1.10 010 0x1F 1_000 1e3 .inf 2026-06-24 2020-13-45 +99:99 null ~".split()
)


@pytest.mark.parametrize("spelled", [*SPELLED, "9" * 5000])
def test_scalars_stay_as_they_are_written(spelled: str) -> None:
    tree = compose(decode(f"key: {spelled}\n".encode(), "c.yaml"))
    assert isinstance(tree, Mapping)
    value = tree.items["key"][1]
    assert isinstance(value, Scalar) and value.text == spelled


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_and_a_byte_order_mark_change_no_place(ending: str) -> None:
    text = "\ufeff" + "a: 1\nb: 2\na: 3\n".replace("\n", ending)
    with pytest.raises(ClaimFileError) as caught:
        compose(decode(text.encode(), "c.yaml"))
    assert caught.value.where == "c.yaml:3:1"


def read(folder: Path, text: str) -> claimfile.Given:
    path = folder / "c.yaml"
    path.write_text(text, encoding="utf-8")
    return claimfile.read(path)


def test_a_whole_file(tmp_path: Path) -> None:
    given = read(tmp_path, """
        version: 1
        sources:
          - id: herald
            path: ./texts/herald.txt
            outlet: no
            published: 2026-06-24
            url: https://example.org/a
            title: 12:30
          - {id: b, path: b.txt, outlet: ~, title: }
        claims:
          - id: c-1
            question: When?
            kind: date
            readings: [{source: herald, quote: on 2 May}, {source: b, quote: 'on 3 May'}]
        """)  # fmt: skip
    assert given.problems == ()
    herald, other = given.file.sources
    assert (herald.id, herald.path, herald.outlet, herald.title) == ("herald", "texts/herald.txt", "no", "12:30")
    assert (herald.published, herald.url) == (date(2026, 6, 24), "https://example.org/a")
    assert (other.outlet, other.title, other.published, other.url) == (None, None, None, None)
    (claim,) = given.file.claims
    assert (claim.id, claim.question, claim.kind) == ("c-1", "When?", "date")
    assert [(r.source, r.quote) for r in claim.readings] == [("herald", "on 2 May"), ("b", "on 3 May")]
    assert claim.readings[0].location == "c.yaml:15:48"


# name: (what follows HEAD, or a whole file, then line:column and words of each error)
WRONG: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "unknown key": (HEAD + "notes: x\n", [("4:1", "unknown key 'notes'")]),
    "unknown key of a source": (HEAD + "  - {id: b, path: b.txt, outlets: B}\n", [("4:26", "unknown key 'outlets'")]),
    "no path": (HEAD + "  - {id: b}\n", [("4:5", "a source has no 'path'")]),
    "id with a space": (HEAD + "  - {id: b b, path: b.txt}\n", [("4:10", "'b b' is not an id")]),
    "id twice": (HEAD + "  - {id: a, path: b.txt}\n", [("4:10", "'a' is taken by another source")]),
    "date with words": (HEAD + "  - {id: b, path: b.txt, published: May}\n", [("4:37", "'May' is not a date")]),
    "day that is none": (HEAD + "  - {id: b, path: b.txt, published: 2026-02-30}\n", [("4:37", "is not a date")]),
    "address": (HEAD + "  - {id: b, path: b.txt, url: 'javascript:1'}\n", [("4:31", "is not a web address")]),
    "path up": (HEAD + "  - {id: b, path: x/../../b.txt}\n", [("4:19", "leaves the folder")]),
    "path of a drive": (HEAD + "  - {id: b, path: 'C:\\b.txt'}\n", [("4:19", "leaves the folder")]),
    "path with a backslash": (HEAD + "  - {id: b, path: '..\\b.txt'}\n", [("4:19", "leaves the folder")]),
    "path of a share": (HEAD + "  - {id: b, path: '//host/b.txt'}\n", [("4:19", "leaves the folder")]),
    "file address": (HEAD + "  - {id: b, path: 'file:///etc/passwd'}\n", [("4:19", "leaves the folder")]),
    "sources not a list": ("version: 1\nsources: a.txt\n", [("2:10", "must be a list")]),
    "no sources": ("version: 1\nsources: []\n", [("2:10", "must have an entry")]),
    "no version": ("sources:\n  - {id: a, path: a.txt}\n", [("1:1", "has no 'version'")]),
    "claim without readings": (HEAD + "claims:\n  - {id: c, question: Q}\n", [("5:5", "a claim has no 'readings'")]),
    "claim with no reading": (HEAD + "claims:\n  - {id: c, question: Q, readings: []}\n", [("5:36", "must have an entry")]),
    "unknown kind": (
        HEAD + "claims:\n  - {id: c, question: Q, kind: dat, readings: [{source: a, quote: q}]}\n",
        [("5:32", "unknown kind 'dat'")],
    ),
    "unknown source": (
        HEAD + "claims:\n  - {id: c, question: Q, readings: [{source: x, quote: q}]}\n", [("5:46", "no source has the id 'x'")]),
    "no second error for a source that is wrong": (
        HEAD + "  - {id: b}\nclaims:\n  - {id: c, question: Q, readings: [{source: b, quote: q}]}\n", [("4:5", "no 'path'")]),
    "every error, in order": (
        HEAD + "  - {id: b, path: /b, utlet: B}\nclaims: [{id: c, question: '', readings: x}]\n",
        [("4:19", "leaves"), ("4:23", "unknown key"), ("5:28", "must not be empty"), ("5:42", "must be a list")]),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_file_against_its_schema(name: str, tmp_path: Path) -> None:
    text, expected = WRONG[name]
    try:
        problems = read(tmp_path, text).problems
    except ClaimFileError as error:
        problems = (error,)
    assert [p.where for p in problems] == [f"c.yaml:{place}" for place, _ in expected]
    for problem, (_, words) in zip(problems, expected, strict=True):
        assert words in problem.what and problem.hint


TEXT = "First line.\n\nShe said: “It’s a well\u2011known\u00a0plan” – and left. The plan fails. The plan works.\nLast  line\nends here.\n"

# quotation in the claims file: the words that it stands for
FOUND = {
    "The plan": "The plan",
    "It's a well-known plan": "It’s a well\u2011known\u00a0plan",
    'said: "It’s a': "said: “It’s a",
    'plan" - and left': "plan” – and left",
    "Last line ends here.": "Last  line\nends here.",
    "  First line.  ": "First line.",
    "line.\n\nShe": "line.\n\nShe",
}


def verify(quote: str) -> tuple[list[str], tuple[ClaimFileError, ...]]:
    document = from_string(TEXT, id="a")
    reading = claimfile.Reading(source="a", quote=quote, location="c.yaml:9:9")
    claim = claimfile.CuratedClaim(id="c", question="Q", readings=(reading,))
    rows, problems = claimfile.verify([claim], {"a": document})
    return [document.exact(r.span) for row in rows for r in row.readings], problems


@pytest.mark.parametrize("quote", FOUND)
def test_quotations_that_are_in_their_source(quote: str) -> None:
    assert verify(quote) == ([FOUND[quote]], ())


@pytest.mark.parametrize(
    "quote", ["the plan works", "The plan never works", "Its a well-known plan", "wellknown", "First … line"]
)
def test_quotations_that_are_not(quote: str) -> None:
    rows, (problem,) = verify(quote)
    assert rows == [] and problem.where == "c.yaml:9:9" and problem.code == "quote-not-found" and problem.hint


def test_the_nearest_passage_is_a_hint() -> None:
    _, (problem,) = verify("The plan never works")
    assert problem.hint is not None and problem.hint.startswith("nearest, line 3: ")


def test_quotations_of_the_shipped_story_are_all_in_place() -> None:
    taken = intake.take([str(Path(__file__).parent.parent / "claims.yaml")])
    assert [n for n in taken.notices if n.level is Level.ERROR] == []
    assert len(taken.documents) == 5 and len(taken.curated) >= 10
