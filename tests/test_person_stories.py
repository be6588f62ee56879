"""Stories of two outlets that tell who somebody is: how old, by which name or description, who said it; and calm ones."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from _support import CASES, GRAVE, compare_texts, opposed, spot

TABLES = [
    yaml.safe_load((CASES / f"{table}.yaml").read_text(encoding="utf-8"))
    for table in ("person_stories", "one_person_stories")
]


def _conflicts() -> list[Any]:
    return [
        pytest.param(
            story, id=name, marks=[pytest.mark.xfail(reason=story["gap"], strict=True)] if "gap" in story else []
        )
        for table in TABLES
        for name, story in table["conflict"].items()
    ]


def _calm(key: str) -> list[Any]:
    return [pytest.param(texts, id=name) for table in TABLES for name, texts in table.get(key, {}).items()]


def _grave(texts: list[str]) -> list[tuple[str, str]]:
    report = compare_texts({f"outlet-{n}": text for n, text in enumerate(texts, 1)})
    return [(f.rule, f.message) for f in report.findings if f.verdict in GRAVE]


@pytest.mark.parametrize("story", _conflicts())
def test_the_two_quotations_are_set_against_each_other(story: dict[str, Any]) -> None:
    report = compare_texts({f"outlet-{n}": text for n, text in enumerate(story["texts"], 1)})
    a, b = ((d.id, spot(d, quote)) for d, quote in zip(report.documents, story["between"], strict=True))
    assert story.get("verdict", "contradict") in {f.verdict for f in report.findings if opposed(report, f, a, b)}


@pytest.mark.parametrize("texts", _calm("calm"))
def test_no_outlet_contradicts_another(texts: list[str]) -> None:
    assert _grave(texts) == []


@pytest.mark.xfail(reason="a first name alone meets that of another", strict=True)
@pytest.mark.parametrize("texts", _calm("calm_gap"))
def test_no_outlet_should_contradict_another(texts: list[str]) -> None:
    assert _grave(texts) == []
