"""Speech beyond its sentence: quotations that go on, words after a colon, lines that name their speaker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.analysis.speech import below, unspaced
from claimcheck.analysis.speech.below import SIGNED
from claimcheck.analysis.speech.blocks import NAME, blocks
from claimcheck.analysis.speech.cues import cues
from claimcheck.analysis.speech.headlines import LEAST, SAID_BY, tagged
from claimcheck.analysis.speech.pointing import pointed, without_its_own
from claimcheck.analysis.speech.types import Cue, Scene, Speech, Told
from claimcheck.lexicon import speech as lexicon
from claimcheck.lexicon import titles
from claimcheck.model.analysis import Analysis, Tag
from claimcheck.model.span import Span
from claimcheck.text.quotes import Quotation

_MARKS = frozenset('"\u201c\u2018\u00ab\u201e')
_FEW = 4  # words of a name before a colon and a quotation
_BLANKS = 40  # code points between a line and the next one that is not blank
_LABEL = re.compile(rf'["\u201c]?({NAME}(?: [a-z]{{3,20}})?)(:)[ ]+(?=\S)')
_OF_ONESELF = re.compile(r"(?:I|We|My|Our)\b")  # who speaks of himself behind a colon: "Matos: I never asked"


def colon_verb(scene: Scene) -> Cue | None:
    """The verb that ends in a colon with a quotation behind it, or perhaps below: "The mayor was blunt: “No.”"."""
    if scene.tokens[-1].folded == ":":
        return _brings_in(scene)
    for quote in scene.quotes:
        at = scene.first_in(quote)
        if at > 2 and scene.word(at - 1) == ":":
            clause = scene.main[0] if scene.main and scene.main[0].verb < at else None
            if clause is not None and clause.subject is not None:
                return Cue(clause.verb, clause.verb + 1, clause.verb, clause.lemma, frozenset(("say",)))
    return None


def announces(scene: Scene, one: Told) -> bool:
    """Whether a cue ends its line with a colon, or is the whole of a tag behind a quotation: its words stand beside."""
    last = len(scene.tokens) - 1
    spoken = one.speaker is not None and one.cue.frames & {"say", "clause", "tell", "manner", "ask"}
    if spoken and one.first == 0:
        return True
    return scene.word(last) == ":" and one.last <= last and last - one.last < 24 and one.cue.part != "noun"


def carried(
    analysis: Analysis, scenes: Sequence[Scene], quotes: Sequence[Quotation], found: Sequence[Speech]
) -> list[Speech]:
    """The speeches with the quotations that belong to them in other sentences, and those of labelled lines."""
    text = analysis.document.text
    blocked = [*blocks(text, scenes, _brings_in, lambda said, at: _below(text, said, scenes, at))]
    pointing = {b.sentence: b for b in blocked}
    found = [without_its_own(s, pointing[s.sentence]) if s.sentence in pointing else s for s in found]
    labelled = [*_labelled(analysis, scenes), *blocked]
    if not labelled and (tag := tagged(analysis, scenes, found)) is not None:
        labelled = [tag]
    covered = [Span(s.cue.start, s.contents[0].end) for s in labelled]
    behind = {q.span.end: q.span for q in quotes}
    found = [one for s in found if (one := _tag_behind(text, scenes, behind, s)) is not None]
    speeches = sorted([*found, *labelled, *unspaced.told(text, scenes)], key=lambda s: (s.cue, s.lemma))
    free = _in_rows(
        text, _standing_alone(text, quotes, scenes, sorted([c for s in speeches for c in s.contents] + covered))
    )
    events = sorted(
        [(s.cue.start, 0, i) for i, s in enumerate(speeches)] + [(q[0].start, 1, i) for i, (q, _) in enumerate(free)]
    )
    starts = analysis.document.line_starts
    current, ended, opened = -1, 0, False
    left: list[Span] = []  # quotations in a row that nobody has been named for yet
    unclosed = False  # the last of them
    for _, sort, number in events:
        if sort == 0:
            one = speeches[number]
            if left and one.direct and one.contents and _follows(text, left[-1].end, one.contents[0].start):
                below_all = "\n" in text[one.contents[0].end : one.cue.start]
                one = speeches[number] = replace(one, contents=(*left, *one.contents)) if unclosed or below_all else one
            elif len(left) > 1 and _takes_up(text, scenes[one.sentence], left[-1].end, one):
                one = speeches[number] = replace(one, contents=(*left, *one.contents), direct=True)
            left = []
            if one.direct or not one.contents or _line(starts, ended) == _line(starts, one.cue.start):
                current, ended = number, max([one.cue.end, *(c.end for c in one.contents)])
                opened = any(not q.closed and q.span.end == ended for q in scenes[one.sentence].quotes)
            continue
        quoted, closed = free[number]
        row = [*left, *quoted] if left and _follows(text, left[-1].end, quoted[0].start) else quoted
        last = _at(scenes, quoted[-1].start)
        if (signed := _below(text, row, scenes, last)) is not None:
            speeches[:] = [without_its_own(s, signed) for s in speeches]
            speeches.append(signed)
            current, ended, opened, left = len(speeches) - 1, signed.cue.end, False, []
        elif current >= 0 and _goes_on(text, starts, speeches[current], ended, quoted[0].start, opened):
            one = speeches[current]
            speeches[current] = replace(one, contents=(*one.contents, *quoted), direct=one.direct or not one.contents)
            ended, opened, left = quoted[-1].end, not closed, []
        else:
            left, unclosed = row, not closed
    return [whole for s in speeches if (whole := _with_next_line(analysis, scenes, s)).contents]


def _below(text: str, row: Sequence[Span], scenes: Sequence[Scene], number: int) -> Speech | None:
    """Words in a row, the last of them in the sentence of that number, that the line below gives to somebody."""
    return below.signed(text, row, number) or pointed(text, row, scenes, number)


def _tag_behind(text: str, scenes: Sequence[Scene], behind: dict[int, Span], one: Speech) -> Speech | None:
    """A tag that was split from its quotation takes it; a cue without words that announces none is dropped."""
    if one.contents:
        return one
    scene = scenes[one.sentence]
    sentence, start = scene.sentence, scene.sentence.passage.span.start
    quote = behind.get(len(text[max(0, start - 3) : start].rstrip(" \n")) + max(0, start - 3))
    if quote is not None and ("\n" not in text[quote.end : start] or below.tag(text, scene, quote, one)):
        return replace(one, contents=(quote,), direct=True)
    return one if sentence.tokens[-1].folded == ":" else None


def _line(starts: Sequence[int], offset: int) -> int:
    return bisect_right(starts, offset)


def _goes_on(text: str, starts: Sequence[int], one: Speech, ended: int, start: int, opened: bool) -> bool:
    """Whether a quotation that stands alone belongs to the last speaker: same line, or the line behind his words."""
    if ended > start:
        return False
    line = _line(starts, ended)
    if line == _line(starts, start):
        return True
    following = starts[line]
    near = start - following < _BLANKS and not text[following:start].strip()
    return near and (opened or one.direct or not one.contents)


def _follows(text: str, ended: int, start: int) -> bool:
    """Whether nothing but blanks stands between."""
    return ended <= start <= ended + _BLANKS and not text[ended:start].strip()


def _takes_up(text: str, scene: Scene, ended: int, one: Speech) -> bool:
    """Whether the sentence behind the last of several paragraphs goes on with their speaker: "He said that ..."."""
    start = scene.sentence.passage.span.start
    pronoun = one.speaker is not None and text[one.speaker.start : one.speaker.end].lower() in titles.PERSON_PRONOUNS
    opens = one.speaker is not None and one.speaker.start == start
    return pronoun and opens and one.lemma in lexicon.PLAIN and _follows(text, ended, start)


def _standing_alone(
    text: str, quotes: Sequence[Quotation], scenes: Sequence[Scene], taken: Sequence[Span]
) -> list[Quotation]:
    """The quotations that are sentences of their own and that no cue has taken, in order."""
    starts = [s.sentence.passage.span.start for s in scenes]
    found, at = [], 0
    furthest = 0
    for quote in quotes:
        while at < len(taken) and taken[at].start < quote.span.end:
            furthest = max(furthest, taken[at].end)
            at += 1
        number = bisect_right(starts, quote.span.start) - 1
        if furthest > quote.span.start or number < 0:
            continue
        last = bisect_right(starts, quote.span.end - 1) - 1
        begins = scenes[number].sentence.passage.span.start == quote.span.start
        rest = scenes[last].sentence.passage.span.end - quote.span.end
        if begins and (rest <= 1 or SIGNED.match(text, quote.span.end)):
            found.append(quote)
    return found


def _in_rows(text: str, quotes: Sequence[Quotation]) -> list[tuple[list[Span], bool]]:
    """The quotations, each with the paragraphs that it goes on with, and whether the last of them is closed."""
    rows: list[tuple[list[Span], bool]] = []
    for quote in quotes:
        if rows and not rows[-1][1] and _follows(text, rows[-1][0][-1].end, quote.span.start):
            rows[-1] = [*rows[-1][0], quote.span], quote.closed
        else:
            rows.append(([quote.span], quote.closed))
    return rows


def _at(scenes: Sequence[Scene], offset: int) -> int:
    """The number of the sentence that an offset lies in."""
    return max(0, bisect_right(scenes, offset, key=lambda s: s.sentence.passage.span.start) - 1)


def _labelled(analysis: Analysis, scenes: Sequence[Scene]) -> Iterator[Speech]:
    """Lines that open with a speaker and a colon: headlines ("Minister: ...") and transcripts."""
    text = analysis.document.text
    known = {w for e in analysis.entities.values() for w in e.key.split() if len(e.mentions) > 1}
    labels = Counter(m.group(1) for s in scenes if (m := _LABEL.match(text, *_bounds(s))))
    for scene in scenes:
        span = scene.sentence.passage.span
        match = _LABEL.match(text, span.start, span.end)
        if match is None or text[max(0, span.start - 1) : span.start].strip("\n"):
            continue
        words = match.group(1).split()
        if words[0].lower() in lexicon.NO_SPEAKER or words[-1].lower() in lexicon.NO_SPEAKER:
            continue
        if any(c.part == "verb" and c.last < len(scene.tokens) and scene.word(c.last) == ":" for c in cues(scene)):
            continue  # "Ode added: ...": the verb brings it in
        named = words[-1].lower() in known or match.group(1).isupper() and labels[match.group(1)] > 1
        named = named or scene.number == 0 and words[-1].lower().removesuffix("s") in lexicon.HEADLINED
        named = named or scene.number == 0 and _OF_ONESELF.match(text, match.end(), span.end) is not None
        quoted = text[match.end()] in _MARKS and len(words) <= _FEW
        if not quoted and not (named and (_is_clause(scene) or _is_report(scene, words))):
            continue
        line = text.find("\n", span.start)
        end = line if line >= 0 else len(text)
        yield Speech(
            sentence=scene.number,
            speaker=Span(match.start(1), match.end(1)),
            cue=Span(match.start(2), match.end(2)),
            lemma=":",
            contents=(Span(match.end(), max(match.end() + 1, end)),),
            direct=text[match.start()] in '"\u201c',
        )


def _brings_in(scene: Scene) -> Cue | None:
    """The main verb of a sentence that ends in a colon above a block quotation ("The mayor was blunt:")."""
    clause = scene.main[0] if scene.main else None
    if clause is None or clause.subject is None:
        return None
    return Cue(clause.verb, clause.verb + 1, clause.verb, clause.lemma, frozenset(("say",)))


def _bounds(scene: Scene) -> tuple[int, int]:
    return scene.sentence.passage.span.start, scene.sentence.passage.span.end


def _is_clause(scene: Scene) -> bool:
    """Whether a verb stands near the beginning: words, not a list of names."""
    return any(t.tag in (Tag.VERB, Tag.AUX) for t in scene.tokens[:25])


def _is_report(scene: Scene, words: Sequence[str]) -> bool:
    """Whether a headline without a verb tells what a report says: "Report: Mill near sale to rival"."""
    of = words[0].lower() if len(words) == 1 else ""
    behind = [t.tag for t in scene.tokens[2:]]
    return scene.number == 0 and of in SAID_BY and len(behind) >= LEAST and Tag.ADP in behind


def _with_next_line(analysis: Analysis, scenes: Sequence[Scene], one: Speech) -> Speech:
    """A cue of speech that ends in a colon and found no quotation takes the next line.

    No such verb ("The plan was simple:") brings in anything but a quotation.
    """
    of_speech = " " in one.lemma or bool(lexicon.verb(one.lemma))
    if one.contents or one.sentence + 1 >= len(scenes) or not of_speech:
        return one
    if scenes[one.sentence].tokens[-1].folded != ":":
        return one  # "So wrote Ada Roth.", whose words stand above
    text, start = analysis.document.text, scenes[one.sentence + 1].sentence.passage.span.start
    line = text.find("\n", start)
    return replace(one, contents=(Span(start, line if line >= 0 else len(text)),))
