"""Outlets that give the answer of one side stand with it, though they could not be set against the other themselves."""

from __future__ import annotations

import pytest

from claimcheck import pipeline
from claimcheck.loaders import from_string
from claimcheck.model.finding import Finding, Verdict

MILL = {
    "herald": "A fire tore through the Brenn paper mill in Osk on Tuesday night, killing four workers, the fire service said.",
    "tribune": "Six people died when a fire swept the Brenn paper mill in Osk on Tuesday evening, police said.",
    "wire": "Four people were killed and eleven injured in a fire at a paper mill in Osk late on Tuesday.",
    "radio": "The fire on Tuesday killed four people.",
}


def contradiction(texts: dict[str, str]) -> tuple[Finding, list[set[str]]]:
    """The finding on the dead, and the sources of its positions."""
    report = pipeline.compare(tuple(from_string(text, id=name) for name, text in texts.items()))
    (found,) = [f for f in report.findings if f.verdict is Verdict.CONTRADICT and f.rule == "count-conflict"]
    return found, [{report.claims[found.sides[n]].source for n in p.sides} for p in found.positions]


def test_everybody_who_gives_one_answer_stands_on_one_side() -> None:
    found, held = contradiction(MILL)
    assert sorted(map(sorted, held)) == [["herald", "radio", "wire"], ["tribune"]]
    assert {p.label for p in found.positions} == {"4", "6"}


@pytest.mark.parametrize("other", [
    "Four people were killed in a fire at a paper mill in Lund in 2019.",
    "Up to five people may have died in the fire at the mill in Osk, the ministry said.",
    "Eleven people were injured in the fire.",
])  # fmt: skip
def test_who_speaks_of_something_else_joins_nobody(other: str) -> None:
    _, held = contradiction({**MILL, "other": other})
    assert not any("other" in sources for sources in held)


def test_the_order_of_the_texts_does_not_matter() -> None:
    _, one = contradiction(MILL)
    _, two = contradiction(dict(reversed(MILL.items())))
    assert sorted(map(sorted, one)) == sorted(map(sorted, two))
