"""How many live in a place: "19 million people live in Chile", "a town of 4,000", "the population of Peru is ..."."""

from __future__ import annotations

from claimcheck.analysis.participants import participants
from claimcheck.analysis.quantities import Head, Quantity, text_after, text_before
from claimcheck.lexicon import nouns
from claimcheck.model.analysis import Clause, Sentence, Tag
from claimcheck.text.patterns import lazily

Range = tuple[int, int]
POPULATION = "population"
"""Role of a figure that says how many live in a place."""

FEWEST = 1000  # people of whom it is said that they live somewhere: fewer live in a house, or took part in something
_PEOPLE = frozenset("people person inhabitant resident soul citizen national".split())
_LANDS = frozenset("country city region".split())
_LIVING = lazily(r" (?:who )?(?:live|living|lives|reside|residing) (?:in|on) ")
_PART = lazily(r" (?:out )?of ")
_BORDER = frozenset("world national total global local current overall".split())
_APPOSED = lazily(r"(?:,|\(| with a?) ?(?:a )?population (?:of )?$")


def populated(
    sentence: Sentence, quantity: Quantity, head: Head | None, clause: Clause | None
) -> tuple[bool, Range | None]:
    """Whether a figure is of all who live somewhere, and the token range of the place, if told."""
    if head is not None and sentence.tokens[head.token].lemma == "population":
        return _of_noun(sentence, quantity, head, clause)
    if _PART.match(text_after(sentence, quantity.value.end, 12)):
        return False, None  # "500,000 of the 2 million people"
    living = head is not None and sentence.tokens[head.token].lemma in _PEOPLE
    if head is None or not living or quantity.reading.number.nominal < FEWEST or head.last - head.first > 1:
        return False, None
    if (owner := _land_before(sentence, quantity)) is not None:
        return True, owner
    end = sentence.tokens[head.last - 1].span.end
    if m := _LIVING.match(text_after(sentence, end, 40)):
        return _place(sentence, end + m.end())
    if clause is None:
        return False, None
    if clause.lemma in ("be", "home", "be home") and clause.subject is not None:
        home = any(t.folded == "home" for t in sentence.tokens[max(0, quantity.first - 5) : quantity.first])
        phrase = sentence.phrases[clause.subject]
        return home, phrase.bounds
    return False, None


def _of_noun(sentence: Sentence, quantity: Quantity, head: Head, clause: Clause | None) -> tuple[bool, Range | None]:
    """ "Chile has a [population] of 19 million", "the [population] of Peru", "Arle, [population] 4,000,"."""
    noun = head.token
    beside = participants(sentence, noun)
    whose = beside.doer or beside.undergoer
    before = text_before(sentence, quantity.span.start, 40)
    if whose is not None and not whose[0] <= quantity.first < whose[1]:
        return True, whose
    if m := _APPOSED.search(before):
        token = sentence.token_at(quantity.span.start - len(before) + m.start() - 1)
        phrase = sentence.phrase_at(token.index) if token is not None else None
        return phrase is not None, None if phrase is None else phrase.bounds
    if clause is not None and clause.lemma == "have" and clause.subject is not None:
        phrase = sentence.phrases[clause.subject]
        return True, phrase.bounds
    earlier = sentence.tokens[noun - 1] if noun else None
    open_ = earlier is None or earlier.tag not in (Tag.NOUN, Tag.ADJ, Tag.PROPN) or earlier.folded in _BORDER
    return open_, None


def _land_before(sentence: Sentence, quantity: Quantity) -> Range | None:
    """The place in "[the country] of 4.4 million people" and "[the world]'s 8 billion people"."""
    first = sentence.token_at(quantity.span.start)
    at = first.index - 1 if first is not None else -1
    if at < 1:
        return None
    word, noun = sentence.tokens[at].folded, sentence.tokens[at - 1]
    lands = _LANDS & nouns.classes(noun.lemma) or noun.lemma == "world"
    if word == "of" and lands or word in ("'s", "'") and (lands or noun.tag is Tag.PROPN and noun.head >= 0):
        phrase = sentence.phrase_at(noun.index)
        return (phrase.first, min(phrase.last, at)) if phrase is not None else (noun.index, at)
    return None


def _place(sentence: Sentence, offset: int) -> tuple[bool, Range | None]:
    token = sentence.token_at(offset)
    phrase = sentence.phrase_at(token.index) if token is not None else None
    if phrase is None:
        return False, None
    named = sentence.tokens[phrase.head].tag is Tag.PROPN or _LANDS & nouns.classes(sentence.tokens[phrase.head].lemma)
    return bool(named), phrase.bounds
