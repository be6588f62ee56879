"""Those who are taken or moved: "the evacuation of 300 families", "a bust of 40 suspects", "99 suspects seized"."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.analysis.quantities import Head, Quantity, before_text
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Sentence
from claimcheck.text.patterns import lazily

DONE_TO_THEM = {
    "evacuation": "evacuated", "rescue": "rescued", "displacement": "displaced",
    **dict.fromkeys(("arrest", "detention", "apprehension", "roundup", "round-up", "bust"), "arrested"),
}  # fmt: skip
_OF_THINGS_TOO = frozenset(("bust", "roundup", "round-up"))  # "a bust of two labs"
_LIVING = frozenset(("person", "group"))
_DONE_OF = lazily(
    rf"\b(?P<noun>{'|'.join(DONE_TO_THEM)})s? of(?: (?:about|some|around|nearly|almost|at least|more than|over|up to|"
    r"another|the))* $"
)
_WANTED = frozenset(("alleged", "suspected", "accused", "wanted"))
_TAKING = frozenset(("seize", "capture", "nab", "net", "catch", "bust", "hold", "round up", "take in", "pick up"))


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of those counted ("dead", "feared dead"), and the token that says it."""

    state: str
    token: int


def taken_by_noun(sentence: Sentence, quantity: Quantity, head: Head | None) -> Said | None:
    """What a noun says was done to them: "the [arrest] of 20 people"; a bust of two labs arrests nobody."""
    before = before_text(sentence, quantity, 60)
    m = _DONE_OF.search(before)
    if m is None:
        return None
    living = head is None or bool(_LIVING & nouns.classes(sentence.tokens[head.token].lemma))
    token = sentence.token_at(max(quantity.span.start - len(before) + m.start(), sentence.passage.span.start))
    if token is None or m["noun"] in _OF_THINGS_TOO and not living:
        return None
    return Said(DONE_TO_THEM[m["noun"]], token.index)


def taken_by_verb(sentence: Sentence, head: Head | None) -> Said | None:
    """Those wanted by the law whom somebody takes are arrested: "[captured] 23 pirates", "99 suspects [seized]"."""
    if head is None:
        return None
    noun = sentence.tokens[head.token]
    kinds = nouns.classes(noun.lemma)
    before = {t.folded for t in sentence.tokens[head.first : head.token]}
    if "suspect" not in kinds and not ("person" in kinds and before & _WANTED):
        return None
    for clause in sentence.clauses:
        taken = clause.objects[:1] or (() if clause.surface is None or not clause.passive else (clause.surface,))
        own = any(sentence.phrases[n].head == head.token for n in taken)
        if clause.lemma in _TAKING and (own or clause.relation == "participle" and clause.verb == head.last):
            return Said("arrested", clause.verb)
    return None
