"""Subject, predicate and thing measured of 150 values, drawn by somebody who had not seen the analysis.

A slot is right when its head word is the one drawn. `scope` and `time` are drawn, too, and not read yet.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck import extractor
from claimcheck.analysis import attachment
from claimcheck.loaders import from_string
from claimcheck.model.analysis import Analysis, Clause, Sentence
from claimcheck.model.claim import Slot

_ROWS = yaml.safe_load((Path(__file__).parent / "cases" / "drawn" / "sentences.yaml").read_text(encoding="utf-8"))
LEAST = 0.85  # of each slot


def _head(sentence: Sentence, number: int | None) -> str | None:
    return None if number is None else sentence.tokens[sentence.phrases[number].head].text


def _heads(analysis: Analysis, text: str, words: str) -> set[str]:
    """The head word of the words drawn, as the analysis has it."""
    start = text.index(words)
    for sentence in analysis.sentences:
        inside = [t for t in sentence.tokens if start <= t.span.start and t.span.end <= start + len(words)]
        if inside:
            phrases = (p for p in sentence.phrases if p.first <= inside[-1].index and p.last > inside[0].index)
            return {sentence.tokens[p.head].text for p in phrases} or {inside[-1].text}
    return set()


def _clause(sentence: Sentence, row: Any, first: int, last: int) -> Clause | None:
    own = next((c for c in sentence.clauses if first <= c.verb < last), None) if row["kind"] == "status" else None
    return own or sentence.clause_at(attachment.top_of(sentence, first, last))


@cache
def wrong() -> dict[str, list[str]]:
    """For each slot the sentences in which it is wrong."""
    found: dict[str, list[str]] = {"subject": [], "predicate": [], "thing": []}
    for row in _ROWS:
        text, value = row["text"], str(row["value"])
        start = text.index(value)
        reading = extractor.read(from_string(text, published=date(2026, 6, 24)))
        analysis = reading.analysis
        sentence = next(s for s in analysis.sentences if s.tokens and s.tokens[-1].span.end > start)
        inside = [t.index for t in sentence.tokens if t.span.start < start + len(value) and t.span.end > start]
        clause = _clause(sentence, row, inside[0], inside[-1] + 1)
        measured = _measured(reading, row["kind"], start, start + len(value))
        got = _slots(sentence, clause, measured)
        if row["kind"] in ("date", "time") and measured is not None:
            got["thing"] |= _slots(sentence, clause, None)["thing"]  # a noun and its verb name one event
        for slot, words in got.items():
            if slot in row and not words & (_heads(analysis, text, row[slot]) | {row[slot].split()[-1]}):
                found[slot].append(
                    f"{text} [{value}]: wanted {row[slot]}, found {', '.join(sorted(words)) or 'nothing'}"
                )
    return found


def _measured(reading: extractor.Reading, kind: str, start: int, end: int) -> Slot | None:
    """What the claim at the value counts or measures."""
    places = ((c, c.parts.get("value", c.span)) for c in reading.claims if c.kind == kind)
    return next((c.frame.head for c, at in places if at.start < end and at.end > start), None)


def _slots(sentence: Sentence, clause: Clause | None, measured: Slot | None) -> dict[str, set[str]]:
    if clause is None:
        return {"subject": set(), "predicate": set(), "thing": set(measured.text.split()) if measured else set()}
    surface = clause.objects[0] if clause.subject is None and clause.passive and clause.objects else clause.subject
    subject = {_head(sentence, surface) or ""}
    predicate = {sentence.tokens[clause.verb].text}
    around = predicate | subject | {_head(sentence, n) or "" for n in clause.objects}
    return {"subject": subject, "predicate": predicate, "thing": set(measured.text.split()) if measured else around}


@pytest.mark.parametrize("slot", ["subject", "predicate", "thing"])
def test_at_least_85_in_100_are_right(slot: str) -> None:
    asked = sum(slot in row for row in _ROWS)
    missed = wrong()[slot]
    assert 1 - len(missed) / asked >= LEAST, "\n".join([f"{len(missed)} of {asked} wrong:", *missed])
