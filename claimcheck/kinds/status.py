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

from claimcheck.analysis.directives import directives, is_agent
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import concepts, embedding, nouns, scales
from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation

_ADJUNCTS = ("participle", "infinitive")  # their time and subject are not their own
# Classes of saying, thinking and wishing: what is said or wished is no state of affairs.
_ATTITUDES = frozenset(
    "say intend hope want know believe expect think plan fear doubt claim argue describe mean respond ignore need".split()
)
_REACH = 3  # tokens from the verb on that can say so: "are well under way"
_GOING_ON = frozenset(
    "ongoing continue continuing proceed way underway progress progressing begin start resume".split()
)
_OVER = frozenset("collapse end fail break stall".split())
_EMPTY = frozenset(
    "be have do get make take give go come put let keep become remain seem appear use need mean include involve".split()
)
_WILLS = frozenset(("will", "shall", "'ll", "wo"))
# What nobody settles by saying that it will be so.
_FORECAST = frozenset(
    (
        "rise", "fall", "hold steady", "win", "lose", "succeed", "fail", "die", "survive", "qualify", "exceed",
        "undershoot", "increase", "decrease", "improve", "deteriorate", "hit", "happen", "be eliminated", "erupt",
        "spread", "end", "start", "continue", "go bankrupt", "see", "need", "want",
    )
)  # fmt: skip
_DIRECTIVES = frozenset(
    "ask urge order demand require suggest offer invite tax say accuse warn talk apply develop produce earn direct "
    "contact name want call lead allow seek subpoena try plan prescribe propose".split()
)
_LEAVING_BE = frozenset(("by", "at", "since", "with"))  # what these add is not what a negation is about
_OWNED_UP = frozenset("deny admit confirm acknowledge concede disclose reveal dispute".split())
_OF_ONE = frozenset(("the", "this", "that", "these", "those", "its", "his", "her", "their"))


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
        awaited = _awaited(sentence, clause)
        if clause.modality is not Modality.ASSERTED and not awaited:
            continue
        if clause.subject is None and not clause.passive:
            continue
        if clause.relation in _ADJUNCTS and not (awaited or _left_undone(sentence, clause) or _own_agent(clause)):
            continue
        yield from _nominal(sentence, clause)
        if _is_state(sentence, clause):
            yield from _adjective(sentence, clause)
        elif _tells(sentence, clause) and not _elsewhere_denied(sentence, clause):
            yield from _deed(sentence, clause, clause.negated or awaited or _to_nobody(sentence, clause))
        yield from _identity(sentence, clause)


def _group(sentence: Sentence, clause: Clause) -> list[str]:
    """The auxiliaries, negations and adverbs that stand before the verb, in order."""
    at = clause.verb
    while at > 0 and (
        sentence.tokens[at - 1].tag in (Tag.AUX, Tag.PART, Tag.ADV)
        or sentence.tokens[at - 1].folded in ("has", "have", "had", "to", "yet")
    ):
        at -= 1
    return [t.folded for t in sentence.tokens[at : clause.verb]]


def _awaited(sentence: Sentence, clause: Clause) -> bool:
    """Whether it has yet to happen: "has yet to sign", "is still to be approved"."""
    words = _group(sentence, clause)
    return "to" in words and "yet" in words[: words.index("to")]


def _to_nobody(sentence: Sentence, clause: Clause) -> bool:
    """Whether it was done to nobody: "arrested no one", "found nothing"."""
    if clause.passive or not clause.objects:
        return False
    phrase = sentence.phrases[clause.objects[0]]
    return phrase.determiner == "no" or sentence.tokens[phrase.first].folded in ("nobody", "nothing", "none", "no-one")


def _own_agent(clause: Clause) -> bool:
    """Whether a participle names who did it: "the act, vetoed by the governor"."""
    return clause.relation == "participle" and clause.passive and clause.subject is not None


