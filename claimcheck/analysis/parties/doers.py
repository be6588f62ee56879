"""Whose deed "by" tells behind the noun of an event: the event's own, or what somebody else did with its outcome."""

from __future__ import annotations

from claimcheck.lexicon import parts
from claimcheck.model.analysis import Clause, NounPhrase, Sentence

_DOING = frozenset("make do produce create prepare compile undertake carry draw put cause perform sign".split())


def otherwise_done(sentence: Sentence, noun: int, clause: Clause | None, phrase: NounPhrase) -> bool:
    """Whether a verb between the noun and "by" tells of another deed: "a report [cited] by Reuters", "a report [was
    published] by", not "a report [written] by"."""
    if clause is not None and clause.passive and noun < clause.verb < phrase.first:
        return True
    owner = sentence.clause_at(phrase.head)
    if owner is None or not noun < owner.verb < phrase.first:
        return False
    lemma = owner.lemma.split(" ", 1)[0]
    events = {w.event for w in parts.ways(sentence.tokens[noun].lemma, verb=False)}
    return lemma not in _DOING and events.isdisjoint(w.event for w in parts.ways(lemma, verb=True))
