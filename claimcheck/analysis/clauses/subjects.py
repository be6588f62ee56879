"""Whose predicate it is: the subject, found or inherited from the governing clause."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.clauses.groups import Group
from claimcheck.analysis.clauses.relations import free
from claimcheck.analysis.clauses.words import RELATIVES
from claimcheck.lexicon import calendar, embedding
from claimcheck.model.analysis import Clause, NounPhrase, Tag, Token

_TIMES = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
          "tomorrow", "week", "month", "year", "morning", "night", "afternoon", "evening", "tonight"}  # fmt: skip


def subject_of(
    tokens: Sequence[Token],
    phrases: Sequence[NounPhrase],
    group: Group,
    relation: str,
    floor: int,
    opened: int,
    before: Sequence[Clause],
    governor: int | None,
) -> tuple[int | None, int]:
    numbered = list(enumerate(phrases))
    left = [(i, p) for i, p in numbered if p.last <= group.first]
    if relation == "relative":
        head = [
            (i, p)
            for i, p in left
            if p.last <= opened
            and not is_time(tokens, p)
            and not (p.last - p.first == 1 and tokens[p.first].folded in RELATIVES)
        ]
        if (
            opened
            and tokens[opened - 1].folded == ","
            and before
            and before[-1].relation == "participle"
            and before[-1].objects
        ):
            return before[-1].objects[0], opened  # "an order signed by X, which ...": the order, not X
        own = [(i, p) for i, p in left if p.first > opened and free(tokens, p, floor)]
        if own:
            return own[0][0], opened
        return (_of_head(tokens, phrases, head), opened) if head else (None, opened)
    if relation == "infinitive" and governor is not None:
        clause = before[governor]
        near = left[-1] if left and left[-1][1].last == group.first else None
        if near and near[1].first >= clause.verb and free(tokens, near[1], floor) and near[0] in clause.objects:
            return near[0], group.first
        if near and _counted(phrases, near[1], clause):
            return near[0], group.first  # "one of the few clubs to win"
        if embedding.controls_object(clause.lemma) and (told := clause.objects or _addressed(clause)):
            return told[0], group.first
        if near and any(tokens[k].folded in ("yet", "not") for k in range(group.first, group.verb)):
            return _of_head(tokens, phrases, left), group.first
        return clause.subject if not clause.passive else (clause.objects[0] if clause.objects else None), group.first
    if relation == "infinitive":
        return (_of_head(tokens, phrases, left), group.first) if left else (None, group.first)
    if relation == "participle":
        near = left[-1] if left and left[-1][1].last == group.first else None
        if near and near[1].first >= floor:
            return _of_head(tokens, phrases, left), group.first
        if not before:
            return None, group.first
        above = before[-1]
        return above.subject if above.subject is not None else next(iter(above.objects), None), group.first
    edge = max(floor, opened)
    own = [
        (i, p)
        for i, p in left
        if p.first >= edge
        and free(tokens, p, edge)
        and not is_time(tokens, p)
        and not (p.last - p.first == 1 and tokens[p.first].folded in RELATIVES)
    ]
    if relation == "conjunct" and before:
        fresh = [(i, p) for i, p in own if not _belongs(tokens, p, floor)]
        if (
            fresh
            and fresh[-1][1].last == group.first
            and tokens[fresh[-1][1].first - 1].tag is Tag.CCONJ
            and not _listed(tokens, fresh)
        ):
            return fresh[-1][0], fresh[-1][1].first
        if fresh:
            return fresh[0][0], fresh[0][1].first
        if own and tokens[own[-1][1].last - 1].index == group.first - 1:
            return own[-1][0], own[-1][1].first
        return before[-1].subject if not before[-1].passive else before[-1].objects[0] if before[
            -1
        ].objects else None, group.first
    if own:
        pick = own[0] if relation == "adverbial" or len(own) == 1 else own[-1] if _apposed(tokens, own) else own[0]
        return pick[0], pick[1].first
    return None, edge


def _addressed(clause: Clause) -> tuple[int, ...]:
    """Whom a verb with a particle addresses: "called on ministers to resign"."""
    particle = clause.lemma.partition(" ")[2]
    return tuple(n for preposition, n in clause.obliques if preposition == particle)


def _counted(phrases: Sequence[NounPhrase], near: NounPhrase, clause: Clause) -> bool:
    """Whether the phrase is the "of ..." complement of what the clause is about."""
    return any(phrases[n].complement == (near.first, near.last) for n in clause.objects)


def _listed(tokens: Sequence[Token], own: Sequence[tuple[int, NounPhrase]]) -> bool:
    """Whether the last phrase ends a list ("A, B and C have"), whose first member then stands for all."""
    if len(own) < 2:
        return False
    between = tokens[own[-2][1].last : own[-1][1].first]
    return all(t.folded in (",", "and", "or", "&") for t in between)


def _belongs(tokens: Sequence[Token], phrase: NounPhrase, floor: int) -> bool:
    """Whether the phrase is an argument of the verb before it rather than a fresh subject."""
    return phrase.first == floor or all(
        t.folded not in (",", "and", "but", "or", ";", ":", '"') for t in tokens[floor : phrase.first]
    )


def _apposed(tokens: Sequence[Token], own: Sequence[tuple[int, NounPhrase]]) -> bool:
    """Whether the first phrase is set off as an adjunct ("Last month, regulators ...")."""
    return is_time(tokens, own[0][1])


def is_time(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    head = tokens[phrase.head]
    return (
        head.lemma in _TIMES
        or head.folded in calendar.MONTHS
        or head.tag is Tag.NUM
        and phrase.last - phrase.first == 1
    )


def _of_head(tokens: Sequence[Token], phrases: Sequence[NounPhrase], left: Sequence[tuple[int, NounPhrase]]) -> int:
    """The phrase that a modifier after "X of Y" belongs to: Y, unless a copular "one of" counts it."""
    return left[-1][0]
