"""Where the text itself goes on behind what somebody says: its main clause, or the next thing that he says."""

from __future__ import annotations

from claimcheck.analysis.speech.speakers import group_start
from claimcheck.analysis.speech.types import Scene, Told
from claimcheck.lexicon import speech
from claimcheck.model.analysis import Clause, Tag

_MAIN = frozenset(("root", "conjunct"))
_ASIDE = frozenset(("relative", "participle", "adverbial"))
_OPENING = frozenset((Tag.SCONJ, Tag.ADP, Tag.ADV, Tag.AUX))
_FINITE = frozenset((Tag.VERB, Tag.AUX))
_JOINS = frozenset(("and", "but", "or", "yet"))


def taken_up(scene: Scene, one: Told, end: int) -> int | None:
    """Where the main clause begins or goes on behind words brought in by a clause that hangs on it.

    "Bemoaning the heat, | Ada left"; "The man who accused her of fraud | resigned"; "As he praised it, | shares fell".
    """
    own = scene.clauses.get(one.cue.verb)
    if own is None or own.relation not in _ASIDE:
        return None
    main = next((c for c in scene.main if c.verb > one.last), None)
    if main is None or main.verb >= end or main.surface is None:
        return None
    subject = scene.sentence.phrases[main.surface]
    if subject.first > one.last + 1 and scene.word(subject.first - 1) == ",":
        return subject.first - 1 if own.relation != "relative" else None
    verb = group_start(scene, main.verb)
    if own.relation == "relative" and subject.last <= one.cue.first and verb > one.last + 1:
        return verb
    return None


def opened(scene: Scene, one: Told, end: int) -> int | None:
    """Where the main clause begins behind a participle that opens the sentence: "Told to leave, | residents packed"."""
    if any(scene.tag(i) not in _OPENING for i in range(one.cue.first)):
        return None
    for at in range(one.last, end - 2):
        subject = scene.starts.get(at + 1) if scene.word(at) == "," else None
        if subject is not None:
            last = subject.end
            if scene.tag(last) in _FINITE or scene.tag(last) is Tag.ADV and scene.tag(last + 1) in _FINITE:
                return at
    return None


def joined(scene: Scene, one: Told, later: Told) -> int | None:
    """Where a later cue of the sentence is the text's own, beside this one and not among what it brings in.

    "She praised the crew and | blamed the port": what follows "and" in the same tense is said by the text.
    """
    own, other = scene.clauses.get(one.cue.verb), scene.clauses.get(later.cue.verb)
    if own is None or other is None or later.cue.part != "verb" or later.first <= one.last:
        return None
    if own.relation not in _MAIN or not _alike(own, other):
        return None
    at = later.first - 1
    while scene.tag(at) is Tag.ADV:
        at -= 1
    if scene.word(at) not in _JOINS:
        return None
    return at - 1 if scene.word(at - 1) in (",", ";") else at


def _alike(own: Clause, other: Clause) -> bool:
    """Whether two verbs stand in one tense and way."""
    return own.past == other.past and own.modality == other.modality and own.passive == other.passive


def brought_in(scene: Scene, one: Told, later: Told) -> bool:
    """Whether a later cue belongs to the clause that this one brings in: "noted that in May, she had backed it"."""
    if scene.word(later.cue.verb) in speech.CITING:  # "reported on Monday, citing two traders, that ..."
        return not any(scene.tag(i) in (Tag.VERB, Tag.AUX) for i in range(one.last, later.first))
    if scene.word(one.last) != "that":
        return False
    if later.cue.part == "phrase":
        return later.first == one.last + 2 and scene.word(one.last + 1) == ","  # "said that, according to X, ..."
    own, other = scene.clauses.get(one.cue.verb), scene.clauses.get(later.cue.verb)
    return own is not None and other is not None and other.relation == "complement" and other.governor == own.index
