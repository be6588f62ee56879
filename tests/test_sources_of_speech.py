"""How sources are named, in what form their words are given, and through whom they come, case by case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.analysis import analyse
from claimcheck.extractor import extract
from claimcheck.kinds.attribution import Attribution
from claimcheck.loaders import from_string

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "speech" / "sources.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_source_form_and_chain(case: dict[str, Any]) -> None:
    values = [c.value for c in extract(analyse(from_string(case["text"])), ["attribution"])]
    found = [v for v in values if isinstance(v, Attribution)]
    one = next(v for v in reversed(found) if v.cue == case.get("cue", found[0].cue))
    got = {"speaker": one.speaker, "source": one.source, "form": one.form, "chain": list(one.chain)}
    assert {name: got[name] for name in got if name in case} == {n: case[n] for n in got if n in case}


def test_what_stands_in_another_mouth_is_a_hop() -> None:
    text = "The Harbour Post reported that Ana Ruiz said the ferry had been overloaded."
    parts = [sorted(c.parts) for c in extract(analyse(from_string(text)), ["attribution"])]
    assert ["cue" in names for names in parts] == [True, False]
    assert "hop" in parts[1]
