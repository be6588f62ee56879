"""Who a speaker is: the name behind a pronoun or relative, the sort of thing it names, and for whom it speaks.

A pronoun that speaks ("he said") goes on with whoever spoke last, as newspapers write (O'Keefe et al. 2012, "A sequence
labelling approach to quote attribution"); else it is looked up like any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis import entities
from claimcheck.analysis.antecedents import antecedent
from claimcheck.analysis.mentions import Nature, gender, indexed
from claimcheck.analysis.name_levels import Level, same_name
from claimcheck.analysis.speech.types import Speech
from claimcheck.lexicon import gazetteer, nouns, titles
from claimcheck.model.analysis import Analysis, NounPhrase, Sentence, Tag

_RELATIVES = frozenset(("who", "which", "that"))
_BACK = 2  # sentences back to whom a speaking pronoun may go on
_PERSONS = frozenset((Nature.PERSON, Nature.UNKNOWN))
_APPOSED = 10  # tokens behind a name in which its apposition says for whom it speaks
_DEPUTIES = frozenset(
    "spokesman spokeswoman spokesperson representative lawyer attorney ambassador envoy aide adviser advisor".split()
)


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as the text names it, the key of its entity and the sort of it, and whether it speaks for others."""

    name: str | None = None
    entity: str | None = None
    nature: str = Nature.UNKNOWN.value
    deputy: bool = False

    def to_plain(self) -> dict[str, object]:
        """JSON: speaker (null where nobody is named); entity, nature and deputy where they are known."""
        plain: dict[str, object] = {"speaker": self.name}
        if self.entity is not None:
            plain["entity"] = self.entity
        if self.nature != Nature.UNKNOWN:
            plain["nature"] = self.nature
        return plain | ({"deputy": True} if self.deputy else {})

    @classmethod
    def read(cls, plain: Mapping[str, Any]) -> Voice:
        """The inverse of `to_plain`."""
        name, entity = plain.get("speaker"), plain.get("entity")
        return cls(
            name=None if name is None else str(name),
            entity=None if entity is None else str(entity),
            nature=str(plain.get("nature", Nature.UNKNOWN.value)),
            deputy=bool(plain.get("deputy", False)),
        )


NOBODY = Voice()


def voices(analysis: Analysis, speeches: Sequence[Speech]) -> dict[Speech, Voice]:
    """The speaker of each speech of a document. `speeches` are in the order of their cues."""
    found: dict[Speech, Voice] = {}
    last: tuple[int, Voice] | None = None  # the sentence and the voice of the person who spoke last
    for speech in speeches:
        voice = found[speech] = _voice(analysis, speech, last)
        if voice.entity is not None and voice.nature in _PERSONS:
            last = speech.sentence, voice
    return found


def apart(a: Voice, b: Voice) -> bool:
    """Whether two speakers are named and cannot be one voice: neither one name, nor part of or deputy for the other."""
    if a.entity is None or b.entity is None or set(a.entity.split()) & set(b.entity.split()):
        return False
    if same_name(a.entity, b.entity) is not Level.OTHER:
        return False
    if a.nature == b.nature:
        return a.nature != Nature.GOVERNMENT
    return {a.nature, b.nature} <= _PERSONS and not (
        a.deputy and b.nature == Nature.UNKNOWN or b.deputy and a.nature == Nature.UNKNOWN
    )


def _voice(analysis: Analysis, speech: Speech, last: tuple[int, Voice] | None) -> Voice:
    if speech.speaker is None:
        return NOBODY
    name = " ".join(analysis.document.exact(speech.speaker).split())
    sentence = analysis.sentences[speech.sentence]
    tokens = sentence.tokens_in(speech.speaker) if sentence.passage.span.contains(speech.speaker) else ()
    if not tokens:
        return Voice(name)
    first, end = tokens[0].index, tokens[-1].index + 1
    if end - first == 1 and tokens[0].tag is Tag.PRON:
        if (held := _held(analysis, speech, tokens[0].folded, last)) is not None:
            return held
        if (meant := _meant(analysis, sentence, first)) is not None:
            sentence, phrase = meant
            name, first, end = _words(analysis, sentence, phrase), phrase.first, phrase.last
    entity = entities.entity_at(analysis.entities, sentence, first, end)
    entity = entity or entities.resolve(analysis, sentence, first, end)
    name = name.removesuffix("'s").removesuffix("’s")
    return Voice(name, entity, _nature(analysis, entity).value, _speaks_for(sentence, first, end))


def _nature(analysis: Analysis, entity: str | None) -> Nature:
    """The sort of a speaker; one named like a park or lake that nobody knows is no place."""
    found = indexed(analysis.entities).natures.get(entity, Nature.UNKNOWN) if entity is not None else Nature.UNKNOWN
    return Nature.UNKNOWN if found is Nature.PLACE and gazetteer.known(entity or "") is None else found


def _held(analysis: Analysis, speech: Speech, pronoun: str, last: tuple[int, Voice] | None) -> Voice | None:
    """Whoever spoke last in a sentence just before, where the pronoun fits."""
    if last is None or pronoun not in titles.PERSON_PRONOUNS or not 0 < speech.sentence - last[0] <= _BACK:
        return None
    voice = last[1]
    known = analysis.entities.get(voice.entity) if voice.entity is not None else None
    sex = gender(known) if known is not None else None
    return voice if sex in (None, titles.PERSON_PRONOUNS[pronoun]) else None


def _meant(analysis: Analysis, sentence: Sentence, index: int) -> tuple[Sentence, NounPhrase] | None:
    """The phrase that a pronoun stands for; of a relative one, the noun before it."""
    if sentence.tokens[index].folded in _RELATIVES:
        phrase = _before_relative(analysis, sentence, index)
        return None if phrase is None else (sentence, phrase)
    found = antecedent(analysis, sentence, index)
    return None if found is None else (found.sentence, found.phrase)


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
        return indexed(analysis.entities).natures.get(phrase.entity) in _PERSONS
    return "person" in nouns.classes(sentence.tokens[phrase.head].lemma)


def _speaks_for(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the words of the speaker, or an apposition behind them, say that he speaks for somebody."""
    words = [t.lemma for t in sentence.tokens[first:end]]
    if end < len(sentence.tokens) and sentence.tokens[end].folded == ",":
        words += [t.lemma for t in sentence.tokens[end + 1 : end + _APPOSED]]
    return bool(_DEPUTIES & set(words))


def _words(analysis: Analysis, sentence: Sentence, phrase: NounPhrase) -> str:
    return " ".join(analysis.document.exact(sentence.span_of(phrase.first, phrase.last)).split())
