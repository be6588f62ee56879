"""Whose an answer is: the seats of which party, the fee for which player, the fate of which person.

The name right behind it owns it ("79 for the Alliance"), else the one that is its subject, else the one that stands
nearest before it in its sentence, else the only one there.
"""

from __future__ import annotations

import re

from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.lexicon import nouns
from claimcheck.matcher.apart import Told
from claimcheck.matcher.ladder import Ladder
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Claim
from claimcheck.text.folding import fold

_BEHIND = re.compile(r"^[a-z ]{0,20}?(?:for|by|of) (?:the |its )?$")
_PLACED = re.compile(r"\b(?:in|at|near|from|to|against|told|outside|with) (?:the )?$")
_LOCAL = re.compile(r"\b(?:in|near|from|outside) $")
_SAYS = re.compile(r"\W{0,2} ?(?:says|said|understands|reports|reported|writes|wrote|has learned|has learnt|learned)\b")
_ASIDE = re.compile(r"\b(?:according to|in|at|near|outside) (?:the )?$")
_GOING_ON = re.compile(
    r"(?:it|its|he|his|she|her|they|their|there|"
    r"the (?:stock|shares|company|firm|group|bank|deal|sale|take-?over|ruling|law|[0-9]+-year-old))\b"
)
_BACK = 3  # sentences
_ANYBODY = frozenset(
    "anyone anybody everyone everybody nobody whoever who those that it they person people offender payment fine "
    "penalty law rule ban".split()
)
_HOUSE = re.compile(r"(?:\bthe|-seat) $")
_FAR = 25  # code points
LETTERS = 3  # of a word of a name from which it tells


def owner(claim: Claim, sentence: Sentence, text: Analysis, ladder: Ladder) -> frozenset[str]:
    """The words of the name of whose answer it is; empty where nobody is named."""
    key = _nearest(claim, sentence, text)
    if key is None:
        return frozenset()
    shared = ladder.shared.get((text.document.id, key), key)
    return frozenset(w for w in (*key.split(), *shared.split()) if len(w) >= LETTERS)


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


def _is_aside(text: Analysis, start: int, end: int) -> bool:
    """Whether a name is only that of who says so, or of where it was: "in [Bolzan]", "[Radio Lorne] said"."""
    whole = text.document.text
    said = _SAYS.match(fold(whole[end : end + _FAR]).lower())
    return said is not None or _ASIDE.search(fold(whole[max(0, start - _FAR) : start]).lower()) is not None


def is_of_others(told: Told, other: Told, common: frozenset[str]) -> bool:
    """Whether a body that the other text does not name stands beside an answer: "Pharmel's shareholders got $34".

    Where a sentence goes on about what the one before it tells ("It closed in July"), the names of that one count.

    Args:
        common: words of names that several texts of the story have, so that none is of another matter.
    """
    text = told.text
    known = common.union(*(key.split() for key in other.text.entities))
    at = text.sentences.index(told.sentence)
    goes_on = at > 0 and _GOING_ON.match(fold(told.sentence.text).lower()) is not None
    beside = names_in(told.sentence, text) or (names_in(text.sentences[at - 1], text) if goes_on else [])
    return any(known.isdisjoint(key.split()) and _may_be_a_body(start, key, text) for start, _, key in beside)


def of_two_sorts(one: Claim, two: Claim) -> bool:
    """Whether two answers are of two sorts of people, by their subjects: "operators must", "the police must"."""
    ours, theirs = one.frame.subject, two.frame.subject
    if ours is None or theirs is None or {ours.head, theirs.head} & _ANYBODY:
        return False
    if ours.entity is not None and ours.entity == theirs.entity:
        return False
    return not nouns.same(ours.head, theirs.head) and not nouns.related(ours.head, theirs.head)


def _may_be_a_body(start: int, key: str, text: Analysis) -> bool:
    """Whether what is named there may be a company: no person, no place ("in Bergsund"), no house ("the Sejm")."""
    nature = indexed(text.entities).natures.get(key, Nature.UNKNOWN)
    if nature is not Nature.UNKNOWN:
        return nature not in (Nature.PERSON, Nature.PLACE)
    ahead = fold(text.document.text[max(0, start - _FAR) : start]).lower()
    return " " not in key and not _PLACED.search(ahead) and not _HOUSE.search(ahead)


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


def _nearest(claim: Claim, sentence: Sentence, text: Analysis) -> str | None:
    value, whole = claim.parts.get("words", claim.parts.get("value", claim.span)), text.document.text
    told = names_in(sentence, text)
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
    only = {key for start, _, key in told if not _is_place(start, key, text)}
    if told:
        return min(only) if len(only) == 1 else None
    return _spoken_of(sentence, text)


def _spoken_of(sentence: Sentence, text: Analysis) -> str | None:
    """Who is the subject of the sentences before one that goes on about him, or about it: "Its shares fell"."""
    if _GOING_ON.match(fold(sentence.text).lower()) is None:
        return None
    at = text.sentences.index(sentence)
    for before in reversed(text.sentences[max(0, at - _BACK) : at]):
        phrases = [before.phrases[c.subject] for c in before.clauses if c.subject is not None and c.relation == "root"]
        if phrases and phrases[0].entity is not None:
            return phrases[0].entity
    return None


def _is_place(start: int, key: str, text: Analysis) -> bool:
    nature = indexed(text.entities).natures.get(key)
    ahead = fold(text.document.text[max(0, start - _FAR) : start]).lower()
    return nature is Nature.PLACE or _LOCAL.search(ahead) is not None
