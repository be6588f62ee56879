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
from dataclasses import dataclass, replace
from typing import Any

from claimcheck.analysis import facts
from claimcheck.analysis.directives import directives
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import concepts
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation

_ADJUNCTS = ("participle", "infinitive")  # their time and subject are not their own
_REACH = 3  # tokens from the verb on that can say so: "are well under way"
_GOING_ON = frozenset(
    "ongoing continue continuing proceed way underway progress progressing begin start resume".split()
)
_OVER = frozenset("collapse end fail break stall".split())


@dataclass(frozen=True, slots=True)
class Status:
    """A predicate class that holds of the subject, or does not. `lemma` is the word that was used.

    `undergone`: the subject is what it was done to, not whoever did it; `by`: it is told who did it.
    """

    concepts: tuple[str, ...]
    holds: bool
    lemma: str
    undergone: bool = False
    by: bool = False

    def __str__(self) -> str:
        return self.lemma if self.holds else f"not {self.lemma}"

    def to_plain(self) -> dict[str, object]:
        """JSON: the classes, the polarity and the word; `undergone` where the subject is what it was done to."""
        plain: dict[str, object] = {"type": "status", "concepts": list(self.concepts), "holds": self.holds}
        plain["lemma"] = self.lemma
        return {**plain, "undergone": True, "by": self.by} if self.undergone else plain


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The states and happenings that a sentence puts forward as such, and those that somebody wants or plans."""
    yield from _wanted(sentence)
    for clause in sentence.clauses:
        yield from _asked(sentence, clause)
        yield from _planned(sentence, clause)
        awaited = facts.awaited(sentence, clause)
        if clause.modality is not Modality.ASSERTED and not awaited or facts.bound(sentence, clause):
            continue
        if clause.subject is None and not clause.passive:
            continue
        if clause.relation in _ADJUNCTS and not (
            awaited or facts.content_settled(sentence, clause) or facts.own_agent(clause)
        ):
            continue
        yield from _nominal(sentence, clause)
        if _is_state(sentence, clause):
            yield from _adjective(sentence, clause)
        elif facts.tells(sentence, clause) and not facts.elsewhere_denied(sentence, clause):
            denied = clause.negated or awaited or facts.to_nobody(sentence, clause)
            yield from _deed(sentence, clause, denied != facts.disowned(sentence, clause))
        yield from _identity(sentence, clause)


def _deed(sentence: Sentence, clause: Clause, negated: bool) -> Iterator[Mention]:
    """What the doer did, and what it was done to underwent, where that is one thing known to the reader."""
    found = clause.concepts - facts.ATTITUDES
    if (noun := facts.light_noun(sentence, clause)) is not None and clause.subject is not None:
        doer = sentence.phrases[clause.subject]
        mention = _mention(sentence, clause, found, negated, f"{clause.lemma} {sentence.tokens[noun].lemma}")
        yield replace(mention, anchor=noun, nominal=True, subject=(doer.first, doer.last), trace=("light-verb",))
        return
    patient = sentence.phrases[clause.objects[0]] if clause.objects else None
    once = bool(clause.concepts - facts.BY_MANY)
    known = once and patient is not None and facts.of_one(sentence, patient) and facts.near(sentence, clause)
    if clause.subject is not None or not known:
        mention = _mention(sentence, clause, found, negated, clause.lemma)
        yield replace(mention, role="acts") if clause.objects else mention
    if known and patient is not None:
        by = None if clause.subject is None else sentence.phrases[clause.subject]
        whole = _mention(sentence, clause, found, negated, clause.lemma)
        yield replace(
            whole,
            value=replace(_status(found, negated, clause.lemma), undergone=True, by=by is not None),
            subject=(patient.first, patient.last),
            head=None if by is None else (by.first, by.last),
            role="undergone",
        )


def _wanted(sentence: Sentence) -> Iterator[Mention]:
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
        yield Mention(
            span=sentence.span_of(found.at, found.act + 1),
            anchor=found.act,
            negated=False,
            role="asked",
            nominal=True,
            subject=found.issuer,
            head=found.told,
            trace=("wanted",),
            value=Status(concepts=tuple(sorted(concepts.noun_concepts(noun.lemma))), holds=True, lemma=noun.lemma),
        )


def _planned(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "will not attend", "agreed to sell": what a person or body is set to do, or not to do."""
    if facts.planned(sentence, clause):
        mention = _mention(sentence, clause, clause.concepts - facts.ATTITUDES, clause.negated, clause.lemma)
        yield replace(mention, role="plan", trace=("planned",))


