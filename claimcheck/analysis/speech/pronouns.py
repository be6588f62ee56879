"""Whom a pronoun stands for that speaks: whoever spoke last, or the phrase before it; "who" takes up its noun.

A pronoun that speaks goes on with whoever spoke last, as newspapers write (O'Keefe et al. 2012), unless the text brings
in another person since; sentences that are quoted between the two do not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.analysis.antecedents import antecedent, first_of
from claimcheck.analysis.mentions import Nature, gender, indexed
from claimcheck.analysis.speech.types import Speech
from claimcheck.lexicon import gazetteer, nouns, roles, titles
from claimcheck.model.analysis import Analysis, NounPhrase, Sentence, Tag, Token

if TYPE_CHECKING:
    from claimcheck.analysis.speech.voices import Last, Voice

PERSONS = frozenset((Nature.PERSON, Nature.UNKNOWN))
_RELATIVES = frozenset(("who", "which", "that"))
_BACK = 2  # sentences back to whom a speaking pronoun may go on


def held(analysis: Analysis, speech: Speech, pronoun: str, last: Last | None) -> Voice | None:
    """Whoever spoke last in a sentence just before, where the pronoun fits and nobody else came in since."""
    if last is None or pronoun not in titles.PERSON_PRONOUNS:
        return None
    voice, number = last[1], first_of(analysis, speech.sentence, speech.contents)
    if not 0 < number - last[0] <= _BACK:
        return None
    wanted = titles.PERSON_PRONOUNS[pronoun]
    if any(_brings_in(analysis, s, voice, wanted) for s in analysis.sentences[last[0] + 1 : number]):
        return None
    known = analysis.entities.get(voice.entity) if voice.entity is not None else None
    sex = last[2] or (gender(known) if known is not None else None)
    return voice if sex in (None, wanted) else None


def _brings_in(analysis: Analysis, sentence: Sentence, voice: Voice, wanted: str) -> bool:
    """Whether the sentence opens with another person than who spoke: "Ek said so. An officer stood at the gate."."""
    known = indexed(analysis.entities)
    span = sentence.passage.span
    key = next((k for s, k in known.within(span)[:1] if s.start == span.start), None)
    if key is not None:
        sex = gender(known[key])
        return key != voice.entity and sex in (None, wanted) and nature(analysis, key) is Nature.PERSON
    phrase = sentence.phrases[0] if sentence.phrases else None
    return phrase is not None and phrase.first == 0 and _is_one(sentence.tokens[phrase.head])


def one_person(analysis: Analysis, speech: Speech) -> bool:
    """Whether somebody speaks who is told by a noun alone: "an officer said"."""
    if speech.speaker is None:
        return False
    sentence = analysis.sentences[speech.sentence]
    tokens = sentence.tokens_in(speech.speaker) if sentence.passage.span.contains(speech.speaker) else ()
    phrase = sentence.phrase_at(tokens[0].index) if tokens else None
    return phrase is not None and _is_one(sentence.tokens[phrase.head])


def _is_one(head: Token) -> bool:
    """Whether a noun names one person."""
    singular = head.tag is Tag.NOUN and head.folded == head.lemma
    return singular and (roles.is_role(head.lemma) or "person" in nouns.classes(head.lemma))


def meant(analysis: Analysis, sentence: Sentence, index: int, speech: Speech) -> tuple[Sentence, NounPhrase] | None:
    """The phrase that a speaking pronoun stands for; of a relative one, the noun before it."""
    if sentence.tokens[index].folded in _RELATIVES:
        phrase = _before_relative(analysis, sentence, index)
        found = None if phrase is None else (sentence, phrase)
    else:
        before = antecedent(analysis, sentence, index, speech.contents, speaks=True)
        found = None if before is None else (before.sentence, before.phrase)
    return None if found is None or _is_told_of(speech, *found) else found


def _is_told_of(speech: Speech, sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase stands in the very words: nobody calls himself by name ("“Becker did it,” he said")."""
    return speech.direct and any(c.contains(sentence.span_of(*phrase.bounds)) for c in speech.contents)


def _before_relative(analysis: Analysis, sentence: Sentence, index: int) -> NounPhrase | None:
    """Whom "who" takes up: the person named just before it, else the noun that the clause hangs on."""
    near = next((p for p in sentence.phrases if p.last == index), None)
    if near is not None and sentence.tokens[index].folded == "who" and _is_person(analysis, sentence, near):
        return near
    clause = sentence.clause_at(index)
    number = clause.subject if clause is not None else None
    return sentence.phrases[number] if number is not None else near


def _is_person(analysis: Analysis, sentence: Sentence, phrase: NounPhrase) -> bool:
    if phrase.entity is not None:
        return indexed(analysis.entities).natures.get(phrase.entity) in PERSONS
    return "person" in nouns.classes(sentence.tokens[phrase.head].lemma)


def nature(analysis: Analysis, entity: str | None) -> Nature:
    """The sort of a speaker; one named like a park or lake that nobody knows is no place."""
    found = indexed(analysis.entities).natures.get(entity, Nature.UNKNOWN) if entity is not None else Nature.UNKNOWN
    return Nature.UNKNOWN if found is Nature.PLACE and gazetteer.known(entity or "") is None else found
