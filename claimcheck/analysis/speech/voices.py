"""Who a speaker is: the name behind a pronoun or relative, the sort of thing it names, and for whom it speaks.

A pronoun that speaks ("he said") goes on with whoever spoke last, as newspapers write (O'Keefe et al. 2012, "A sequence
labelling approach to quote attribution"); else it is looked up like any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis import entities
from claimcheck.analysis.mentions import Nature
from claimcheck.analysis.names.content import distance
from claimcheck.analysis.names.levels import Level, same_name
from claimcheck.analysis.speech.appositions import KNOWING
from claimcheck.analysis.speech.pronouns import PERSONS, held, meant, nature, one_person
from claimcheck.analysis.speech.types import Speech
from claimcheck.lexicon import nouns, press, roles, titles
from claimcheck.lexicon.speech import UNNAMED
from claimcheck.model.analysis import Analysis, NounPhrase, Sentence, Tag
from claimcheck.text.folding import shown

_ARTICLES = ("the ", "a ", "an ", "one ", "some ", "his ", "her ", "their ", "its ")
_SHORT = frozenset(("us", "uk", "un", "eu"))  # names that are letters themselves
_SMALL = frozenset(("of", "the", "and", "for", "on", "in"))
_SLIP = 2  # letters by which one surname may be misspelt
_WHENCE = frozenset(("from", "in", "at", "near"))
_APPOSED = 10  # tokens behind a name in which its apposition says for whom it speaks
_OWNING = frozenset(("for", "of", "to", "'s"))  # opens or closes the words for whom a deputy speaks
_BODIES = titles.COMPANY_NOUNS | titles.AGENCY_NOUNS | titles.GOVERNMENT_NOUNS | titles.BODIES | titles.PUBLIC_BODIES
_TITLES = frozenset(("representative", "ambassador"))  # titles, too: no name tells then for whom they speak
DEPUTIES = frozenset(
    "spokesman spokeswoman spokesperson representative lawyer attorney ambassador envoy aide adviser advisor".split()
)


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as the text names it, the key of its entity and the sort of it.

    `behalf`: of a spokesman or lawyer, the folded words that say for whom ("a spokesman for the airline"), else "".
    `office`: the words that stand for him here, where they are his office alone ("the mayor").
    """

    name: str | None = None
    entity: str | None = None
    nature: str = Nature.UNKNOWN.value
    behalf: str = ""
    office: str = ""

    def to_plain(self) -> dict[str, object]:
        """JSON: speaker (null where nobody is named); entity, nature and behalf where they are known."""
        plain: dict[str, object] = {"speaker": self.name}
        if self.entity is not None:
            plain["entity"] = self.entity
        if self.nature != Nature.UNKNOWN:
            plain["nature"] = self.nature
        return plain | ({"behalf": self.behalf} if self.behalf else {})

    @classmethod
    def read(cls, plain: Mapping[str, Any]) -> Voice:
        """The inverse of `to_plain`."""
        name, entity = plain.get("speaker"), plain.get("entity")
        return cls(
            name=None if name is None else str(name),
            entity=None if entity is None else str(entity),
            nature=str(plain.get("nature", Nature.UNKNOWN.value)),
            behalf=str(plain.get("behalf", "")),
        )


NOBODY = Voice()
Last = tuple[int, Voice, str | None]
"""Who spoke last: the sentence, the voice, and the sex that a pronoun for it told."""


def voices(analysis: Analysis, speeches: Sequence[Speech]) -> dict[Speech, Voice]:
    """The speaker of each speech of a document. `speeches` are in the order of their cues."""
    found: dict[Speech, Voice] = {}
    last: Last | None = None
    for speech in speeches:
        voice = found[speech] = _voice(analysis, speech, last)
        if voice.nature in PERSONS if voice.entity is not None else one_person(analysis, speech):
            pronoun = "" if speech.speaker is None else analysis.document.exact(speech.speaker).lower()
            same = last is not None and (last[1] == voice or last[1].entity == voice.entity is not None)
            last = speech.sentence, voice, titles.PERSON_PRONOUNS.get(pronoun, last[2] if last and same else None)
    return found


