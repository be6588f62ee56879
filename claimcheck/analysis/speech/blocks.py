"""Block quotations of Markdown: their speaker stands behind a dash at their end or below, or before a colon above."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from claimcheck.analysis.speech.types import Cue, Scene, Speech
from claimcheck.model.span import Span

_CAPITAL = r"[^\W\d_a-z\u00df-\u00f6\u00f8-\u00ff]"
NAME = rf"{_CAPITAL}[\w.\u2019'-]{{0,30}}(?: (?:{_CAPITAL}[\w.\u2019'-]{{0,30}}|of|the|for)){{0,5}}"
_BLOCK = re.compile(r"(?:^>[^\n]*(?:\n|\Z))+", re.M)
_LINE = re.compile(r"^>[ ]?(?P<said>[^\n]*)", re.M)
_SIGNATURE = re.compile(rf"[ ]*(?P<cue>[\u2013-\u2015]|--)[ ]?(?P<who>{NAME})")
_BELOW = re.compile(rf"\n?[ ]*(?P<cue>[\u2013-\u2015]|--)[ ]?(?P<who>{NAME})(?=,|[ ]?\(|[ ]*(?:\n|\Z))")
_GAP = 4  # code points between a block and the line above


def blocks(
    text: str,
    scenes: Sequence[Scene],
    brings_in: Callable[[Scene], Cue | None],
    below: Callable[[Sequence[Span], int], Speech | None],
) -> Iterator[Speech]:
    """The block quotations that have a speaker, in order.

    Args:
        brings_in: the verb by which a sentence that ends in a colon brings in what stands below it, or None.
        below: what the line below makes of words of which the last stand in the sentence of that number, or None.
    """
    for match in _BLOCK.finditer(text) if "\n>" in text or text.startswith(">") else ():
        lines = [m for m in _LINE.finditer(text, match.start(), match.end()) if m["said"].strip()]
        signed = _SIGNATURE.match(text, lines[-1].start("said"), match.end()) if lines else None
        said = [Span(*m.span("said")) for m in (lines[:-1] if signed else lines)]
        if not said:
            continue
        number = _at(scenes, said[0].start)
        signed = signed or _BELOW.match(text, match.end())
        if signed is not None and number >= 0:
            speaker, cue = Span(*signed.span("who")), Span(*signed.span("cue"))
            yield Speech(sentence=number, speaker=speaker, cue=cue, lemma="-", contents=tuple(said), direct=True)
        elif (above := _above(text, match.start(), scenes)) is not None and (verb := brings_in(above)) is not None:
            subject = above.clauses[verb.verb].subject if verb.verb in above.clauses else None
            phrase = None if subject is None else above.sentence.phrases[subject]
            yield Speech(
                sentence=above.number,
                speaker=None if phrase is None else above.sentence.span_of(*phrase.bounds),
                cue=above.sentence.span_of(verb.first, verb.last),
                lemma=verb.lemma,
                contents=tuple(said),
                direct=True,
            )
        elif number >= 0 and (under := below(said, _at(scenes, said[-1].start))) is not None:
            yield under


def _at(scenes: Sequence[Scene], offset: int) -> int:
    return bisect_right(scenes, offset, key=lambda s: s.sentence.passage.span.start) - 1


def _above(text: str, start: int, scenes: Sequence[Scene]) -> Scene | None:
    """The sentence right above a block, where it ends in a colon."""
    before = text[:start].rstrip() if start <= _GAP else text[max(0, start - _GAP) : start].rstrip()
    if not before.endswith(":"):
        return None
    number = _at(scenes, start - 1)
    return scenes[number] if number >= 0 and scenes[number].tokens[-1].folded == ":" else None
