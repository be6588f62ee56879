"""The events of one sort of which a text tells, known apart by their days: "Saturday's quake", "the tremor on Tuesday".

The first one with a day, near the beginning of the text, is what the text is about. A sentence that tells of an event
of the sort on another day is told of that one, from its words on; one on "the first quake" is of the earliest day told,
and one on "the two quakes" of both. What a text tells of none of them is of its own event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.dates import Bound, DateValue, Precision
from claimcheck.analysis.times.days import ordinal
from claimcheck.analysis.times.expression import Expression
from claimcheck.analysis.times.reader import expressions
from claimcheck.lexicon import events
from claimcheck.lexicon.calendar import GREENWICH, WEEKDAYS
from claimcheck.model.analysis import Analysis, Clause, Sentence, Tag
from claimcheck.model.document import Role
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

TOGETHER = "all of them"
_LEAP_YEAR = 2012  # in which days without a year are counted
_NEWS = 45  # days from a text at most in which an event with a day is news of it
_NEAR = 6  # words between an event and its day, or between a day and its event
_LEAD = 4  # sentences of the body in which a text tells the day of what it is about
_NOT_OURS = frozenset("since after before until following than like unlike from despite".split())
_SINGLE = (Precision.DAY, Precision.WEEKDAY)
_EVENTS = "|".join(events.nouns())
_FIRST = lazily(
    r"\b(?:the|that|its|an?) (?:first|initial|original|earlier|previous|bigger|larger|main)"
    rf"(?: [a-z0-9.-]+){{0,2}}? (?P<noun>{_EVENTS})\b"
)
_BOTH = lazily(rf"\b(?:the two|both|two|the three|all three) (?:[a-z-]+ ){{0,2}}?(?P<noun>{_EVENTS})s\b(?! of)")


class Day(NamedTuple):
    """An event of which a sentence tells, by its day: from which token on, up to which (None: its end)."""

    day: str
    first: int
    last: int | None = None


class Days(NamedTuple):
    """The days of the events of a text: that of its own event, all of them, and what sentences tell of others."""

    own: str | None
    told: frozenset[str]
    others: Mapping[int, Day]
    here: frozenset[int]  # sentences that tell of its own event by its day, perhaps beside another


NO_DAYS = Days(None, frozenset(), {}, frozenset())


class _Told(NamedTuple):
    """An event with a day: the sentence by its number, the word for it, where its words begin."""

    number: int
    word: int
    first: int
    day: str


def event_days(analysis: Analysis) -> Days:
    """The events of the sort of that which a text is about, by their days, and which sentence tells of which."""
    sentences = analysis.sentences
    found = [t for n, s in enumerate(sentences) if _is_body(s) for t in _told(n, s, analysis)]
    body = [n for n, s in enumerate(sentences) if _is_body(s) and s.clauses]
    main = _main([t for t in found if t.number in body[:_LEAD]], analysis)
    if main is None:
        return NO_DAYS
    sorts = _sorts(sentences[main.number], main.word)
    same = [t for t in found if sorts & _sorts(sentences[t.number], t.word)]
    named = [t for t in same if sentences[t.number].tokens[t.word].tag is not Tag.VERB]
    days = frozenset(t.day for t in named) | {main.day}
    others: dict[int, Day] = {}
    here = {t.number for t in same if t.day == main.day}
    for number, sentence in enumerate(sentences) if len(days) > 1 else ():
        own = [t for t in named if t.number == number]
        one = _other_of(sentence, own, main.day) if own else _undated(sentence, days, sorts)
        if one is not None and one.day == main.day:
            here.add(number)
        elif one is not None and (own or number != main.number):
            others[number] = one
    return Days(main.day, days, others, frozenset(here))


def gap(one: str, two: str) -> int:
    """How many days lie between two days told; 0 where that is not known."""
    numbers = [_numbers(day) for day in (one, two)]
    if any(len(n) != len(("month", "day")) for n in numbers):
        return 0
    return abs(ordinal(_LEAP_YEAR, *numbers[0]) - ordinal(_LEAP_YEAR, *numbers[1]))


def _numbers(day: str) -> list[int]:
    """The month and the day of a day told, or the weekday alone."""
    return [int(n) for n in re.findall(r"[0-9]+", day)]


def _main(lead: list[_Told], analysis: Analysis) -> _Told | None:
    """The event that a text is about: of the first sentence that dates one, that which is not told as gone before."""
    first = [t for t in lead if t.number == lead[0].number]
    return next((t for t in first if not _is_behind(analysis.sentences[t.number], t)), next(iter(first), None))


def _is_body(sentence: Sentence) -> bool:
    return sentence.passage.role not in (Role.HEADLINE, Role.HEADING)


def _sorts(sentence: Sentence, at: int) -> frozenset[int]:
    """The sorts of events of which a word tells."""
    token = sentence.tokens[at]
    if token.tag is Tag.VERB:
        return events.sorts_told(token.lemma)
    return events.sorts(token.lemma) if token.tag in (Tag.NOUN, Tag.PROPN) else frozenset()


def _told(number: int, sentence: Sentence, analysis: Analysis) -> Iterator[_Told]:
    """The events with a day of which a sentence tells."""
    dated: set[int] = set()
    for one in expressions(sentence, analysis, analysis.document.published):
        inside, day = sentence.tokens_in(one.core), _day(one, analysis)
        if day is None or not inside:
            continue
        word = _word(sentence, inside[0].index, inside[-1].index)
        if word is not None:
            phrase = sentence.phrase_at(word)
            first = phrase.first if phrase is not None and word not in dated else inside[0].index
            dated.add(word)  # "the quake of October 6 ..., and that of October 9"
            yield _Told(number, word, min(first, inside[0].index), day)
    published = analysis.document.published
    for name, mark in pairwise(sentence.tokens):  # "after Sunday's earthquake"
        weekday = WEEKDAYS.get(name.folded)
        if mark.folded == "'s" and weekday is not None and published is not None:
            word = _behind(sentence, mark.index + 1)
            last = published - timedelta(days=(published.weekday() - weekday) % 7)
            if word is not None:
                yield _Told(number, word, name.index, f"{last.month}-{last.day}")


def _day(one: Expression, analysis: Analysis) -> str | None:
    """The day that a time expression names, as it is told apart from others; None for none near the text."""
    if isinstance(one.value, TimeValue) and one.value.zone in GREENWICH:
        return None  # the day of Greenwich
    value = one.date if one.date is not None else one.value
    if not isinstance(value, DateValue) or value.precision not in _SINGLE or value.bound is not Bound.ON:
        return None
    published = analysis.document.published
    if value.low is not None and value.low == value.high:
        if published is not None and value.low.year is not None:
            day = ordinal(value.low.year, value.low.month, value.low.day)
            if abs(day - ordinal(published.year, published.month, published.day)) > _NEWS:
                return None
        return f"{value.low.month}-{value.low.day}"
    return f"weekday {value.weekday}" if value.low is None and value.weekday is not None else None


def _word(sentence: Sentence, first: int, last: int) -> int | None:
    """The event of a day: behind it ("Saturday's quake"), before it ("a quake on Sunday"), or what then happened."""
    behind = sentence.tokens[last + 1].folded if last + 1 < len(sentence.tokens) else ""
    owned = behind == "'s" or sentence.tokens[last].folded.endswith("'s")
    counted = behind == "after" and sentence.tokens[last].lemma in ("day", "night")  # "a day after the quake"
    if owned or counted or first == 0 or sentence.tokens[first - 1].folded in ("the", "that", "this"):
        noun = _behind(sentence, last + 1 + (owned and behind == "'s" or counted))
        if noun is not None or owned or counted:
            return noun
    for token in reversed(sentence.tokens[max(0, first - _NEAR) : first]):
        if _is_event(sentence, token.index):
            return token.index
        if token.tag in (Tag.VERB, Tag.AUX, Tag.PUNCT, Tag.SCONJ, Tag.CCONJ):
            break
    clause = sentence.clause_at(last)
    return None if clause is None else _of_clause(sentence, clause)


def _behind(sentence: Sentence, at: int) -> int | None:
    """The event that a day right before it dates: "Saturday's [deadly quake]"."""
    for token in sentence.tokens[at : at + _NEAR]:
        if token.tag in (Tag.AUX, Tag.PUNCT, Tag.ADP) or token.tag is Tag.VERB and not _sorts(sentence, token.index):
            return None
        if _is_event(sentence, token.index) or token.tag is Tag.VERB:
            return token.index
    return None


def _of_clause(sentence: Sentence, clause: Clause) -> int | None:
    """The event that is the subject of a clause, what a relative clause describes, or of which the verb tells."""
    if clause.relation == "relative" and 0 <= (noun := sentence.tokens[clause.verb].head) < clause.first:
        return noun if _is_event(sentence, noun) else None
    if clause.surface is not None and _is_event(sentence, head := sentence.phrases[clause.surface].head):
        return head
    told = _sorts(sentence, clause.verb) and clause.past and sentence.tokens[clause.verb].tag is Tag.VERB
    return clause.verb if told else None


def _is_event(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.tag is not Tag.VERB and bool(_sorts(sentence, at)) and token.folded == token.lemma


def _is_behind(sentence: Sentence, told: _Told) -> bool:
    """Whether an event is told as that from which another one is counted: "three days after Sunday's quake"."""
    return bool({t.folded for t in sentence.tokens[max(0, told.first - 2) : told.first]} & _NOT_OURS)


def _other_of(sentence: Sentence, own: list[_Told], main: str) -> Day | None:
    """The other event that a sentence tells of by its day, with the words that tell of it."""
    other = next((t for t in own if t.day != main), None)
    if other is None:
        return None
    again = next((t.first for t in own if t.day == main and t.first > other.first), None)
    clause = sentence.clause_at(other.word)
    if clause is None or _is_behind(sentence, other) or any(t.day == main and t.first < other.first for t in own):
        return Day(other.day, other.first, again)
    first = 0 if clause.governor is None else min(clause.first, other.first)
    return Day(other.day, first, again)


def _undated(sentence: Sentence, days: frozenset[str], sorts: frozenset[int]) -> Day | None:
    """What a sentence tells of the first event of the sort, or of all of them, without a day."""
    text = fold(sentence.text).lower()
    if (m := _BOTH.search(text)) is not None and sorts & events.sorts(m.group("noun")):
        return Day(TOGETHER, 0)
    m = _FIRST.search(text)
    if m is None or not sorts & events.sorts(m.group("noun")):
        return None
    day = min(days, key=_numbers)
    at = sentence.token_at(sentence.passage.span.start + m.start())
    clause = None if at is None else sentence.clause_at(at.index)
    return Day(day, 0 if clause is None or clause.governor is None else clause.first)
