"""Names for what words leave open: in brackets in a quotation, or as noun phrases of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.questions import wording
from claimcheck.text.folding import fold


def named(words: str, claim: Claim, document: Document) -> str:
    """Quoted words with the name of the subject in brackets, where they have a pronoun for it or leave it out."""
    first, _, rest = words.partition(" ")
    low = fold(first).lower()
    predicate, subject = claim.frame.predicate, claim.frame.subject
    verb = predicate is not None and low == fold(predicate.text).lower() and not low.endswith("ing")
    left_out = low in _FINITE or verb
    if not rest or subject is None or subject.entity is None or not (left_out or low in wording.SUBJECTS):
        return words
    name = wording.noun_phrase(claim, subject, document)
    if name is None or name in words:
        return words
    return f"[{name}] {words if left_out else rest}"


def from_subject(words: str, claim: Claim) -> str:
    """Words of a claim from its subject on, if its verb follows: a clause of time before it tells nothing of it.

    Where a pronoun takes the subject up behind such a clause, the subject stands in brackets for it.
    """
    subject, verb = claim.frame.subject, claim.frame.predicate
    if subject is None or verb is None:
        return words
    flat = _SPACE.sub(" ", words.lower())  # plain search: a pattern for each claim would be compiled to be used once
    named, done = (" ".join(slot.text.lower().split()) for slot in (subject, verb))
    at = _word_at(named, flat)
    if len(flat) != len(words) or at is None or _word_at(done, flat, at + len(named)) is None:
        return words
    start, end = at - len(_BEFORE.search(flat[:at])[0]), at + len(named)  # type: ignore[index]  # it may be empty
    for pronoun in _PRONOUN.finditer(words, end):
        if _word_at(done, flat, pronoun.end()) == pronoun.end():
            return f"[{words[start:end]}] {words[pronoun.end() :]}"
    return words[start:]


def _word_at(phrase: str, text: str, start: int = 0) -> int | None:
    """Where a phrase stands in a text as whole words, from a place on."""
    while (at := text.find(phrase, start)) >= 0:
        around = text[at - 1 : at] if at else "", text[at + len(phrase) : at + len(phrase) + 1]
        if not any(c.isalnum() or c == "_" for c in around):
            return at
        start = at + 1
    return None


_SPACE = re.compile(r"\s")
_BEFORE = re.compile(r"(?:\b(?:the|an?) )?\Z")
_PRONOUN = re.compile(rf"\b(?:{'|'.join(sorted(wording.SUBJECTS))})\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_EMPTY = frozenset("be have do say tell".split())  # verbs that tell nothing
_TRAILING = re.compile(r"(?:\W|\b(?:a|an|the|of|in|on|at|by|for|from|to|with|and|about|some|just|only|over)\b)*\Z")
_FINITE = frozenset("is are was were has have had will".split())


def things(claim: Claim, document: Document) -> tuple[str, ...]:
    """What a claim is about, in noun phrases of the text: who, and what besides; empty where none can be told."""
    frame, found = claim.frame, dict[str, str]()
    for slot in (frame.subject, frame.object or frame.head):
        words = wording.noun_phrase(claim, slot, document)
        if slot is not None and words is not None and (slot.entity is not None or " " in _ARTICLE.sub("", words)):
            found.setdefault(slot.entity or words, words)
    return tuple(found.values())


def deeds(claim: Claim, document: Document) -> Iterator[str]:
    """What a claim tells of its subject: the words from its verb to its value, then the verb or what is counted."""
    frame, text = claim.frame, document.exact(claim.span)
    verb, value = frame.predicate, claim.parts.get("value")
    if verb is not None and verb.head not in _EMPTY and (at := text.find(verb.text)) >= 0:
        behind = value is not None and value.start - claim.span.start >= at + len(verb.text)
        end = value.start - claim.span.start if value is not None and behind else len(text)
        yield " ".join(_TRAILING.sub("", text[at:end]).split())
    for slot in (verb, frame.head, frame.object):
        if slot is not None and slot.head not in _EMPTY:
            yield " ".join(slot.text.split())
