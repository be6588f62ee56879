"""Whose names stand in the sentence of an answer, but for who only says so and where it was."""

from __future__ import annotations

import re

from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.matcher.apart import Told
from claimcheck.matcher.ladder import Ladder
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Claim
from claimcheck.text.folding import fold

SAYS = re.compile(
    r"\W{0,2} ?(?:says|said|understands|reports|reported|writes|wrote|has learned|has learnt|learned|"
    r"added|adds|told|fears|feared|thinks|thought|believes|believed|hopes|hoped|warned|warns|explained|explains|"
    r"expects|expected|reckons|complains|complained|insisted|insists|admitted|admits|confirmed|denied|denies)\b"
)
_ASIDE = re.compile(r"\b(?:according to|in|at|near|outside) (?:the )?$")
_SORTS = (frozenset((Nature.PERSON,)), frozenset((Nature.BODY, Nature.UNKNOWN)))
LETTERS = 3  # of a word of a name from which it tells


FAR = 25  # code points


def names_in(sentence: Sentence, text: Analysis) -> list[tuple[int, int, str]]:
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


def parties(claim: Claim, sentence: Sentence, text: Analysis, ladder: Ladder) -> frozenset[str]:
    """The words of the names in an answer and next to it, on either side, and of its subject."""
    value, subject = claim.parts.get("words", claim.parts.get("value", claim.span)), claim.frame.subject
    named = [(start, end, key) for start, end, key in names_in(sentence, text) if not _is_aside(text, start, end)]
    keys = {key for end, key in sorted((end, key) for _, end, key in named if end <= value.start)[-1:]}
    keys |= {key for start, key in sorted((start, key) for start, _, key in named if start >= value.end)[:1]}
    keys |= {key for start, end, key in named if start < value.end and value.start < end}
    if subject is not None and subject.entity is not None:
        keys.add(subject.entity)
    shared = {ladder.shared.get((text.document.id, key), key) for key in keys}
    return frozenset(w for key in keys | shared for w in key.split() if len(w) >= LETTERS)


def of_two(one: Told, two: Told, ladder: Ladder) -> bool:
    """Whether the sentences of two answers name persons, or bodies and things, of whom none is the same.

    Who only says so, and where it was, are left out.
    """
    subjects = [None if t.claim.frame.subject is None else t.claim.frame.subject.entity for t in (one, two)]
    if None not in subjects and not any(
        share(frozenset((str(key),)), frozenset(k for *_, k in names_in(t.sentence, t.text)))
        for key, t in zip(subjects, (two, one), strict=True)
    ):
        return True
    told = [tuple(_told_of(t, ladder, sort) for sort in _SORTS) for t in (one, two)]
    return any(ours and theirs and not share(ours, theirs) for ours, theirs in zip(*told, strict=True))


def share(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a name of one is that of the other, in full or as a part of it."""
    words = [[{w for w in key.split() if len(w) >= LETTERS} for key in keys] for keys in (ours, theirs)]
    return any(x and y and (x <= y or y <= x) for x in words[0] for y in words[1])


def _told_of(told: Told, ladder: Ladder, sort: frozenset[Nature]) -> frozenset[str]:
    """The keys of the names of a sort in the sentence of an answer, in full."""
    natures, source = indexed(told.text.entities).natures, told.text.document.id
    keys = {
        key
        for start, end, key in names_in(told.sentence, told.text)
        if natures.get(key) in sort and not _is_aside(told.text, start, end)
    }
    return frozenset(ladder.shared.get((source, key), key) for key in keys) | frozenset(keys)


def _is_aside(text: Analysis, start: int, end: int) -> bool:
    """Whether a name is only that of who says so, or of where it was: "in [Bolzan]", "[Radio Lorne] said"."""
    whole = text.document.text
    said = SAYS.match(fold(whole[end : end + FAR]).lower())
    return said is not None or _ASIDE.search(fold(whole[max(0, start - FAR) : start]).lower()) is not None
