"""Stretches of a sentence: without the signs at their ends, before a tag, with a verb in reach."""

from __future__ import annotations

from claimcheck.analysis.speech.types import Scene, Told
from claimcheck.model.analysis import Tag
from claimcheck.model.span import Span

SIGNS = frozenset((",", "-", ":", ";"))
ENDS = frozenset((".", "!", "?", ";", ""))
REACH = 24  # tokens between a cue and what it brings in, or its verb
_NEXT = 4  # tokens between a subject and its verb
_LEADING = 6  # signs and joining words that may open what stands before a tag


def words(scene: Scene, first: int, last: int) -> Span:
    """The span of a token range without signs at its ends; a quotation at either end is taken whole."""
    while first < last - 1 and scene.word(first) in SIGNS:
        first += 1
    while last - 1 > first and scene.word(last - 1) in SIGNS | ENDS:
        last -= 1
    span = scene.sentence.span_of(first, max(last, first + 1))
    opening = scene.quote_of(first)
    if opening is not None and scene.is_quote(first) and opening.span.end >= span.end:
        return opening.span
    return span


def segment(scene: Scene, one: Told, floor: int) -> int:
    """The first token of what stands before a tag, without signs and joining words."""
    at = floor
    while at < min(one.first, floor + _LEADING) and (
        scene.word(at) in SIGNS | ENDS or scene.word(at) in ("and", "but")
    ):
        at += 1
    if floor:
        at = next((i + 1 for i in range(one.first - 1, at, -1) if scene.word(i) == ";"), at)  # of two sentences in one
    return min(at, one.first)


def has_verb(scene: Scene, at: int, end: int) -> bool:
    """Whether a finite verb follows within reach."""
    return any(scene.tag(i) in (Tag.VERB, Tag.AUX) for i in range(at, min(end, at + REACH)))


def opens(scene: Scene, at: int, end: int) -> bool:
    """Whether a subject with its verb begins at the token."""
    phrase = scene.starts.get(at)
    if phrase is None or at >= end:
        return False
    last = phrase.end
    return has_verb(scene, last, min(end, last + _NEXT)) and scene.word(last) != ","


def leads_in(scene: Scene, one: Told, floor: int) -> bool:
    """Whether only a time, a place or a name stands before a tag: "In May, the ministry said, two ships sank"."""
    return not any(scene.tag(i) in (Tag.VERB, Tag.AUX) for i in range(segment(scene, one, floor), one.first))


def resumes(scene: Scene, at: int, end: int) -> bool:
    """Whether the sentence goes on behind a tag set off by commas: "The dam, X said, would hold"."""
    tags = (Tag.AUX, Tag.VERB, Tag.ADP, Tag.SCONJ, Tag.CCONJ, Tag.ADV)
    return at < end and scene.tag(at) in tags and not scene.word(at).endswith("ing") and has_verb(scene, at, end)
