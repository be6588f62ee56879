"""The name behind a noun phrase: its own, the one in apposition to it, or that of what a pronoun stands for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from claimcheck.analysis.antecedents import antecedent
from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.analysis.names.content import words_of
from claimcheck.analysis.slots import apposed
from claimcheck.lexicon import gazetteer, roles, titles
from claimcheck.model.analysis import Analysis, NounPhrase, Sentence, Tag
from claimcheck.text.folding import shown

_SORTS = {
    Nature.PERSON: "person", Nature.BODY: "body", Nature.PUBLIC: "body", Nature.GOVERNMENT: "body",
    Nature.PLACE: "place", Nature.UNKNOWN: "",
}  # fmt: skip
_NOUNS = (Tag.PROPN, Tag.NOUN, Tag.PRON)
_OFFICES = titles.OFFICES | titles.HONORIFICS


@dataclass(frozen=True, slots=True)
class Named:
    """text: the fullest name in the text. at: its tokens here (half-open). sort: person, body, place, ""."""

    text: str
    at: tuple[int, int]
    sort: str


def named(sentence: Sentence, analysis: Analysis, phrase: NounPhrase) -> Named | None:
    """The one party that a phrase names; None for common nouns, and for one of several ("A and B")."""
    if joined(sentence, phrase):
        return None
    head = sentence.tokens[phrase.head]
    if head.tag is Tag.PRON:
        meant = antecedent(analysis, sentence, phrase.head)
        if meant is None or sentence.tokens[phrase.head].folded in ("they", "them", "we", "us"):
            return None
        found = _own(meant.sentence, analysis, meant.phrase) if not joined(meant.sentence, meant.phrase) else None
        return None if found is None else Named(found.text, (phrase.head, phrase.head + 1), found.sort)
    if head.tag is Tag.PROPN and (own := _own(sentence, analysis, phrase)) is not None:
        return own
    beside = (
        sentence.phrase_at(t.index)
        for t in sentence.tokens
        if t.head == phrase.head and t.relation in ("appos", "conj") and t.tag is Tag.PROPN
    )
    other = next(chain((p for p in beside if p is not None), apposed(sentence, phrase)), None)
    return _own(sentence, analysis, other) if other is not None and not joined(sentence, other) else None


def joined(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase is one of several that are joined ("A and B", "A, along with B")."""
    after = sentence.tokens[phrase.last : phrase.last + 3]
    words = [t.folded for t in after]
    if (
        words[:2] in (["along", "with"], ["together", "with"], ["as", "well"])
        or words[:1] == ["and"]
        and (after[1:] and after[1].text[:1].isupper())
    ):
        return True
    head = sentence.tokens[phrase.head]
    first = head.head if head.relation.startswith("conj") else head.index
    others = {t.index for t in sentence.tokens if t.relation.startswith("conj") and t.head == first and t.tag in _NOUNS}
    # without a conjunction the second name only explains the first ("the director of the agency, Ana Ruiz")
    return bool(others) and any(t.relation == "cc" and t.head in others for t in sentence.tokens)


def _own(sentence: Sentence, analysis: Analysis, phrase: NounPhrase) -> Named | None:
    """The name that the head of a phrase belongs to."""
    if sentence.tokens[phrase.head].tag is not Tag.PROPN:
        return None
    index = indexed(analysis.entities)
    for span, key in index.within(sentence.span_of(*phrase.bounds)):
        tokens = sentence.tokens_in(span)
        if not tokens or not tokens[0].index <= phrase.head <= tokens[-1].index:
            continue
        first, last = tokens[0].index, tokens[-1].index + 1
        text = shown(analysis.document.exact(sentence.span_of(first, last)))
        words = words_of(text)
        if not words or set(words) <= _OFFICES or not text[:1].isupper() or words[-1] in roles.AFFILIATIONS:
            return None
        entity = analysis.entities[key]
        if len(words) == 1:
            text = next((n for n in entity.names if words_of(n)[-1:] == words and len(words_of(n)) > 1), text)
        sort = _SORTS[index.natures[key]]
        before = sentence.tokens[first - 1].folded.rstrip(".") if first else ""
        if sort == "" and (before in _OFFICES or _aged(sentence, last)):
            sort = "person"
        if sort != "person" and gazetteer.known(text) is not None:
            sort = "place"
        return Named(text, (first, last), sort)
    return None


def _aged(sentence: Sentence, at: int) -> bool:
    """Whether an age stands behind the name ("Ruiz, 41,")."""
    tokens = sentence.tokens[at : at + 2]
    return len(tokens) == 2 and tokens[0].folded == "," and tokens[1].text.isdigit() and len(tokens[1].text) == 2
