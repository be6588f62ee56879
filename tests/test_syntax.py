"""Trees: laws of decoding and parsing, long sentences, and arcs that word knowledge puts right."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.analysis import analyse, tagger
from claimcheck.analysis.syntax import LONGEST, parse
from claimcheck.analysis.syntax.decode import tree
from claimcheck.analysis.tokens import tokenize
from claimcheck.loaders import from_string


def _table(n: int) -> st.SearchStrategy[list[list[float]]]:
    score = st.integers(-50, 50).map(float)
    return st.lists(st.lists(score, min_size=n + 1, max_size=n + 1), min_size=n, max_size=n)


@given(st.integers(1, 9).flatmap(_table))
def test_a_tree_has_one_root_and_no_cycle(scores: list[list[float]]) -> None:
    heads = tree(scores)
    assert heads.count(0) == 1
    for first in range(1, len(heads) + 1):
        at, steps = first, 0
        while at:
            at, steps = heads[at - 1], steps + 1
            assert steps <= len(heads)


@given(st.integers(2, 7), st.randoms(use_true_random=False))
def test_clear_scores_give_their_tree(n: int, chance: object) -> None:
    wanted = [0, *(chance.randrange(1, i) for i in range(2, n + 1))]  # type: ignore[attr-defined]
    scores = [[10.0 if j == head else 0.0 for j in range(n + 1)] for head in wanted]
    assert tree(scores) == wanted


@given(st.text(max_size=200))
def test_every_token_reaches_the_root(text: str) -> None:
    tokens = tokenize(text)
    assert sum(t.head < 0 for t in tokens) == bool(tokens)
    for first in tokens:
        token, seen = first, set()
        while token.head >= 0:
            assert token.index not in seen
            seen.add(token.index)
            token = tokens[token.head]


def test_a_sentence_is_parsed_alike_alone_and_among_others() -> None:
    one, other = "The court rejected the appeal .".split(), ["word"] * (2 * LONGEST + 3)
    assert parse([other, one, [], one])[1::2] == [parse([one])[0]] * 2


def test_a_long_sentence_is_parsed_in_pieces() -> None:
    words = ("The plant , the mill ; and " * 60).split()
    found = parse([words])[0]
    assert len(found.heads) == len(words) and found.heads.count(-1) == 1


@pytest.mark.parametrize(
    ("text", "dependent", "head"),
    [
        ("The law requires shops that sell wine to register.", "register", "requires"),
        ("The juror who accused a bailiff of threatening her withdrew the complaint.", "juror", "withdrew"),
        ("Farrow is the only club that has not signed.", "signed", "club"),
        ("Police warned on Friday that roads would close.", "close", "warned"),
    ],
)
def test_arcs(text: str, dependent: str, head: str) -> None:
    tokens = analyse(from_string(text)).sentences[0].tokens
    assert next(tokens[t.head].text for t in tokens if t.text == dependent) == head


@pytest.mark.parametrize("processor", ["Prescott", "Nehalem", "Haswell"])
def test_the_order_in_which_a_processor_adds_changes_nothing(processor: str) -> None:
    words = "The vote on the bill that Peru sent back to the house in May is due , the speaker said .".split()
    code = f"from claimcheck.analysis.syntax.network import network; s, = network().scores([({words!r}, {list(_tags(words))!r})]); print(s.arcs.tolist())"
    shown = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=extra).stdout
        for extra in ({}, {"OPENBLAS_CORETYPE": processor, "OPENBLAS_NUM_THREADS": "2"})
    ]
    assert shown[0] == shown[1] != ""


def _tags(words: list[str]) -> list[str]:
    return [str(tag) for tag in tagger.tag(words, [w.lower() for w in words])]
