"""Who says what: cues of speech and thought, their speakers and what they bring in, worked out once per document.

`speeches` reads verbs ("X said that", '"...," said X'), "according to", nouns ("the claim that"), headlines
("Minister: ...") and quotations that go on over sentences and lines. Scope and parts after PolNeAR (Newell, Margolin
and Ruths 2018) and PARC (Pareti 2016): source, cue, content.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claimcheck.analysis.speech import carrying, contents, cues, hops, reading, speakers
from claimcheck.analysis.speech.types import Scene, Told
from claimcheck.analysis.speech.types import Speech as Speech
from claimcheck.analysis.speech.voices import NOBODY, Voice, voices
from claimcheck.analysis.speech.void import is_void
from claimcheck.model.analysis import Analysis, Sentence, Tag
from claimcheck.model.document import Role
from claimcheck.model.span import Span
from claimcheck.text.folding import shown
from claimcheck.text.quotes import Quotation, spoken


@dataclass(slots=True)
class _Work:
    """What is known of one document: its quotations, its speeches, and their parts by the start of the sentence."""

    analysis: Analysis
    quotes: tuple[Quotation, ...]
    speeches: tuple[Speech, ...]
    parts: dict[int, list[tuple[Speech, Span]]]
    blocks: frozenset[int]  # starts of sentences set as block quotations
    voices: dict[Speech, Voice] | None = None  # of each speech, worked out when first asked for
    within: dict[Speech, Speech] | None = None  # the speech that each one is told in, likewise
    hops: dict[Speech, tuple[str, ...]] = field(default_factory=dict)  # who stands between, asked of all told within


_NO_ANTECEDENT = (Tag.VERB, Tag.AUX, Tag.ADJ, Tag.ADP, Tag.ADV, Tag.SCONJ, Tag.PART)
_ONESELF = frozenset(("i", "we"))  # in the words of somebody who is a hop already
_last: list[_Work] = []  # of the document that is being read; kinds ask sentence by sentence


def speeches(analysis: Analysis) -> tuple[Speech, ...]:
    """All that is said in a document, in the order of the cues."""
    return _work(analysis).speeches


def spoken_in(analysis: Analysis, sentence: Span) -> Sequence[tuple[Speech, Span]]:
    """What is said in the sentence of that span: each speech with its part of the words, in order."""
    return _work(analysis).parts.get(sentence.start, ())


def quoted_in(analysis: Analysis, sentence: Span) -> list[tuple[Speech, list[Span]]]:
    """What somebody speaks in the sentence between quotation marks, marks excluded.

    A quotation around a tag ('"If it rains," she said, "we stay."') is one; of nested speeches the inner has it.
    """
    quotes = _work(analysis).quotes
    owners: dict[Span, tuple[Speech, Span]] = {}
    free: dict[int, int] = {}  # number of a quotation -> the next one that nobody owns
    for speech, piece in sorted(spoken_in(analysis, sentence), key=lambda p: (len(p[1]), p[1])):
        if is_block(analysis, speech, sentence) and not quoted_of(analysis, piece):
            owners[piece] = (speech, piece)  # a block quotation has no marks
            continue
        for inner in _inside(quotes, piece, free):
            owners[inner] = (speech, piece)
    found: list[tuple[Speech, list[Span]]] = []
    for inner in sorted(owners):
        speech, piece = owners[inner]
        whole = len(piece) - len(inner) <= 4
        if whole and found and found[-1][0] is speech and speech.direct:
            found[-1][1].append(inner)
        else:
            found.append((speech, [inner]))
    return found


def is_block(analysis: Analysis, speech: Speech, sentence: Span) -> bool:
    """Whether the sentence of that span stands in a block quotation, which gives a speaker's words without marks."""
    return speech.direct and sentence.start in _work(analysis).blocks


