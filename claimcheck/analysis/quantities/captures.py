"""Those wanted by the law whom somebody takes are arrested: "captured 23 pirates", "99 suspects seized"."""

from __future__ import annotations

from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Sentence

_WANTED = frozenset(("alleged", "suspected", "accused", "wanted"))
_NEAR = 4  # tokens before the noun
_TAKING = frozenset(("seize", "capture", "nab", "net", "catch", "bust", "hold", "round up", "take in", "pick up"))


def capture(sentence: Sentence, noun: int) -> int | None:
    """The verb that tells of the capture of those whom a noun names, by token index; None where none does."""
    token = sentence.tokens[noun]
    kinds = nouns.classes(token.lemma)
    before = {t.folded for t in sentence.tokens[max(0, noun - _NEAR) : noun]}
    if "suspect" not in kinds and not ("person" in kinds and before & _WANTED):
        return None
    for clause in sentence.clauses:
        taken = clause.objects[:1] or (() if clause.surface is None or not clause.passive else (clause.surface,))
        own = any(sentence.phrases[n].head == noun for n in taken)
        if clause.lemma in _TAKING and (own or clause.relation == "participle" and clause.verb == noun + 1):
            return clause.verb
    return None
