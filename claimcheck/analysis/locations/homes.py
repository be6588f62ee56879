"""Where somebody comes from, when it is said with a verb or a noun: "was born in X", "a native of X", "lives in X".

A home ("home") is where one lives or is from; a birthplace ("born") and where one grew up
("raised") are kept apart from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.analysis.locations.names import Located, place
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag, Token

_LIVING = frozenset("live reside dwell settle".split())
_NOUNS = {"native": "born", "resident": "home", "inhabitant": "home"}


def homes(sentence: Sentence) -> Iterator[tuple[Located, str]]:
    """(place with whose it is, "home", "born" or "raised"), by verbs first, then by nouns."""
    for clause in sentence.clauses:
        if clause.negated:
            continue
        yield from _by_verb(sentence, clause)
    for token in sentence.tokens[:-2]:
        link = sentence.tokens[token.index + 1].folded
        role = _NOUNS.get(token.folded) if link == "of" else "home" if link == "from" and _is_role(token) else None
        if role is not None:
            found = place(sentence.tokens, token.index + 1, token.index + 2)
            person = _described(sentence, token.index)
            if found is not None and person is not None:
                yield replace(found, person=person), role


def _by_verb(sentence: Sentence, clause: Clause) -> Iterator[tuple[Located, str]]:
    tokens = sentence.tokens
    if clause.lemma == "bear" and tokens[clause.verb].folded == "born" and tokens[clause.verb - 1].folded != "newly":
        number, role, at = (clause.objects[0] if clause.objects else clause.subject), "born", clause.verb + 1
        at = next((n for n in range(at, min(at + 8, len(tokens))) if tokens[n].folded in ("in", "at")), -1)
        if at > 0 and _figures(tokens, at + 1):
            at = next((n for n in range(at + 1, min(at + 6, len(tokens))) if tokens[n].folded == "in"), -1)
    elif clause.lemma == "grow up" or clause.lemma == "raise" and clause.objects and clause.passive:
        number, role, at = (clause.objects[0] if clause.passive else clause.subject), "raised", clause.verb + 1
        at += at < len(tokens) and tokens[at].folded == "up"
        at = at if at < len(tokens) and tokens[at].folded in ("in", "on", "near") else -1
    elif clause.lemma in _LIVING or clause.lemma == "come" or clause.lemma == "be":
        link = "in" if clause.lemma in _LIVING else "from"
        number, role, at = clause.subject, "home", clause.verb + 1
        at = at if at < len(tokens) and tokens[at].folded == link else -1
    else:
        return
    if number is None or at <= 0:
        return
    phrase = sentence.phrases[number]
    found = place(tokens, at, at + 1)
    fits = found is not None and (found.sure or role == "born")
    if found is not None and fits and (_is_person(sentence, phrase) or role != "home" and _is_one(sentence, phrase)):
        yield replace(found, person=phrase.bounds), role


def _is_role(token: Token) -> bool:
    """Whether the noun says what one person is ("a surgeon from Boston")."""
    return token.tag is Tag.NOUN and token.folded == token.lemma and "person" in nouns.classes(token.lemma)


def _figures(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].text[:1].isdigit()


def _is_person(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase may be one person: a name, "he", "she" or a noun of persons, not of many."""
    head = sentence.tokens[phrase.head]
    if head.tag is Tag.PRON:
        return head.folded in ("he", "she", "who")
    if head.tag is Tag.PROPN:
        return True
    return head.folded == head.lemma and "person" in nouns.classes(head.lemma)


def _is_one(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether the phrase is one, and known: "the bride"."""
    head = sentence.tokens[phrase.head]
    return head.folded == head.lemma and sentence.tokens[phrase.first].folded in ("the", "his", "her", "their")


def _described(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Whom "a native of X" describes: the noun it stands beside, or the subject of its copula."""
    tokens = sentence.tokens
    first = at
    while first and tokens[first - 1].tag in (Tag.DET, Tag.ADJ, Tag.NUM):
        first -= 1
    for clause in sentence.clauses:
        named = clause.lemma in ("be", "remain") and not clause.negated and clause.subject is not None
        if named and any(sentence.phrases[n].head == at for n in clause.objects):
            phrase = sentence.phrases[clause.subject or 0]
            return phrase.bounds if _is_person(sentence, phrase) else None
    if first > 1 and tokens[first - 1].folded == ",":
        before = first - 2
        if before > 1 and tokens[before].text.isdigit() and tokens[before - 1].folded == ",":
            before -= 2
        phrase_before = sentence.phrase_at(before)
        if phrase_before is not None and _is_person(sentence, phrase_before):
            return phrase_before.first, phrase_before.last
    return None
