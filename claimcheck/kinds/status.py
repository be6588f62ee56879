"""Status and polarity: what is said to have happened, to be going on, or not.

Recognises predicates of the verb classes in the lexicon, said of a subject, with their polarity and phase.
Examples: "The parties are in talks." "The union has not engaged." "The bill was rejected."
Refuses on purpose: what is only planned, asked for, possible or supposed (that is no state of affairs), and
speech acts, attitudes and light verbs of their own. Polarity as in FactBank (Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import concepts, embedding, nouns, scales
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation

_ADJUNCTS = ("participle", "infinitive")  # their time and subject are not their own
# Classes of saying, thinking and wishing: what is said or wished is no state of affairs.
_ATTITUDES = frozenset(
    "say intend hope want know believe expect think plan fear doubt claim argue describe mean respond ignore".split()
)
_REACH = 3  # tokens from the verb on that can say so: "are well under way"
_GOING_ON = {
    "ongoing",
    "continue",
    "continuing",
    "proceed",
    "way",
    "underway",
    "progress",
    "progressing",
    "begin",
    "start",
    "resume",
}
_EMPTY = frozenset(
    "be have do get make take give go come put let keep become remain seem appear use need mean include involve".split()
)
_OVER = {"collapse", "end", "fail", "break", "stall"}


@dataclass(frozen=True, slots=True)
class Status:
    """A predicate class that holds of the subject, or does not. `lemma` is the word that was used."""

    concepts: tuple[str, ...]
    holds: bool
    lemma: str

    def __str__(self) -> str:
        return self.lemma if self.holds else f"not {self.lemma}"

    def to_plain(self) -> dict[str, object]:
        """JSON: the classes, the polarity and the word."""
        return {"type": "status", "concepts": list(self.concepts), "holds": self.holds, "lemma": self.lemma}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The states and happenings that a sentence puts forward as such."""
    for clause in sentence.clauses:
        yield from _asked(sentence, clause)
        if clause.modality is not Modality.ASSERTED or not (clause.subject is not None or clause.passive):
            continue
        if clause.relation in _ADJUNCTS and not _left_undone(sentence, clause):
            continue
        yield from _nominal(sentence, clause)
        token = sentence.tokens[clause.verb]
        if token.tag is Tag.ADJ:
            yield from _adjective(sentence, clause)
        elif _tells(sentence, clause) and not _elsewhere_denied(clause):
            yield _mention(sentence, clause, clause.concepts - _ATTITUDES, clause.negated, clause.lemma)
        yield from _identity(sentence, clause)


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
    if above.subject is None or clause.subject is None or above.negated or above.modality is not Modality.ASSERTED:
        return
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
    """Whether an infinitive says what did not happen: "declined to sign", "failed to open"."""
    if clause.relation != "infinitive" or clause.governor is None or clause.lemma in _EMPTY:
        return False
    return embedding.effect(sentence.clauses[clause.governor].lemma).negates and clause.negated


def _tells(sentence: Sentence, clause: Clause) -> bool:
    """Whether the verb reports a happening of its own: no light verb, speech act, attitude or refusal."""
    head = clause.lemma.split(" ", 1)[0]
    if (
        embedding.is_saying(clause.lemma)
        or scales.force(clause.lemma, "verb") is not None
        or clause.concepts
        and clause.concepts <= _ATTITUDES
    ):
        return False
    if any(c.governor == clause.index and c.relation == "infinitive" for c in sentence.clauses):
        return not embedding.effect(clause.lemma).negates and bool(clause.concepts)
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


def _elsewhere_denied(clause: Clause) -> bool:
    """Whether the negation may be of an adjunct: "was not issued under the act" does not deny the issuing."""
    return clause.negated and clause.passive and any(p != "by" for p, _ in clause.obliques)


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


def _adjective(sentence: Sentence, clause: Clause) -> Iterator[Mention]:
    """ "The plant is closed", "the report is inaccurate": a state with a polarity of its own."""
    token = sentence.tokens[clause.verb]
    by_sign: dict[bool, list[str]] = {}
    for concept, positive in sorted(concepts.adjective_concepts(token.lemma)):
        by_sign.setdefault(positive, []).append(concept)
    for positive, found in sorted(by_sign.items()):
        word = token.lemma if positive else found[0]  # "alive" denies dying: it is read as "not die"
        yield _mention(sentence, clause, frozenset(found), clause.negated == positive, word)
    if not by_sign:
        yield _mention(sentence, clause, frozenset(), clause.negated, token.lemma)


def _mention(sentence: Sentence, clause: Clause, found: frozenset[str], negated: bool, lemma: str) -> Mention:
    return Mention(
        span=sentence.span_of(min(clause.verb, clause.last - 1), clause.verb + 1),
        anchor=clause.verb,
        subject=_own_speaker(sentence, clause),
        negated=negated,
        value=Status(concepts=tuple(sorted(found)), holds=not negated, lemma=lemma),
        trace=("predicate",),
    )


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
    return Status(concepts=tuple(plain["concepts"]), holds=bool(plain["holds"]), lemma=str(plain["lemma"]))


def relate(a: Status, b: Status) -> Relation:
    """Equal where one class holds in both, disjoint where one says that it does not or opposites hold."""
    if set(a.concepts) & set(b.concepts) or a.lemma == b.lemma:
        return Relation.EQUAL if a.holds == b.holds else Relation.DISJOINT
    if concepts.opposed(frozenset(a.concepts), frozenset(b.concepts)):
        turned = any(concepts.reversible(x, y) for x in a.concepts for y in b.concepts)  # arrested, then released
        return Relation.DISJOINT if a.holds and b.holds and not turned else Relation.UNKNOWN
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
