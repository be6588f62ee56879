"""Words, word classes and base forms, from tables of cases; laws of the spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from _support import tokenize
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.analysis import Tag
from claimcheck.text.folding import fold
from claimcheck.text.lemmas import lemma

_CASES = Path(__file__).parent / "cases" / "tokens"
_MARK = re.compile(r"(\S+?)/([A-Z]+)\b")
_WORDS = yaml.safe_load((_CASES / "words.yaml").read_text(encoding="utf-8"))


def _tagged() -> Iterator[object]:
    for group, cases in yaml.safe_load((_CASES / "tags.yaml").read_text(encoding="utf-8")).items():
        for case in cases:
            gap = isinstance(case, dict)
            marks = [pytest.mark.xfail(reason=case["gap"], strict=True)] if gap else []
            text = case["said"] if gap else case
            yield pytest.param(text, marks=marks, id=f"{group}: {text}")


@pytest.mark.parametrize("marked", list(_tagged()))
def test_word_classes(marked: str) -> None:
    wanted = {}
    text, at = "", 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        wanted[len(text)] = (match[1], match[2])
        text, at = text + match[1], match.end()
    found = {t.span.start: (t.text, t.tag.value) for t in tokenize(text + marked[at:])}
    assert {at: found.get(at) for at in wanted} == wanted


@pytest.mark.parametrize("case", _WORDS["cut"], ids=lambda c: c["text"])
def test_cut(case: dict[str, str]) -> None:
    assert "|".join(t.text for t in tokenize(case["text"])) == case["words"]


@pytest.mark.parametrize(
    ("tag", "word", "base"),
    [(tag, *pair.split()) for tag, pairs in _WORDS["bases"].items() for pair in pairs.split(",")],
)
def test_base_forms(tag: str, word: str, base: str) -> None:
    assert lemma(word, Tag(tag)) == base


@given(st.text(), st.integers(0, 1000))
def test_tokens_are_what_stands_at_their_spans(text: str, offset: int) -> None:
    tokens = tokenize(text, offset)
    at = offset
    for index, token in enumerate(tokens):
        assert token.index == index
        assert token.span.start >= at and len(token.span) > 0
        assert text[token.span.start - offset : token.span.end - offset] == token.text
        assert token.folded == fold(token.text).lower()
        at = token.span.end
    assert sum(c.isalnum() for t in tokens for c in t.text) == sum(c.isalnum() for c in text)


@pytest.mark.parametrize(
    "text", ["a" * 50_000, "a." * 20_000, "1," * 20_000, "-" * 50_000, "a-" * 20_000, "'" * 20_000, "@." * 20_000]
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    assert tokenize(text)
