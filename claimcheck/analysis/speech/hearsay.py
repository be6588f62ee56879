"""What goes round: "rumour [has it] that", "reports [emerged] that", "speculation [is growing] that"."""

from __future__ import annotations

from claimcheck.analysis.speech.denials import is_statement
from claimcheck.analysis.speech.types import Sureness
from claimcheck.lexicon import scales
from claimcheck.model.analysis import Sentence, Tag
from claimcheck.text.lemmas import lemma as base_form

_SPREADING = frozenset(
    "emerge surface circulate spread swirl grow mount abound persist resurface fly arise appear leak".split()
)
_LEADING = (Tag.AUX, Tag.ADV)
_BETWEEN = 4  # tokens between the verb and its "that" ("emerged late on Monday that")


def hearsay(sentence: Sentence, at: int) -> Sureness | None:
    """The cue of a noun that goes round, up to the "that" of what is told; None for any other token."""
    opened = spread(sentence, at)
    if opened is None:
        return None
    noun = base_form(sentence.tokens[at].folded, Tag.NOUN)
    level = scales.certainty(noun, "hearsay") or scales.certainty(noun, "noun")
    return None if level is None else Sureness(level, noun, at, opened)


def spread(sentence: Sentence, at: int) -> int | None:
    """The "that" behind a noun at that index which is said to go round, its verb between; None where it does not."""
    tokens = sentence.tokens
    if [t.folded for t in tokens[at + 1 : at + 4]] in (["has", "it", "that"], ["had", "it", "that"]):
        noun = base_form(tokens[at].folded, Tag.NOUN)
        told = scales.certainty(noun, "hearsay") is not None or is_statement(noun)
        return at + 3 if told else None
    if (stated := _is_that(sentence, at)) is not None:
        return stated
    if tokens[at].tag is not Tag.NOUN and at or not is_statement(base_form(tokens[at].folded, Tag.NOUN)):
        return None
    verb = next((t for t in tokens[at + 1 :] if t.tag not in _LEADING), None)
    if verb is None or verb.lemma not in _SPREADING:
        return None
    for token in tokens[verb.index + 1 : verb.index + 2 + _BETWEEN]:
        if token.folded == "that" and token.tag is Tag.SCONJ:
            return token.index
        if token.tag in (Tag.VERB, Tag.AUX, Tag.PUNCT):
            return None
    return None


def _is_that(sentence: Sentence, at: int) -> int | None:
    """The "that" of what goes round is: "The rumour [is that] he left", "Word on the street is that"."""
    tokens, phrase = sentence.tokens, sentence.phrase_at(at)
    if phrase is None or phrase.head != at or phrase.first and tokens[phrase.first - 1].folded not in _LEADING_IN:
        return None
    noun = base_form(tokens[at].folded, Tag.NOUN)
    if scales.certainty(noun, "hearsay") is None:
        return None
    behind = phrase.complement[1] if phrase.complement else at + 1
    said = tokens[behind : behind + 2]
    return behind + 1 if len(said) > 1 and said[0].lemma == "be" and said[1].folded == "that" else None


_LEADING_IN = frozenset((",", "but", "and", '"'))  # before a noun that opens its clause
