"""Force of a request: asked, urged, demanded, ordered.

Recognises directive verbs with whoever is directed and what is to be done: "asked the firm to stop",
"ordering the crew to leave", "a request that the bank close". Example: "Police ordered residents to leave."
Refuses on purpose: questions ("asked whether"), orders of goods ("ordered 200 jets"), laws and standing rules
(kind obligation). Directive force after Searle (1976), a taxonomy of illocutionary acts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import nouns, scales
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation, of_intervals

_NOT_SPOKEN = frozenset("make require mandate force compel oblige obligate get have".split())  # these need no words
BINDING = 4  # from this level on a refusal breaks a duty


@dataclass(frozen=True, slots=True)
class Force:
    """How strongly somebody is told to act: 1 asks, 2 urges, 3 demands, 4 orders. `lemma` is the word used."""

    level: int
    lemma: str

    def __str__(self) -> str:
        return self.lemma

    def to_plain(self) -> dict[str, object]:
        """JSON: level and word."""
        return {"type": "force", "level": self.level, "lemma": self.lemma}


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The requests and orders of a sentence that say what is to be done."""
    for clause in sentence.clauses:
        level = scales.force(clause.lemma, "verb")
        if (
            level is None
            or level is scales.Force.SUGGEST
            or clause.lemma in _NOT_SPOKEN
            or sentence.tokens[clause.verb].tag not in (Tag.VERB, Tag.AUX)
        ):
            continue
        content = _content(sentence, clause)
        particle = clause.lemma.partition(" ")[2]
        told = clause.objects or tuple(
            n for preposition, n in clause.obliques if preposition == particle
        )  # "called on ministers"
        if content is None or not told:
            continue
        addressee = sentence.phrases[told[0]]
        yield Mention(
            span=sentence.span_of(clause.verb, max(addressee.last, content.verb + 1)),
            value=Force(level=int(level), lemma=clause.lemma),
            anchor=clause.verb,
            head=(content.verb, _end(sentence, content)),
            subject=_issuer(sentence, clause),
            role="request",
            trace=("directive",),
        )


def _content(sentence: Sentence, clause: Clause) -> Clause | None:
    """The infinitive or that-clause under the directive."""
    for other in sentence.clauses:
        if (
            other.governor == clause.index
            and other.relation in ("infinitive", "complement")
            and other.verb > clause.verb
        ):
            return other
    return None


def _end(sentence: Sentence, content: Clause) -> int:
    """Up to where the act ends, with the participles and infinitives that hang on it."""
    last = max(content.last, content.verb + 1)
    for other in sentence.clauses[content.index + 1 :]:
        if (
            other.relation not in ("participle", "infinitive")
            or other.governor is None
            or other.governor < content.index
        ):
            break
        last = max(last, other.last)
    return last


def _issuer(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Who issued the paper that orders ("the court issued a ruling ordering the firm to pay")."""
    if clause.subject is None or clause.governor is None or clause.relation not in ("participle", "relative"):
        return None
    paper, above = sentence.phrases[clause.subject], sentence.clauses[clause.governor]
    if not {"rule", "law", "document"} & nouns.classes(sentence.tokens[paper.head].lemma) or above.subject in (
        None,
        clause.subject,
    ):
        return None
    issuer = sentence.phrases[above.subject] if above.subject is not None else paper
    return issuer.first, issuer.last


def read(plain: Mapping[str, Any]) -> Force:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "force":
        raise ValueError("not a value of type force")
    return Force(level=int(plain["level"]), lemma=str(plain["lemma"]))


def relate(a: Force, b: Force) -> Relation:
    """A binding order and a request that does not bind exclude each other; otherwise the stronger says more."""
    if (a.level >= BINDING) != (b.level >= BINDING):
        return Relation.DISJOINT if 3 not in (a.level, b.level) else Relation.OVERLAP
    return of_intervals((a.level, BINDING), (b.level, BINDING))


KIND = Kind(
    id="force",
    summary="asked, requested, urged, pressed, demanded, ordered: the force of a request",
    example="Police ordered residents to leave the valley.",
    find=find,
    read=read,
    relate=relate,
    needs={"object": "related", "subject": "unknown", "head": "unknown"},
    one_answer=True,
    apart=frozenset({"predicate"}),
)
