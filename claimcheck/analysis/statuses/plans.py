"""Statuses of what has not happened yet: what is planned, what is expected, what somebody says should be done.

A plan is set against a plan, an expectation against an expectation, a wish against a wish of the same speaker.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.analysis import aboutness, facts, predications, statuses, themes, veridicality
from claimcheck.lexicon import concepts, embedding
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag
from claimcheck.model.claim import Mention

_INTENTS = frozenset("plan intention intent desire wish appetite".split())
_MEANING_TO = frozenset(("intend", "plan"))
_PAST = frozenset(("did", "had", "was", "were"))  # "did not intend to sell", but may have sold
_FORESEEN = frozenset("expect likely unlikely forecast predict project anticipate tip set poise".split())
_OUGHT = frozenset(("should", "must", "ought"))
_WEIGHED = frozenset("consider be have do go get make take see know think look".split())


def planned(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "will not attend", "agreed to sell", "will be shut": what is set to be done, by whom and to what."""
    if facts.planned(sentence, clause):
        yield from _acting(sentence, clause, "plan", clause.negated)
        yield from _undergoing(sentence, clause, "plan", clause.negated)
    elif _passive_plan(sentence, clause):
        yield from _undergoing(sentence, clause, "plan", clause.negated)
    yield from _unplanned(sentence, clause)


def _passive_plan(sentence: Sentence, clause: Clause) -> bool:
    """Whether a passive without a doer stands behind "will": "the line will be closed"."""
    told = clause.modality is Modality.PLANNED and clause.passive and facts.willed(sentence, clause)
    return told and bool(clause.concepts - facts.ATTITUDES)


