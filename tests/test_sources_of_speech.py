"""How sources are named, in what form their words are given, and through whom they come, case by case."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.analysis import analyse
from claimcheck.extractor import extract
from claimcheck.kinds.attribution import Attribution
from claimcheck.loaders import from_string

_TABLES = Path(__file__).parent / "cases" / "speech"
_READ = [
    row for name in ("sources", "domains") for row in yaml.safe_load((_TABLES / f"{name}.yaml").read_text("utf-8"))
]
CASES = [
    pytest.param(
        one, id=one["text"][:60], marks=[pytest.mark.xfail(reason=one["gap"], strict=True)] if "gap" in one else []
    )
    for one in _READ
]


@pytest.mark.parametrize("case", CASES)
def test_source_form_and_chain(case: dict[str, Any]) -> None:
    values = [c.value for c in extract(analyse(from_string(case["text"])), ["attribution"])]
    found = [v for v in values if isinstance(v, Attribution)]
    one = next(v for v in reversed(found) if v.cue == case.get("cue", found[0].cue))
    got = {
        "speaker": one.speaker,
        "source": one.source,
        "form": one.form,
        "chain": list(one.chain),
        "voice": one.voice.name,
    }
    assert {name: got[name] for name in got if name in case} == {n: case[n] for n in got if n in case}


@pytest.mark.parametrize(
    ("text", "polarity", "certainty"),
    [
        ("The minister said when the troops would return.", "positive", "said"),
        ("The minister did not say when the troops would return.", "negative", None),
        ("Neither the bank nor the ministry said how much had been lost.", "negative", None),
        ("The minister did not say that the dam was safe.", "negative", "speculated"),
        ("If Osei says the bridge is closed, drivers will turn back.", "negative", None),
        ("The minister said that she had slept in the tent.", "positive", "said"),
        ("The minister, who did not vote, said the dam was safe.", "positive", "said"),
    ],
)
def test_what_was_not_said_is_no_saying(text: str, polarity: str, certainty: str | None) -> None:
    found = extract(analyse(from_string(text)), ["attribution"])
    assert [(c.qualifiers.polarity, c.qualifiers.certainty) for c in found] == [(polarity, certainty)]


_PLAIN = 'Ada Roth said the dam would hold. "The wall is safe," Roth said. It cost $3 million, according to the mayor.'


@pytest.mark.parametrize("mark", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_marks_of_direction_are_read_over(mark: str) -> None:
    expected = [(c.kind, str(c.value)) for c in extract(analyse(from_string(_PLAIN)))]
    for at in (m.start() for m in re.finditer(r"\b|(?<=[.,\"$])|$", _PLAIN)):
        text = _PLAIN[:at] + mark + _PLAIN[at:]
        found = extract(analyse(from_string(text)))
        assert [(c.kind, str(c.value)) for c in found] == expected, ascii(text)
        words = [text[c.span.start : c.span.end].replace(mark, "") for c in found]
        assert all(w in _PLAIN for w in words), words