def quoted_of(analysis: Analysis, piece: Span) -> int:
    """How many code points of a stretch stand in quotation marks, the marks counted."""
    quotes = _work(analysis).quotes
    at = max(0, bisect_left(quotes, piece.start, key=lambda q: q.span.start) - 1)
    inside = 0
    while at < len(quotes) and quotes[at].span.start < piece.end:
        inside += max(0, min(quotes[at].span.end, piece.end) - max(quotes[at].span.start, piece.start))
        at += 1
    return inside


def spoken_at(analysis: Analysis, sentence: Sentence, index: int) -> Speech | None:
    """The speech that has the token of that index between quotation marks; the innermost where one quotes another."""
    span = sentence.tokens[index].span
    if not quoted_of(analysis, span):
        return None
    said = [(piece, one) for one, piece in spoken_in(analysis, sentence.passage.span) if piece.overlaps(span)]
    return min(said, key=lambda p: len(p[0]))[1] if said else None


def speaker_at(analysis: Analysis, sentence: Sentence, index: int) -> Voice:
    """Who speaks that token between quotation marks: "I" there, and neither "he" nor "she"."""
    one = spoken_at(analysis, sentence, index)
    return NOBODY if one is None else voice_of(analysis, one)


def voice_of(analysis: Analysis, speech: Speech) -> Voice:
    """Who speaks; of a pronoun, whom it stands for."""
    work = _work(analysis)
    if work.voices is None:
        work.voices = {}  # whom a pronoun among the speakers stands for may turn on who speaks: nobody, as yet
        work.voices = voices(analysis, sorted(set(work.speeches), key=lambda s: (s.cue, s.lemma)))
    return work.voices.get(speech, NOBODY)


def who(analysis: Analysis, speech: Speech) -> tuple[str | None, str | None]:
    """The speaker as the text has it (of a pronoun, whom it stands for), and the key of the entity that it names."""
    voice = voice_of(analysis, speech)
    return voice.office or voice.name, voice.entity


def within(analysis: Analysis, speech: Speech) -> list[Speech]:
    """The speeches among whose words this one is told, the outermost first; empty where the text itself tells it."""
    work = _work(analysis)
    if work.within is None:
        work.within = hops.outer(work.speeches)
    return hops.above(speech, work.within)


def chain(analysis: Analysis, speech: Speech) -> tuple[str, ...]:
    """Through whom the words come, from the text inwards to whose they are; empty where that is one hop.

    "The Post reported that Ruiz said", "a report cited by the agency", "Ruiz told the Post", "the agency said, citing
    the ministry".
    """
    named = [
        n for one in (*within(analysis, speech), speech) for n in _passed_by(analysis, one) if n.lower() not in _ONESELF
    ]
    listed = tuple(dict.fromkeys(shown(n) for n in named))
    return listed if len(listed) > 1 else ()


def _passed_by(analysis: Analysis, speech: Speech) -> tuple[str, ...]:
    known = _work(analysis).hops
    if speech not in known:
        known[speech] = tuple(_hops(analysis, speech))
    return known[speech]


def _hops(analysis: Analysis, speech: Speech) -> Iterator[str]:
    """Who stands between the text and the words of one speech, its speaker, and whom he cites."""
    sentence, exact = analysis.sentences[speech.sentence], analysis.document.exact
    if speech.speaker is not None and sentence.passage.span.contains(speech.speaker):
        if (passed := hops.handed_on_by(sentence, speech.speaker)) is not None:
            yield exact(passed)
        if (reader := hops.read_by(sentence, speech)) is not None:
            yield exact(reader)
        if (quoting := hops.quoted_by(sentence, speech)) is not None:
            yield exact(quoting)
        if (heard := hops.heard_by(sentence, speech)) is not None:
            yield exact(heard)
    if (name := voice_of(analysis, speech).name) is not None:
        yield name
    yield from map(exact, hops.links(sentence, speech))


