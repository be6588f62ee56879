"""Words like those of speech by which nobody in particular says anything: "you can tell that", "note that", "a report
on fish"."""

from __future__ import annotations

from claimcheck.analysis.speech.types import Scene, Told
from claimcheck.lexicon import speech
from claimcheck.model.analysis import Tag

_ANYBODY = frozenset(("you", "one"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "csubj"))
# Nouns of a work with what it is about, and of a right: what follows is no word of theirs.
_ABOUT = {"report": ("on", "of"), "claim": ("to",), "estimate": ("for",)}


def anybody(scene: Scene, one: Told) -> bool:
    """Whether the reader or anybody is spoken of or to: "you would think", "note that the bridge is closed".

    What was said to or by whoever reads ("you told me that") was said.
    """
    if one.speaker is None:
        return _bids(scene, one)
    first, end = one.speaker
    if end - first != 1 or scene.word(first) not in _ANYBODY:
        return False
    clause = scene.clauses.get(one.cue.verb)
    return clause is None or not clause.past and not clause.perfect


def _bids(scene: Scene, one: Told) -> bool:
    """Whether the verb opens its sentence and tells the reader to do something."""
    at = one.cue.verb
    opens = all(scene.tag(i) is Tag.PUNCT or scene.word(i) in ("please", "but", "and", "so") for i in range(at))
    if not opens or scene.word(at) != scene.tokens[at].lemma:
        return False
    return not any(t.head == at and t.relation in _SUBJECTS for t in scene.tokens)


def topical(scene: Scene, one: Told, at: int, inner: int) -> bool:
    """Whether what follows a noun tells when it was, or what a work is about; `inner` is its head."""
    if scene.tokens[inner].folded in speech.TIMES or scene.tag(inner) is Tag.NUM:
        return True
    noun = one.cue.lemma
    return scene.word(one.cue.first) == noun and scene.word(at) in _ABOUT.get(noun, ())
