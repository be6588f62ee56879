"""Statuses: a predicate class that holds of somebody or does not, and the mentions that nouns and adjectives give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from claimcheck.analysis import aboutness, facts, predications, slots, themes, veridicality
from claimcheck.analysis.directives import directives
from claimcheck.analysis.speech import senses
from claimcheck.lexicon import concepts
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag
from claimcheck.model.claim import Mention

OF_ITSELF = frozenset("survive withstand weather endure escape face undergo evade".split())  # it befalls the subject
_OFFICE = frozenset(("resign", "stay on"))  # whatever it is that somebody leaves or keeps, an office or a club
_REACH = 3  # tokens from the verb to its plea


@dataclass(frozen=True, slots=True)
class Status:
    """A predicate class that holds of the subject, or does not. `lemma` is the word that was used.

    `undergone`: the subject is what it was done to, not whoever did it; `by`: it is told who did it; `agent`: that
    one's head noun and names; `respects`: what stands behind "of", "for" and the like ("cleared [of fraud]"); `lone`:
    it is told of the subject alone, with no object; `still`: it is said to go on; `things`: the nouns for the thing;
    `stage`: words that set it at one stage ("initially"); `never`: on which occasions alone it is never so; `sense`: of
    a verb that says or does, which of the two. `about`: content lemmas behind the predicate, which say of what it is
    told; `given`: those of the second object ("offered her [the post]"); `which`, `what`: what stands behind the
    subject and the object ("the strike [at the mill]"). They say what is spoken of and are no part of what is compared.
    """

    concepts: tuple[str, ...]
    holds: bool
    lemma: str
    undergone: bool = False
    by: bool = False
    about: frozenset[str] = field(default=frozenset(), compare=False)
    given: frozenset[str] = field(default=frozenset(), compare=False)
    which: frozenset[str] = field(default=frozenset(), compare=False)
    what: frozenset[str] = field(default=frozenset(), compare=False)
    agent: tuple[str, ...] = field(default=(), compare=False)
    respects: frozenset[str] = field(default=frozenset(), compare=False)
    lone: bool = field(default=False, compare=False)
    still: bool = field(default=False, compare=False)
    things: frozenset[str] = field(default=frozenset(), compare=False)
    stage: frozenset[str] = field(default=frozenset(), compare=False)
    never: frozenset[str] = field(default=frozenset(), compare=False)
    sense: str | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return self.lemma if self.holds else f"not {self.lemma}"

    def to_plain(self) -> dict[str, object]:
        """JSON: the classes, the polarity and the word; `undergone` where the subject is what it was done to."""
        plain: dict[str, object] = {"type": "status", "concepts": list(self.concepts), "holds": self.holds}
        plain["lemma"] = self.lemma
        return {**plain, "undergone": True, "by": self.by} if self.undergone else plain


def doer_of(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """The subject of the clause, behind a dateline too; of an act on the side, that of the clause above."""
    if veridicality.side_act(sentence, clause) and clause.governor is not None:
        clause = sentence.clauses[clause.governor]
    number = clause.surface
    if number is None:
        return None
    phrase = sentence.phrases[number]
    return aboutness.past_dateline(sentence, clause) or phrase.bounds


def disowned(sentence: Sentence, clause: Clause) -> bool:
    """Whether words above the clause take back what it says: "denied firing", "no evidence that he drove"."""
    denied = facts.disowned(sentence, clause) or veridicality.denied_above(sentence, clause)
    return denied or predications.unproven(sentence, clause)


def described(sentence: Sentence) -> Iterator[Mention]:
    """ "Lind, a registered nurse": what an apposition says of a name."""
    for found in predications.described(sentence):
        yield from is_one(sentence, found.noun, found.who, denied=False)


def is_one(sentence: Sentence, noun: int, who: tuple[int, int] | None, *, denied: bool) -> Iterator[Mention]:
    """The noun said of somebody, and the states that its modifiers tell: "is a [registered] [nurse]"."""
    token = sentence.tokens[noun]
    if not predications.is_plain(sentence, noun):
        return
    yield Mention(
        span=sentence.span_of(noun, noun + 1),
        anchor=noun,
        nominal=True,
        subject=who,
        negated=denied,
        role="is",
        value=Status(
            concepts=(),
            holds=not denied,
            lemma=token.lemma,
            about=words_of(sentence, aboutness.of_noun(sentence, noun)),
        ),
        trace=("description",),
    )
    for concept, positive in sorted(concepts.actor_concepts(token.lemma)):
        yield _described(sentence, (noun, noun + 1), who, concept, holds=positive != denied)
    for at in () if denied else predications.modifiers(sentence, noun):
        for concept, positive in sorted(concepts.adjective_concepts(sentence.tokens[at].folded)):
            yield _described(sentence, (at, noun + 1), who, concept, holds=positive)


def _described(
    sentence: Sentence, words: tuple[int, int], who: tuple[int, int] | None, concept: str, *, holds: bool
) -> Mention:
    """That somebody is so, by the words (tokens, half-open) that describe them."""
    return Mention(
        span=sentence.span_of(*words),
        anchor=words[0],
        nominal=True,
        subject=who,
        negated=not holds,
        value=Status(concepts=(concept,), holds=holds, lemma=concept),
        trace=("description",),
    )


def undergone(sentence: Sentence, clause: Clause, found: frozenset[str], negated: bool) -> Mention:
    """What the first object of the clause underwent: a status of it, with whoever did it beside."""
    patient = sentence.phrases[clause.objects[0]]
    whole = predicate(sentence, clause, found, negated, clause.lemma)
    whole = without(whole, words_of(sentence, tuple(range(patient.first, patient.last))))
    assert isinstance(whole.value, Status)
    what = themes.theme(sentence, patient)
    status = replace(
        whole.value,
        undergone=True,
        by=clause.subject is not None,
        which=aboutness.which(sentence, clause.objects[0]),
        agent=themes.agent(sentence, clause),
        things=themes.names_of(sentence, patient, what),
    )
    return replace(whole, value=status, subject=what)


def possessed(sentence: Sentence) -> Iterator[Mention]:
    """ "after his refusal to meet", "the acquittal of the diver": what an event noun says of its owner."""
    for found in predications.possessed(sentence):
        noun = sentence.tokens[found.noun]
        about = (
            words_of(sentence, aboutness.about(sentence, sentence.clauses[found.act])) if found.act is not None else ()
        )
        own = {sentence.tokens[sentence.clauses[found.act].verb].lemma} if found.act is not None else set()
        status = status_of(concepts.noun_concepts(noun.lemma), False, noun.lemma)
        doer = () if found.doer is None else (sentence.tokens[found.doer[1] - 1].lemma,)
        status = replace(status, by=bool(doer), agent=doer)
        yield Mention(
            span=sentence.span_of(found.owner[0], found.noun + 1)
            if found.owner[0] < found.noun
            else sentence.span_of(found.noun, found.owner[1]),
            anchor=found.noun,
            nominal=True,
            subject=found.owner,
            negated=False,
            role="undergone" if found.done_to else "acts",
            value=replace(status, undergone=found.done_to, about=frozenset(about) | own),
            trace=("possessed",),
        )


def advised(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "called it a mistake to sell": for or against what somebody speaks."""
    if (found := predications.advised(sentence, clause)) is None or not clause.concepts:
        return
    value = status_of(clause.concepts - facts.ATTITUDES, found.against, clause.lemma)
    yield Mention(
        span=sentence.span_of(clause.verb, clause.verb + 1),
        anchor=clause.verb,
        negated=found.against,
        role="asked",
        subject=found.speaker,
        trace=("advised",),
        value=replace(value, about=words_of(sentence, aboutness.about(sentence, clause))),
    )


