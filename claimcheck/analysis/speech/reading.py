"""Words that somebody hands on are another's: "reading from the widow's letter, he said", "quoted her as saying"."""

from __future__ import annotations

from claimcheck.lexicon import speech
from claimcheck.model.analysis import NounPhrase, Sentence, Tag

_READING = frozenset(("read", "recite"))
_BETWEEN = frozenset("from out aloud".split())  # between the verb and what is read
_HIS = frozenset(("from", "by", "of"))
_NEAR = 40  # tokens between a verb of speech and the reading beside it
QUOTING = 20  # tokens between "quoted" and "saying"
_OPENING = 3  # tokens of a sentence in which a participle opens it


def writer(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The tokens that name who wrote what is read, by that verb or by a participle beside it.

    A pronoun names nobody here: "reading from her diary" may be her own.
    """
    found = document(sentence, verb)
    if found is None and (beside := _beside(sentence, verb)) is not None:
        found = document(sentence, beside)
    return None if found is None else _owner(sentence, found)


def document(sentence: Sentence, verb: int) -> NounPhrase | None:
    """What is read, where the token is a verb of reading and a document follows it."""
    if sentence.tokens[verb].lemma not in _READING:
        return None
    at = verb + 1
    while at < len(sentence.tokens) and sentence.tokens[at].folded in _BETWEEN:
        at += 1
    phrase = sentence.phrase_at(at)
    written = phrase is not None and phrase.first == at and sentence.tokens[phrase.head].lemma in speech.WRITTEN
    return phrase if written else None


def quoting(sentence: Sentence, verb: int) -> int | None:
    """The verb by which another one's words are given: "X was [quoted] as saying", "the Post [cited] X as saying"."""
    if verb < 2 or sentence.tokens[verb - 1].folded != "as" or not sentence.tokens[verb].folded.endswith("ing"):
        return None
    for at in range(verb - 2, max(-1, verb - QUOTING), -1):
        if sentence.tokens[at].lemma in ("quote", "cite", "report") and sentence.tokens[at].tag is Tag.VERB:
            return at
        if sentence.tokens[at].tag in (Tag.VERB, Tag.AUX, Tag.PUNCT):
            return None
    return None


def behind(sentence: Sentence, phrase: NounPhrase) -> int:
    """The token behind a document that is read, with whose it is and how it is read."""
    owner = _owner(sentence, phrase)
    at = max(phrase.last, owner[1] if owner is not None else 0)
    while at < len(sentence.tokens) and sentence.tokens[at].folded in ("aloud", "out"):
        at += 1
    return at


def _beside(sentence: Sentence, verb: int) -> int | None:
    """The participle of reading that opens the sentence of a verb of speech, or follows it behind a comma."""
    for at in range(max(0, verb - _NEAR), min(len(sentence.tokens), verb + _NEAR)):
        opens = at < _OPENING or sentence.tokens[at - 1].folded == ","
        if sentence.tokens[at].folded in ("reading", "reciting") and opens and not _quoted(sentence, at):
            return at
    return None


def _quoted(sentence: Sentence, at: int) -> bool:
    return any(q.contains(sentence.tokens[at].span) for q in sentence.quoted)


def _owner(sentence: Sentence, phrase: NounPhrase) -> tuple[int, int] | None:
    """Whose document it is: "the widow's letter", "a letter from the widow", "a letter written by the widow"."""
    for at in range(phrase.first, phrase.head):
        if sentence.tokens[at].folded == "'s" and sentence.tokens[at].tag is Tag.PART:
            return phrase.first, at
    at = phrase.last
    if at < len(sentence.tokens) and sentence.tokens[at].lemma in speech.WRITING:
        at += 1
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].folded not in _HIS:
        return None
    named = sentence.phrase_at(at + 1)
    if named is None or named.first != at + 1 or sentence.tokens[named.head].tag is Tag.PRON:
        return None
    return named.first, named.end
