"""Whose an answer is: the seats of which party, the fee for which player, the fate of which person.

The name right behind it owns it ("79 for the Alliance"), else the one that is its subject, else the one that stands
nearest before it in its sentence, else the only one there.
"""

from __future__ import annotations

import re

from claimcheck.analysis.mentions import Nature, indexed
from claimcheck.matcher.apart import Told
from claimcheck.matcher.ladder import Ladder
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Claim
from claimcheck.text.folding import fold

_BEHIND = re.compile(r"^[a-z ]{0,20}?(?:for|by|of) (?:the |its )?$")
_PLACED = re.compile(r"\b(?:in|at|near|from|to|against|told|outside|with) (?:the )?$")
_SAYS = re.compile(
    r"\W{0,2} ?(?:says|said|understands|reports|reported|writes|wrote|has learned|has learnt|learned|"
    r"added|adds|told|fears|feared|thinks|thought|believes|believed|hopes|hoped|warned|warns|explained|explains|"
    r"expects|expected|reckons|complains|complained|insisted|insists|admitted|admits|confirmed|denied|denies)\b"
)
_ASIDE = re.compile(r"\b(?:according to|in|at|near|outside) (?:the )?$")
_FAR = 25  # code points
BACK = 5  # sentences before an answer in which it is said of which house it is
_SORTS = (frozenset((Nature.PERSON,)), frozenset((Nature.BODY, Nature.UNKNOWN)))
_HOUSES = frozenset(
    "hotel hostel inn hospital clinic school college museum theatre theater cinema club bank mall market church "
    "cathedral mosque stadium arena apartments hall mill dairy brewery prison warehouse".split()
)
LETTERS = 3  # of a word of a name from which it tells
_BUILT = _HOUSES | frozenset("tower pavilion villa garage annex".split())


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
    named = [(start, end, key) for start, end, key in _names(sentence, text) if not _is_aside(text, start, end)]
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
        _share(frozenset((str(key),)), frozenset(k for *_, k in _names(t.sentence, t.text)))
        for key, t in zip(subjects, (two, one), strict=True)
    ):
        return True
    told = [tuple(_told_of(t, ladder, sort) for sort in _SORTS) for t in (one, two)]
    return any(ours and theirs and not _share(ours, theirs) for ours, theirs in zip(*told, strict=True))


def of_two_houses(one: Told, two: Told) -> bool:
    """Whether two answers are of houses of two names or sorts: an hotel and a hospital, the Post and the Crown.

    A house that a sentence does not name is that of the one before: "[The Hotel Post] burned. The alarm was off."
    """
    heads = [t.claim.frame.subject.head for t in (one, two) if t.claim.frame.subject is not None]
    if len(heads) == len(_BUILT & set(heads)) > 1:
        return True
    names, sorts = zip(_house(one), _house(two), strict=True)
    if all(names) and not _share(*names):
        return True
    return all(sorts) and not sorts[0] & sorts[1]


def _house(told: Told) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of the houses that have a name in the sentence of an answer, and the sorts of house that stand there.

    Of each, those of the nearest one before it in its text where it has none.
    """
    sentences, named, sorts = told.text.sentences, frozenset[str](), frozenset[str]()
    here = sentences.index(told.sentence)
    for sentence in sentences[max(0, here - BACK) : here + 1][::-1]:
        named = named or frozenset(key for _, _, key in _names(sentence, told.text) if _HOUSES & set(key.split()))
        sorts = sorts or _HOUSES & {form for t in sentence.tokens for form in (t.lemma, t.folded)}
    return named, sorts


def _share(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a name of one is that of the other, in full or as a part of it."""
    words = [[{w for w in key.split() if len(w) >= LETTERS} for key in keys] for keys in (ours, theirs)]
    return any(x and y and (x <= y or y <= x) for x in words[0] for y in words[1])


def _told_of(told: Told, ladder: Ladder, sort: frozenset[Nature]) -> frozenset[str]:
    """The keys of the names of a sort in the sentence of an answer, in full."""
    natures, source = indexed(told.text.entities).natures, told.text.document.id
    keys = {
        key
        for start, end, key in _names(told.sentence, told.text)
        if natures.get(key) in sort and not _is_aside(told.text, start, end)
    }
    return frozenset(ladder.shared.get((source, key), key) for key in keys) | frozenset(keys)


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
