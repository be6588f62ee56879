"""The words of a sentence that bring in speech or thought: verbs, nouns, "according to"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.speech.types import Cue, Scene
from claimcheck.lexicon import speech
from claimcheck.model.analysis import Tag

_PHRASE = frozenset(("say",))
_OF_THINGS = frozenset(("judge",))
_MODIFIED = frozenset((Tag.NOUN, Tag.PROPN))


def cues(scene: Scene) -> Iterator[Cue]:
    """The cues of a sentence in order.

    Words of closed use ("that is to say") are none, and what stands in quotation marks is its speaker's as a whole:
    "I think" in it brings in nothing of its own.
    """
    at, end = 0, len(scene.tokens)
    while at < end:
        if (inside := scene.quote_of(at)) is not None:
            at = max(at + 1, scene.after(inside))
            continue
        cue = _phrase(scene, at) or _verb(scene, at) or _noun(scene, at)
        if cue is not None:
            yield cue
        at = cue.last if cue is not None else at + 1


def _phrase(scene: Scene, at: int) -> Cue | None:
    """ "according to X", "in the words of X"."""
    if scene.word(at) == "according" and scene.word(at + 1) == "to":
        return Cue(at, at + 2, at, "according to", _PHRASE, "phrase")
    holding = scene.word(at + 2) in ("words", "view", "opinion") and scene.word(at + 3) == "of"
    if holding and scene.word(at) == "in" and scene.word(at + 1) == "the":
        return Cue(at, at + 4, at, f"in the {scene.word(at + 2)} of", _PHRASE, "phrase")
    return None


def _verb(scene: Scene, at: int) -> Cue | None:
    token = scene.tokens[at]
    if token.tag is not Tag.VERB:
        return None
    last, lemma = at + 1, token.lemma
    for rest in speech.particles(token.lemma):
        words = rest.split()
        if [scene.word(at + 1 + i) for i in range(len(words))] == words:
            last, lemma = at + 1 + len(words), f"{token.lemma} {rest}"
            break
    frames = speech.verb(lemma) or speech.verb(token.lemma)
    if not frames or _idle(scene, at):
        return None
    if "clause" in frames and _first(scene, at):
        frames |= _OF_THINGS  # "first reported the leak": whoever does so brings it out
    return Cue(at, last, at, lemma, frames)


def _first(scene: Scene, at: int) -> bool:
    """Whether it is said that somebody did so first: "first reported", "was first reported", "first was reported"."""
    before = at - 1
    while scene.tag(before) is Tag.AUX:
        before -= 1
    return scene.word(before) == "first"


def _idle(scene: Scene, at: int) -> bool:
    """Whether the verb says nothing of anybody: before a noun ("the reported sum"), "that is to say"."""
    if scene.word(at) == "say" and scene.word(at - 1) == "to" and scene.word(at - 2) in ("is", "goes", "needless"):
        return True
    form = scene.word(at)
    return form.endswith(("ed", "ing")) and scene.tag(at - 1) in (Tag.DET, Tag.ADJ) and scene.tag(at + 1) in _MODIFIED


def _noun(scene: Scene, at: int) -> Cue | None:
    token = scene.tokens[at]
    if token.tag is not Tag.NOUN or not (frames := speech.noun(token.lemma)):
        return None
    return Cue(at, at + 1, at, token.lemma, frames, "noun")
