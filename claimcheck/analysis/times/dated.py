"""What a time expression dates: the verb of its clause, or the event that a noun names.

"After his resignation on Friday he left" dates the resignation, "the 1998 ruling held" the ruling; what "took place",
"came" or "was held" on a day is what the verb's subject names (support verbs: Gross 1981, Vendler 1967 on event
nouns with "occur" and "take place").
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.analysis import attachment
from claimcheck.lexicon.calendar import HELD, SUPPORT_ALWAYS, SUPPORT_EVENTS, SUPPORT_OBJECTS
from claimcheck.model.analysis import Clause, Sentence, Tag, Token

Tokens = tuple[int, int]
"""First and last token of a range, half-open."""


@dataclass(frozen=True, slots=True)
class Dated:
    """Index of the verb or event noun; of an event noun also who takes part in it, `head` what it happens to."""

    anchor: int
    nominal: bool = False
    subject: Tokens | None = None
    head: Tokens | None = None


def dated(sentence: Sentence, first: int, last: int) -> Dated | None:
    """What the time expression of these tokens (half-open) dates; None where the sentence does not tell."""
    at = attachment.event(sentence, first, last)
    if at is None or first <= at < last:
        return None
    token = sentence.tokens[at]
    if token.tag in (Tag.NOUN, Tag.PROPN) and not attachment.is_predicate(sentence, at):
        return _noun(sentence, at)
    clause = next((c for c in sentence.clauses if c.verb == at), None) or sentence.clause_at(at)
    if clause is None:
        return Dated(at)
    return _supported(sentence, clause) or Dated(clause.verb)


def _supported(sentence: Sentence, clause: Clause) -> Dated | None:
    """The event that is the subject of a verb that only says that it was."""
    if clause.surface is None or clause.negated:
        return None
    phrase = sentence.phrases[clause.surface]
    token = sentence.tokens[phrase.head]
    always = clause.lemma in SUPPORT_ALWAYS or any(
        (clause.lemma, sentence.tokens[sentence.phrases[o].head].lemma) in SUPPORT_OBJECTS for o in clause.objects
    )
    if always and token.tag is Tag.PRON:
        return Dated(phrase.head, nominal=True, head=(phrase.first, phrase.last))
    if token.tag is not Tag.NOUN:
        return None
    if (
        always
        or (clause.lemma in SUPPORT_EVENTS or clause.passive and clause.lemma in HELD)
        and attachment.is_event(token)
    ):
        return _noun(sentence, phrase.head)
    return None


def _noun(sentence: Sentence, index: int) -> Dated:
    """An event noun with those that it names as taking part."""
    phrase = sentence.phrase_at(index)
    owner = theme = None
    for token in attachment.below(sentence, index):
        if token.relation == "nmod:poss":
            owner = _tokens(sentence, token.index)
        elif token.relation == "nmod" and _has_case(sentence, token, "of"):
            theme = _tokens(sentence, token.index)
    itself = (index if phrase is None else _start(sentence, phrase.first, index), index + 1)
    if theme is not None:
        return Dated(index, nominal=True, subject=owner, head=theme)
    return Dated(index, nominal=True, head=owner or itself)


def _has_case(sentence: Sentence, token: Token, word: str) -> bool:
    return any(t.relation == "case" and t.folded == word for t in attachment.below(sentence, token.index))


def _tokens(sentence: Sentence, index: int) -> Tokens:
    """The tokens of a participant: its phrase, or the words before a possessive mark."""
    phrase = sentence.phrase_at(index)
    if phrase is None or phrase.head == index:
        return (index, index + 1) if phrase is None else (phrase.first, phrase.last)
    return (phrase.first, index + 1)


def _start(sentence: Sentence, first: int, index: int) -> int:
    """The first token of a phrase without its determiner or owner."""
    marks = [t.index for t in sentence.tokens[first:index] if t.tag in (Tag.DET, Tag.PRON, Tag.PART)]
    return marks[-1] + 1 if marks else first
