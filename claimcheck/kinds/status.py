"""Status and polarity: what is said to have happened, to be going on, or not.

Recognises predicates of the verb classes in the lexicon, said of a subject, with their polarity and phase; what
somebody wants of somebody else ("urged her to resign", "called for his resignation"); and what somebody is set to do
or not to do ("will not attend"). Of a deed done to one thing it says both what the doer did and what the thing
underwent, so that "the bill was rejected" meets "senators approved the bill".
Examples: "The parties are in talks." "The union has not engaged." "The bill was rejected."
Refuses on purpose: what is only hoped, possible or supposed (that is no state of affairs), forecasts, and
speech acts, attitudes and light verbs of their own. Polarity as in FactBank (Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from claimcheck.analysis import ease, facts, point_answers, predications, standings, statuses, themes, veridicality
from claimcheck.analysis.statuses import Status, changes, plans
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import concepts, oppositions
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation

_ADJUNCTS = ("participle", "infinitive")  # their time and subject are not their own
_REACH = 3  # tokens from the verb on that can say so: "are well under way"
_GOING_ON = frozenset(
    "ongoing continue continuing proceed way underway progress progressing begin start resume".split()
)
_OVER = frozenset("collapse end fail break stall".split())


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The states and happenings that a sentence puts forward as such, and those that somebody wants or plans."""
    yield from statuses.wanted(sentence)
    yield from statuses.described(sentence)
    yield from statuses.possessed(sentence)
    for clause in sentence.clauses:
        yield from plans.asked(sentence, clause)
        yield from statuses.advised(sentence, clause)
        yield from statuses.plea(sentence, clause)
        yield from plans.wished(sentence, clause)
        if veridicality.supposed_above(sentence, clause) or veridicality.tells_on(sentence, clause):
            continue
        yield from plans.planned(sentence, clause)
        yield from plans.expected(sentence, clause)
        yield from changes.carried_on(sentence, clause)
        fact = _is_fact(sentence, clause)
        if fact and not ease.tells(sentence, clause):
            yield from _stated(sentence, clause)
        yield from standings.mentions(sentence, clause, fact=fact)
    yield from standings.of_nouns(sentence)
    yield from standings.of_adjectives(sentence)
    yield from ease.mentions(sentence)
    yield from point_answers.told(sentence, context.analysis)


def _is_fact(sentence: Sentence, clause: Clause) -> bool:
    """Whether the clause puts something forward as having happened or not, of somebody or something it names."""
    awaited = facts.awaited(sentence, clause)
    unable = facts.unable(sentence, clause)
    if clause.modality is not Modality.ASSERTED and not awaited and not unable or facts.bound(sentence, clause):
        return False
    if clause.subject is None and not clause.passive and not _lost_subject(sentence, clause):
        return False
    if veridicality.advises(sentence, clause) or veridicality.set_aside(sentence, clause):
        return False
    if facts.went_on_for(sentence, clause):
        return False
    if clause.relation not in _ADJUNCTS:
        return True
    settled = facts.content_settled(sentence, clause) or facts.own_agent(clause) or facts.told_aside(sentence, clause)
    return awaited or settled or veridicality.side_act(sentence, clause)


def _lost_subject(sentence: Sentence, clause: Clause) -> bool:
    """Whether a finite past verb with an object has no subject that could be read."""
    finite = clause.relation == "root" and clause.past and bool(clause.objects) and not clause.perfect
    return finite and clause.verb > 0 and sentence.tokens[clause.verb].tag is Tag.VERB


