"""Where a clause ends, and the objects and prepositional phrases in it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.clauses.groups import Group, form_of
from claimcheck.analysis.clauses.words import RELATIVES
from claimcheck.model.analysis import NounPhrase, Tag, Token


def end_of(
    tokens: Sequence[Token], phrases: Sequence[NounPhrase], groups: Sequence[Group], number: int, ceiling: int
) -> int:
    """Up to the words that open the next clause, or its subject."""
    group = groups[number]
    for at in range(group.last, ceiling):
        token = tokens[at]
        if token.tag is Tag.SCONJ or token.folded in RELATIVES and token.tag is Tag.PRON or token.folded in (";", ":"):
            return at
        if (
            token.tag is Tag.CCONJ
            and number + 1 < len(groups)
            and not _inside_list(tokens, at, ceiling, groups[number + 1])
        ):
            return at
        if token.folded == "," and number + 1 < len(groups) and at + 1 == groups[number + 1].first:
            return at
    return ceiling


def _inside_list(tokens: Sequence[Token], at: int, ceiling: int, following: Group) -> bool:
    """Whether a conjunction joins two noun phrases and not two clauses."""
    if following.infinitive or following.first - at > 6:
        return True
    return any(
        tokens[i].folded in (",", ";") or tokens[i].tag is Tag.SCONJ for i in range(at + 1, following.first)
    ) or (following.first != at + 1 and form_of(tokens[following.verb]) == "ing")


def arguments_of(
    tokens: Sequence[Token], phrases: Sequence[NounPhrase], group: Group, end: int
) -> tuple[tuple[int, ...], tuple[tuple[str, int], ...]]:
    objects: list[int] = []
    obliques: list[tuple[str, int]] = []
    for number, phrase in enumerate(phrases):
        if not group.last <= phrase.first < end:
            continue
        before = tokens[phrase.first - 1]
        if before.tag is Tag.ADP:
            if before.folded != "of":
                obliques.append((before.folded, number))
        else:
            objects.append(number)
    return tuple(objects), tuple(obliques)
