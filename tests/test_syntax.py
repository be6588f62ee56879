"""Trees: laws of decoding and parsing, long sentences, and arcs that word knowledge puts right."""

from __future__ import annotations

import subprocess
import sys

import pytest
from _support import tokenize
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.analysis import analyse, tagger
from claimcheck.analysis.syntax import LONGEST, parse
from claimcheck.analysis.syntax.decode import tree
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
    return [str(tag) for tag in tagger.tag(words)]


@pytest.mark.parametrize(
    ("said", "verb", "saying"),
    [
        ("The boat was certified for 150 people but was carrying 180, coast guard commander Ana Roe told reporters.", "certified", "told"),
        ("More than 50 people died and 30 were injured in the crash, the police said on Sunday.", "died", "said"),
        ("The skipper, Jon Roe, survived and is being questioned, a port official said.", "survived", "said"),
        ("Ticket sales rose 12% and two concerts were added, the promoter's spokesman, Lee Marr, said.", "rose", "said"),
    ],
)  # fmt: skip
def test_who_says_it_behind_what_is_said_is_parsed_apart(said: str, verb: str, saying: str) -> None:
    sentence = analyse(from_string(said)).sentences[0]
    root = next(t for t in sentence.tokens if t.head < 0)
    tail = next(t for t in sentence.tokens if t.text == saying)
    assert (root.text, tail.relation, sentence.tokens[tail.head].text) == (verb, "parataxis", verb)
    assert all(t.head >= 0 or t is root for t in sentence.tokens)


@pytest.mark.parametrize(
    "said",
    [
        "If the dam breaks, officials said on Monday.",
        "The minister, who has often said so, resigned.",
        "He left early, and police said that he drove home.",
        "Critics of the plan, the minister said, had not read it.",
    ],
)
def test_what_is_no_tail_is_parsed_whole(said: str) -> None:
    from claimcheck.analysis.syntax.tails import tail

    assert tail(tokenize_words(said)) is None


def tokenize_words(text: str) -> list[str]:
    from claimcheck.analysis.tokens import spans

    return [text[a:b] for a, b in spans(text)]


def test_a_verb_inside_a_noun_phrase_is_the_root() -> None:
    sentence = analyse(from_string("The central bank cut interest rates by 1%.")).sentences[0]
    clause = sentence.clauses[0]
    assert clause.lemma == "cut" and clause.subject is not None
    assert sentence.tokens[sentence.phrases[clause.subject].head].text == "bank"
