"""How a text names its source: by name, by a role only, or not at all; and whether it gives the source's own words."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from claimcheck.analysis.speech.types import Scene
from claimcheck.analysis.speech.voices import Voice, apposed
from claimcheck.lexicon import nouns, press, roles
from claimcheck.lexicon.speech import UNNAMED
from claimcheck.model.analysis import NounPhrase, Sentence, Tag, Token
from claimcheck.model.span import Span
from claimcheck.text.lemmas import lemma


class Naming(StrEnum):
    """How a source is given: "Ada Roth", "four people familiar with the talks", "sources"."""

    NAMED = "named"
    ROLE = "role"
    ANONYMOUS = "anonymous"


class Form(StrEnum):
    """Whether words are the speaker's own (between marks), told in other words, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


_HIDING = frozenset("unnamed anonymous unidentified undisclosed".split())
_VAGUE = frozenset("some many others several few somebody someone everyone most one people person man woman".split())
_PERSONS = frozenset(("people", "person", "man", "woman"))
_ACQUAINTED = frozenset("friend acquaintance eyewitness colleague classmate confidant confidante ally".split())
_MARKS = 2  # code points beside the marks: a comma, a blank


def naming(sentence: Sentence, speaker: Span | None, voice: Voice) -> Naming | None:
    """How the source is given; None where there is none ("it is said")."""
    if speaker is None or not sentence.passage.span.contains(speaker):
        return None if speaker is None else Naming.NAMED  # the signature below a quotation
    tokens = sentence.tokens_in(speaker)
    words = [t for t in tokens if t.tag not in (Tag.PUNCT, Tag.DET)]
    if not words or any(t.folded in _HIDING for t in words):
        return Naming.ANONYMOUS
    pronoun = len(tokens) == 1 and tokens[0].tag is Tag.PRON
    phrase = sentence.phrase_at(tokens[0].index) or sentence.phrase_at(tokens[-1].index)
    head = sentence.tokens[phrase.head] if phrase is not None else tokens[-1]
    beside = apposed(sentence, tokens[0].index, tokens[-1].index + 1)
    by_office = _is_by_office(head, tokens) and beside is None and not _is_somebody(voice, tokens)
    names = any(_names(t) for t in _before_place(tokens)) or press.outlet([t.folded for t in words]) is not None
    if names and not by_office or pronoun and voice.entity is not None:
        return Naming.NAMED
    if _withheld(sentence):
        return Naming.ANONYMOUS
    if head.folded in UNNAMED:
        return Naming.ANONYMOUS
    described = (
        len(words) > 1
        and head.lemma not in _VAGUE - _PERSONS
        or any(t.folded == "of" for t in words)
        or _described(sentence, tokens)
    )
    if {head.lemma, head.folded} & _VAGUE or head.tag is Tag.PRON:
        if head.tag is Tag.PRON:
            return Naming.ROLE if _stands_for_role(voice) else Naming.ANONYMOUS
        return Naming.ROLE if described else Naming.ANONYMOUS
    return Naming.NAMED if not by_office and voice.entity is not None and _named_by(voice) else Naming.ROLE


def _is_by_office(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether who speaks is told by a common noun alone, whatever names say whose he is: "two US officials", "a Kremlin
    spokesman", "the pilot of Ada Roth", not "engineer Ada Roth" and not "the British government"."""
    opens = head.index == 0 and len(tokens) == 1  # "Witnesses said"
    if not opens and (head.text[:1].isupper() or head.tag is not Tag.NOUN):
        return False
    word = lemma(head.folded, Tag.NOUN)
    known = {head.folded, word} & (UNNAMED | _ACQUAINTED)
    return bool(known) or roles.is_role(word) or "person" in nouns.classes(word)


def _is_somebody(voice: Voice, tokens: Sequence[Token]) -> bool:
    """Whether the words stand for somebody whom the text names elsewhere: "the engineer", who is Ada Roth."""
    own = {t.folded for t in tokens}
    return _named_by(voice) and not own.issuperset((voice.entity or "").split())


def _stands_for_role(voice: Voice) -> bool:
    """Whether a pronoun stands for those told by an office or trade ("The minister resigned. She said ...")."""
    return any(roles.is_role(lemma(w.lower(), Tag.NOUN)) for w in (voice.name or "").split())


def form(piece: Span, quoted: int) -> Form:
    """Whether what is said stands in quotation marks, as a whole or in part; `quoted` code points of it do."""
    if not quoted:
        return Form.INDIRECT
    return Form.DIRECT if len(piece) - quoted <= _MARKS else Form.MIXED


def _names(token: Token) -> bool:
    """Whether the word is a name and not a common word that opens its sentence."""
    if token.tag is not Tag.PROPN or not token.text[:1].isupper():
        return False
    return token.index > 0 or not (nouns.classes(token.folded) or roles.is_role(token.folded))


def _before_place(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens before the place of those told by a common noun: "Doctors [in Oslo]", "a report [out on Monday]"."""
    behind = (t for t in tokens[1:] if t.folded in ("in", "at", "near") or t.tag is Tag.VERB)
    at = next((t.index - tokens[0].index for t in behind), None)
    return tokens if at is None or tokens[at - 1].tag is not Tag.NOUN else tokens[:at]


def _named_by(voice: Voice) -> bool:
    """Whether the entity that the words stand for has a name ("the mayor", named elsewhere)."""
    words = (voice.entity or "").split()
    return any(not nouns.classes(w) and not roles.is_role(w) and not nouns.classes(w.removesuffix("s")) for w in words)


def _described(sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether words behind say who they are: "familiar with the matter", "close to the talks", "who knew him"."""
    at = tokens[-1].index + 1
    behind = sentence.tokens[at] if at < len(sentence.tokens) else None
    return behind is not None and (
        behind.tag is Tag.ADJ or behind.folded in ("who", "with", "in", "at", "of", "briefed")
    )


def _withheld(sentence: Sentence) -> bool:
    """Whether the source would not be named: "on condition of anonymity", "who asked not to be named"."""
    text = " ".join(t.folded for t in sentence.tokens)
    return any(phrase in text for phrase in _ANONYMITY)


_ANONYMITY = (
    "of anonymity", "requested anonymity", "asked for anonymity", "not to be named", "not to be identified",
    "asked not to be", "not authorised to speak", "not authorized to speak", "declined to be named",
    "declined to be identified", "on background", "refused to be named", "did not want to be named",
    "spoke anonymously", "speaking anonymously", "speak anonymously",
)  # fmt: skip


def may_speak(scene: Scene, phrase: NounPhrase | None) -> bool:
    """Whether a phrase names somebody: "the claim of the owner", not "allegations of fraud"."""
    if phrase is None:
        return False
    head = scene.tokens[phrase.head]
    return head.tag is Tag.PROPN or roles.is_role(head.lemma) or bool(_SPEAKING & nouns.classes(head.lemma))


_SPEAKING = frozenset(("person", "organisation"))
