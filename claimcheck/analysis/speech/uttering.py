"""Who puts out what a noun of speech names: "[The ministry] issued a warning that the river would rise"."""

from __future__ import annotations

from claimcheck.analysis.speech.naming import may_speak
from claimcheck.analysis.speech.types import Scene
from claimcheck.lexicon.speech import UTTERING
from claimcheck.model.analysis import NounPhrase, Tag


def uttering(scene: Scene, phrase: NounPhrase | None) -> NounPhrase | None:
    """The subject of the verb that puts the noun phrase out; None where none does ("ignored a warning", "gave no")."""
    if phrase is None or scene.word(phrase.first) == "no":
        return None
    for clause in scene.sentence.clauses:
        told = clause.lemma in UTTERING and not clause.passive and not clause.negated and clause.verb < phrase.first
        if told and any(scene.sentence.phrases[n] is phrase for n in clause.objects):
            subject = None if clause.surface is None else scene.sentence.phrases[clause.surface]
            speaks = may_speak(scene, subject) or subject is not None and scene.tag(subject.head) is Tag.PRON
            return subject if speaks else None  # "the crash renewed calls for"
    return None
