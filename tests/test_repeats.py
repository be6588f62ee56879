"""One conflict is one finding: told again in a headline, in the words of an utterance, or by a denial of the opposite."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from _support import compare_texts

from claimcheck.lexicon import points
from claimcheck.model.finding import Finding, Report, Verdict


def conflicts(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.verdict is Verdict.CONTRADICT]


def labels(report: Report) -> list[str]:
    topics = {t.id: t.label for t in report.topics}
    return [topics[f.topic] for f in conflicts(report)]


MINE = {
    "crier": "Nine killed in mine\n\nNine people were killed when the mine at Orsk collapsed on Monday, police said.\n",
    "herald": "Mine collapse kills seven\n\nThe collapse of the mine at Orsk killed seven people on Monday, police said.\n",
}
BRIDGE = {
    "crier": 'The bridge closed on Monday. "We checked every bolt and nobody listened to us," said Ona Reiss, a welder.\n',
    "herald": 'The bridge closed on Monday. "We checked every bolt and everybody listened to us," said Ona Reiss, a welder.\n',
}


def test_a_headline_that_says_the_same_is_a_further_side() -> None:
    found = conflicts(compare_texts(MINE))
    assert len(found) == 1
    assert len(found[0].sides) == 4
    assert sorted(n for p in found[0].positions for n in p.sides) == list(range(4))


def test_a_word_of_an_utterance_says_no_more_than_the_utterance() -> None:
    report = compare_texts(BRIDGE)
    assert [f.rule for f in conflicts(report)] == ["quote-wording"]
    assert labels(report) == ["What did Ona Reiss say?"]


DENIED = "The ferry Astra caught fire. Norline denied that the ferry had failed its safety inspection in May.\n"
PASSED = "The ferry Astra caught fire. The ferry passed its safety inspection in May, Norline said.\n"
FAILED = "The ferry Astra caught fire. The ferry failed its safety inspection in May, the union said.\n"


@pytest.mark.parametrize(
    ("texts", "held"),
    [
        ({"a": DENIED, "b": PASSED}, []),  # to deny the opposite is to say so
        ({"a": FAILED, "b": PASSED}, [["a"], ["b"]]),
        ({"a": FAILED, "b": PASSED, "c": DENIED}, [["a"], ["b"]]),
    ],
)
def test_who_denies_the_opposite_contradicts_nobody(texts: Mapping[str, str], held: list[list[str]]) -> None:
    report = compare_texts(texts)
    sources = {c.id: c.source for c in report.claims.values()}
    told = [[sorted({sources[f.sides[n]] for n in p.sides}) for p in f.positions] for f in conflicts(report)]
    assert sorted(told[0]) == held if held else told == []


def test_a_time_behind_another_verb_is_not_that_of_the_first() -> None:
    texts = {
        "a": "Fire broke out on the ferry Astra two hours after it sailed from Kesh, and was out by noon.\n",
        "b": "Fire broke out on the ferry Astra. The Astra sailed from Kesh at about 12:30 a.m.\n",
    }
    assert [f for f in conflicts(compare_texts(texts)) if f.rule == "time-conflict"] == []


def test_every_point_of_a_story_has_a_question() -> None:
    asked = {name: points.question(name) for name in points.names()}
    assert [name for name, question in asked.items() if question is None] == []
    assert all(q and q.endswith("?") and q[0].isupper() for q in asked.values())
