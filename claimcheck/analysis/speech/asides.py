"""Asides that say whose word it is, without a verb of saying: "by his own account", "in the court's view", "rumour has
it", "as the story goes"."""

from __future__ import annotations

from claimcheck.analysis.speech.types import Cue, Scene
from claimcheck.lexicon import scales, speech
from claimcheck.model.analysis import Tag
from claimcheck.text.lemmas import lemma

_PHRASE = frozenset(("say",))
_OPENING = frozenset(("by", "in", "on", "to"))
_ENDS = frozenset((",", ".", "!", "?", ""))
_OWNERS = frozenset("his her its their my our your".split())
_MANY = frozenset("most all some many several one two three both various".split())
_LONGEST = 10  # tokens of such an aside


def aside(scene: Scene, at: int) -> Cue | None:
    """The aside that opens at the token, set off by a comma or by the start of the sentence; None where none does."""
    if at and scene.word(at - 1) != ",":
        return None
    return _account(scene, at) or _hearsay(scene, at)


def _account(scene: Scene, at: int) -> Cue | None:
    """ "By the mayor's own account", "in her view", "by most accounts"."""
    phrase = scene.starts.get(at + 1) if scene.word(at) in _OPENING else None
    if phrase is None or phrase.last - at > _LONGEST or scene.word(phrase.last) not in _ENDS:
        return None
    noun = lemma(scene.word(phrase.last - 1), Tag.NOUN)
    if noun not in speech.ACCOUNTS.get(scene.word(at), ()):
        return None
    if scene.word(phrase.first) in _OWNERS:
        holder = _own(scene, at, phrase.last) or (phrase.first, phrase.first + 1)
    elif scene.word(phrase.first) in _MANY and phrase.last - phrase.first == _QUANTIFIED:
        holder = phrase.bounds
    else:
        owner = next((i for i in range(phrase.first + 1, phrase.last - 1) if scene.word(i) in ("'s", "'")), None)
        if owner is None:
            return None
        holder = phrase.first, owner
    return Cue(at, phrase.last, at, noun, _PHRASE, "aside", holder)


_QUANTIFIED = 2  # tokens of "most accounts"


def _own(scene: Scene, at: int, last: int) -> tuple[int, int] | None:
    """The subject behind a fronted "by his own account", whose account it is."""
    if at or "own" not in (scene.word(i) for i in range(last)):
        return None
    subject = scene.starts.get(last + 1)
    if subject is None:
        return None
    clause = next((c for c in scene.main if c.verb > last), None)
    return subject.bounds if clause is not None and scene.sentence.bounds_of(clause.surface) == subject.bounds else None


def _hearsay(scene: Scene, at: int) -> Cue | None:
    """ "(As) rumour has it", "as legend would have it", "(so) the story goes", as a whole between its signs."""
    opened = at + (scene.word(at) in ("as", "so"))
    noun_at = opened + (scene.word(opened) == "the")
    noun = lemma(scene.word(noun_at), Tag.NOUN)
    if scales.certainty(noun, "hearsay") is None:
        return None
    behind = tuple(scene.word(i) for i in range(noun_at + 1, noun_at + 4))
    for told in _GOING:
        last = noun_at + 1 + len(told)
        if behind[: len(told)] == told and scene.word(last) in _ENDS:
            return Cue(at, last, at, noun, _PHRASE, "aside")
    return None


_GOING = (("has", "it"), ("had", "it"), ("would", "have", "it"), ("goes",), ("went",))
