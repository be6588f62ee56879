"""Several texts of one matter: who says it, through whom, how surely, what is found between them, how many families."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from _support import compare_texts

from claimcheck.analysis import analyse
from claimcheck.extractor import extract
from claimcheck.kinds.attribution import Attribution
from claimcheck.loaders import from_string
from claimcheck.model.claim import Claim

_READ = yaml.safe_load((Path(__file__).parent / "cases" / "speech" / "desks.yaml").read_text("utf-8"))
CASES = [
    pytest.param(
        one,
        id=one["texts"]["a"][:60],
        marks=[pytest.mark.xfail(reason=one["gap"], strict=True)] if "gap" in one else [],
    )
    for one in _READ
]


@pytest.mark.parametrize("case", CASES)
def test_desks(case: dict[str, Any]) -> None:
    claims = {k: list(extract(analyse(from_string(t)), ["attribution", "certainty"])) for k, t in case["texts"].items()}
    for desk, wanted in case.get("who", {}).items():
        said = [_who(c) for c in claims[desk] if isinstance(c.value, Attribution)]
        for one in wanted:
            speaker, _, cue = one.rpartition(": ")
            assert any(speaker in who and cue == by for who, by in said), (one, said)
    for desk, wanted in case.get("chains", {}).items():
        chains = {" > ".join(c.value.chain) for c in claims[desk] if isinstance(c.value, Attribution) and c.value.chain}
        assert sorted(chains) == sorted(wanted)
    for desk, wanted in case.get("sure", {}).items():
        levels = {c.qualifiers.certainty for c in claims[desk]}
        levels |= {getattr(c.value, "level", None) for c in claims[desk]}
        assert set(wanted) <= levels
    report = compare_texts(case["texts"], everything=False)
    if "verdicts" in case:
        assert sorted({str(f.verdict) for f in report.findings}) == sorted(case["verdicts"])
    cited = [o for o in report.origins if o.why == "cites"]
    assert len(cited) == case.get("cites", 0)
    assert len(report.origins) - len(cited) == case.get("families", len(case["texts"]))
    if "most" in case:
        assert max(t.origins for t in report.topics) == case["most"]


def _who(claim: Claim) -> tuple[str, str]:
    """The speaker as the text has it, with whom he stands for, and the cue."""
    assert isinstance(claim.value, Attribution)
    return f"{claim.value.speaker} {claim.value.voice.name}", claim.value.cue
