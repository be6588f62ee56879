"""What is told to a court, by nobody who is named: "The court heard that ...", "..., the inquest was told"."""

from __future__ import annotations

from claimcheck.analysis.speech.types import Cue, Scene
from claimcheck.model.analysis import NounPhrase, Tag

_COURTS = frozenset("court jury inquest tribunal inquiry enquiry hearing trial courtroom".split())


def hears(scene: Scene, at: int) -> bool:
    """Whether the token is "heard" of a court, with words that it heard: no "heard a witness"."""
    if scene.word(at) not in ("heard", "hears") or _court(scene, at) is None:
        return False
    return scene.word(at + 1) in ("that", "how", ".", "", ",")


def hearing(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The court that hears, or in the passive is told, what the cue brings in; None where it is no such cue."""
    if cue.part != "verb" or cue.lemma not in ("hear", "tell"):
        return None
    at = cue.verb
    if cue.lemma == "tell":
        if scene.tag(at - 1) is not Tag.AUX:
            return None
        at -= 1
    return _court(scene, at)


def _court(scene: Scene, verb: int) -> NounPhrase | None:
    while scene.tag(verb - 1) in (Tag.AUX, Tag.ADV):
        verb -= 1
    phrase = scene.ends.get(verb)
    return phrase if phrase is not None and scene.tokens[phrase.head].lemma in _COURTS else None