def plea(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "pleaded not guilty", where the plea was read as a verb of its own."""
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    if above is None or above.lemma != "plead" or clause.verb - above.verb > _REACH or clause.concepts:
        return
    word = sentence.tokens[clause.verb].folded
    found = concepts.verb_concepts(f"plead not {word}" if clause.negated else f"plead {word}")
    if found and above.modality is Modality.ASSERTED:
        mention = predicate(
            sentence, above, found | concepts.verb_concepts(f"plead {word}"), clause.negated, f"plead {word}"
        )
        yield replace(mention, anchor=clause.verb, nominal=True, subject=doer_of(sentence, above))


def without(mention: Mention, words: frozenset[str]) -> Mention:
    """The mention without words that are not what it is told of, but what it tells."""
    assert isinstance(mention.value, Status)
    return replace(mention, value=replace(mention.value, about=mention.value.about - words))


def words_of(sentence: Sentence, indexes: tuple[int, ...]) -> frozenset[str]:
    return frozenset(slots.terms(sentence.tokens[i] for i in indexes))


def wanted(sentence: Sentence) -> Iterator[Mention]:
    """ "called for the resignation of the general": what somebody wants of whom, in a noun."""
    for found in directives(sentence):
        noun = sentence.tokens[found.act]
        if (
            found.clause is not None
            or found.issuer is None
            or found.denied
            or noun.tag is not Tag.NOUN
            or found.paper is not None
        ):
            continue
        told = None if found.told is None else sentence.phrase_at(found.told[1] - 1)
        yield Mention(
            span=sentence.span_of(found.at, found.act + 1),
            anchor=found.act,
            negated=False,
            role="asked",
            nominal=True,
            subject=found.issuer,
            trace=("wanted",),
            value=Status(
                concepts=tuple(sorted(concepts.noun_concepts(noun.lemma))),
                holds=True,
                lemma=noun.lemma,
                agent=() if told is None else _called_on(sentence, told, found.told),
            ),
        )


def _called_on(sentence: Sentence, told: NounPhrase, bounds: tuple[int, int] | None) -> tuple[str, ...]:
    """Who is called on; of "[Ms. Orr]'s resignation" the owner."""
    if bounds is None or told.first <= told.head < bounds[1]:
        return themes.words_for(sentence, told)
    own = [t for t in sentence.tokens[bounds[0] : bounds[1]] if t.tag is not Tag.PART]
    named = own and own[-1].tag is Tag.PROPN
    return (own[-1].lemma, *(t.lemma for t in own[:-1]), *(("*",) if named else ())) if own else ()


def state(sentence: Sentence, clause: Clause, word: str, negated: bool) -> Iterator[Mention]:
    by_sign: dict[bool, list[str]] = {}
    for concept, positive in sorted(concepts.adjective_concepts(word)):
        by_sign.setdefault(positive, []).append(concept)
    for positive, found in sorted(by_sign.items()):
        lemma = word if positive else found[0]  # "alive" denies dying: it is read as "not die"
        yield predicate(sentence, clause, frozenset(found), negated == positive, lemma)
    if not by_sign:
        yield predicate(sentence, clause, frozenset(), negated, word)


def predicate(sentence: Sentence, clause: Clause, found: frozenset[str], negated: bool, lemma: str) -> Mention:
    return Mention(
        span=sentence.span_of(min(clause.verb, clause.last - 1), clause.verb + 1),
        anchor=clause.verb,
        subject=facts.own_speaker(sentence, clause)
        or facts.undergoer(sentence, clause)
        or aboutness.past_dateline(sentence, clause)
        or (doer_of(sentence, clause) if veridicality.side_act(sentence, clause) else None),
        negated=negated,
        value=replace(
            status_of(found, negated, lemma),
            about=words_of(sentence, aboutness.about(sentence, clause)),
            given=words_of(sentence, aboutness.given(sentence, clause)),
            which=aboutness.which(sentence, clause.surface),
            what=aboutness.which(sentence, next(iter(clause.objects), None)),
            respects=themes.respects(sentence, clause),
            still=themes.still(sentence, clause),
            things=_things(sentence, clause),
            stage=themes.stage(sentence, clause),
            never=aboutness.occasions(sentence, clause),
            sense=senses.sense(sentence, clause.verb),
            lone=not clause.objects
            or sentence.tokens[clause.verb].tag is Tag.ADJ
            or bool(found & _OFFICE)
            or clause.lemma in OF_ITSELF
            or facts.of_noun(sentence, clause),
        ),
        trace=("awaited",) if facts.awaited(sentence, clause) or facts.unable(sentence, clause) else ("predicate",),
    )


def _things(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """The nouns for what it was done to, or of which it is told where there is no object."""
    number = next((n for n in clause.objects if n != clause.subject), clause.subject)
    if number is None:
        return frozenset()
    phrase = sentence.phrases[number]
    return themes.names_of(sentence, phrase, themes.theme(sentence, phrase))


def status_of(found: frozenset[str], negated: bool, lemma: str) -> Status:
    return Status(concepts=tuple(sorted(found)), holds=not negated, lemma=lemma)
