"""How a clause hangs on the one before it, told by the word that opens it and the form of its verb."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.clauses.groups import Group, form_of
from claimcheck.analysis.clauses.words import CONDITIONS, RELATIVES
from claimcheck.lexicon import embedding
from claimcheck.model.analysis import Clause, NounPhrase, Tag, Token


def opener_of(tokens: Sequence[Token], phrases: Sequence[NounPhrase], floor: int, first: int) -> tuple[str | None, int]:
    """The last word between the previous verb and this one that can open a clause, and its index."""
    for at in range(first - 1, floor - 1, -1):
        token = tokens[at]
        if (
            token.tag is Tag.SCONJ
            or token.folded in CONDITIONS
            or token.folded in RELATIVES
            and not _determines(token, phrases)
            or token.folded
            in ("when", "where", "while", "because", "although", "though", "as", "since", "after", "before")
            and token.tag is not Tag.ADP
        ):
            return token.folded, at
        if token.folded in (";", ":"):
            return None, at
    return None, floor


def _determines(token: Token, phrases: Sequence[NounPhrase]) -> bool:
    """Whether the word is the determiner of a phrase ("that order")."""
    return any(p.first == token.index and p.last - p.first > 1 for p in phrases)


def relation_of(
    tokens: Sequence[Token],
    phrases: Sequence[NounPhrase],
    groups: Sequence[Group],
    number: int,
    opener: str | None,
    floor: int,
) -> str:
    group = groups[number]
    before_verb = groups[number - 1].verb if number else 0
    before = tokens[group.first - 1] if group.first else None
    if group.infinitive:
        return "infinitive"
    form = form_of(tokens[group.verb])
    if not group.auxiliaries and not group.copula and number and form == "ing":
        return "participle"
    after = tokens[group.last].folded if group.last < len(tokens) else ""
    if (
        not group.auxiliaries
        and not group.copula
        and form == "past"
        and after == "by"
        and before is not None
        and before.tag in (Tag.NOUN, Tag.PROPN)
    ):
        return "participle"
    if (
        number
        and opener is None
        and embedding.is_saying(tokens[before_verb].lemma)
        and not any(t.folded in (",", "and", "but", ";", ":", '"') for t in tokens[floor : group.first])
    ):
        return "complement"  # "the order says the process is voluntary"
    if opener in RELATIVES:
        noun = before is not None and (before.folded in RELATIVES or opener != "that")
        return "relative" if noun or _follows_noun(tokens, floor, group.first, opener) else "complement"
    if opener in CONDITIONS or opener is not None:
        return "adverbial"
    if number and any(p.last == group.first and joins(tokens, p) for p in phrases):
        return "adverbial"
    if (
        number
        and not group.auxiliaries
        and not group.copula
        and form == "past"
        and before is not None
        and (before.tag in (Tag.NOUN, Tag.PROPN, Tag.PUNCT) or before.folded == ",")
        and not any(
            p.first >= floor and p.last <= group.first and free(tokens, p, floor) and _finite(tokens, floor, p)
            for p in phrases
        )
    ):
        return "participle"
    return "root" if not number else "conjunct"


def _follows_noun(tokens: Sequence[Token], floor: int, first: int, opener: str | None) -> bool:
    at = next((i for i in range(first - 1, floor - 1, -1) if tokens[i].folded == opener), None)
    return at is not None and at > 0 and tokens[at - 1].tag in (Tag.NOUN, Tag.PROPN, Tag.PRON) and at == first - 1


def _finite(tokens: Sequence[Token], floor: int, phrase: NounPhrase) -> bool:
    """Whether a conjunction, comma or the start stands before the phrase: it may be a fresh subject."""
    return phrase.first == 0 or tokens[phrase.first - 1].folded in (",", "and", "but", "or", ";", ":", '"', "-")


def governor_of(before: Sequence[Clause], relation: str) -> int | None:
    """The clause above; an infinitive looks past a relative clause for the verb that asks for it.

    "requires clubs that sell alcohol to register": requires, not sell.
    """
    if relation in ("root", "conjunct") or not before:
        return None
    near = before[-1]
    if (
        relation == "infinitive"
        and near.relation == "relative"
        and near.governor is not None
        and embedding.effect(near.lemma).plain
    ):
        above = before[near.governor]
        if embedding.controls_object(above.lemma) and above.objects:
            return above.index
    return near.index


def resumes(tokens: Sequence[Token], before: Sequence[Clause], group: Group) -> bool:
    """Whether a finite verb takes up the subject before a relative clause ("The nurse who found it resigned")."""
    near = before[-1]
    if near.relation != "relative" or near.governor is not None or near.subject is None or group.infinitive:
        return False
    if form_of(tokens[group.verb]) == "ing" and not group.auxiliaries:
        return False
    return not any(t.tag is Tag.CCONJ for t in tokens[near.verb : group.first])


def free(tokens: Sequence[Token], phrase: NounPhrase, floor: int) -> bool:
    """Whether no preposition stands before the phrase (it can be a subject or object)."""
    return phrase.first <= floor or tokens[phrase.first - 1].tag is not Tag.ADP or joins(tokens, phrase)


def joins(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether "after", "before" or "since" opens a clause whose subject the phrase is ("after it ruled")."""
    if not phrase.first or tokens[phrase.first - 1].folded not in _JOINING or phrase.last >= len(tokens):
        return False
    verb = tokens[phrase.last]
    follows = tokens[phrase.last + 1] if phrase.last + 1 < len(tokens) else None
    return (
        verb.tag is Tag.AUX or verb.tag is Tag.VERB and follows is not None and follows.folded not in ("by", ",", ".")
    )


_JOINING = frozenset(("after", "before", "since", "until"))