def _deed(sentence: Sentence, clause: Clause, negated: bool) -> Iterator[Mention]:
    """What the doer did, and what it was done to underwent, where that is one thing known to the reader."""
    found = clause.concepts - _ATTITUDES
    if (noun := _light_noun(sentence, clause)) is not None and clause.subject is not None:
        doer = sentence.phrases[clause.subject]
        mention = _mention(sentence, clause, found, negated, f"{clause.lemma} {sentence.tokens[noun].lemma}")
        yield replace(mention, anchor=noun, nominal=True, subject=(doer.first, doer.last), trace=("light-verb",))
        return
    patient = sentence.phrases[clause.objects[0]] if clause.objects else None
    known = patient is not None and bool(clause.concepts) and _of_one(sentence, patient) and _near(sentence, clause)
    if clause.subject is not None or not known:
        mention = _mention(sentence, clause, found, negated, clause.lemma)
        yield replace(mention, role="acts") if clause.objects else mention
    if known and patient is not None:
        doer = None if clause.subject is None else sentence.phrases[clause.subject]
        whole = _mention(sentence, clause, found, negated, clause.lemma)
        yield replace(
            whole,
            value=replace(_status(found, negated, clause.lemma), undergone=True, by=doer is not None),
            subject=(patient.first, patient.last),
            head=None if doer is None else (doer.first, doer.last),
            role="undergone",
        )


def _light_noun(sentence: Sentence, clause: Clause) -> int | None:
    """The noun that tells what a light verb does not: "made a [profit]", "reached an [agreement]"."""
    if clause.passive or not clause.objects or clause.lemma not in _EMPTY:
        return None
    head = sentence.phrases[clause.objects[0]].head
    light = concepts.light_verb(clause.lemma, sentence.tokens[head].lemma)
    return head if light and light & clause.concepts and not light & concepts.verb_concepts(clause.lemma) else None


def _near(sentence: Sentence, clause: Clause) -> bool:
    """Whether no comma parts the verb from what it was done to."""
    first = sentence.phrases[clause.objects[0]].first
    return all(t.folded != "," for t in sentence.tokens[clause.verb : max(clause.verb, first)])


