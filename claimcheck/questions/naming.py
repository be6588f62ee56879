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
    ends = [r"\s+".join(map(re.escape, slot.text.split())) for slot in (subject, verb)]
    match = re.search(r"\b(?:(?:the|an?) )?{}\b(?=.*\b{}\b)".format(*ends), words, re.IGNORECASE)
    if match is None:
        return words
    for pronoun in _PRONOUN.finditer(words, match.end()):
        if re.match(rf"{ends[1]}\b", words[pronoun.end() :], re.IGNORECASE):
            return f"[{match[0]}] {words[pronoun.end() :]}"
    return words[match.start() :]


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
