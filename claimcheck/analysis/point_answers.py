"""Answers to points of a story, as statuses: a class for the point, or for the one of its answers."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis import points, predications
from claimcheck.analysis.statuses import Status
from claimcheck.lexicon import points as words
from claimcheck.model.analysis import Analysis, Modality, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation


def is_one(status: Status) -> bool:
    """Whether a status answers a point."""
    return any(map(words.is_word, status.concepts))


SHORT = 3  # a text of no more sentences than these may leave its scene to the other text


def told(sentence: Sentence, analysis: Analysis) -> Iterator[Mention]:
    """What the sentence answers to questions to which a story has one answer: was a distress call sent?"""
    scenes = points.scenes_of(analysis) | {"any"} if len(analysis.sentences) > SHORT else None
    for found in points.answers(sentence, scenes):
        verb = next((i for i in range(found.first, found.last) if sentence.tokens[i].tag is Tag.VERB), found.first)
        holds = found.holds
        if not holds and words.is_shown(found.point):
            continue
        clause = sentence.clause_at(verb)
        modality = Modality.ASSERTED if clause is None else clause.modality
        if clause is not None and predications.of_another(sentence, clause):
            continue  # that it was done is not denied
        lasting = found.lasting and modality is Modality.PLANNED
        if modality is not Modality.ASSERTED and not lasting and not _free(found.point, modality):
            continue
        lemma = found.point if found.answer in (words.YES, words.NO) else found.answer
        yield Mention(
            span=sentence.span_of(found.last - 1, found.last),
            parts={"words": sentence.span_of(found.first, found.last)},
            anchor=verb,
            negated=not holds,
            role=f"{words.ROLE}{found.point}",
            value=Status(
                concepts=(words.word_for(found.point, found.answer),), holds=holds, lemma=lemma, still=found.lasting
            ),
            trace=("point", "lasting") if found.lasting else ("point",),
        )
    for found, key in points.names(sentence, analysis, scenes):
        verb = next((i for i in range(found.first, found.last) if sentence.tokens[i].tag is Tag.VERB), found.first)
        yield Mention(
            span=sentence.span_of(found.last - 1, found.last),
            parts={"words": sentence.span_of(found.first, found.last)},
            anchor=verb,
            role=f"{words.ROLE}{found.point}",
            value=Status(concepts=(words.word_for(found.point, key),), holds=True, lemma=found.answer),
            trace=("point", "name"),
        )


def _free(point: str, modality: Modality) -> bool:
    """Whether a plan, a duty or a possibility is an answer to the point."""
    return words.is_free(point) and modality not in (Modality.CONDITIONAL, Modality.QUESTION)


def relation(a: Status, b: Status) -> Relation:
    """Relation of two answers to one point."""
    if a.concepts == b.concepts:
        return Relation.EQUAL if a.holds == b.holds else Relation.DISJOINT
    if a.holds and b.holds and any(words.shades(x, y) for x in a.concepts for y in b.concepts):
        return Relation.OVERLAP
    rival = any(words.rivals(x, y) and not words.share_word(x, y) for x in a.concepts for y in b.concepts)
    return Relation.DISJOINT if rival and a.holds and b.holds else Relation.UNKNOWN
