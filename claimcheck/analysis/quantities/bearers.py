"""Of whom it is told that they died or were aboard: "the driver who hit four cyclists died" is of the driver."""

from __future__ import annotations

from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Sentence, Tag, Token

_ABOVE = ("xcomp", "conj", "aux", "aux:pass", "cop", "obl", "nmod")  # "was [found] dead", "is [in hospital]"
_SOME = frozenset("dozen hundred thousand million score handful number total couple pair group majority".split())
_TAKING = frozenset("pull haul take lift help bring drag hoist winch welcome invite let pick get come go climb".split())
_WHO = frozenset(("who", "whose"))


def told_of_another(sentence: Sentence, counted: int, said: int) -> bool:
    """Whether the word at `said` is told of a person in whose description those at `counted` stand.

    "A woman with three children died", "the man accused of killing two co-workers is in custody"; not "a group of 12
    people died", "a bus carrying 40 pilgrims is missing".
    """
    subject = _subject(sentence, said)
    if subject is None or subject.index >= counted or not _is_person(sentence, subject, counted):
        return False
    at, joined = counted, True
    while at >= 0 and at != subject.index:
        token = sentence.tokens[at]
        of_some = token.relation == "nmod" and token.head >= 0 and sentence.tokens[token.head].lemma in _SOME
        joined = joined and (token.relation == "conj" or of_some)  # "the senator and dozens of other Democrats"
        at = token.head
    return at == subject.index and not joined


def holder_of(sentence: Sentence, counted: int) -> int | None:
    """The person who has them, where the verb is told of that person: "a [woman] with three children died"."""
    clause = sentence.clause_at(counted)
    if clause is None or sentence.tokens[counted].relation != "nmod":
        return None
    return sentence.tokens[counted].head if told_of_another(sentence, counted, clause.verb) else None


def _subject(sentence: Sentence, at: int) -> Token | None:
    """The subject of the verb at the token, or of that on which it hangs."""
    while at >= 0:
        found = next((t for t in sentence.tokens if t.head == at and t.relation.startswith("nsubj")), None)
        if found is not None or not sentence.tokens[at].relation.startswith(_ABOVE):
            return found
        at = sentence.tokens[at].head
    return None


def _is_person(sentence: Sentence, subject: Token, counted: int) -> bool:
    """Whether the subject is one person by its noun, or because of "who" behind it."""
    kinds = nouns.classes(subject.lemma)
    if kinds:
        return "person" in kinds and "group" not in kinds and subject.folded == subject.lemma
    inner = sentence.tokens[subject.index : counted]
    return subject.tag is Tag.PROPN and any(t.folded in _WHO for t in inner)


def is_taken(sentence: Sentence, counted: int) -> bool:
    """Whether those counted are taken aboard, or come: "pulled eleven people aboard his boat"."""
    clause = sentence.clause_at(counted)
    return clause is not None and clause.lemma.split(" ", 1)[0] in _TAKING
