"""What a completed set entails: "If Peru ratifies, every member will have joined" says that Peru alone has not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model.analysis import Clause, Modality, NounPhrase, Sentence, Tag

_EVERY = ("every", "all", "each")
_NOT_QUITE = ("nearly", "almost", "not")
_CONDITIONS = ("if", "once", "when")


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """first, last: tokens of the whole (half-open). anchor: the verb of the one left. member, head: it, the class."""

    first: int
    last: int
    anchor: int
    member: tuple[int, int]
    head: tuple[int, int]


def completions(sentence: Sentence) -> Iterator[Completion]:
    """The completed sets of a sentence, by the clause on all of the class."""
    for outer in sentence.clauses:
        if outer.subject is None or outer.negated or not _all(sentence, every := sentence.phrases[outer.subject]):
            continue
        for inner in sentence.clauses:
            if inner.index == outer.index or inner.modality is not Modality.CONDITIONAL or inner.negated:
                continue
            opened = _opened(sentence, inner)
            if opened is None or inner.subject is None:
                continue
            who = sentence.phrases[inner.subject]
            apart = who.last <= every.first or who.first >= every.last
            if apart and sentence.tokens[who.head].tag is Tag.PROPN:
                yield Completion(
                    first=min(opened, outer.first),
                    last=max(inner.verb + 1, outer.last),
                    anchor=inner.verb,
                    member=(who.first, who.last),
                    head=(every.first + 1, every.last),
                )


def _all(sentence: Sentence, phrase: NounPhrase) -> bool:
    before = sentence.tokens[phrase.first - 1].folded if phrase.first else ""
    return sentence.tokens[phrase.first].folded in _EVERY and before not in _NOT_QUITE


def _opened(sentence: Sentence, clause: Clause) -> int | None:
    """The token that opens the condition."""
    opening = sentence.tokens[max(0, clause.first - 2) : clause.verb]
    return next((t.index for t in opening if t.folded in _CONDITIONS), None)
