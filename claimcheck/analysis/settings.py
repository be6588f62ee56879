"""When and where: the time that a sentence speaks of, and the places of a clause.

A sentence that is set in a past well before the story ("In April last year a quake ...") is background, and
holds over the sentence after it unless that one has a time of its own (temporal anchoring by discourse,
after Webber 1988, "Tense as discourse anaphor").
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import Bound, DateValue, Precision, Year
from claimcheck.analysis.times.days import parse_day
from claimcheck.analysis.times.expression import Expression
from claimcheck.analysis.times.reader import expressions
from claimcheck.lexicon import nouns
from claimcheck.lexicon.calendar import DAYPARTS, MONTHS, UNITS, WEEKDAYS
from claimcheck.model.analysis import Analysis, Clause, NounPhrase, Sentence, Tag
from claimcheck.model.document import Role

PAST = 45  # days before the story from which on a dated event is background
_WHERE = frozenset("in at near off outside inside around across from along throughout".split())
_DATES = frozenset((*MONTHS, *WEEKDAYS, *UNITS, *DAYPARTS, "a.m.", "p.m.", "am", "pm", "gmt", "utc"))
_PLACES = frozenset(("place", "building", "region", "country", "city"))


@dataclass(frozen=True, slots=True)
class Setting:
    """The time that a sentence speaks of, if it is known, and whether it lies before the story."""

    time: DateValue | None = None
    background: bool = False


def settings(analysis: Analysis) -> tuple[Setting, ...]:
    """The setting of every sentence of a document, in order."""
    story = _story_day(analysis)
    found: list[Setting] = []
    before = Setting()
    for sentence in analysis.sentences:
        own = _time(sentence, analysis)
        if own is not None:
            before = Setting(own, _is_past(own, story))
        elif not before.background or (found and found[-1] is before and len(found) > 1 and found[-2] is before):
            before = Setting()
        found.append(before)
        if sentence.passage.role in (Role.HEADLINE, Role.HEADING):
            before = Setting()  # what stands over a text sets no time for it
    return tuple(found)


def _time(sentence: Sentence, analysis: Analysis) -> DateValue | None:
    dates = [
        e.value
        for e in expressions(sentence, analysis, analysis.document.published)
        if isinstance(e.value, DateValue)
        and e.role == "on"
        and (e.value.low is not None or e.value.weekday is not None)
        and e.value.bound is Bound.ON
        and e.value.precision is not Precision.VAGUE
        and not _of_a_thing(sentence, e)
    ]
    return next((d for d in dates if d.year is Year.STATED), dates[0] if dates else None)


def _of_a_thing(sentence: Sentence, expression: Expression) -> bool:
    """Whether the time only tells which thing did it or is meant: "hit by the 2004 flood", "the flood of 2004"."""
    inside = sentence.tokens_in(expression.core)
    if not inside:
        return False
    phrase = sentence.phrase_at(inside[-1].index)
    first = inside[0].index if phrase is None else min(phrase.first, inside[0].index)
    before = sentence.tokens[first - 1].folded if first else ""
    named = phrase is not None and phrase.head > inside[-1].index
    if before != "of" and not (before == "by" and named):
        return False
    main = next((c for c in sentence.clauses if c.governor is None), None)
    about = sentence.phrases[main.surface] if main is not None and main.surface is not None else None
    return about is None or not about.first <= first < (about.complement[1] if about.complement else about.last)


def _story_day(analysis: Analysis) -> DateValue | None:
    """The day of publication, else the latest full date that the text gives."""
    published = analysis.document.published
    if published is not None:
        day = parse_day(published.isoformat())
        return DateValue(low=day, high=day, precision=Precision.DAY)
    full = [
        e.value
        for s in analysis.sentences
        for e in expressions(s, analysis, None)
        if isinstance(e.value, DateValue)
        and e.value.precision is Precision.DAY
        and e.value.low is not None
        and e.value.low.year is not None
    ]
    return max(full, key=lambda v: str(v.low), default=None)


def _is_past(time: DateValue, story: DateValue | None) -> bool:
    if story is None or time.low is None or time.low.year is None:
        return False
    gap = day_gap(time, story)
    return gap is not None and gap[0] > PAST


def places(sentence: Sentence, clause: Clause | None, after: int) -> frozenset[str]:
    """Entity keys and words of the places that hold for a reading that ends before token `after`.

    The first one behind it in its clause; else the one that opens the sentence; else all of the sentence.
    """
    last = clause.last if clause is not None else len(sentence.tokens)
    behind = [p for p in sentence.phrases if after <= p.first < last]
    opening = [p for p in sentence.phrases if p.first == 1]
    for some in (behind, opening):
        if named := [x for p in some if (x := _place(sentence, p)) is not None]:
            return frozenset(named[:1])
    return frozenset(x for p in sentence.phrases if (x := _place(sentence, p)) is not None)


def _place(sentence: Sentence, phrase: NounPhrase) -> str | None:
    """The entity key or words of a phrase that says where."""
    if not phrase.first or sentence.tokens[phrase.first - 1].folded not in _WHERE:
        return None
    head = sentence.tokens[phrase.head]
    if head.folded in _DATES or head.folded[:1].isdigit():
        return None
    if head.tag is not Tag.PROPN and phrase.entity is None and not nouns.classes(head.lemma) & _PLACES:
        return None
    return phrase.entity or " ".join(
        t.lemma for t in sentence.tokens[phrase.first : phrase.last] if t.tag is not Tag.DET
    )
