"""Who does it, in hundreds of builds: openings and tellers before subjects with descriptions, from one table.

News opens its sentences with circumstances and hides its subjects in descriptions; each build is read alike, whatever
fills it. The sentences are put together by number, so that each opening meets many subjects and predicates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from test_attachment import ANSWERS

from claimcheck.analysis import analyse
from claimcheck.loaders import from_string

_TABLE = yaml.safe_load((Path(__file__).parent / "cases" / "builds.yaml").read_text(encoding="utf-8"))
_LEAST = 0.9  # of the sentences of one opening or teller
_DRAWN = re.compile(r"\[([^\]]+)\]")


def _sentences(before: str) -> Iterator[tuple[str, str, str, str]]:
    """Sentence, verb, question and answer for every second pair of subject and predicate."""
    subjects, predicates = _TABLE["subjects"], _TABLE["predicates"]
    for n, (subject, head) in enumerate(subjects):
        for m in range(n % 2, len(predicates), 2):
            told, ask = predicates[m]
            verb = _DRAWN.findall(told)[-1].split()[-1]
            said = _DRAWN.sub(r"\1", told)
            yield f"{before} {subject} {said}.", verb, ask, head


def _answer(text: str, verb: str, ask: str) -> str | None:
    analysis = analyse(from_string(text))
    sentence = analysis.sentences[0]
    at = next(t.index for t in reversed(sentence.tokens) if t.text == verb)
    return ANSWERS[ask](analysis, sentence, at, at + 1)


@pytest.mark.parametrize("before", [*_TABLE["openings"], *_TABLE["tellers"]])
def test_the_subject_is_found_behind(before: str) -> None:
    asked = list(_sentences(before))
    missed = [(text, head, got) for text, verb, ask, head in asked if (got := _answer(text, verb, ask)) != head]
    shown = "\n".join(f"  {text}\n     wanted {head}, got {got}" for text, head, got in missed)
    assert len(missed) <= (1 - _LEAST) * len(asked), f"{len(missed)} of {len(asked)} are misread:\n{shown}"