def _stated(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    yield from _nominal(sentence, clause)
    disowned = statuses.disowned(sentence, clause)
    undone = clause.negated != predications.of_another(sentence, clause) or facts.awaited(sentence, clause)
    denied = undone != disowned
    yield from changes.kept(sentence, clause)
    yield from changes.brought_about(sentence, clause)
    if (end := predications.resulting(sentence, clause)) is not None:
        yield from changes.left_in(sentence, clause, end, denied)
    if (well := predications.compounded(sentence, clause)) is not None:
        for mention in statuses.state(sentence, clause, well, denied):
            yield replace(mention, nominal=True, subject=statuses.doer_of(sentence, clause))
    elif (found := predications.prepositional(sentence, clause)) is not None:
        for mention in statuses.state(sentence, clause, found[1], denied):
            told = replace(mention, anchor=found[0], nominal=True, subject=statuses.doer_of(sentence, clause))
            yield statuses.without(told, frozenset((sentence.tokens[found[0]].lemma,)))
    elif _is_state(sentence, clause):
        yield from _adjective(sentence, clause, denied)
    elif facts.tells(sentence, clause) and not facts.elsewhere_denied(sentence, clause):
        yield from _deed(sentence, clause, (undone or facts.to_nobody(sentence, clause)) != disowned)
        if predications.lasts(sentence, clause):
            for mention in statuses.state(sentence, clause, sentence.tokens[clause.verb].folded, denied):
                patient = sentence.phrases[clause.objects[0]]
                yield replace(mention, subject=(patient.first, patient.last), nominal=True)
    yield from _identity(sentence, clause)


def _deed(sentence: Sentence, clause: Clause, negated: bool) -> Iterator[Mention]:
    """What the doer did, and what it was done to underwent, where that is one thing known to the reader."""
    found = clause.concepts - facts.ATTITUDES
    if (noun := facts.light_noun(sentence, clause)) is not None and clause.subject is not None:
        mention = statuses.predicate(sentence, clause, found, negated, f"{clause.lemma} {sentence.tokens[noun].lemma}")
        role = "undergone" if concepts.light_verb_is_passive(clause.lemma) else None
        mention = statuses.without(mention, frozenset((sentence.tokens[noun].lemma,)))
        doer = statuses.doer_of(sentence, clause)
        yield replace(mention, anchor=noun, nominal=True, subject=doer, role=role, trace=("light-verb",))
        return
    patient = sentence.phrases[clause.objects[0]] if clause.objects and not facts.of_noun(sentence, clause) else None
    once = bool(clause.concepts - facts.BY_MANY)
    known = once and patient is not None and plans.known_thing(sentence, patient) and facts.near(sentence, clause)
    known &= not predications.of_another(sentence, clause)  # it was done all the same
    known |= negated and patient is not None and once and patient.determiner == "any"  # "did not spill any oil"
    if clause.subject is not None or not known:
        mention = statuses.predicate(sentence, clause, found, negated, clause.lemma)
        itself = not clause.objects or clause.lemma in statuses.OF_ITSELF
        yield mention if itself else replace(mention, role="acts")
    if known and patient is not None:
        yield replace(statuses.undergone(sentence, clause, found, negated), role="undergone")


def _identity(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "She is a doctor", "it was not a mistake": what a copula says that the subject is."""
    if clause.lemma not in ("be", "become", "remain") or not clause.objects or clause.subject is None:
        return
    phrase = sentence.phrases[clause.objects[0]]
    noun = sentence.tokens[phrase.head]
    named = noun.tag is Tag.PROPN and phrase.last - phrase.first > 1
    if not (noun.tag is Tag.NOUN or named) or phrase.determiner not in ("a", "an", "no") or phrase.first < clause.verb:
        return
    if sentence.tokens[sentence.phrases[clause.subject].head].folded == "there":
        return
    if sentence.tokens[phrase.first - 1].tag is Tag.ADP:
        return  # "is in a critical condition"
    denied = clause.negated != (phrase.determiner == "no")
    yield from statuses.is_one(sentence, phrase.head, statuses.doer_of(sentence, clause), denied=denied)


def _nominal(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "Talks are ongoing", "negotiations have begun": the event stands in the noun."""
    if clause.subject is None:
        return
    phrase = sentence.phrases[clause.subject]
    noun = sentence.tokens[phrase.head]
    words = {t.lemma for t in sentence.tokens[clause.verb : clause.verb + _REACH]} | {clause.lemma}
    words -= {"break"} if clause.lemma == "break out" else set()  # then it begins
    if words & _OVER and any(n != clause.surface for n in clause.objects) or clause.lemma == "break":
        return  # "the trust ended the year in the red", "an avalanche broke at nine"
    if noun.tag is Tag.NOUN and (found := concepts.noun_concepts(noun.lemma)) and words & (_GOING_ON | _OVER):
        going = bool(words & _GOING_ON)
        holds = going != clause.negated
        yield Mention(
            span=sentence.span_of(phrase.first, clause.verb + 1),
            anchor=phrase.head,
            subject=None,
            negated=not holds,
            role="nominal",
            nominal=True,
            # talks that ended were held all the same
            value=Status(concepts=tuple(sorted(found)) if going else (), holds=holds, lemma=noun.lemma),
            trace=("nominal",),
        )


def _is_state(sentence: Sentence, clause: Clause) -> bool:
    """Whether the predicate is an adjective, or a participle that is none of a known verb ("is unvaccinated")."""
    token = sentence.tokens[clause.verb]
    if token.tag is Tag.ADJ:
        return True
    bare = clause.passive and clause.subject is None and not clause.concepts
    return bare and bool(concepts.adjective_concepts(token.folded))


def _adjective(sentence: Sentence, clause: Clause, denied: bool) -> Iterator[Mention]:
    """ "The plant is closed", "the report is inaccurate": a state with a polarity of its own."""
    token = sentence.tokens[clause.verb]
    if any(c.governor == clause.index and c.relation == "infinitive" for c in sentence.clauses):
        return  # "is unlikely to sign": what is told is the signing
    yield from statuses.state(sentence, clause, token.lemma if token.tag is Tag.ADJ else token.folded, denied)


def read(plain: Mapping[str, Any]) -> Status:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "status":
        raise ValueError("not a value of type status")
    return Status(
        concepts=tuple(plain["concepts"]),
        holds=bool(plain["holds"]),
        lemma=str(plain["lemma"]),
        undergone=bool(plain.get("undergone", False)),
        by=bool(plain.get("by", False)),
    )


def relate(a: Status, b: Status) -> Relation:
    """Equal where one class holds in both, disjoint where one says that it does not or opposites hold.

    What one thing underwent sets nothing apart where two doers are told who are not known to be one body: they may
    have done opposite things to it.
    """
    if point_answers.is_one(a) or point_answers.is_one(b):
        return point_answers.relation(a, b)
    clash = Relation.UNKNOWN if _two_doers(a, b) else Relation.DISJOINT
    if a.holds and b.holds and oppositions.opposed(a.lemma, b.lemma, a.things | b.things):
        return clash
    if set(a.concepts) & set(b.concepts) or a.lemma == b.lemma:
        return Relation.EQUAL if a.holds == b.holds else clash
    if concepts.opposed(frozenset(a.concepts), frozenset(b.concepts)):
        pairs = [(x, y) for x in a.concepts for y in b.concepts if concepts.opposite(x, y)]
        lasting = (
            a.still or b.still or any(not concepts.reversible(x, y) for x, y in pairs)
        )  # unlike "arrested", then "released"
        return clash if a.holds and b.holds and lasting else Relation.UNKNOWN
    return Relation.UNKNOWN


def _two_doers(a: Status, b: Status) -> bool:
    """Whether two who are not known to be one did it to one thing."""
    told = themes.agents_one if a.holds != b.holds else themes.agents_fit  # one signs, another does not
    return a.undergone and b.undergone and a.by and b.by and not told(a.agent, b.agent)


_MAKING = frozenset(("build", "found", "create"))  # what is destroyed or shut was once made


def excludes(a: Status, b: Status) -> bool:
    """Whether the two are disjoint, or opposites that may follow each other but are told of one matter."""
    turned = a.holds and b.holds and concepts.opposed(frozenset(a.concepts), frozenset(b.concepts))
    turned = turned and not _MAKING & {*a.concepts, *b.concepts}
    return turned and not a.stage | b.stage and not _two_doers(a, b) or relate(a, b) is Relation.DISJOINT


KIND = Kind(
    id="status",
    summary="signed / not yet signed, approved / rejected, in talks / has not engaged",
    example="The union has not engaged with the employer.",
    find=find,
    read=read,
    relate=relate,
    needs={"predicate": "unknown", "subject": "unknown", "head": "unknown", "role": "unknown"},
    excludes=excludes,
)
