"""The act that a duty comes to: "may go on selling" is selling, "free to refuse to treat" leaves the treating free.

Aspect verbs say nothing of their own on what is allowed; verbs of refusing turn it round (Karttunen 1971); who may
decide whether to do it, is free to do it or not.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis.duties.duty import Duty
from claimcheck.lexicon.scales import Obligation
from claimcheck.model.analysis import Clause, Sentence

_GOING_ON = frozenset("go continue keep carry start begin resume".split())
_REFUSING = frozenset("refuse decline refrain abstain opt avoid stop cease skip".split())
_CHOOSING = frozenset("decide choose determine pick".split())
_NEAR = 8  # tokens in which the act follows
_TURNED = {
    Obligation.REQUIRED: Obligation.FORBIDDEN,
    Obligation.FORBIDDEN: Obligation.REQUIRED,
    Obligation.FREE: Obligation.FREE,
}


def settled(sentence: Sentence, duty: Duty) -> Duty:
    """The duty of the act that its verb stands for; the duty itself where the verb is an act of its own."""
    clause = sentence.clause_at(duty.act)
    if duty.nominal or clause is None or clause.verb != duty.act:
        return duty
    verb = clause.lemma.split(" ", 1)[0]
    if verb not in _GOING_ON | _REFUSING | _CHOOSING:
        return duty
    act = _under(sentence, clause)
    if act is None:
        return duty
    span = (min(duty.span[0], act.verb), max(duty.span[1], act.verb + 1))
    if verb in _GOING_ON:
        return replace(duty, act=act.verb, span=span)
    if verb in _CHOOSING:
        whether = any(t.folded == "whether" for t in sentence.tokens[clause.verb : act.verb])
        free = whether and duty.level in (Obligation.FREE, Obligation.REQUIRED) and duty.affirmed
        return replace(duty, act=act.verb, span=span, level=Obligation.FREE) if free else duty
    turned = _TURNED.get(duty.level)
    return duty if turned is None or not duty.affirmed else replace(duty, act=act.verb, span=span, level=turned)


def _under(sentence: Sentence, clause: Clause) -> Clause | None:
    """The infinitive or gerund under the verb."""
    for other in sentence.clauses:
        near = clause.verb < other.verb <= clause.verb + _NEAR
        if near and other.governor == clause.index and other.relation in ("infinitive", "participle"):
            return other
    return None