def apart(a: Voice, b: Voice) -> bool:
    """Whether two speakers are named and cannot be one voice: neither one name, nor part of or deputy for the other."""
    if a.entity is None or b.entity is None or set(a.entity.split()) & set(b.entity.split()):
        return False
    if same_name(a.entity, b.entity) is not Level.OTHER or _initials(a.entity, b.entity):
        return False
    if _stands_for(a, b) or _stands_for(b, a) or _is_group(a) != _is_group(b):
        return False
    if a.nature == b.nature:
        return a.nature != Nature.GOVERNMENT
    if _outlet(a) and _outlet(b):
        return True
    return {a.nature, b.nature} <= PERSONS


def _is_group(voice: Voice) -> bool:
    """Whether many are named as one, of whom another speaker may be one: "Democrats", "the Vikings"."""
    words = (voice.entity or "").split()
    many = len(words) == 1 and words[0].endswith("s") and not words[0].endswith("ss")
    return voice.nature == Nature.UNKNOWN and many and not _outlet(voice)


def _initials(a: str, b: str) -> bool:
    """Whether one name is the first letters of the other ("usgs", "u.s. geological survey")."""
    short, long = sorted((a, b), key=len)
    letters = "".join(w if "." in w or w in _SHORT else w[:1] for w in long.split() if w not in _SMALL)
    return len(short) > 1 and short.replace(".", "") == letters.replace(".", "")


def cited(name: str) -> Voice:
    """The voice of whoever is cited by that name; an outlet is known by it."""
    words = name.lower().removeprefix("the ").split()
    return Voice(name, press.outlet(words, article=name.lower().startswith("the ")))


def _outlet(voice: Voice) -> bool:
    """Whether the speaker is a paper, station or agency."""
    words = (voice.entity or "").split()
    return bool(words) and press.outlet(words, article=True) is not None


def surely_apart(a: Voice, b: Voice, around: tuple[str, str]) -> bool:
    """Whether two speakers are apart, and each is named beside the words: no pronoun, no role, no slip of the pen.

    Args:
        around: for each, what its sentence says beside the quotation.
    """
    if not apart(a, b):
        return False
    named = [v.name or "" for v in (a, b)]
    roles_ = [n.lower().startswith(_ARTICLES) and v.nature != Nature.PERSON for n, v in zip(named, (a, b), strict=True)]
    last = [str(v.entity).split()[-1] for v in (a, b)]
    if not roles.PARTIES.keys().isdisjoint(last):
        return False  # "Dem mocks rival": one of many
    beside = all(word in text.lower() for word, text in zip(last, around, strict=True))
    return beside and not any(roles_) and distance(last[0], last[1], _SLIP) > _SLIP


def _stands_for(a: Voice, b: Voice) -> bool:
    """Whether a may speak for b: by name, or for a body or for nobody named where b may be a body."""
    words = set(a.behalf.split())
    if not words or b.entity is None:
        return False
    if words & set(b.entity.split()):
        return True
    return b.nature != Nature.PERSON and (not words & _OWNING or bool(words & _BODIES))


def _voice(analysis: Analysis, speech: Speech, last: Last | None) -> Voice:
    if speech.speaker is None:
        return NOBODY
    name = shown(analysis.document.exact(speech.speaker))
    sentence = analysis.sentences[speech.sentence]
    tokens = sentence.tokens_in(speech.speaker) if sentence.passage.span.contains(speech.speaker) else ()
    if not all(speech.speaker.contains(t.span) for t in tokens) or not tokens:
        return Voice(name)  # in a script without blanks a token is no word
    first, end = tokens[0].index, tokens[-1].index + 1
    if end - first == 1 and tokens[0].tag is Tag.PRON:
        if (before := held(analysis, speech, tokens[0].folded, last)) is not None:
            return before
        found = meant(analysis, sentence, first, speech)
        if found is not None:
            sentence, phrase = found
            name, first, end = _words(analysis, sentence, phrase), phrase.first, phrase.last
    entity = _entity(analysis, sentence, first, end)
    if sentence.tokens[first].tag is Tag.PRON and entity in analysis.entities:
        name = analysis.entities[entity].names[0]
    behalf = _behalf(sentence, first, end)
    if entity is None and (beside := apposed(sentence, first, end)) is not None:
        name, first, end = _words(analysis, sentence, beside), beside.first, beside.last
        entity = _entity(analysis, sentence, first, end)
    name, office = name.removesuffix("'s").removesuffix("’s"), ""
    if entity is not None and (called := _called(analysis, sentence, first, end, entity)) is not None:
        name, office = called, name
    return Voice(name, entity, nature(analysis, entity).value, behalf, office)