def _work(analysis: Analysis) -> _Work:
    if not _last or _last[0].analysis is not analysis:
        quotes = spoken(analysis.document.text)
        scenes = list(_scenes(analysis, quotes))
        found = [speech for scene in scenes for speech in _in_scene(scene)]
        whole = tuple(carrying.carried(analysis, scenes, quotes, found))
        blocks = frozenset(s.passage.span.start for s in analysis.sentences if s.passage.role is Role.QUOTE)
        _last[:] = [_Work(analysis, quotes, whole, _by_sentence(analysis, whole), blocks)]
    return _last[0]


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
    found = list(_told_in(scene))
    named = {s.start for one in found if one.lemma not in hops.NAMING for s in hops.links(scene.sentence, one)}
    for one in found:
        if one.lemma not in hops.NAMING or named.isdisjoint(c.start for c in one.contents):
            yield one  # who is cited is a link in the chain of what he is cited for, and no saying


def _told_in(scene: Scene) -> Iterator[Speech]:
    told = [speakers.told(scene, cue) for cue in cues.cues(scene)]
    if not told and (before := carrying.colon_verb(scene)) is not None:
        told = [speakers.told(scene, before)]
    floor = 0
    for number, one in enumerate(told):
        if _asks_who(scene, one) or is_void(scene, one):
            continue
        spans, reach = contents.contents(scene, told, number, floor)
        if not spans and not carrying.announces(scene, one):
            continue
        if spans and spans[0].end <= scene.tokens[one.first].span.start:
            floor = reach
        yield Speech(
            sentence=scene.number,
            speaker=speakers.span(scene, _writer(scene, one) or one.speaker),
            cue=scene.sentence.span_of(one.cue.first, one.cue.last),
            lemma=one.cue.lemma,
            contents=tuple(spans),
            direct=bool(spans) and any(q.span.start == spans[0].start for q in scene.quotes),
        )


def _asks_who(scene: Scene, one: Told) -> bool:
    """Whether it is asked or left open who says it: "It is unclear [who] ordered the raid", not "the man who said"."""
    at = one.speaker[0] if one.speaker is not None else -1
    return scene.word(at) == "who" and (at == 0 or scene.tag(at - 1) in _NO_ANTECEDENT)


def _writer(scene: Scene, one: Told) -> tuple[int, int] | None:
    return reading.writer(scene.sentence, one.cue.verb) if one.cue.part == "verb" and not one.relative else None


def _by_sentence(analysis: Analysis, found: Sequence[Speech]) -> dict[int, list[tuple[Speech, Span]]]:
    """The parts of each speech by the start of the sentence that they lie in."""
    parts: dict[int, list[tuple[Speech, Span]]] = {}
    spans = [s.passage.span for s in analysis.sentences]
    for speech in found:
        for content in speech.contents:
            at = max(0, bisect_right(spans, content.start, key=lambda s: s.start) - 1)
            while at < len(spans) and spans[at].start < content.end:
                if spans[at].overlaps(content):
                    piece = Span(max(content.start, spans[at].start), min(content.end, spans[at].end))
                    parts.setdefault(spans[at].start, []).append((speech, piece))
                at += 1
    for listed in parts.values():
        listed.sort(key=lambda p: (p[1], p[0].cue))
    return parts


def _inside(quotes: Sequence[Quotation], piece: Span, free: dict[int, int]) -> Iterator[Span]:
    """The quotations of a piece that nobody owns yet, without their marks; the piece itself where it lies in one.

    `free` leads past those that are owned, so that each is looked at once however many pieces hold it.
    """
    at = _next(free, max(0, bisect_left(quotes, piece.start, key=lambda q: q.span.start) - 1))
    while at < len(quotes) and quotes[at].span.start < piece.end:
        quote = quotes[at]
        if quote.span.overlaps(piece):
            width = 2 if quote.doubled else 1
            start = max(piece.start, quote.span.start + width)
            end = min(piece.end, quote.span.end - width if quote.closed else quote.span.end)
            free[at] = at + 1
            if start < end:
                yield Span(start, end)
        at = _next(free, at + 1)


def _next(free: dict[int, int], at: int) -> int:
    """The first number from `at` on that leads nowhere, with the way shortened for the next time."""
    passed = []
    while at in free:
        passed.append(at)
        at = free[at]
    for number in passed:
        free[number] = at
    return at
