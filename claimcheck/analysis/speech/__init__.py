"""Who says what: cues of speech and thought, their speakers and what they bring in, worked out once per document.

`speeches` reads verbs ("X said that", '"...," said X'), "according to", nouns ("the claim that"), headlines
("Minister: ...") and quotations that go on over sentences and lines. Scope and parts after PolNeAR (Newell, Margolin
and Ruths 2018) and PARC (Pareti 2016): source, cue, content.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.analysis.speech import carrying, contents, cues, speakers
from claimcheck.analysis.speech.types import Scene, Speech
from claimcheck.model.analysis import Analysis
from claimcheck.model.span import Span
from claimcheck.text.quotes import Quotation, spoken

_last: list[tuple[Analysis, tuple[Speech, ...], dict[int, list[tuple[Speech, Span]]]]] = []


def speeches(analysis: Analysis) -> tuple[Speech, ...]:
    """All that is said in a document, in the order of the cues."""
    return _worked_out(analysis)[0]


def spoken_in(analysis: Analysis, sentence: Span) -> Sequence[tuple[Speech, Span]]:
    """What is said in the sentence of that span: each speech with its part of the words, in order."""
    return _worked_out(analysis)[1].get(sentence.start, ())


def _worked_out(analysis: Analysis) -> tuple[tuple[Speech, ...], dict[int, list[tuple[Speech, Span]]]]:
    """The speeches of the document that is being read; only the last one is kept."""
    if not _last or _last[0][0] is not analysis:
        found = tuple(_speeches(analysis))
        _last[:] = [(analysis, found, _by_sentence(analysis, found))]
    return _last[0][1:]


def _speeches(analysis: Analysis) -> list[Speech]:
    quotes = spoken(analysis.document.text)
    scenes = list(_scenes(analysis, quotes))
    found = [speech for scene in scenes for speech in _in_scene(scene)]
    return carrying.carried(analysis, scenes, quotes, found)


def _scenes(analysis: Analysis, quotes: Sequence[Quotation]) -> Iterator[Scene]:
    at = 0
    for number, sentence in enumerate(analysis.sentences):
        span = sentence.passage.span
        while at < len(quotes) and quotes[at].span.end <= span.start:
            at += 1
        until = at
        while until < len(quotes) and quotes[until].span.start < span.end:
            until += 1
        yield Scene(sentence, number, quotes[at:until])


def _in_scene(scene: Scene) -> Iterator[Speech]:
    told = [speakers.told(scene, cue) for cue in cues.cues(scene)]
    if not told and (before := carrying.colon_verb(scene)) is not None:
        told = [speakers.told(scene, before)]
    floor = 0
    for number, one in enumerate(told):
        spans, reach = contents.contents(scene, told, number, floor)
        pending = not spans and carrying.announces(scene, one)
        if not spans and not pending:
            continue
        if spans and spans[0].end <= scene.tokens[one.first].span.start:
            floor = reach
        yield Speech(
            sentence=scene.number,
            speaker=speakers.span(scene, one.speaker),
            cue=scene.sentence.span_of(one.cue.first, one.cue.last),
            lemma=one.cue.lemma,
            contents=tuple(spans),
            direct=bool(spans) and any(q.span.start == spans[0].start for q in scene.quotes),
        )


def _by_sentence(analysis: Analysis, found: Sequence[Speech]) -> dict[int, list[tuple[Speech, Span]]]:
    """The parts of each speech by the start of the sentence that they lie in."""
    parts: dict[int, list[tuple[Speech, Span]]] = {}
    starts = [s.passage.span for s in analysis.sentences]
    from bisect import bisect_right

    for speech in found:
        for content in speech.contents:
            at = max(0, bisect_right(starts, content.start, key=lambda s: s.start) - 1)
            while at < len(starts) and starts[at].start < content.end:
                if starts[at].overlaps(content):
                    piece = Span(max(content.start, starts[at].start), min(content.end, starts[at].end))
                    parts.setdefault(starts[at].start, []).append((speech, piece))
                at += 1
    return parts
