"""What a first draft takes from texts: statements that stand alone, each once, each with its own quotations."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from claimcheck import claimfile
from claimcheck.analysis import analyse
from claimcheck.cli._run import run
from claimcheck.drafting.statements import statements
from claimcheck.drafting.wording import sentence_of
from claimcheck.loaders import from_string

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "drafted.yaml").read_text(encoding="utf-8"))


def said(text: str) -> list[str]:
    document = from_string(text)
    return [" ".join(document.exact(s.span).split()) for x in analyse(document).sentences for s in statements(x)]


@pytest.mark.parametrize(("text", "statement"), [pair for row in CASES["says"] for pair in row.items()])
def test_a_statement_stands_alone(text: str, statement: str) -> None:
    assert statement in said(text)


@pytest.mark.parametrize("text", CASES["nothing"])
def test_what_points_elsewhere_is_none(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("the dam burst", "The dam burst."), ("A FLOODING river rose", "A flooding river rose."), ("NATO UN staff left", "NATO UN staff left."),
     ("It closed at 5 p.m.", "It closed at 5 p.m."), ("Nine died,", "Nine died.")],
)  # fmt: skip
def test_a_sentence_has_a_capital_and_a_stop(words: str, sentence: str) -> None:
    assert sentence_of(words) == sentence


def test_a_statement_is_drafted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    story = "Bank robbed in Ulm\n\n{} robbers took 40 gold bars from the Ulm bank in 1998, police said. {}\n"
    for name, who, more in (("a", "Two", "They fled in a red van."), ("b", "Two masked", "They fled to Bern.")):
        (tmp_path / f"{name}.txt").write_text(story.format(who, more), encoding="utf-8")
    assert run(["init", "a.txt", "b.txt"]) == 0
    asked = [c.question for c in claimfile.read(tmp_path / "claims.yaml").file.claims]
    assert sum("gold bars" in q for q in asked) == 1, asked


HERALD = """Ferry sinks off Lund

The ferry Aster sank off Lund on 3 March 2021, the coast guard said. It carried 84 passengers. Nine people died.
The Aster was built in 1998. Two other ferries were recently sold. "We saw the lights go out," said Ada Roth, a nurse.
Mr. Lind, the captain, failed to be nominated again. He may retire. The two ferries are old.
The Aster carried 84 passengers, the line said.
"""
COURIER = """Aster lost with nine dead

The ferry Aster sank on 3 March 2021 off Lund. Nine people died, the coast guard said.
The Aster carried 84 passengers. Several boats helped.
"""


def drafts(folder: Path, *more: str) -> list[claimfile.CuratedClaim]:
    (folder / "texts").mkdir()
    for name, text in (("herald", HERALD), ("courier", COURIER)):
        (folder / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    assert run(["init", "texts", *more]) == 0
    given = claimfile.read(folder / "claims.yaml")
    assert not given.problems
    return list(given.file.claims)


def test_drafts_are_sentences_and_no_twins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    claims = drafts(tmp_path)
    asked = [c.question for c in claims]
    assert all(q.endswith(("?", ".")) and q[0].isupper() and len(q) < 220 for q in asked)
    assert "“…" not in "".join(asked) and len(set(asked)) == len(asked)
    assert "The Aster was built in 1998." in asked
    assert not [q for q in asked if q.startswith(("It ", "He ", "Two other", "The two"))]
    quotes = [(r.source, r.quote) for c in claims for r in c.readings]
    assert len(set(quotes)) == len(quotes)
    values = [r.value for c in claims for r in c.readings if r.value]
    assert not [v for v in values if v.startswith("not ")] and "84 passengers" in values
    sunk = next(c for c in claims if {r.source for r in c.readings} == {"herald", "courier"} and "sank" in c.question)
    assert all("sank" in r.quote for r in sunk.readings)
    assert run(["verify"]) == 0


def test_what_is_left_out_is_told_and_can_be_had(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    few = len(drafts(tmp_path))
    head = (tmp_path / "claims.yaml").read_text(encoding="utf-8").partition("version:")[0]
    assert "topics that no text states in a sentence of its own are left out; 'claimcheck init --all' has them" in head
    assert run(["init", "texts", "--all", "-o", "all.yaml"]) == 0
    everything = claimfile.read(tmp_path / "all.yaml").file.claims
    assert len(everything) > few and "left out" not in (tmp_path / "all.yaml").read_text(encoding="utf-8")
