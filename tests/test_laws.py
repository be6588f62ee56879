"""Laws that hold for every text: relations mirror, offsets are true, order and copies change nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import _tables
import pytest
from _support import CASES, GRAVE, ROOT, STORIES, compare_texts, mentions
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import extractor
from claimcheck.analysis import analyse
from claimcheck.kinds import KINDS
from claimcheck.loaders import from_string
from claimcheck.model.finding import Finding, Report, Verdict
from claimcheck.model.relation import Relation
from claimcheck.text.folding import fold

settings.register_profile("laws", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("laws")

NOISE = (
    "\U0001f30a\U0001f3db\ufe0f ",
    "A cafe\u0301 re\u0301opened.\r\n\r\n",
    "\u201cSo it goes,\u201d he said.\r\n",
    "\u00a0\u2014 ",
    "\U0001d4d0\r\n",
)


# A quotation that goes on in a further sentence has its speaker and cue in an earlier one.
SPOKEN, TAG = {"attribution", "quote"}, {"speaker", "cue", "value"}


@cache
def said(kind: str) -> tuple[str, ...]:
    """The phrases of a kind's table that it reads today."""
    table = _tables.read(CASES / "kinds" / f"{kind.replace('-', '_')}.yaml")
    rows = [row for row in table["find"] if "gap" not in row and row["means"] != "nothing"]
    return tuple(_tables.draw(p).text for row in rows for p in _tables.phrases(row["said"], kind))


@cache
def values(kind: str) -> tuple[Any, ...]:
    """The values that a kind reads in its own table, each once."""
    found = [m.value for text in said(kind) for m in mentions(KINDS.get(kind), text)]
    return tuple(dict.fromkeys(found))


def every_phrase() -> tuple[str, ...]:
    return tuple(text for kind in KINDS.names() for text in said(kind))


# Values -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", KINDS.names())
@given(data=st.data())
def test_relations_mirror(name: str, data: st.DataObject) -> None:
    kind = KINDS.get(name)
    a, b = (data.draw(st.sampled_from(values(name))) for _ in "ab")
    assert kind.relate(b, a) is kind.relate(a, b).inverse


@pytest.mark.parametrize("name", KINDS.names())
def test_a_value_never_conflicts_with_itself(name: str) -> None:
    kind = KINDS.get(name)
    wrong = [str(v) for v in values(name) if kind.relate(v, v) is not Relation.EQUAL]
    assert not wrong


@pytest.mark.parametrize("name", KINDS.names())
@given(data=st.data())
def test_a_conflict_survives_precision(name: str, data: st.DataObject) -> None:
    kind = KINDS.get(name)
    a, b, c = (data.draw(st.sampled_from(values(name))) for _ in "abc")
    if kind.relate(a, b) is Relation.NARROWER:
        if kind.relate(b, c) is Relation.NARROWER:
            assert kind.relate(a, c) is Relation.NARROWER
        if kind.relate(b, c) is Relation.DISJOINT:
            assert kind.relate(a, c) is Relation.DISJOINT


@pytest.mark.parametrize("name", KINDS.names())
def test_a_value_can_be_read_back(name: str) -> None:
    kind = KINDS.get(name)
    for value in values(name):
        assert kind.read(value.to_plain()) == value
        assert hash(kind.read(value.to_plain())) == hash(value)


# Offsets ------------------------------------------------------------------------------------------------------------


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.lists(st.one_of(st.sampled_from(NOISE), st.sampled_from(every_phrase())), min_size=1, max_size=6))
def test_offsets_are_true_on_hostile_text(parts: list[str]) -> None:
    document = from_string("".join(f"{part} " for part in parts), id="any")
    analysis = analyse(document)
    for sentence in analysis.sentences:
        assert document.exact(sentence.passage.span) == sentence.text
        assert all(document.exact(t.span) == t.text for t in sentence.tokens)
    for claim in extractor.extract(analysis):
        words = document.exact(claim.span)
        assert words and words == words.strip()
        assert claim.passage.contains(claim.span)
        inside = (part for name, part in claim.parts.items() if not (claim.kind in SPOKEN and name in TAG))
        assert all(claim.passage.contains(part) for part in inside)
        place = document.locate(claim.span)
        line = document.text.split("\n")[place.line - 1]
        assert line[place.column - 1 :].startswith(words.split("\n")[0])


@pytest.mark.parametrize("name", KINDS.names())
@given(data=st.data())
def test_a_paragraph_before_it_changes_no_reading(name: str, data: st.DataObject) -> None:
    kind = KINDS.get(name)
    text = data.draw(st.sampled_from([t for t in said(name) if "\n\n" not in t]))  # a headline is one at the top only
    padding = data.draw(st.sampled_from(NOISE[:3])) + "\n\n"
    moved = len(from_string(padding).text)
    before = [(m.span.shift(moved), str(m.value)) for m in mentions(kind, text)]
    after = [(m.span, str(m.value)) for m in mentions(kind, padding + text) if m.span.start >= moved]
    assert after == before


# Stories ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", KINDS.names())
def test_a_sentence_never_contradicts_itself(name: str) -> None:
    from claimcheck.relating import relate

    wrong = [text for text in said(name) if relate(text, text).verdict in GRAVE]
    assert not wrong


def texts_of(story: str) -> dict[str, str]:
    return {p.stem: p.read_text(encoding="utf-8") for p in sorted((STORIES / story / "sources").glob("*.txt"))}


def small_stories() -> list[str]:
    return sorted(p.parent.name for p in STORIES.glob("*/sources"))


def essence(report: Report) -> set[tuple[str, str, str, frozenset[str]]]:
    return {(f.id, f.rule, f.verdict.value, frozenset(f.sides)) for f in report.findings}


@pytest.mark.parametrize("story", small_stories())
def test_the_order_of_the_files_changes_nothing(story: str) -> None:
    texts = texts_of(story)
    forward = compare_texts(texts)
    backward = compare_texts(dict(reversed(texts.items())))
    assert essence(forward) == essence(backward)


@pytest.mark.parametrize("story", small_stories())
def test_a_copy_under_another_name_adds_no_contradiction(story: str) -> None:
    for source, text in texts_of(story).items():
        alone = [places(f, r) for r in [compare_texts({source: text})] for f in contradictions(r)]
        twice = compare_texts({source: text, "copy": text})
        for finding in contradictions(twice):
            assert any(places(finding, twice) <= known for known in alone), finding.message


def contradictions(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.verdict is Verdict.CONTRADICT]


def places(finding: Finding, report: Report) -> set[tuple[int, int]]:
    spans = [report.claims[side].span for side in finding.sides]
    return {(span.start, span.end) for span in spans}


# The same bytes, wherever it runs -----------------------------------------------------------------------------------

WHERE = [
    ("0", "C", "UTC"),
    ("1", "C.UTF-8", "Pacific/Auckland"),
    ("424242", "C", "America/Anchorage"),
    ("7", "C.UTF-8", "UTC"),
]


def test_hash_seed_locale_and_time_zone_change_no_byte(tmp_path: Path) -> None:
    outputs = {}
    for seed, locale, zone in WHERE:
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale, "TZ": zone, "PYTHONUTF8": "0"}
        command = [sys.executable, "-m", "claimcheck", "compare", "sources", "--format", "json", "--all"]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True)
        assert done.returncode in (0, 1), done.stderr.decode("utf-8", "replace")
        outputs[seed, locale, zone] = done.stdout
    assert len(set(outputs.values())) == 1
