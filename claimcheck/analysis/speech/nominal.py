"""What goes with "according to X" and with a noun: "X's claim that ..."."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.analysis.speech.extent import has_verb, leads_in, opens, resumes, segment, words
from claimcheck.analysis.speech.generic import topical
from claimcheck.analysis.speech.hearsay import spread
from claimcheck.analysis.speech.naming import may_speak
from claimcheck.analysis.speech.speakers import group_start
from claimcheck.analysis.speech.types import Scene, Told
from claimcheck.model.analysis import Tag
from claimcheck.model.span import Span

_NEAR = 40  # tokens
_ABOUT = frozenset(("who", "which", "whose"))
_OPENED = frozenset("that when while because although though which where whether since if as".split())


def of_phrase(scene: Scene, one: Told, floor: int, end: int) -> tuple[list[Span], int]:
    """What "according to X" goes with: the words before it, or behind its comma where it opens the sentence."""
    if one.speaker is None and one.cue.part == "phrase":
        return [], one.last
    inserted = scene.word(one.first - 1) == "," and scene.word(one.first - 2) in _OPENED  # "said that, according to X,"
    for behind in (
        () if inserted else (floor, 0)
    ):  # of what stands before, else of what another tag has: "..., she said, according to him"
        start = segment(scene, one, behind)
        if start < one.first:
            front, on = words(scene, start, one.first), one.last + 1
            broken = scene.word(one.last) == "," and leads_in(scene, one, behind)
            if broken and (resumes(scene, on, end) or opens(scene, on, end)):
                return [front, words(scene, on, end)], end  # "The captain, according to Ruiz, slept"
            return [front], one.last
    comma = _comma(scene, one.last, end)
    closed = None if comma is None else _comma(scene, comma + 1, end)
    while comma is not None and closed is not None and _is_aside(scene, one, comma + 1, closed, end):
        comma, closed = closed, _comma(scene, closed + 1, end)
    return ([words(scene, comma + 1, end)], end) if comma is not None and comma + 1 < end else ([], one.last)


def _comma(scene: Scene, first: int, end: int) -> int | None:
    return next((i for i in range(first, min(end, first + _NEAR)) if scene.word(i) == ","), None)


def _is_aside(scene: Scene, one: Told, first: int, comma: int, end: int) -> bool:
    """Whether what stands between two commas is about the speaker: "according to Ruiz, a nurse who was there, ..."."""
    if not opens(scene, comma + 1, end):
        return False
    if scene.word(first) in _ABOUT or scene.tag(first) is Tag.VERB and scene.word(first).endswith(("ed", "ing", "en")):
        return True
    phrase = scene.starts.get(first)
    described = one.speaker is not None and scene.tag(one.speaker[1] - 1) is Tag.PROPN
    if phrase is None or not described or scene.tag(first) is not Tag.DET or not may_speak(scene, phrase):
        return False
    return scene.tokens[phrase.head].folded == scene.tokens[phrase.head].lemma  # not "the doctors, the nurses"


def of_noun(scene: Scene, one: Told, end: int) -> list[Span]:
    """What "X's claim that ..." holds; "of" and "about" only where somebody's words they are."""
    at = one.last
    if scene.word(at) in ("by", "from") and (agent := scene.starts.get(at + 1)) is not None:
        at = agent.end
    if (opened := spread(scene.sentence, one.cue.first)) is not None:
        return [words(scene, opened, end)] if has_verb(scene, opened + 1, end) else []
    word = scene.word(at)
    if word == "that" and scene.tag(at + 1) not in (Tag.VERB, Tag.AUX) and has_verb(scene, at + 1, end):
        return [words(scene, at, _resumed(scene, one, at, end))]
    if (
        one.speaker is not None
        and "think" not in one.cue.frames
        and word in ("of", "about", "on", "to", "for", "regarding")
        and one.speaker[0] < one.cue.first
    ):
        inner = scene.starts.get(at + 1)
        if inner is not None:
            return [] if topical(scene, one, at, inner.head) else [words(scene, at, inner.end)]
    loose = one.cue.lemma in _PLURAL and scene.word(one.cue.first) == one.cue.lemma  # "the demand for bread"
    if not loose and word in _HELD.get(one.cue.lemma, ()) and (inner := scene.starts.get(at + 1)) is not None:
        return [words(scene, at, inner.end)]
    return []


_PLURAL = frozenset("demand appeal call hope report praise".split())  # one of them is no word of anybody
# What brings in words that nobody is named for ("amid allegations of fraud"), by its preposition.
_HELD = {
    "allegation": ("of", "about", "against"), "accusation": ("of", "about", "against"), "claim": ("of",),
    "rumour": ("of", "about"), "rumor": ("of", "about"), "speculation": ("about", "over", "on"),
    "complaint": ("of", "about", "against"), "fear": ("of", "over", "about", "for"),
    "suspicion": ("of", "about"), "warning": ("of", "about", "against"), "hint": ("of", "about"),
    "prediction": ("of", "about"), "call": ("for",), "demand": ("for",), "plea": ("for",), "appeal": ("for",),
    "hope": ("of", "for"), "report": ("of",), "criticism": ("of", "over", "about"), "concern": ("about", "over"),
    "worry": ("about", "over"), "doubt": ("about", "over"),
    "opposition": ("to",), "objection": ("to",), "condemnation": ("of",), "praise": ("for",), "outrage": ("over", "at"),
}  # fmt: skip


def _resumed(scene: Scene, one: Told, at: int, end: int) -> int:
    """Where the clause goes on whose subject the noun is: "The claim that he paid | is false"."""
    phrase = scene.around.get(one.cue.first)
    for clause in scene.main_around(at):
        surface = clause.surface
        if surface is not None and scene.sentence.phrases[surface] is phrase and at < clause.verb < end:
            return group_start(scene, clause.verb)
    verbs = [i for i in range(at, min(end, at + 40)) if scene.tag(i) in (Tag.AUX, Tag.VERB)]
    for last, verb in pairwise(verbs):
        free = scene.tag(verb - 1) in (Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADV) and verb - last > 0
        if free and scene.tag(verb) is Tag.AUX and scene.tag(last) is Tag.VERB and not _own_subject(scene, last, verb):
            return verb
    return end


def _own_subject(scene: Scene, last: int, verb: int) -> bool:
    """Whether something between two verbs opens a clause for the second: a conjunction, sign or relative."""
    return any(
        scene.tag(i) in (Tag.CCONJ, Tag.SCONJ, Tag.PUNCT, Tag.PRON) or scene.word(i) in ("that", "which", "who")
        for i in range(last + 1, verb)
    )
