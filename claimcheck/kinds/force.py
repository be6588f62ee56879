"""Force of a request: asked, urged, demanded, ordered.

Recognises directives with whoever is told and what is to be done, in a verb ("asked the firm to stop"), in a noun
("a request for the heirs to come forward") or with the act in a noun ("ordered the removal of the dam"), and
directives that are denied ("stopped short of ordering"). Example: "Police ordered residents to leave."
Refuses on purpose: questions ("asked whether"), orders of goods ("ordered 200 jets"), directives that are only
planned or possible, causes that compel ("fog forced"), laws and standing rules (kind obligation).
Directive force after Searle (1976), a taxonomy of illocutionary acts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimcheck.analysis import veridicality
from claimcheck.analysis.directive_words import ISSUED
from claimcheck.analysis.directives import Directive, directives
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.relation import Relation, of_intervals
from claimcheck.model.span import Span

DEMANDS, BINDING = 3, 4  # a demand may bind or not; from an order on a refusal breaks a duty


@dataclass(frozen=True, slots=True)
class Force:
    """How strongly somebody is told to act: 1 asks, 2 urges, 3 demands, 4 orders. `lemma` is the word used.

    `given` is False where it is said that nobody told so ("did not order"). `writ`: the word holds the act, to appear
    or to hand over ("subpoenaed the broker").
    """

    level: int
    lemma: str
    given: bool = True
    writ: bool = False

    def __str__(self) -> str:
        return self.lemma if self.given else f"not {self.lemma}"

    def to_plain(self) -> dict[str, object]:
        """JSON: level and word; `given` where it is denied, `writ` where the word holds the act."""
        plain: dict[str, object] = {"type": "force", "level": self.level, "lemma": self.lemma}
        return plain | ({} if self.given else {"given": False}) | ({"writ": True} if self.writ else {})


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The requests and orders of a sentence that say what is to be done."""
    for found in directives(sentence):
        clause = sentence.clause_at(found.at)
        if clause is not None and veridicality.supposed_above(sentence, clause):
            continue  # "did not state that he had ordered it"
        noun = found.clause is None and found.act != found.at
        said = _said(sentence, found)
        issuer = _issuer(sentence, found)
        yield Mention(
            span=said if issuer is None or issuer[0] > found.at else said.hull(sentence.span_of(*issuer)),
            value=Force(level=int(found.level), lemma=found.lemma, given=not found.denied, writ=found.writ),
            anchor=found.act,
            subject=issuer,
            head=found.told,
            role="request not" if found.undo else "request",
            negated=found.denied,
            nominal=noun,
            parts={"value": said if found.paper is None else sentence.span_of(found.paper, found.paper + 1)},
            trace=("directive",),
        )


def _said(sentence: Sentence, found: Directive) -> Span:
    """From the word of asking to whoever is told and the verb of the act."""
    last = max(found.at, found.act) + 1
    if found.told is not None and not found.addressed:
        last = max(last, found.told[1])
    return sentence.span_of(found.at, found.at + 1 if found.addressed else last)


def _issuer(sentence: Sentence, found: Directive) -> tuple[int, int] | None:
    """Who tells; of a paper that orders, whoever issued it ("the court issued a ruling ordering the firm to pay")."""
    if found.issuer is None:
        return None
    clause = sentence.clause_at(found.at)
    lemma = sentence.tokens[found.issuer[1] - 1].lemma
    if clause is None or clause.governor is None or clause.relation not in ("participle", "relative"):
        return None if lemma in ISSUED else found.issuer
    if not {"rule", "law", "document"} & nouns.classes(lemma) and lemma not in ISSUED:
        return found.issuer
    above = sentence.clauses[clause.governor]
    if above.subject is None or above.subject == clause.subject:
        return found.issuer
    return sentence.phrases[above.subject].bounds


def read(plain: Mapping[str, Any]) -> Force:
    """The inverse of `to_plain`. Raises ValueError where it is not of that form."""
    if plain.get("type") != "force":
        raise ValueError("not a value of type force")
    return Force(
        level=int(plain["level"]),
        lemma=str(plain["lemma"]),
        given=bool(plain.get("given", True)),
        writ=bool(plain.get("writ", False)),
    )


def relate(a: Force, b: Force) -> Relation:
    """A binding order and a request that does not bind exclude each other; otherwise the stronger says more.

    A directive is excluded by the denial of one that is no stronger: who did not even ask did not order.
    """
    if a.given != b.given:
        said, denied = (a, b) if a.given else (b, a)
        return Relation.DISJOINT if said.level >= denied.level else Relation.UNKNOWN
    if not a.given:
        return Relation.EQUAL if a.level == b.level else Relation.BROADER if a.level > b.level else Relation.NARROWER
    if (a.level >= BINDING) != (b.level >= BINDING):
        return Relation.OVERLAP if DEMANDS in (a.level, b.level) else Relation.DISJOINT
    return of_intervals((a.level, BINDING), (b.level, BINDING))


KIND = Kind(
    id="force",
    summary="asked, requested, urged, pressed, demanded, ordered: the force of a request",
    example="Police ordered residents to leave the valley.",
    find=find,
    read=read,
    relate=relate,
    needs={"head": "unknown", "subject": "unknown", "role": "exact"},
    one_answer=True,
    apart=frozenset({"predicate", "object"}),
    either={"head": "object"},
    parties=frozenset(("subject", "head")),
)
