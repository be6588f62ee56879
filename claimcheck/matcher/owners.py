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
from claimcheck.matcher.apart import Told
from claimcheck.matcher.ladder import Ladder
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Claim
from claimcheck.text.folding import fold

_BEHIND = re.compile(r"^[a-z ]{0,20}?(?:for|by|of) (?:the |its )?$")
PLACED = re.compile(r"\b(?:in|at|near|from|to|against|told|outside|with) (?:the )?$")
_LOCAL = re.compile(r"\b(?:in|near|from|outside) $")
_SAYS = re.compile(
    r"\W{0,2} ?(?:says|said|understands|reports|reported|writes|wrote|has learned|has learnt|learned|"
    r"added|adds|told|fears|feared|thinks|thought|believes|believed|hopes|hoped|warned|warns|explained|explains|"
    r"expects|expected|reckons|complains|complained|insisted|insists|admitted|admits|confirmed|denied|denies)\b"
)
_ASIDE = re.compile(r"\b(?:according to|in|at|near|outside) (?:the )?$")
_OFFICIAL = re.compile(
    r"\b(?:judge|justice|magistrate|prosecutor|attorney|lawyer|solicitor|counsel|sheriff|chief|lt\.?|sgt\.?|capt\.?|"
    r"sergeant|lieutenant|inspector|detective|officer|deputy|spokes(?:man|woman)|commissioner|minister),? $"
)
_COURT = re.compile(r"\b(?:judge|court|jury|magistrates?|prosecut\w+|police|officers?|tribunal|it)\b")
_BENCH = re.compile(r"\b(?:judge|court|jury|jurors|magistrates?|tribunal)$")
_LAWMEN = re.compile(r"\b(?:guards?|police\w*|officers?|deput(?:y|ies)|troopers?|soldiers?|detectives?|agents?)\b")
_OWNED = re.compile(
    r"(?:'s?|^his|^her|^their) (?:[a-z]+ )?(?:ex-)?(?:co-?defendant|co-?worker|classmate|room-?mate|"
    r"brother|sister|father|mother|wife|husband|son|daughter|cousin|"
    r"driver|friend|manager|partner|colleague|boss|neighbou?r|girlfriend|boyfriend|passenger|coach|deputy|"
    r"assistant|accomplice|lawyer|team-?mate|predecessor|successor)s?\b"
)
_BROUGHT_IN = re.compile(r"(?:an?|another|two|three|several|some|the other) ")
_ANYBODY = frozenset("man woman person gunman boy girl youth teenager people robber raider".split())
_DOERS = frozenset(("person", "vehicle", "truck"))
GOING_ON = re.compile(
    r"(?:it|its|he|his|she|her|they|their|there|"
    r"the (?:stock|shares|company|firm|group|bank|deal|sale|take-?over|ruling|law|[0-9]+-year-old))\b"
)
_BACK = 3  # sentences
FAR = 25  # code points
BACK = 5  # sentences before an answer in which it is said of which house it is
_SORTS = (frozenset((Nature.PERSON,)), frozenset((Nature.BODY, Nature.UNKNOWN)))
_HOUSES = frozenset(
    "hotel hostel inn hospital clinic school college museum theatre theater cinema club bank mall market church "
    "cathedral mosque stadium arena apartments hall mill dairy brewery prison warehouse chapel "
    "gym synagogue temple kindergarten supermarket nightclub".split()
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
    if doer is None or doer.key is not None or _BENCH.search(doer.text.lower()) is not None:
        return False  # what a judge does is done to the one of the story
    words = fold(doer.text).lower()
    if _LAWMEN.search(words) or _OWNED.search(words):
        return True
    known = nouns.classes(doer.head)
    anybody = doer.head in _ANYBODY or "suspect" in known
    if words.startswith(("another ", "the other ")):
        return True
    return bool(_BROUGHT_IN.match(words)) and not anybody and bool(known & _DOERS) and sentence.passage.index > 1


def _last_named(claim: Claim, sentence: Sentence, text: Analysis) -> str | None:
    """The person named last before a claim, in its sentence or in those before it."""
    value = claim.parts.get("words", claim.parts.get("value", claim.span))
    told = [(end, key) for _, end, key in names_in(sentence, text)]
    told += [(m.end, e.key) for e in text.entities.values() for m in e.mentions]
    before = (key for end, key in sorted(told, reverse=True) if end <= value.start)
    return next((k for k in before if _is_private(k, text)), None)


class _Doer(NamedTuple):
    text: str
    head: str
    key: str | None


def _doer(claim: Claim, sentence: Sentence, text: Analysis) -> _Doer | None:
    """The subject of the claim, or of its clause where that is the figure itself; in the passive, who underwent it."""
    subject, value = claim.frame.subject, claim.parts.get("value", claim.span)
    if subject is not None and subject.text not in text.document.text[value.start : value.end]:
        return _Doer(subject.text, subject.head, subject.entity)
    words = claim.parts.get("words", value)
    tokens = (sentence.token_at(value.start), *sentence.tokens_in(words))
    clauses = [c for t in tokens if t is not None and (c := sentence.clause_at(t.index)) is not None]
    told_of = (c.objects[0] if c.passive and c.objects else c.subject for c in clauses)
    phrase = next((sentence.phrases[p] for p in told_of if p is not None), None)
    if phrase is None:
        return None
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
        _OFFICIAL.search(fold(whole[max(0, m.start - FAR) : m.start]).lower())
        or _SAYS.match(fold(whole[m.end : m.end + FAR]).lower())
        for m in text.entities[key].mentions
    )


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
        _share(frozenset((str(key),)), frozenset(k for *_, k in names_in(t.sentence, t.text)))
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
        named = named or frozenset(key for _, _, key in names_in(sentence, told.text) if _HOUSES & set(key.split()))
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
        for start, end, key in names_in(told.sentence, told.text)
        if natures.get(key) in sort and not _is_aside(told.text, start, end)
    }
    return frozenset(ladder.shared.get((source, key), key) for key in keys) | frozenset(keys)


def _is_aside(text: Analysis, start: int, end: int) -> bool:
    """Whether a name is only that of who says so, or of where it was: "in [Bolzan]", "[Radio Lorne] said"."""
    whole = text.document.text
    said = _SAYS.match(fold(whole[end : end + FAR]).lower())
    return said is not None or _ASIDE.search(fold(whole[max(0, start - FAR) : start]).lower()) is not None


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
        if end <= value.start and not PLACED.search(fold(whole[first:start]).lower())
    ]
    if before:
        return max(before)[1]
    only = {key for start, _, key in told if not _is_place(start, key, text)}
    if told:
        return min(only) if len(only) == 1 else None
    return _spoken_of(sentence, text)


def _spoken_of(sentence: Sentence, text: Analysis) -> str | None:
    """Who is the subject of the sentences before one that goes on about him, or about it: "Its shares fell"."""
    if GOING_ON.match(fold(sentence.text).lower()) is None:
        return None
    at = text.sentences.index(sentence)
    for before in reversed(text.sentences[max(0, at - _BACK) : at]):
        phrases = [before.phrases[c.subject] for c in before.clauses if c.subject is not None and c.relation == "root"]
        if phrases and phrases[0].entity is not None:
            return phrases[0].entity
    return None


def _is_place(start: int, key: str, text: Analysis) -> bool:
    nature = indexed(text.entities).natures.get(key)
    ahead = fold(text.document.text[max(0, start - FAR) : start]).lower()
    return nature is Nature.PLACE or _LOCAL.search(ahead) is not None
