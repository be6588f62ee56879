"""What a word hangs on, over two hundred sentences from six domains: the word drawn, what is asked of it, the answer.

The sentences (all but those of `subjects.yaml`) were written by somebody who had not seen the analysis, before any was
run. A `gap` row must fail.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml
from _tables import draw

from claimcheck import extractor
from claimcheck.analysis import analyse, attachment, slots, speech
from claimcheck.analysis.antecedents import antecedent
from claimcheck.loaders import from_string
from claimcheck.model.analysis import Analysis, Clause, Sentence
from claimcheck.model.claim import Frame

_CASES = Path(__file__).parent / "cases" / "attachment"
_ROWS = [(p.stem, row) for p in sorted(_CASES.glob("*.yaml")) for row in yaml.safe_load(p.read_text(encoding="utf-8"))]
Answer = Callable[[Analysis, Sentence, int, int], str | None]


def _word(sentence: Sentence, index: int | None) -> str | None:
    """The head of the phrase at the token; of a name, its last word."""
    if index is None:
        return None
    phrase = sentence.phrase_at(index)
    return sentence.tokens[index if phrase is None else phrase.head].text


def _clause(sentence: Sentence, first: int, last: int) -> Clause | None:
    return next((c for c in sentence.clauses if first <= c.verb < last), None)


def _subject(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    clause = _clause(sentence, first, last)
    return None if clause is None or clause.subject is None else _word(sentence, sentence.phrases[clause.subject].head)


def _object(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    clause = _clause(sentence, first, last)
    return None if clause is None or not clause.objects else _word(sentence, sentence.phrases[clause.objects[0]].head)


def _negated(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str:
    clause = _clause(sentence, first, last)
    return "denied" if clause is not None and clause.negated else "affirmed"


def _members(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str:
    top = attachment.top_of(sentence, first, last)
    return ", ".join(_word(sentence, i) or "" for i in attachment.members(sentence, top))


def _speaker(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    at = sentence.tokens[attachment.top_of(sentence, first, last)].span
    parts = [p for p in speech.spoken_in(analysis, sentence.passage.span) if p[1].overlaps(at)]
    said = speech.who(analysis, min(parts, key=lambda p: len(p[1]))[0])[0] if parts else None
    return said and said.split(" of ")[0].split()[-1]


def _antecedent(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    found = (antecedent(analysis, sentence, i) for i in range(first, last))
    meant = next((m for m in found if m is not None), None)
    return meant and meant.sentence.tokens[meant.phrase.head].text


def _phrase(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    phrase = sentence.phrase_at(last - 1)
    return phrase and " ".join(t.text for t in sentence.tokens[phrase.first : phrase.last])


def _lemma(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    clause = _clause(sentence, first, last)
    return clause and clause.lemma


def _filled_by(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    """The entity of the subject."""
    clause = _clause(sentence, first, last)
    if clause is None or clause.surface is None:
        return None
    return slots.phrase_slot(sentence, sentence.phrases[clause.surface], analysis).entity


def _frame(analysis: Analysis, sentence: Sentence, first: int, last: int) -> Frame:
    """The frame of the date, measure or duty that is read there."""
    drawn = sentence.span_of(first, last)
    claims = extractor.extract(analysis, ("date", "measure", "obligation"))
    return next(c.frame for c in claims if drawn.overlaps(c.parts.get("value", c.span)))


def _doer(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    subject = _frame(analysis, sentence, first, last).subject
    return subject and (subject.entity or subject.text)


def _deed(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    predicate = _frame(analysis, sentence, first, last).predicate
    return predicate and predicate.head


ANSWERS: dict[str, Answer] = {
    "counted": lambda a, s, first, last: _word(s, attachment.counted(s, first, last)),
    "event": lambda a, s, first, last: (at := attachment.event(s, first, last)) and s.tokens[at].text,
    "modifies": lambda a, s, first, last: _word(s, attachment.described(s, first, last)),
    "theme": lambda a, s, first, last: _word(s, attachment.theme(s, attachment.top_of(s, first, last))),
    "subject": _subject,
    "object": _object,
    "negated": _negated,
    "members": _members,
    "speaker": _speaker,
    "antecedent": _antecedent,
    "phrase": _phrase,
    "lemma": _lemma,
    "filled by": _filled_by,
    "doer": _doer,
    "deed": _deed,
}


def _cases() -> Iterator[object]:
    for domain, row in _ROWS:
        marks = [pytest.mark.xfail(reason=row["gap"], strict=True)] if "gap" in row else []
        yield pytest.param(
            row["said"], row["ask"], row["is"], marks=marks, id=f"{domain}: {row['ask']}: {row['said'][:60]}"
        )


@pytest.mark.parametrize(("said", "ask", "wanted"), list(_cases()))
def test_what_a_word_hangs_on(said: str, ask: str, wanted: str) -> None:
    drawn = draw(said)
    analysis = analyse(from_string(drawn.text))
    start, end = drawn.spans[0]
    sentence = next(s for s in analysis.sentences if s.tokens and s.tokens[-1].span.end > start)
    inside = [t.index for t in sentence.tokens if t.span.start < end and t.span.end > start]
    assert ANSWERS[ask](analysis, sentence, inside[0], inside[-1] + 1) == wanted


def test_at_least_two_hundred_are_asked() -> None:
    assert len(_ROWS) >= 200
