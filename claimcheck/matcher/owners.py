"""Whose an answer is: the seats of which party, the fee for which player, the fate of which person.

The name right behind it owns it ("79 for the Alliance"), else the one that is its subject, else the one that stands
nearest before it in its sentence, else the only one there.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.analysis import reference
from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.lexicon import nouns
from claimcheck.matcher.ladder import Ladder
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Claim
from claimcheck.text.folding import fold

_BEHIND = re.compile(r"^[a-z ]{0,20}?(?:for|by|of) (?:the |its )?$")
_PLACED = re.compile(r"\b(?:in|at|near|from|to|against|told|outside|with) (?:the )?$")
_SAYS = re.compile(r"\W{0,2} ?(?:says|said|understands|reports|reported|writes|wrote|has learned|has learnt|learned)\b")
_ASIDE = re.compile(r"\b(?:according to|in|at|near|outside) (?:the )?$")
_OFFICIAL = re.compile(
    r"\b(?:judge|justice|magistrate|prosecutor|attorney|lawyer|solicitor|counsel|sheriff|chief|lt\.?|sgt\.?|capt\.?|"
    r"sergeant|lieutenant|inspector|detective|officer|deputy|spokes(?:man|woman)|commissioner|minister),? $"
)
_COURT = re.compile(r"\b(?:judge|court|jury|magistrates?|prosecut\w+|police|officers?|tribunal|it)\b")
_LAWMEN = re.compile(r"\b(?:guards?|police\w*|officers?|deput(?:y|ies)|troopers?|soldiers?|detectives?|agents?)\b")
_OWNED = re.compile(
    r"(?:'s?|^his|^her|^their) (?:[a-z]+ )?(?:brother|sister|father|mother|wife|husband|son|daughter|cousin|"
    r"driver|friend|manager|partner|colleague|boss|neighbou?r|girlfriend|boyfriend|passenger)s?\b"
)
_BROUGHT_IN = re.compile(r"(?:an?|another|two|three|several|some|the other) ")
_ANYBODY = frozenset("man woman person gunman boy girl youth teenager people robber raider".split())
_DOERS = frozenset(("person", "vehicle", "truck"))
_FAR = 25  # code points
LETTERS = 3  # of a word of a name from which it tells


def owner(claim: Claim, sentence: Sentence, text: Analysis, ladder: Ladder) -> frozenset[str]:
    """The words of the name of whose answer it is; empty where nobody is named."""
    key = _nearest(claim, sentence, text)
    if key is None:
        return frozenset()
    shared = ladder.shared.get((text.document.id, key), key)
    return frozenset(w for w in (*key.split(), *shared.split()) if len(w) >= LETTERS)


def person(claim: Claim, sentence: Sentence, text: Analysis, ladder: Ladder) -> frozenset[str]:
    """The words of the name of the one of whom it is told, who is no judge, lawyer or officer; empty if not known.

    That is the subject; where the court acts, or a thing does, the object or the name nearest before it.
    """
    doer, whom = _doer(claim, sentence, text), claim.frame.object
    key = None
    if doer is not None and not _is_court(doer.text) and (doer.key is None or not _is_official(doer.key, text)):
        key = doer.key
        known = nouns.classes(doer.head)
        if key is None and "person" in known:
            if not doer.text.lower().startswith("the ") or "suspect" in known or doer.head in _ANYBODY:
                return frozenset()
            key = _last_named(claim, sentence, text)  # "the singer"
    if key is None and whom is not None and whom.entity is not None:
        key = whom.entity
    if key is None or not _is_private(key, text):
        key = _last_named(claim, sentence, text)
    if key is None:
        return frozenset()
    shared = ladder.shared.get((text.document.id, key), key)
    return frozenset(w for w in (*key.split(), *shared.split()) if len(w) >= LETTERS)


def of_somebody_else(claim: Claim, sentence: Sentence, text: Analysis) -> bool:
    """Whether it tells what somebody beside the one of the story did: "a guard drew", "his brother worked there".

    The opening of a text brings in the one of the story so: "a farmer shot dead".
    """
    doer = _doer(claim, sentence, text)
    if doer is None or doer.key is not None:
        return False
    words = fold(doer.text).lower()
    if _LAWMEN.search(words) or _OWNED.search(words):
        return True
    known = nouns.classes(doer.head)
    anybody = doer.head in _ANYBODY or "suspect" in known
    return bool(_BROUGHT_IN.match(words)) and not anybody and bool(known & _DOERS) and sentence.passage.index > 1


def _last_named(claim: Claim, sentence: Sentence, text: Analysis) -> str | None:
    """The person named last before a claim, in its sentence or in those before it."""
    value = claim.parts.get("words", claim.parts.get("value", claim.span))
    told = [(end, key) for _, end, key in _names(sentence, text)]
    told += [(m.end, e.key) for e in text.entities.values() for m in e.mentions]
    before = (key for end, key in sorted(told, reverse=True) if end <= value.start)
    return next((k for k in before if _is_private(k, text)), None)


class _Doer(NamedTuple):
    text: str
    head: str
    key: str | None


def _doer(claim: Claim, sentence: Sentence, text: Analysis) -> _Doer | None:
    """The subject of the claim, or of its clause where that is the figure itself."""
    subject, value = claim.frame.subject, claim.parts.get("value", claim.span)
    if subject is not None and subject.text not in text.document.text[value.start : value.end]:
        return _Doer(subject.text, subject.head, subject.entity)
    token = sentence.token_at(value.start)
    clause = None if token is None else sentence.clause_at(token.index)
    if clause is None or clause.subject is None:
        return None
    phrase = sentence.phrases[clause.subject]
    told = sentence.span_of(*phrase.bounds)
    key = phrase.entity or reference.resolve(text, sentence, *phrase.bounds)
    return _Doer(text.document.text[told.start : told.end], sentence.tokens[phrase.head].lemma, key)


def _is_court(doer: str) -> bool:
    return _COURT.search(fold(doer).lower()) is not None


def _is_private(key: str, text: Analysis) -> bool:
    """Whether it is the name of a person who is not only there in an office."""
    return indexed(text.entities).natures[key] is Nature.PERSON and not _is_official(key, text)


def _is_official(key: str, text: Analysis) -> bool:
    """Whether one speaks for the court, the police or somebody else, by the word at any mention of his name."""
    whole = text.document.text
    return any(
        _OFFICIAL.search(fold(whole[max(0, m.start - _FAR) : m.start]).lower())
        or _SAYS.match(fold(whole[m.end : m.end + _FAR]).lower())
        for m in text.entities[key].mentions
    )


def parties(claim: Claim, sentence: Sentence, text: Analysis, ladder: Ladder) -> frozenset[str]:
    """The words of the names in an answer and next to it, on either side, and of its subject."""
    value, subject = claim.parts.get("words", claim.parts.get("value", claim.span)), claim.frame.subject
    named = [(start, end, key) for start, end, key in _names(sentence, text) if not _is_aside(text, start, end)]
    keys = {key for end, key in sorted((end, key) for _, end, key in named if end <= value.start)[-1:]}
    keys |= {key for start, key in sorted((start, key) for start, _, key in named if start >= value.end)[:1]}
    keys |= {key for start, end, key in named if start < value.end and value.start < end}
    if subject is not None and subject.entity is not None:
        keys.add(subject.entity)
    shared = {ladder.shared.get((text.document.id, key), key) for key in keys}
    return frozenset(w for key in keys | shared for w in key.split() if len(w) >= LETTERS)


def _is_aside(text: Analysis, start: int, end: int) -> bool:
    """Whether a name is only that of who says so, or of where it was: "in [Bolzan]", "[Radio Lorne] said"."""
    whole = text.document.text
    said = _SAYS.match(fold(whole[end : end + _FAR]).lower())
    return said is not None or _ASIDE.search(fold(whole[max(0, start - _FAR) : start]).lower()) is not None


def _names(sentence: Sentence, text: Analysis) -> list[tuple[int, int, str]]:
    """The names in a sentence: where each begins and ends, and its key."""
    whole, here = text.document.text, sentence.passage.span
    told = []
    for phrase in sentence.phrases:
        named = sentence.span_of(*phrase.bounds)
        if phrase.entity is not None and any(c.isupper() for c in whole[named.start : named.end]):
            told.append((named.start, named.end, phrase.entity))
    for entity in text.entities.values():
        told.extend(
            (m.start, m.end, entity.key) for m in entity.mentions if here.start <= m.start and m.end <= here.end
        )
    return told


def _nearest(claim: Claim, sentence: Sentence, text: Analysis) -> str | None:
    value, whole = claim.parts.get("words", claim.parts.get("value", claim.span)), text.document.text
    told = _names(sentence, text)
    for start, _, key in sorted(told):
        if start >= value.end and _BEHIND.match(fold(whole[value.end : start]).lower()):
            return key
    subject = claim.frame.subject
    if subject is not None and subject.entity is not None:
        return subject.entity
    first = sentence.passage.span.start
    before = [
        (end, key)
        for start, end, key in told
        if end <= value.start and not _PLACED.search(fold(whole[first:start]).lower())
    ]
    if before:
        return max(before)[1]
    only = {key for _, _, key in told}
    return min(only) if len(only) == 1 else None
