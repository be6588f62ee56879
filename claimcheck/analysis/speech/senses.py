"""Verbs with two senses: one says something by them, or does something ("charged that he lied", "charged a man")."""

from __future__ import annotations

from claimcheck.lexicon import speech
from claimcheck.model.analysis import Sentence, Tag


def brings_in_words(sentence: Sentence, verb: int) -> bool:
    """Whether what is said follows the verb of that index, or surrounds it: a clause, or words in quotation marks."""
    tokens = sentence.tokens
    if verb + 1 < len(tokens) and tokens[verb + 1].folded == "that" and tokens[verb + 1].tag is Tag.SCONJ:
        return True
    return any(t.head == verb and t.relation == "ccomp" for t in tokens)


def sense(sentence: Sentence, verb: int) -> str | None:
    """ "words" or "deed" of a verb that can be either; None for any other word."""
    token = sentence.tokens[verb]
    if token.tag is not Tag.VERB or not speech.has_deed(token.lemma):
        return None
    return "words" if brings_in_words(sentence, verb) else "deed"


def apart(one: Sentence, verb: int, other: Sentence, there: int) -> bool:
    """Whether of two verbs, each by its index in its sentence, one says something and the other does something."""
    return {sense(one, verb), sense(other, there)} == {"words", "deed"}