def _called(analysis: Analysis, sentence: Sentence, first: int, end: int, entity: str) -> str | None:
    """The name that somebody is introduced by whom an office stands for: "the mayor", who is Mayor Ines Valdo."""
    known = analysis.entities.get(entity)
    told = sentence.tokens[first:end]
    if known is None or told[0].folded != "the" or any(t.tag is Tag.PROPN for t in told):
        return None
    if " " not in entity or not roles.is_role(told[-1].lemma):
        return None
    at = known.mentions[0]
    there = next(s for s in analysis.sentences if s.passage.span.contains(at))
    token = there.token_at(at.start)
    phrase = there.phrase_at(token.index) if token is not None else None
    if token is None or phrase is None or phrase.entity != entity:
        return known.names[0]
    titled = all(t.tag is not Tag.PART for t in there.tokens[phrase.first : token.index])  # not "Porto's coach Rui Sá"
    return _words(analysis, there, phrase) if titled and phrase.determiner is None else known.names[0]


def _entity(analysis: Analysis, sentence: Sentence, first: int, end: int) -> str | None:
    """The key of the entity that the words name, with what completes them or without; a lone surname is its own."""
    phrase = sentence.phrase_at(first)
    own = phrase.entity if phrase is not None and phrase.last < end else None
    if own is not None and " " in own and nature(analysis, own) in PERSONS:
        return own  # of "Senator Ada Ode of Ohio", not the place
    behind = phrase.last if phrase is not None else end
    whence = behind < end and sentence.tokens[behind].folded in _WHENCE
    for last in dict.fromkeys((end, behind)):
        key = entities.entity_at(analysis.entities, sentence, first, last)
        if whence and last == end:
            continue  # "a dealer from Basel" is not Basel
        if key := key or entities.resolve(analysis, sentence, first, last):
            return key
    token = sentence.tokens[first]
    lone = end - first == 1 and token.tag is Tag.PROPN and not token.folded.endswith("s")
    return token.folded if lone and not nouns.classes(token.folded) and not roles.is_role(token.folded) else None


def apposed(sentence: Sentence, first: int, end: int) -> NounPhrase | None:
    """The name set off by commas behind a role: "The pilot, Ana Duarte, said".

    Several have no one name, and who knows somebody is named no more than an unnamed source: in "a person close to the
    owner, Pelagos Bulk," the name is the owner's.
    """
    if end + 1 >= len(sentence.tokens) or sentence.tokens[end].folded != ",":
        return None
    own = sentence.phrase_at(first)
    head = sentence.tokens[own.head] if own is not None else sentence.tokens[end - 1]
    many = head.tag is Tag.NOUN and head.folded != head.lemma
    if many or head.folded in UNNAMED or any(t.folded in KNOWING for t in sentence.tokens[first:end]):
        return None
    phrase = sentence.phrase_at(end + 1)
    if phrase is None or phrase.first != end + 1 or sentence.tokens[phrase.head].tag is not Tag.PROPN:
        return None
    behind = phrase.end
    closed = behind < len(sentence.tokens) and sentence.tokens[behind].folded in (",", ".")
    return phrase if closed and phrase.determiner is None else None


def _behalf(sentence: Sentence, first: int, end: int) -> str:
    """The words of the speaker, and of an apposition behind them, where they say that he speaks for somebody."""
    own = [t.folded for t in sentence.tokens[first:end]]
    if end < len(sentence.tokens) and sentence.tokens[end].folded == ",":
        for token in sentence.tokens[end + 1 : end + _APPOSED]:
            if token.folded in (",", ".", ";"):
                break
            own.append(token.folded)
    titled = {sentence.tokens[i].folded for i in range(first, end - 1) if _is_title(sentence, i)}
    return " ".join(own) if DEPUTIES & (set(own) - titled) else ""


def _is_title(sentence: Sentence, index: int) -> bool:
    """Whether a word for a deputy is the title of the name behind it: "Representative Ada Ode", "Ambassador Roth"."""
    word, behind = sentence.tokens[index], sentence.tokens[index + 1]
    return word.text[0].isupper() and word.folded in _TITLES and behind.tag is Tag.PROPN


def _words(analysis: Analysis, sentence: Sentence, phrase: NounPhrase) -> str:
    return shown(analysis.document.exact(sentence.span_of(*phrase.bounds)))
