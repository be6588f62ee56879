"""Whom a sentence tells of, where descriptions, ages or records stand before or behind the name."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from _support import CASES

from claimcheck import extractor, loaders

ROWS = yaml.safe_load((CASES / "described_subjects.yaml").read_text(encoding="utf-8"))


def _rows() -> list[Any]:
    return [
        pytest.param(
            *row[:3], id=row[0][:60], marks=[pytest.mark.xfail(reason=row[3], strict=True)] if len(row) > 3 else []
        )
        for row in ROWS
    ]


@pytest.mark.parametrize(("text", "verb", "who"), _rows())
def test_who_does_or_undergoes_it(text: str, verb: str, who: str) -> None:
    read = extractor.read(loaders.from_string(text, id="a"), None)
    parties = set()
    for claim in read.claims:
        frame = claim.frame
        if frame.predicate is not None and frame.predicate.head == verb:
            parties |= {slot.entity for slot in (frame.subject, frame.object) if slot is not None}
    assert who in parties
