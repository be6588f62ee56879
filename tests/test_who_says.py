"""Who says what over lines and sentences: every speaker of a text with the words that are his, case by case."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.analysis import analyse
from claimcheck.extractor import extract
from claimcheck.kinds.attribution import Attribution
from claimcheck.loaders import from_string

_TABLES = Path(__file__).parent / "cases" / "speech"
_READ = [row for name in ("who", "asides") for row in yaml.safe_load((_TABLES / f"{name}.yaml").read_text("utf-8"))]
CASES = [
    pytest.param(
        one, id=one["text"][:60], marks=[pytest.mark.xfail(reason=one["gap"], strict=True)] if "gap" in one else []
    )
    for one in _READ
]
_SIGNS = " \n\"“”'‘’,.「」『』«»„—–!?:;。，！？：、"
_SHOWN = 3  # words at either end of a longer content


@pytest.mark.parametrize("case", CASES)
def test_everybody_has_his_own_words(case: dict[str, Any]) -> None:
    assert sorted(_said(case["text"])) == sorted(case["said"])


def _said(text: str) -> list[str]:
    """Each speaker with his words: pieces of one speech with nothing but blanks between are one."""
    rows: list[tuple[object, str, int, list[str]]] = []
    for claim in extract(analyse(from_string(text)), ["attribution"]):
        assert isinstance(claim.value, Attribution)
        parts = dict(claim.parts)
        content = parts["content"]
        words = text[content.start : content.end].strip(_SIGNS)
        if rows and rows[-1][0] == parts["cue"] and not text[rows[-1][2] : content.start].strip():
            rows[-1] = (parts["cue"], rows[-1][1], content.end, [*rows[-1][3], words])
        else:
            name = claim.value.voice.name or claim.value.speaker or "somebody"
            rows.append((parts["cue"], name, content.end, [words]))
    return [f"{name}: {_short(' '.join(pieces).split())}" for _, name, _, pieces in rows]


def _short(words: list[str]) -> str:
    if len(words) <= 2 * _SHOWN:
        return " ".join(words)
    return " ".join(words[:_SHOWN]) + " … " + " ".join(words[-_SHOWN:])