def _asked(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "urged the minister (not) to sign": what somebody wants of whom; the one who asks is the subject."""
    if (
        clause.modality is not Modality.ASKED
        or clause.relation != "infinitive"
        or clause.governor is None
        or clause.lemma in facts.EMPTY
    ):
        return
    above = sentence.clauses[clause.governor]
    if (
        above.subject in (None, clause.subject)
        or clause.subject is None
        or above.negated
        or above.modality is not Modality.ASSERTED
    ):
        return
    assert above.subject is not None
    asker, asked = sentence.phrases[above.subject], sentence.phrases[clause.subject]
    yield Mention(
        span=sentence.span_of(above.verb, clause.verb + 1),
        anchor=clause.verb,
        negated=clause.negated,
        role="asked",
        subject=(asker.first, asker.last),
        head=(asked.first, asked.last),
        trace=("asked",),
        value=Status(concepts=tuple(sorted(clause.concepts)), holds=not clause.negated, lemma=clause.lemma),
    )


def _identity(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "She is a doctor", "it was not a mistake": what a copula says that the subject is."""
    if (
        clause.lemma not in ("be", "become", "remain")
        or not clause.objects
        or clause.subject is None
        or clause.concepts
    ):
        return
    phrase = sentence.phrases[clause.objects[0]]
    noun = sentence.tokens[phrase.head]
    if noun.tag is not Tag.NOUN or phrase.determiner not in ("a", "an", "no") or phrase.first < clause.verb:
        return
    if sentence.tokens[sentence.phrases[clause.subject].head].folded == "there":
        return
    denied = clause.negated != (phrase.determiner == "no")
    yield Mention(
        span=sentence.span_of(clause.verb, phrase.last),
        anchor=clause.verb,
        negated=denied,
        head=(phrase.first + 1, phrase.last),
        role="is",
        value=Status(concepts=(), holds=not denied, lemma=noun.lemma),
        trace=("identity",),
    )


def _nominal(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "Talks are ongoing", "negotiations have begun": the event stands in the noun."""
    if clause.subject is None:
        return
    phrase = sentence.phrases[clause.subject]
    noun = sentence.tokens[phrase.head]
    words = {t.lemma for t in sentence.tokens[clause.verb : clause.verb + _REACH]} | {clause.lemma}
    if noun.tag is Tag.NOUN and (found := concepts.noun_concepts(noun.lemma)) and words & (_GOING_ON | _OVER):
        holds = bool(words & _GOING_ON) != clause.negated
        yield Mention(
            span=sentence.span_of(phrase.first, clause.verb + 1),
            anchor=phrase.head,
            subject=None,
            negated=not holds,
            role="nominal",
            nominal=True,
            value=Status(concepts=tuple(sorted(found)), holds=holds, lemma=noun.lemma),
            trace=("nominal",),
        )


def _is_state(sentence: Sentence, clause: Clause) -> bool:
    """Whether the predicate is an adjective, or a participle that is none of a known verb ("is unvaccinated")."""
    token = sentence.tokens[clause.verb]
    if token.tag is Tag.ADJ:
        return True
    bare = clause.passive and clause.subject is None and not clause.concepts
    return bare and bool(concepts.adjective_concepts(token.folded))


def _adjective(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "The plant is closed", "the report is inaccurate": a state with a polarity of its own."""
    token = sentence.tokens[clause.verb]
    if any(c.governor == clause.index and c.relation == "infinitive" for c in sentence.clauses):
        return  # "is unlikely to sign": what is told is the signing
    by_sign: dict[bool, list[str]] = {}
    word = token.lemma if token.tag is Tag.ADJ else token.folded
    for concept, positive in sorted(concepts.adjective_concepts(word)):
        by_sign.setdefault(positive, []).append(concept)
    for positive, found in sorted(by_sign.items()):
        lemma = word if positive else found[0]  # "alive" denies dying: it is read as "not die"
        yield _mention(sentence, clause, frozenset(found), clause.negated == positive, lemma)
    if not by_sign:
        yield _mention(sentence, clause, frozenset(), clause.negated, word)


def _mention(sentence: Sentence, clause: Clause, found: frozenset[str], negated: bool, lemma: str) -> Mention:
    return Mention(
        span=sentence.span_of(min(clause.verb, clause.last - 1), clause.verb + 1),
        anchor=clause.verb,
        subject=facts.own_speaker(sentence, clause) or facts.undergoer(sentence, clause),
        negated=negated,
        value=_status(found, negated, lemma),
        trace=("predicate",),
    )


def _status(found: frozenset[str], negated: bool, lemma: str) -> Status:
    return Status(concepts=tuple(sorted(found)), holds=not negated, lemma=lemma)


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

    What one thing underwent sets nothing apart where both tell who did it: two doers may have done opposite things
    to it, and where they are one, what each says of the doer is compared.
    """
    clash = Relation.UNKNOWN if a.undergone and b.undergone and a.by and b.by else Relation.DISJOINT
    if set(a.concepts) & set(b.concepts) or a.lemma == b.lemma:
        return Relation.EQUAL if a.holds == b.holds else clash
    if concepts.opposed(frozenset(a.concepts), frozenset(b.concepts)):
        pairs = [(x, y) for x in a.concepts for y in b.concepts if concepts.opposite(x, y)]
        lasting = any(not concepts.reversible(x, y) for x, y in pairs)  # unlike "arrested", then "released"
        return clash if a.holds and b.holds and lasting else Relation.UNKNOWN
    return Relation.UNKNOWN


KIND = Kind(
    id="status",
    summary="signed / not yet signed, approved / rejected, in talks / has not engaged",
    example="The union has not engaged with the employer.",
    find=find,
    read=read,
    relate=relate,
    needs={"predicate": "related", "subject": "unknown", "head": "unknown", "role": "unknown"},
)