def _unplanned(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "has no plans to close the mill", "no intention of closing it", "does not intend to": a plan denied."""
    if clause.governor is None or not clause.concepts - facts.ATTITUDES or not _is_plan_denied(sentence, clause):
        return
    above = sentence.clauses[clause.governor]
    if above.subject is None or above.modality is not Modality.ASSERTED:
        return
    who = sentence.phrases[above.subject]
    mention = statuses.predicate(sentence, clause, clause.concepts - facts.ATTITUDES, True, clause.lemma)
    if sentence.tokens[who.head].folded != "there":
        yield replace(mention, role="plan", subject=(who.first, who.last), trace=("planned",))
    yield from _undergoing(sentence, clause, "plan", True)


def _is_plan_denied(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is what somebody has no plan for, or does not mean to do."""
    assert clause.governor is not None
    above, opener = sentence.clauses[clause.governor], sentence.tokens[clause.first].folded
    if clause.relation == "infinitive" and above.lemma in _MEANING_TO:
        back_then = above.relation != "complement" and not _PAST.isdisjoint(facts.group_words(sentence, above))
        return above.negated and not above.passive and not back_then
    if clause.relation != "infinitive" and (clause.relation, opener) != ("participle", "of"):
        return False
    noun = _before(sentence, clause)
    return noun is not None and noun.determiner == "no" and above.lemma in ("have", "be") and not above.negated


def _before(sentence: Sentence, clause: Clause) -> NounPhrase | None:
    """The phrase of a noun for what is meant to be done, right before the clause."""
    phrase = sentence.phrase_at(clause.first - 1) if clause.first else None
    return phrase if phrase is not None and sentence.tokens[phrase.head].lemma in _INTENTS else None


def expected(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "is expected to pass", "is unlikely to confirm her": what is held likely, or not."""
    if clause.relation != "infinitive" or clause.governor is None or not clause.concepts - facts.ATTITUDES:
        return
    above = sentence.clauses[clause.governor]
    adjective = sentence.tokens[above.verb].tag is Tag.ADJ
    if above.lemma not in _FORESEEN or not (above.passive or adjective) or above.modality is not Modality.ASSERTED:
        return
    denied = clause.negated != (above.negated != (above.lemma == "unlikely"))
    if not clause.passive:
        yield from _acting(sentence, clause, "expected", denied)
    yield from _undergoing(sentence, clause, "expected", denied)


def asked(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "urged the minister (not) to sign": what somebody wants of whom; the one who asks is the subject."""
    told = clause.modality is Modality.ASKED and clause.relation == "infinitive"
    if not (told or veridicality.advises(sentence, clause)) or clause.governor is None or clause.lemma in facts.EMPTY:
        return
    above = sentence.clauses[clause.governor]
    if predications.advised(sentence, clause) is None and _of_another(above, clause):
        yield _wish(sentence, clause, above, above.verb, clause.concepts, "asked")


def wished(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "said the director should (not) resign": what a speaker holds right for somebody to do."""
    words = facts.group_words(sentence, clause)
    if not _OUGHT & set(words) or clause.passive or clause.lemma in _WEIGHED:
        return
    above, found = _speech(sentence, clause), clause.concepts - facts.ATTITUDES
    if above is not None and found and _of_another(above, clause):
        yield _wish(sentence, clause, above, min(clause.verb, clause.last - 1), found, "wished")


def _of_another(above: Clause, clause: Clause) -> bool:
    """Whether it is said that the subject of the clause above speaks of what another one does."""
    two = None not in (above.subject, clause.subject) and above.subject != clause.subject
    return two and not above.negated and above.modality is Modality.ASSERTED


def _wish(sentence: Sentence, clause: Clause, above: Clause, first: int, found: frozenset[str], trace: str) -> Mention:
    """What the subject of the clause above wants that of the clause to do or not to do, in the words from `first`."""
    assert above.subject is not None and clause.subject is not None
    return Mention(
        span=sentence.span_of(first, clause.verb + 1),
        anchor=clause.verb,
        negated=clause.negated,
        role="asked",
        subject=sentence.phrases[above.subject].bounds,
        trace=(trace,),
        value=replace(
            statuses.status_of(found, clause.negated, clause.lemma),
            agent=themes.words_for(sentence, sentence.phrases[clause.subject]),
            about=statuses.words_of(sentence, aboutness.about(sentence, clause)),
        ),
    )


def _speech(sentence: Sentence, clause: Clause) -> Clause | None:
    """The clause of saying above, or the speech tag behind."""
    if clause.relation == "complement" and clause.governor is not None:
        above = sentence.clauses[clause.governor]
        return above if embedding.is_saying(above.lemma) else None
    if clause.relation != "root":
        return None
    tags = (c for c in sentence.clauses if c is not clause and sentence.tokens[c.verb].head == clause.verb)
    return next(
        (c for c in tags if embedding.is_saying(c.lemma) and sentence.tokens[c.verb].relation == "parataxis"), None
    )


def _acting(sentence: Sentence, clause: Clause, role: str, denied: bool) -> Iterator[Mention]:
    """The same, told of the doer, or of whoever a light verb makes it befall: "to win confirmation"."""
    mention = statuses.predicate(sentence, clause, clause.concepts - facts.ATTITUDES, denied, clause.lemma)
    noun = facts.light_noun(sentence, clause)
    if noun is None or clause.subject is None:
        yield replace(mention, role=role, trace=("planned",))
        return
    own = sentence.tokens[noun].lemma
    found = concepts.light_verb(clause.lemma, own) & concepts.noun_concepts(own)
    passive = concepts.light_verb_is_passive(clause.lemma)
    told = statuses.predicate(sentence, clause, found, denied, f"{clause.lemma} {own}")
    yield replace(
        statuses.without(told, frozenset((own,))),
        anchor=noun,
        nominal=True,
        subject=statuses.doer_of(sentence, clause),
        role=f"{role} undergone" if passive else role,
        trace=("planned",),
    )


def _undergoing(sentence: Sentence, clause: Clause, role: str, denied: bool) -> Iterator[Mention]:
    """The same, told of what it is to be done to, where that is one thing known to the reader."""
    if not clause.objects or facts.of_noun(sentence, clause):
        return
    patient = sentence.phrases[clause.objects[0]]
    if not known_thing(sentence, patient) or not facts.near(sentence, clause):
        return
    found = clause.concepts - facts.ATTITUDES
    yield replace(statuses.undergone(sentence, clause, found, denied), role=f"{role} undergone", trace=("planned",))


def known_thing(sentence: Sentence, patient: NounPhrase) -> bool:
    """Whether the phrase names one thing that a reader can tell: "the bill", "customer data", "plans for a runway"."""
    inner = themes.theme(sentence, patient) != (patient.first, patient.last)
    return facts.of_one(sentence, patient) or themes.specific(sentence, patient) or inner
