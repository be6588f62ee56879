"""Stories of two happenings of one sort (two accidents, two suspects, two votes) in which no outlet contradicts another."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from claimcheck import loaders, pipeline
from claimcheck.model.finding import Verdict

STORIES = yaml.safe_load((Path(__file__).parent / "cases" / "calm_stories.yaml").read_text(encoding="utf-8"))
LOUD = (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.UPDATED)


@pytest.mark.parametrize("name", STORIES)
def test_two_happenings_of_one_sort_are_not_set_against_each_other(name: str) -> None:
    texts = [loaders.from_string(text, id=f"outlet-{n}") for n, text in enumerate(STORIES[name], 1)]
    report = pipeline.compare(texts)
    assert [(f.rule, f.message) for f in report.findings if f.verdict in LOUD] == []
