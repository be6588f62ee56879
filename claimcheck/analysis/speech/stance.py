"""How a short text as a whole puts what it tells: as a fact, as somebody's report, as untrue, as a question.

A headline affirms a story, only passes it on ("reportedly", "report:", "X says", "?"), or calls it untrue ("hoax",
"denies", "no, ...") (stances of Ferreira and Vlachos 2016, "Emergent"; the cues are those of our own tables). A cue
counts only for what the other text tells, too: "fake passports" and "did not sleep" say nothing of an arrest.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum

from claimcheck.analysis.speech import stance_words as words
from claimcheck.analysis.speech.stance_scope import Scope, forms, labelled, terms
from claimcheck.analysis.tagger import letter_case
from claimcheck.model.analysis import CONTENT, Analysis, Sentence, Tag, Token
from claimcheck.text.lemmas import lemma


class Stance(StrEnum):
    """How a text puts what it tells."""

    AFFIRMS = "affirms"
    REPORTS = "reports"
    DENIES = "denies"


_ANSWER = 3  # tokens from which a sentence behind a question answers it
_LINE = 40  # tokens of a headline


def cues(analysis: Analysis, beside: Analysis) -> dict[str, Stance]:
    """The words of a text that say how it puts what another one tells, too, folded."""
    scope = Scope(terms(beside), loose=is_set(analysis))
    found: dict[str, Stance] = {}
    for number, sentence in enumerate(analysis.sentences):
        asked = sentence.tokens[-1].folded == "?" and sentence.tokens[0].folded not in words.WONDERING
        for token in sentence.tokens:
            way = _way(sentence, token, scope)
            if way is Stance.REPORTS and _aside(sentence, token):
                continue
            if way is Stance.DENIES and asked:
                way = Stance.REPORTS
            if way is not None and not (token.folded == "?" and _teases(analysis, number)):
                found.setdefault(token.folded, way)
    return found


def _aside(sentence: Sentence, token: Token) -> bool:
    """Whether the word stands in a relative clause of a line set like a sentence ("who was believed dead")."""
    clause = sentence.clause_at(token.index)
    return clause is not None and clause.relation == "relative" and not _is_title([sentence])


def is_set(analysis: Analysis) -> bool:
    """Whether a line is set as headlines are and sentences are not: capitals, a colon, a question."""
    signs = any(t.folded in (":", "?") for s in analysis.sentences for t in s.tokens)
    return signs or _is_title(analysis.sentences)


def _is_title(sentences: Sequence[Sentence]) -> bool:
    return letter_case([t.text for s in sentences for t in s.tokens]) != "n"


def on_story(analysis: Analysis, beside: Analysis) -> bool:
    """Whether a line shares a telling word with a text, in whatever form."""
    told = terms(beside).words
    telling = (t for s in analysis.sentences for t in s.tokens if t.tag in CONTENT and t.lemma not in words.EMPTY)
    return any(forms(t) & told for t in telling)


def _teases(analysis: Analysis, number: int) -> bool:
    """Whether a question takes the story for granted ("How did ...?"), or another sentence answers it."""
    first = analysis.sentences[number].tokens[0].folded
    if first in words.WONDERING:
        return True
    behind = [s for s in analysis.sentences[number + 1 :] if s.tokens[-1].folded != "?"]
    return any(len(s.tokens) > _ANSWER and any(t.tag in (Tag.VERB, Tag.AUX) for t in s.tokens) for s in behind)


def stance(analysis: Analysis, beside: Analysis) -> Stance:
    """How a text puts what another one tells, too: by the words of stance that it alone has."""
    shared = {t.folded for s in beside.sentences for t in s.tokens} - words.NEGATIONS
    ways = {way for cue, way in cues(analysis, beside).items() if cue not in shared}
    if Stance.DENIES in ways:
        return Stance.DENIES
    if Stance.AFFIRMS in ways:
        return Stance.AFFIRMS
    if Stance.REPORTS in ways or labelled(analysis, beside):
        return Stance.REPORTS
    return Stance.AFFIRMS


def denies(analysis: Analysis, beside: Analysis) -> bool:
    """Whether a text calls untrue what another one tells, whatever words the two share."""
    return Stance.DENIES in cues(analysis, beside).values()


def is_headline(analysis: Analysis) -> bool:
    """Whether the text is one line without a full stop at its end, as headlines are set."""
    tokens = [t for s in analysis.sentences for t in s.tokens]
    return 0 < len(tokens) <= _LINE and tokens[-1].folded not in (".", '"')


def _way(sentence: Sentence, token: Token, scope: Scope) -> Stance | None:
    """The stance that a word gives, whatever its class: in headlines all words are capitalised."""
    word, verb = token.folded, lemma(token.folded, Tag.VERB)
    behind = [t.folded for t in sentence.tokens[token.index + 1 : token.index + 4]]
    if word in words.GENRES and token.relation == "compound":
        return None  # "wins fiction prize"
    if word in words.UNTRUE or verb in words.DECEIVING or word.partition("-")[0] in words.UNTRUE:
        return Stance.DENIES if scope.of_story(sentence, token.index) else None
    if verb in words.DENYING or _phrase(verb, word, behind):
        if scope.withheld(sentence, token.index):
            return Stance.REPORTS
        return Stance.DENIES if scope.denied(sentence, token.index) else None
    if verb in words.DISPELLING and scope.dispels(sentence, token.index):
        return Stance.DENIES
    if word in words.NEGATIONS:
        return Stance.DENIES if scope.negates(sentence, token.index) else None
    if verb in words.VOUCHING or word in words.VOUCHING:
        unofficial = scope.withheld(sentence, token.index) or scope.hearsay(sentence, token.index)
        return Stance.REPORTS if unofficial else Stance.AFFIRMS
    if word in words.MODALS or any(" ".join((word, *behind)).startswith(p) for p in words.INTENDING):
        return Stance.REPORTS if scope.possible(sentence, token.index) else None
    noun = lemma(word, Tag.NOUN)
    if word in words.DESCRIBING and scope.of_person(sentence, token.index):
        return None
    if token.index == 0 and noun == "claim" and (len(behind) < 2 or behind[0] not in ("that", "of", ":")):
        return None  # the label of a statement that is checked: "Claim: the mill will close"
    if word == "?" or (word in words.HEDGES or noun in words.NOUNS) and scope.near(sentence, token.index):
        return Stance.REPORTS
    if verb in words.PASSING and word != "suspect" and not scope.own(sentence, token.index):
        return Stance.REPORTS
    return None


def _phrase(verb: str, word: str, behind: Collection[str]) -> bool:
    """Whether the word opens a phrase that calls a story untrue."""
    return any(" ".join((first, *behind)).startswith(phrase) for first in (verb, word) for phrase in words.PHRASES)
