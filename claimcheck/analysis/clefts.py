"""Clefts: "It was on Monday that the search began" tells of the search what "it was" only points at.

After Lambrecht (2001): the copula brings the time to the front, the clause behind it says what happened then.
"""

from __future__ import annotations

from claimcheck.model.analysis import Clause, Sentence

_OPENING = frozenset(("that", "when", "before", "after"))
_BEHIND = frozenset(("adverbial", "relative", "complement"))
_NEAR = 14  # tokens of the time between the copula and its clause


def meant(sentence: Sentence, clause: Clause | None) -> Clause | None:
    """The clause that says what happened at a time that an "it was" brings to the front; else the clause itself."""
    if clause is None or clause.lemma != "be" or clause.negated or clause.subject is None:
        return clause
    subject = sentence.phrases[clause.subject]
    if subject.last - subject.first != 1 or sentence.tokens[subject.head].folded != "it":
        return clause
    for other in sentence.clauses:
        behind = other.governor == clause.index and other.relation in _BEHIND and clause.first < other.first
        opened = sentence.tokens[other.first].folded in _OPENING and other.first - subject.last <= _NEAR
        if behind and opened and other.subject is not None:
            return other
    return clause
