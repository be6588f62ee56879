"""Frames: what a reading is about, from the clause and noun phrase that it hangs on (Fillmore 1976)."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis import occurrences, participants, settings, standing_slots, whereabouts
from claimcheck.analysis.described import deeds, described
from claimcheck.analysis.scopes import PART, scopes
from claimcheck.analysis.set_off import bearer
from claimcheck.analysis.slots import (
    cast,
    event_slot,
    party_slot,
    phrase_slot,
    placed_terms,
    predicate_slot,
    range_slot,
    represented,
)
from claimcheck.analysis.speech.held import gerund_concepts
from claimcheck.analysis.statuses import Status
from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.dates import DateValue
from claimcheck.lexicon import calendar, concepts, embedding, light
from claimcheck.model.analysis import Analysis, Clause, NounPhrase, Sentence, Tag, Token
from claimcheck.model.claim import Deed, Frame, Mention, Slot
from claimcheck.text.patterns import lazily

ANSWER = ("answer",)
"""Trace of an answer to a question of the story: see `claimcheck.analysis.standings`."""
_PRONOUNS = {
    "it",
    "he",
    "she",
    "they",
    "we",
    "i",
    "you",
    "him",
    "her",
    "them",
    "who",
    "which",
    "that",
    "this",
    "one",
    "those",
    "these",
}


def build(
    sentence: Sentence,
    mention: Mention,
    clause: Clause | None,
    analysis: Analysis,
    scene: settings.Scene,
) -> Frame:
    """The frame of a mention in a sentence of that scene."""
    setting, other, days = scene.of(sentence, clause), scene.beside, scene.days
    governing = governors(sentence, clause)
    head = range_slot(sentence, mention.head, analysis)
    subject = range_slot(sentence, mention.subject, analysis)
    predicate = _noun_slot(sentence, mention) if mention.nominal else predicate_slot(sentence, clause)
    if isinstance(mention.value, Status):
        predicate = _as_told(predicate, mention.value)
    answer = mention.trace == ANSWER and mention.role is not None
    target = None if mention.nominal or answer else _object(sentence, clause, mention, analysis)
    dated = _dated_event(sentence, mention, clause)
    if answer:
        predicate = _question_slot(sentence, mention)
        subject = standing_slots.of_a_person(sentence, mention.role, mention.subject, subject, analysis)
    elif dated is not None:
        beside = participants.participants(sentence, dated)
        subject = subject or party_slot(sentence, beside.doer, analysis)
        predicate = event_slot(sentence.tokens[dated])
        target = party_slot(sentence, beside.undergoer, analysis)
    elif mention.nominal and mention.head is not None and mention.role is not None:
        subject, target = _of_noun(sentence, mention, clause, subject, analysis)
    elif subject is None and not mention.nominal and clause is not None and clause.subject is not None:
        subject = _subject(sentence, clause.subject, mention, analysis)
    elif subject is None and mention.nominal:
        subject = _speaking_party(sentence, governing, analysis)
    if subject is not None and subject.head in calendar.NAMES:
        subject = None  # "[Tuesday]'s match"
    said_in = mention.parts.get("value", mention.parts.get("quantity", mention.span))
    value_words = {t.index for t in sentence.tokens_in(said_in)}
    above = {i for outer in governing for i in (outer.verb, *_indexes(sentence, outer))}
    said = [(at, term) for at, term in placed_terms(sentence) if at not in value_words]
    behind = mention.head[1] if mention.head is not None else mention.anchor + 1
    own = (term for at, term in said if clause is None or sentence.owners[at] == clause.index or at in above)
    aside = other.event if other is not None and other.holds(mention.anchor) else None
    return Frame(
        subject=subject,
        predicate=predicate,
        object=target,
        head=head,
        role=mention.role,
        terms=frozenset(own),
        context=frozenset(term for _, term in said),
        entities=frozenset(e for p in sentence.phrases if (e := p.entity) is not None),
        places=whereabouts.places(sentence, clause, behind),
        time=setting.time,
        background=setting.background,
        told=setting.told,
        described=_described(sentence, mention, clause, dated, analysis),
        scope=_scope(sentence, mention) | {PART + p for p in whereabouts.places_of_part(sentence, behind)},
        beside=aside,
        event=aside if aside in days.told else days.own if aside is None else None,
        dated=aside in days.told or scene.number in days.here,
        events=days.told,
    )


def _scope(sentence: Sentence, mention: Mention) -> frozenset[str]:
    """What the words beside a figure bound it to."""
    inside = sentence.tokens_in(mention.parts.get("value", mention.span))
    if not inside:
        return frozenset()
    clause, first = sentence.clause_at(inside[0].index), inside[0].index
    set_off = bearer(sentence, clause, first) is not None
    return scopes(sentence, None if set_off else clause, first, inside[-1].index + 1)


def _described(
    sentence: Sentence, mention: Mention, clause: Clause | None, noun: int | None, analysis: Analysis
) -> tuple[Deed, ...]:
    """The deeds by which what is counted, dated or measured is known."""
    if isinstance(mention.value, DateValue | TimeValue):
        return _dated_deeds(sentence, mention, clause, noun, analysis)
    return deeds(sentence, mention.head) if _of_one(mention) else described(sentence, mention.head)


def _dated_deeds(
    sentence: Sentence, mention: Mention, clause: Clause | None, noun: int | None, analysis: Analysis
) -> tuple[Deed, ...]:
    """What happened at the time that a date or hour gives; a limit is of what it is a limit to."""
    if mention.role != "on" and mention.role != "start":
        return ()
    if mention.nominal and mention.head is not None:
        noun = mention.head[1] - 1
    said = sentence.tokens_in(mention.parts.get("value", mention.span))
    return occurrences.dated(sentence, clause, noun, analysis, said)


def _of_one(mention: Mention) -> bool:
    """Whether the figure is an attribute of the one it is told of, such as an age."""
    return mention.head is not None and mention.head == mention.subject


def _as_told(predicate: Slot | None, status: Status) -> Slot | None:
    """The predicate of a status: what is told of the subject, whatever word it hangs on ("remains in her [post]")."""
    told = frozenset(status.concepts)
    if not told or predicate is not None and predicate.concepts & told:
        return predicate
    text = status.lemma if predicate is None else predicate.text
    return Slot(text=text, head=status.lemma, terms=(status.lemma,), concepts=told)


def _dated_event(sentence: Sentence, mention: Mention, clause: Clause | None) -> int | None:
    """The noun whose event a date or time of day dates, where that is not what the verb says."""
    if mention.nominal or not isinstance(mention.value, DateValue | TimeValue):
        return None
    inside = sentence.tokens_in(mention.parts.get("value", mention.span))
    return participants.event(sentence, inside[0].index, inside[-1].index + 1, clause) if inside else None


def _of_noun(
    sentence: Sentence, mention: Mention, clause: Clause | None, subject: Slot | None, analysis: Analysis
) -> tuple[Slot | None, Slot | None]:
    """Subject and object of a figure that hangs on a noun: those that take part in what the noun names."""
    noun = mention.anchor
    assert mention.head is not None
    if concepts.noun_concepts(sentence.tokens[noun].lemma):
        beside = participants.participants(sentence, noun)
        acting = beside.doer or participants.of_light_verb(sentence, noun, clause)
        doer = subject or party_slot(sentence, acting, analysis)
        undergoer = beside.undergoer or participants.undergoer_of_light_verb(sentence, noun, clause)
        counted = undergoer is not None and undergoer[0] < mention.head[1] and mention.head[0] < undergoer[1]
        if undergoer is not None and (counted or sentence.span_of(*undergoer).overlaps(mention.span)):
            undergoer = None  # "the evacuation of 900 villagers", "a profit of $3m": the figure itself
        return doer, party_slot(sentence, undergoer, analysis)
    return subject or party_slot(sentence, participants.of_attribute(sentence, noun, clause), analysis), None


def _speaking_party(sentence: Sentence, governing: list[Clause], analysis: Analysis) -> Slot | None:
    """Who says that talks go on takes part in them: the body for which the speaker speaks."""
    for clause in governing:
        if embedding.is_saying(clause.lemma) and clause.subject is not None:
            phrase = sentence.phrases[clause.subject]
            if (key := represented(sentence, phrase, analysis)) is not None:
                return replace(phrase_slot(sentence, phrase, analysis), entity=key)
    return None


def _subject(sentence: Sentence, number: int, mention: Mention, analysis: Analysis) -> Slot | None:
    """The subject of the clause; of a clause on a predicate noun, whoever that noun describes.

    "Peru is the one member that has not voted" says of Peru that it has not voted. A phrase that is
    counted or quantified by the mention itself is its head, not its subject.
    """
    phrase = sentence.phrases[number]
    for other in sentence.clauses:
        if (
            number in other.objects
            and other.lemma in _COPULAS
            and other.subject is not None
            and other.subject != number
        ):
            return phrase_slot(sentence, sentence.phrases[other.subject], analysis)
    if mention.head is not None and mention.head[0] < phrase.last and phrase.first < mention.head[1]:
        return None
    if _is_value(sentence, phrase, mention):
        return None
    return phrase_slot(sentence, phrase, analysis)


def _is_value(sentence: Sentence, phrase: NounPhrase, mention: Mention) -> bool:
    """Whether the phrase is the figure, date or sum itself ("paid [$5 million]", "left [Monday]")."""
    figure = mention.parts.get("value")
    return figure is not None and figure.overlaps(sentence.tokens[phrase.head].span)


_YEAR = lazily(r"(?:1[5-9]|20)[0-9]{2}")
_TIMES = frozenset((*calendar.MONTHS, *calendar.WEEKDAYS, *calendar.UNITS))
_COPULAS = {"be", "become", "remain"}


def governors(sentence: Sentence, clause: Clause | None) -> list[Clause]:
    """The clauses above, innermost first."""
    found: list[Clause] = []
    while clause is not None and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
        found.append(clause)
    return found


def _question_slot(sentence: Sentence, mention: Mention) -> Slot:
    """The question that is answered, whatever the words: it stands where the predicate does."""
    name = mention.role or ""
    return Slot(text=sentence.tokens[mention.anchor].text, head=name, terms=(), concepts=frozenset((name,)))


def _noun_slot(sentence: Sentence, mention: Mention) -> Slot | None:
    """What an actor or event noun says: a holdout has not agreed, talks are talking; None for a noun of no class."""
    token = sentence.tokens[mention.anchor]
    if token.lemma in light.GENERIC:
        return None
    actor = concepts.actor_concepts(token.lemma)
    said = {c for c, positive in actor if positive} or {
        c for c, _ in actor
    }  # a survivor survived: no need of "not died"
    found = said | concepts.noun_concepts(token.lemma)
    own = sentence.phrase_at(mention.anchor)
    if own is not None and own.head == mention.anchor:
        found |= cast(sentence, own)
    if not found and mention.role == "held":
        found |= gerund_concepts(token) | _state(sentence, token)
    if not found and mention.role not in ("held", "is"):
        return None
    return Slot(text=token.text, head=token.lemma, terms=(token.lemma,), concepts=frozenset(found))


def _state(sentence: Sentence, token: Token) -> frozenset[str]:
    """The state that a word or a preposition with its noun tells: "feared [dead]", "said to be [in hospital]"."""
    if token.tag is Tag.VERB:
        return concepts.verb_concepts(token.lemma)
    before = sentence.tokens[token.index - 1] if token.index else None
    joint = f"{before.folded} {token.lemma}" if before is not None and before.tag is Tag.ADP else token.folded
    return frozenset(concept for concept, positive in concepts.adjective_concepts(joint) if positive)


def _object(sentence: Sentence, clause: Clause | None, mention: Mention, analysis: Analysis) -> Slot | None:
    if clause is None:
        return None
    for index in clause.objects:
        phrase = sentence.phrases[index]
        if mention.head is not None and phrase.first < mention.head[1] and mention.head[0] < phrase.last:
            continue
        often = sentence.tokens[phrase.head].folded == "times" and phrase.complement is None  # "lied many times"
        if _is_value(sentence, phrase, mention) or often:
            continue
        return phrase_slot(sentence, phrase, analysis)
    for _, index in clause.obliques:
        phrase = sentence.phrases[index]
        head = sentence.tokens[phrase.head]
        if head.lemma in _TIMES or _YEAR.fullmatch(head.text):
            continue  # "on Friday", "over a decade", "between 2001 and 2004"
        if clause.concepts & concepts.noun_concepts(head.lemma) and clause.lemma in _COPULAS:
            continue  # "is in talks": the noun is the predicate
        if not sentence.span_of(*phrase.bounds).overlaps(mention.span):
            return phrase_slot(sentence, phrase, analysis)
    return None


def _indexes(sentence: Sentence, clause: Clause) -> list[int]:
    """Token indexes of the arguments of a clause."""
    numbers = ((clause.subject,) if clause.subject is not None else ()) + clause.objects
    return [i for n in numbers for i in range(sentence.phrases[n].first, sentence.phrases[n].last)]
