"""Sentence splitting: a table of texts cut at bars, and the laws of offsets."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.folding import fold
from claimcheck.text.quotes import in_marks, quotations
from claimcheck.text.sentences import sentences

CASES = yaml.safe_load((Path(__file__).parent / "cases/loaders/sentences.yaml").read_text(encoding="utf-8"))
HOSTILE = st.text(st.sampled_from("aBI1 .!?\u2026\"'\u201c\u201d()[]\n\u00a0\u0301\U0001f600Mr.p.m"), max_size=80)


@pytest.mark.parametrize("case", CASES)
def test_split(case: str) -> None:
    wanted = case.split(" | ")
    text = " ".join(wanted)
    assert [text[s.start : s.end] for s in sentences(text)] == wanted


@given(HOSTILE)
def test_sentences_cover_the_text_in_order(text: str) -> None:
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())
    assert not any("\n" in text[s.start : s.end] for s in spans)
    assert sentences(text, 7) == tuple(s.shift(7) for s in spans)


@given(st.text())
def test_folding_keeps_length_and_lines(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded
    assert folded.count("\n") == text.count("\n")


def test_folding_table() -> None:
    assert fold("\u201cIt\u2019s 5\u20136\u00a0pm\u201d \u00abno\u00bb") == '"It\'s 5-6 pm" "no"'


def test_quotations_face_each_other() -> None:
    text = 'He said "no" and \u201cyes\u201d, 5" long.'
    assert [text[s.start : s.end] for s in quotations(text)] == ['"no"', "\u201cyes\u201d"]


def test_a_sentence_has_a_longest_length() -> None:
    text = "a line, " * 1000 + "b" * 5000
    spans = sentences(text)
    assert max(map(len, spans)) <= 1200
    assert "".join(text[s.start : s.end].replace(" ", "") for s in spans) == text.replace(" ", "")
    assert all(text[s.end - 1] == "," for s in spans[:5])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("the dam will hold", "“the dam will hold”"),
        ("She said “no” twice", "“She said ‘no’ twice”"),
        ('She said "no" twice', "“She said ‘no’ twice”"),
        ("“No,” she said.", "“‘No,’ she said.”"),
        ("“We counted twice.”", "“We counted twice.”"),  # a whole quotation keeps its own marks
        ('"We counted twice."', "“We counted twice.”"),
        ("“No” and “never”", "“‘No’ and ‘never’”"),  # two quotations are not one whole
        ("Not in a hundred years,” she said.", "“‘Not in a hundred years,’ she said.”"),  # began before
        ("She said: “It is over.", "“She said: ‘It is over.’”"),  # goes on behind
        ("“It is over.", "“‘It is over.’”"),
        ("the mayor’s ‘gift’", "“the mayor’s ‘gift’”"),
        ('12" of snow', '“12" of snow”'),
        ('the "class of 99" met', "“the ‘class of 99’ met”"),
        ("„Nein“, sagte sie", "“‚Nein’, sagte sie”"),
    ],
)
def test_quoted_words_have_one_pair_of_outer_marks(words: str, shown: str) -> None:
    assert in_marks(words) == shown
