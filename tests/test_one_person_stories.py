"""Stories of two outlets that tell of one person under several names and descriptions; and calm ones beside."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from _support import CASES, GRAVE, compare_texts, opposed, spot

STORIES = yaml.safe_load((CASES / "one_person_stories.yaml").read_text(encoding="utf-8"))


def _conflicts() -> list[Any]:
    return [
        pytest.param(
            story, id=name, marks=[pytest.mark.xfail(reason=story["gap"], strict=True)] if "gap" in story else []
        )
        for name, story in STORIES["conflict"].items()
    ]


@pytest.mark.parametrize("story", _conflicts())
def test_the_two_quotations_are_set_against_each_other(story: dict[str, Any]) -> None:
    report = compare_texts({f"outlet-{n}": text for n, text in enumerate(story["texts"], 1)})
    a, b = ((d.id, spot(d, quote)) for d, quote in zip(report.documents, story["between"], strict=True))
    assert story.get("verdict", "contradict") in {f.verdict for f in report.findings if opposed(report, f, a, b)}


@pytest.mark.parametrize("name", STORIES["calm"])
def test_no_outlet_contradicts_another(name: str) -> None:
    report = compare_texts({f"outlet-{n}": text for n, text in enumerate(STORIES["calm"][name], 1)})
    assert [(f.rule, f.message) for f in report.findings if f.verdict in GRAVE] == []


@pytest.mark.xfail(reason="a first name alone meets that of another", strict=True)
@pytest.mark.parametrize("name", STORIES["calm_gap"])
def test_no_outlet_should_contradict_another(name: str) -> None:
    report = compare_texts({f"outlet-{n}": text for n, text in enumerate(STORIES["calm_gap"][name], 1)})
    assert [f.message for f in report.findings if f.verdict in GRAVE] == []
