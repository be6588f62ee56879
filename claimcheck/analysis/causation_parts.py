"""One cause as a sentence gives it: the phrase, what it brings about, and whether there are others."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.lexicon import causes, nouns, roles
from claimcheck.model.analysis import NounPhrase, Sentence, Tag

_PARTLY = frozenset(
    "partly partially mainly largely mostly primarily chiefly contribute contributing part among".split()
)
_SEVERAL = frozenset("several many two three other various number combination mix one series".split())
_PLACES = frozenset(("place", "building", "hospital"))
PRONOUNS = (Tag.PRON,)
_DOERS = frozenset(("person", "group", "organisation", "company", "body"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A cause and what it brings about, in token ranges (half-open).

    `cause` is the phrase with what completes it, `head` the index of its head; a clause's verb where `clausal`.
    `effect` is the noun phrase that is brought about, or None where the clause of `anchor` is. `anchor` is its head.
    """

    cause: tuple[int, int]
    head: int
    effect: tuple[int, int] | None
    anchor: int
    cue: tuple[int, int]
    negated: bool = False
    partly: bool = False
    clausal: bool = False


def cause_of(
    sentence: Sentence,
    phrase: NounPhrase,
    anchor: int,
    effect: tuple[int, int] | None,
    cue: tuple[int, int],
    negated: bool,
) -> Cause:
    last = phrase.end
    if last < len(sentence.tokens) and phrase.complement is None and sentence.tokens[last].tag is Tag.ADP:
        behind = next((p for p in sentence.phrases if p.first == last + 1), None)  # "a fault on the line"
        if behind is not None and not _says_where_of(sentence, phrase, behind):
            last = behind.last
    if effect is not None and phrase.first < effect[0] < last:
        last = phrase.last
    return Cause(
        cause=(phrase.first, last),
        head=phrase.head,
        effect=effect,
        anchor=anchor,
        cue=cue,
        negated=negated,
        partly=is_part(sentence, cue[0]) or _is_several(sentence, phrase, last),
    )


def _says_where_of(sentence: Sentence, phrase: NounPhrase, behind: NounPhrase) -> bool:
    """Whether a place or age behind an illness is where somebody had it ("cancer at a hospice"), no part of it."""
    words = (sentence.tokens[phrase.head].lemma, *phrase.modifiers)
    ill = any(causes.sort_of(word) == "illness" for word in words)
    place = sentence.tokens[behind.head]
    sited = place.tag is Tag.PROPN or bool(_PLACES & nouns.classes(place.lemma))
    before = sentence.tokens[behind.first - 1].folded
    return ill and (before == "at" or before == "in" and sited)


def is_part(sentence: Sentence, at: int) -> bool:
    """Whether the words before a cue say that there are other causes ("partly because of", "in part by")."""
    return any(t.folded in _PARTLY for t in sentence.tokens[max(0, at - 3) : at + 2])


def _is_several(sentence: Sentence, phrase: NounPhrase, last: int) -> bool:
    """Whether the phrase names several causes, or goes on with another one behind "and"."""
    words = {t.folded for t in sentence.tokens[phrase.first : phrase.last]}
    behind = sentence.tokens[last].folded if last < len(sentence.tokens) else ""
    return bool(words & _SEVERAL) or behind in ("and", "or") or "and" in words


def is_doer(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase names a person or body, that does things, or nothing that tells."""
    token = sentence.tokens[phrase.head]
    if token.tag in PRONOUNS or token.tag is Tag.PROPN and phrase.determiner is None:
        return True
    return bool(_DOERS & nouns.classes(token.lemma)) or roles.is_role(token.lemma)
