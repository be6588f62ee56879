"""Frames: what a reading is about, from the clause and noun phrase that it hangs on (Fillmore 1976)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from claimcheck.analysis import entities, settings, speech
from claimcheck.analysis.antecedents import antecedent
from claimcheck.lexicon import concepts, embedding, light, nouns
from claimcheck.model.analysis import Analysis, Clause, NounPhrase, Sentence, Tag, Token
from claimcheck.model.claim import Frame, Mention, Slot

_CONTENT = {Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADJ, Tag.NUM}
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
    sentence: Sentence, mention: Mention, clause: Clause | None, analysis: Analysis, setting: settings.Setting
) -> Frame:
    """The frame of a mention."""
    governing = governors(sentence, clause)
    head = _range_slot(sentence, mention.head, analysis)
    subject = _range_slot(sentence, mention.subject, analysis)
    if subject is None and not mention.nominal and clause is not None and clause.subject is not None:
        subject = _subject(sentence, clause.subject, mention, analysis)
    if subject is None and mention.nominal and mention.head is None:
        subject = _speaking_party(sentence, governing, analysis)
    target = None if mention.nominal else _object(sentence, clause, mention, analysis)
    value_words = {t.index for t in sentence.tokens_in(mention.parts.get("value", mention.span))}
    spoken = {t.index for t in sentence.tokens if clause is None or sentence.owners[t.index] == clause.index}
    for outer in governing:
        spoken |= {outer.verb, *(_indexes(sentence, outer))}
    own = [t for t in sentence.tokens if t.index in spoken and t.index not in value_words]
    return Frame(
        subject=subject,
        predicate=_noun_slot(sentence, mention) if mention.nominal else predicate_slot(sentence, clause),
        object=target,
        head=head,
        role=mention.role,
        terms=frozenset(terms(own)),
        context=frozenset(terms(t for t in sentence.tokens if t.index not in value_words)),
        entities=frozenset(e for p in sentence.phrases if (e := p.entity) is not None),
        places=settings.places(sentence, clause, mention.head[1] if mention.head is not None else mention.anchor + 1),
        time=setting.time,
        background=setting.background,
    )


def _speaking_party(sentence: Sentence, governing: list[Clause], analysis: Analysis) -> Slot | None:
    """Who says that talks go on takes part in them: the body for which the speaker speaks."""
    for clause in governing:
        if embedding.is_saying(clause.lemma) and clause.subject is not None:
            phrase = sentence.phrases[clause.subject]
            if (key := _represented(sentence, phrase, analysis)) is not None:
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


_COPULAS = {"be", "become", "remain"}


def governors(sentence: Sentence, clause: Clause | None) -> list[Clause]:
    """The clauses above, innermost first."""
    found: list[Clause] = []
    while clause is not None and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
        found.append(clause)
    return found


def terms(tokens: Iterable[Token]) -> list[str]:
    """Content lemmas, without light words; a place and its adjective are one term."""
    return [term for t in tokens if t.tag in _CONTENT and (term := _term(t.lemma))]


@lru_cache(maxsize=20_000)
def _term(lemma: str) -> str | None:
    """What a lemma counts as, or None where it carries nothing."""
    if lemma in light.LIGHT or not any(c.isalnum() for c in lemma):
        return None
    return nouns.place_of(lemma) or lemma


def phrase_slot(sentence: Sentence, phrase: NounPhrase, analysis: Analysis) -> Slot:
    """The slot that a noun phrase fills; a pronoun is looked up in the entity chains."""
    first, last = phrase.first, phrase.last
    token = sentence.tokens[phrase.head]
    entity = (
        phrase.entity or entities.resolve(analysis, sentence, first, last) or _represented(sentence, phrase, analysis)
    )
    if entity is None and token.tag is Tag.PRON and (meant := antecedent(analysis, sentence, phrase.head)) is not None:
        return phrase_slot(meant.sentence, meant.phrase, analysis)
    own = terms(sentence.tokens[first:last])
    if phrase.complement is not None:
        own += terms(sentence.tokens[slice(*phrase.complement)])
    return Slot(
        text=analysis.document.exact(sentence.span_of(first, phrase.complement[1] if phrase.complement else last)),
        head=token.lemma,
        terms=tuple(dict.fromkeys(own)),
        concepts=concepts.noun_concepts(token.lemma) | {c for c, _ in concepts.actor_concepts(token.lemma)},
        entity=entity,
    )


def _represented(sentence: Sentence, phrase: NounPhrase, analysis: Analysis) -> str | None:
    """The body for which people or a part of it act: "its policy team", "Vantor's lawyers", "the Vantor board"."""
    at = next((i for i in range(phrase.head, phrase.first, -1) if sentence.tokens[i].lemma in _ACTING), None)
    for last in range(at or phrase.first, phrase.first, -1):
        key = entities.entity_at(analysis.entities, sentence, phrase.first, last) or entities.resolve(
            analysis, sentence, phrase.first, last
        )
        if key is not None:
            return key
    return None


_ACTING = frozenset(
    "team spokesman spokeswoman spokesperson lawyer attorney official executive board representative "
    "negotiator delegation staff leadership management chief boss president chairman director minister envoy "
    "officer statement".split()
)


def predicate_slot(sentence: Sentence, clause: Clause | None) -> Slot | None:
    """The slot of the verb (or of what a copula ascribes)."""
    if clause is None:
        return None
    return Slot(
        text=sentence.tokens[clause.verb].text, head=clause.lemma, terms=(clause.lemma,), concepts=clause.concepts
    )


def _noun_slot(sentence: Sentence, mention: Mention) -> Slot | None:
    """What an actor or event noun says: a holdout has not agreed, talks are talking; None for a noun of no class."""
    token = sentence.tokens[mention.anchor]
    if token.lemma in light.GENERIC:
        return None
    found = {c for c, _ in concepts.actor_concepts(token.lemma)} | concepts.noun_concepts(token.lemma)
    return Slot(text=token.text, head=token.lemma, terms=(token.lemma,), concepts=frozenset(found)) if found else None


def _range_slot(sentence: Sentence, bounds: tuple[int, int] | None, analysis: Analysis) -> Slot | None:
    if bounds is None or bounds[0] >= bounds[1]:
        return None
    first, last = bounds
    inside = [p for p in sentence.phrases if p.first < last and first < p.last]
    if inside and _is_owner(sentence, inside[0], first, last):
        return phrase_slot(sentence, replace(inside[0], first=first, last=last, head=last - 1, entity=None), analysis)
    if inside:
        phrase = next((p for p in inside if first <= p.head < last), inside[0])
        slot = phrase_slot(sentence, phrase, analysis)
        own = tuple(dict.fromkeys(terms(sentence.tokens[first:last])))
        return Slot(
            text=analysis.document.exact(sentence.span_of(first, last)),
            head=slot.head,
            terms=own or slot.terms,
            concepts=slot.concepts,
            entity=slot.entity,
        )
    token = sentence.tokens[last - 1]
    return Slot(
        text=analysis.document.exact(sentence.span_of(first, last)),
        head=token.lemma,
        terms=tuple(dict.fromkeys(terms(sentence.tokens[first:last]))),
        concepts=concepts.noun_concepts(token.lemma),
    )


def _is_owner(sentence: Sentence, phrase: NounPhrase, first: int, last: int) -> bool:
    """Whether the range is whose the phrase is ("[the premier]'s refusal", "[his] refusal"), not what it names."""
    return phrase.first == first and last <= phrase.head


def _object(sentence: Sentence, clause: Clause | None, mention: Mention, analysis: Analysis) -> Slot | None:
    if clause is None:
        return None
    for index in clause.objects:
        phrase = sentence.phrases[index]
        if mention.head is not None and phrase.first < mention.head[1] and mention.head[0] < phrase.last:
            continue
        if _is_value(sentence, phrase, mention):
            continue
        return phrase_slot(sentence, phrase, analysis)
    for _, index in clause.obliques:
        phrase = sentence.phrases[index]
        if clause.concepts & concepts.noun_concepts(sentence.tokens[phrase.head].lemma) and clause.lemma in _COPULAS:
            continue  # "is in talks": the noun is the predicate
        if not sentence.span_of(phrase.first, phrase.last).overlaps(mention.span):
            return phrase_slot(sentence, phrase, analysis)
    return None


def _indexes(sentence: Sentence, clause: Clause) -> list[int]:
    """Token indexes of the arguments of a clause."""
    numbers = ((clause.subject,) if clause.subject is not None else ()) + clause.objects
    return [i for n in numbers for i in range(sentence.phrases[n].first, sentence.phrases[n].last)]


def speaker(sentence: Sentence, index: int, analysis: Analysis) -> str | None:
    """Who says the words at that token, as the text has it, where it tells; of nested speeches the innermost."""
    at = sentence.tokens[index].span
    parts = [p for p in speech.spoken_in(analysis, sentence.passage.span) if p[1].overlaps(at)]
    if not parts:
        return None
    said, _ = min(parts, key=lambda p: len(p[1]))
    return speech.who(analysis, said)[0]


_CERTAINTY = (
    ("denied", frozenset("deny dispute refute reject".split())),
    ("alleged", frozenset("allege allegedly alleged accuse claim".split())),
    ("speculated", frozenset("speculate speculation rumor rumour rumored".split())),
    ("reported", frozenset("report reportedly reported apparently say tell according".split())),
)


def certainty(sentence: Sentence, index: int) -> str | None:
    """The certainty cue that governs the token: reported, alleged, speculated, denied; None where stated."""
    clause = sentence.clause_at(index)
    above = {c.lemma.split(" ", 1)[0] for c in governors(sentence, clause)}
    own = {
        t.lemma for t in (sentence.tokens[clause.first : clause.last] if clause is not None else ()) if t.tag is Tag.ADV
    }
    opening = {t.folded for t in sentence.tokens[:1]}
    return next((name for name, words in _CERTAINTY if words & (above | own | opening)), None)
