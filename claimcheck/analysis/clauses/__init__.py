"""Clauses: each predicate with its subject, objects, polarity, modality and what governs it.

Rules over word classes and chunks (Abney 1991); scope of negation and modality by verb group and by
the class of the governing verb (Saurí and Pustejovsky 2012, factuality by embedding predicates).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.clauses.arguments import arguments_of, end_of
from claimcheck.analysis.clauses.groups import Group, form_of, verb_groups
from claimcheck.analysis.clauses.meaning import meaning_of
from claimcheck.analysis.clauses.polarity import (
    embedded,
    has_negative_subject,
    modality_of,
    share_condition,
    with_shared_modal,
)
from claimcheck.analysis.clauses.relations import governor_of, opener_of, relation_of, resumes
from claimcheck.analysis.clauses.subjects import subject_of
from claimcheck.model.analysis import Clause, NounPhrase, Tag, Token


def clauses(tokens: Sequence[Token], phrases: Sequence[NounPhrase]) -> tuple[Clause, ...]:
    """The clauses of a sentence, in the order of their verbs."""
    groups = verb_groups(tokens, phrases)
    found: list[Clause] = []
    for number in range(len(groups)):
        found.append(_clause(tokens, phrases, groups, number, found))
    return tuple(share_condition(tokens, found))


def _clause(
    tokens: Sequence[Token],
    phrases: Sequence[NounPhrase],
    groups: Sequence[Group],
    number: int,
    before: Sequence[Clause],
) -> Clause:
    group = groups[number]
    floor = groups[number - 1].last if number else 0
    ceiling = groups[number + 1].first if number + 1 < len(groups) else len(tokens)
    opener, opened = opener_of(tokens, phrases, floor, group.first)
    relation = relation_of(tokens, phrases, groups, number, opener, floor)
    resumed = number > 0 and opener is None and resumes(tokens, before, group)
    if resumed:
        relation = "root"
    governor = governor_of(before, relation)
    subject, start = subject_of(tokens, phrases, group, relation, floor, opened, before, governor)
    if resumed:
        subject, start = before[-1].subject, group.first
    end = end_of(tokens, phrases, groups, number, ceiling)
    objects, obliques = arguments_of(tokens, phrases, group, end)
    form = form_of(tokens[group.verb])
    bare = relation == "participle" and form == "past" and not group.auxiliaries
    passive = form == "past" and (
        bool({"be", "get"} & set(group.auxiliaries)) or bare or (group.copula and tokens[group.verb].tag is Tag.VERB)
    )
    if passive:
        agent = next((i for p, i in obliques if p == "by"), None)
        objects = ((subject,) if subject is not None else ()) + objects
        subject = agent
    lemma, found = meaning_of(tokens, phrases, group, objects, obliques)
    surface = objects[0] if passive and objects else subject
    negated = group.negated or has_negative_subject(tokens, phrases, surface)
    clause = Clause(
        index=number,
        first=min(start, group.first),
        last=end,
        verb=group.verb,
        lemma=lemma,
        concepts=found,
        subject=subject,
        objects=objects,
        obliques=obliques,
        negated=negated,
        passive=passive,
        past=form == "past" and "have" not in group.auxiliaries and not group.infinitive or "did" in group.auxiliaries,
        progressive=form == "ing" and "be" in group.auxiliaries or form == "ing" and group.copula,
        perfect="have" in group.auxiliaries,
        modality=modality_of(tokens, group, opener),
        governor=governor,
        relation=relation,
    )
    return embedded(with_shared_modal(clause, before, form), before)
