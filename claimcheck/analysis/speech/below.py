"""The speaker in the line below a quotation: behind a dash, as a name, or in a tag that is a sentence of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.analysis.speech.blocks import NAME
from claimcheck.analysis.speech.types import Scene, Speech
from claimcheck.lexicon import gazetteer
from claimcheck.lexicon import speech as lexicon
from claimcheck.model.span import Span

SIGNED = re.compile(rf"[ ]*([\u2013-\u2015]|--?)[ ]?({NAME})(?=[,.\n(]|[ ]?[\x22\u201c\n]|[ ]?$)")
_ROLE = re.compile(rf"()({NAME}), [a-z][^\n.!?]{{2,60}}(?=\n|$)")  # "Ola Berg, teacher"
_BARE = re.compile(rf"()({NAME})(?=\n[ ]*\n|\n?$)")
_BLANKS = 4  # code points between a quotation and what stands below it


def signed(text: str, quotes: Sequence[Span], number: int) -> Speech | None:
    """Quotations in a row that the line below signs.

    Args:
        number: of the sentence in which the last of them stands.
    """
    first, end = quotes[0].start, quotes[-1].end
    at = end
    while at < len(text) and text[at] in " \n" and at - end < _BLANKS:
        at += 1
    match = SIGNED.match(text, at)
    if match is None and "\n" in text[end:at]:
        match = _ROLE.match(text, at)
        if match is not None and gazetteer.known(match.group(2).lower()) is not None:
            return None  # "Lund, a town in fear": a heading
        match = match or (_named(text, first, at) if text[end:at].count("\n") == 1 else None)
    if match is None:
        return None
    speaker, cue = Span(*match.span(2)), Span(*match.span(1))
    return Speech(sentence=number, speaker=speaker, cue=cue, lemma="-", contents=tuple(quotes), direct=True)


def _named(text: str, first: int, at: int) -> re.Match[str] | None:
    """A bare name of two words or more that ends the paragraph of the quotation, no place and no heading of pages."""
    match = _BARE.match(text, at)
    if match is None or first and not text[:first].endswith("\n\n"):
        return None
    words = match.group(2).split()
    plain = len(words) > 1 and lexicon.NO_SPEAKER.isdisjoint(w.lower() for w in words)
    return match if plain and gazetteer.known(match.group(2).lower()) is None else None


def tag(text: str, scene: Scene, quote: Span, one: Speech) -> bool:
    """Whether a sentence without words of its own tags the quotation in the line above ("Ida Moss said.")."""
    between = text[quote.end : scene.sentence.passage.span.start]
    lines = 0 < between.count("\n") <= 2 and not between.strip()
    return lines and one.lemma in lexicon.PLAIN and (quote.start == 0 or text[quote.start - 1] == "\n")