def _of_one(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase names one thing that is known: "the bill", "its flagship", a name."""
    first = sentence.tokens[phrase.first]
    owned = any(sentence.tokens[at].folded == "'s" for at in range(phrase.first, phrase.head))
    return phrase.entity is not None or owned or first.folded in _OF_ONE and phrase.last - phrase.first > 1


def _wanted(sentence: Sentence) -> Iterator[Mention]:
    """ "called for the resignation of the general": what somebody wants of whom, in a noun."""
    for found in directives(sentence):
        noun = sentence.tokens[found.act]
        if found.clause is not None or found.issuer is None or found.denied:
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
    if clause.modality is not Modality.PLANNED or clause.subject is None or clause.concepts & _FORECAST:
        return
    if not (clause.concepts - _ATTITUDES) or embedding.is_saying(clause.lemma):
        return
    above = None if clause.governor is None else sentence.clauses[clause.governor]
    committed = (
        clause.relation == "infinitive"
        and above is not None
        and above.modality is Modality.ASSERTED
        and not above.negated
        and above.lemma.split(" ", 1)[0] in embedding.COMMITTING
    )
    doer = sentence.phrases[clause.subject]
    able = doer.entity is not None or is_agent(sentence, doer)
    will = clause.relation != "adverbial" and bool(_WILLS & set(_group(sentence, clause)))
    if committed or able and will and not _awaited(sentence, clause):
        mention = _mention(sentence, clause, clause.concepts - _ATTITUDES, clause.negated, clause.lemma)
        yield replace(mention, role="plan", trace=("planned",))


def _asked(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "urged the minister (not) to sign": what somebody wants of whom; the one who asks is the subject."""
    if (
        clause.modality is not Modality.ASKED
        or clause.relation != "infinitive"
        or clause.governor is None
        or clause.lemma in _EMPTY
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


def _left_undone(sentence: Sentence, clause: Clause) -> bool:
    """Whether the content of a verb says what did not happen: "declined to sign", "stopped short of signing"."""
    if clause.governor is None or clause.lemma in _EMPTY or not clause.negated:
        return False
    above = sentence.clauses[clause.governor].lemma
    content = clause.relation == "infinitive" or clause.relation == "participle" and embedding.takes_gerund(above)
    return content and embedding.effect(above).negates


def _tells(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb reports a happening of its own: no light verb, speech act, attitude or refusal."""
    head = clause.lemma.split(" ", 1)[0]
    under = [c for c in sentence.clauses if c.governor == clause.index]
    if clause.lemma in _OWNED_UP:  # "denied the forgery"; "denied that he forged it" is speech
        return bool(clause.objects) and not any(c.relation in ("complement", "infinitive") for c in under)
    if clause.lemma == "go on" and (clause.objects or clause.obliques):
        return False  # "went on a tour" does not say that anything went on
    if embedding.effect(clause.lemma).negates and embedding.takes_gerund(clause.lemma) and under:
        return False  # "stopped short of signing": what is told is that nothing was signed
    if (
        embedding.is_saying(clause.lemma)
        or scales.force(clause.lemma, "verb") is not None
        and clause.concepts <= _DIRECTIVES
        or clause.concepts
        and clause.concepts <= _ATTITUDES
    ):
        return False
    if any(c.relation == "infinitive" for c in under):
        return not embedding.effect(clause.lemma).negates and bool(clause.concepts) and head not in _EMPTY
    return bool(clause.concepts) or head not in _EMPTY and sentence.tokens[clause.verb].tag is Tag.VERB


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


def _elsewhere_denied(sentence: Sentence, clause: Clause) -> bool:
    """Whether the negation may be of an adjunct: "was not issued under the act" does not deny the issuing."""
    if not clause.negated or not clause.passive or not clause.objects:
        return False
    none = sentence.phrases[clause.objects[0]].determiner in ("no", "neither")  # "no officer was charged over it"
    return not none and any(p not in _LEAVING_BE for p, _ in clause.obliques)


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
        subject=_own_speaker(sentence, clause),
        negated=negated,
        value=_status(found, negated, lemma),
        trace=("predicate",),
    )


def _status(found: frozenset[str], negated: bool, lemma: str) -> Status:
    return Status(concepts=tuple(sorted(found)), holds=not negated, lemma=lemma)


def _own_speaker(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Whoever says "it is working on the plan" of itself: the singular subject of the verb of saying above."""
    if clause.relation != "complement" or clause.governor is None or clause.subject is None:
        return None
    above = sentence.clauses[clause.governor]
    if above.subject is None or not embedding.is_saying(above.lemma):
        return None
    speaker = sentence.phrases[above.subject]
    pronoun, head = sentence.tokens[sentence.phrases[clause.subject].head], sentence.tokens[speaker.head]
    body = head.tag is Tag.PROPN or bool({"company", "organisation", "body", "group"} & nouns.classes(head.lemma))
    if pronoun.folded != "it" or not body or head.lemma != head.folded or speaker.last > pronoun.index:
        return None
    return speaker.first, speaker.last


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

    What one thing underwent says nothing where both tell who did it: two doers may have done opposite things to it,
    and where they are one, what each says of the doer is compared.
    """
    if a.undergone and b.undergone and a.by and b.by:
        return Relation.UNKNOWN
    if set(a.concepts) & set(b.concepts) or a.lemma == b.lemma:
        return Relation.EQUAL if a.holds == b.holds else Relation.DISJOINT
    if concepts.opposed(frozenset(a.concepts), frozenset(b.concepts)):
        pairs = [(x, y) for x in a.concepts for y in b.concepts if concepts.opposite(x, y)]
        lasting = any(not concepts.reversible(x, y) for x, y in pairs)  # unlike "arrested", then "released"
        return Relation.DISJOINT if a.holds and b.holds and lasting else Relation.UNKNOWN
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
