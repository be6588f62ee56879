"""A sentence behind a quotation that points back at it and says whose words they were: "So says Ada Roth.", "That is
what she told the jury", "Those were the words of a farmer", "The mayor's words, not mine", "Roth wrote this in May"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.analysis.speech.naming import may_speak
from claimcheck.analysis.speech.types import Scene, Speech
from claimcheck.lexicon import speech as lexicon
from claimcheck.model.analysis import NounPhrase, Tag
from claimcheck.model.span import Span
from claimcheck.text.lemmas import lemma

_BLANKS = 4  # code points between a quotation and what points back at it
_LIKE_THIS = frozenset(("so", "thus"))
_POINTING = frozenset("that this those these such".split())
_COPULAS = frozenset("is was are were".split())
_HOW = frozenset(("what", "how"))
_SPEAKING = frozenset(("say", "clause", "tell", "think", "manner"))
_PUTTING = frozenset("put describe see speak sum".split())  # they say something with "so" or "how" beside them
_WORDS = frozenset("word view verdict assessment opinion message summary account version judgment judgement".split())
_GROUP = (Tag.AUX, Tag.ADV)
_Words = tuple[tuple[int, int], tuple[int, int]]
"""The tokens of the speaker, and those of the cue."""


def pointed(text: str, quotes: Sequence[Span], scenes: Sequence[Scene], number: int) -> Speech | None:
    """Quotations in a row that the sentence behind them gives to somebody.

    Args:
        number: of the sentence in which the last of them stands.
    """
    scene = scenes[number + 1] if number + 1 < len(scenes) else None
    end = quotes[-1].end
    if scene is None or not 0 <= scene.sentence.passage.span.start - end <= _BLANKS:
        return None
    if text[end : scene.sentence.passage.span.start].strip():
        return None
    found = _so_says(scene) or _is_what(scene) or _is_of(scene) or _is_whose(scene) or _says_this(scene)
    if found is None:
        return None
    (first, last), cue = found
    return Speech(
        sentence=scene.number,
        speaker=scene.sentence.span_of(first, last),
        cue=scene.sentence.span_of(*cue),
        lemma=scene.tokens[cue[0]].lemma,
        contents=tuple(quotes),
        direct=True,
    )


def without_its_own(one: Speech, pointing: Speech) -> Speech:
    """A speech without words where its cue is that of a sentence which only points back."""
    return replace(one, contents=()) if pointing.cue.overlaps(one.cue) else one


def _so_says(scene: Scene) -> _Words | None:
    """ "So says Ada Roth", "Thus spoke the mayor"."""
    if scene.word(0) not in _LIKE_THIS or not _is_speaking(scene, 1):
        return None
    return _named(scene, 2, (1, 2))


def _is_what(scene: Scene) -> _Words | None:
    """ "That is what two clerks told the jury", "This is how the mayor put it"."""
    if scene.word(0) not in _POINTING or scene.word(1) not in _COPULAS or scene.word(2) not in _HOW:
        return None
    phrase = scene.starts.get(3)
    if phrase is None:
        return None
    verb = _end(phrase)
    while scene.tag(verb) in _GROUP:
        verb += 1
    return _named(scene, 3, (verb, verb + 1)) if _is_speaking(scene, verb) else None


def _is_of(scene: Scene) -> _Words | None:
    """ "That is the view of Ada Roth", "Those were the words of a farmer"."""
    at = 1 + (scene.word(2) == "the")
    if scene.word(0) not in _POINTING or scene.word(1) not in _COPULAS or at == 1:
        return None
    noun = next((i for i in range(3, 6) if scene.word(i + 1) in ("of", "from")), None)
    return _named(scene, noun + 2, (noun, noun + 1)) if noun is not None and _is_saying(scene, noun) else None


def _is_whose(scene: Scene) -> _Words | None:
    """ "Those were the mayor's words", "The mayor's verdict." with no verb."""
    pointing = scene.word(0) in _POINTING and scene.word(1) in _COPULAS
    mark = next((i for i in range(2, min(9, len(scene.tokens))) if scene.word(i) in ("'s", "'")), None)
    noun = next((i for i in range(mark + 1, mark + 3) if _is_saying(scene, i)), None) if mark is not None else None
    if mark is None or noun is None:
        return None
    ends = scene.tag(noun + 1) in (None, Tag.PUNCT)
    verbless = not any(t.tag in (Tag.VERB, Tag.AUX) for t in scene.tokens)
    if not ends or not pointing and not verbless:
        return None
    first = 2 if pointing else 0
    phrase = next((p for p in scene.sentence.phrases if p.first <= first < p.last), None)
    speaks = phrase is not None and (scene.tag(mark - 1) is Tag.PROPN or lexicon.speaks(scene.tokens[mark - 1].lemma))
    return ((first, mark), (noun, noun + 1)) if speaks else None


def _says_this(scene: Scene) -> _Words | None:
    """ "Ada Roth, head of the bank, said this in a letter", not "said this week that"."""
    clause = scene.main[0] if scene.main else None
    phrase = None if clause is None or clause.subject is None else scene.sentence.phrases[clause.subject]
    if clause is None or phrase is None or phrase.first or not _is_speaking(scene, clause.verb):
        return None
    behind = clause.verb + 1
    closed = scene.tag(behind + 1) in (None, Tag.PUNCT, Tag.ADP, Tag.ADV)
    return _named(scene, 0, (clause.verb, behind)) if scene.word(behind) in ("this", "so") and closed else None


def _is_speaking(scene: Scene, at: int) -> bool:
    verb = lemma(scene.word(at), Tag.VERB)
    return verb in _PUTTING or bool(lexicon.verb(verb) & _SPEAKING)


def _is_saying(scene: Scene, at: int) -> bool:
    noun = lemma(scene.word(at), Tag.NOUN)
    return noun in _WORDS or bool(lexicon.noun(noun))


def _named(scene: Scene, at: int, cue: tuple[int, int]) -> _Words | None:
    phrase = scene.starts.get(at)
    if phrase is None or not may_speak(scene, phrase) and not _of_person(scene, phrase):
        return None
    return (phrase.first, phrase.last), cue


def _of_person(scene: Scene, phrase: NounPhrase) -> bool:
    head = scene.tokens[phrase.head]
    return head.folded in ("he", "she", "they") or lexicon.speaks(head.lemma)


def _end(phrase: NounPhrase) -> int:
    return phrase.end
