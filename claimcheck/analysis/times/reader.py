"""Time expressions of a document, in order: found by the rules, resolved along the text, cued by their surroundings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from claimcheck.analysis.times import amounts, cues, delays, ends, halves, lasting, make, near, nowadays, offsets
from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.dated import broken_by, dated
from claimcheck.analysis.times.dates import Bound, DateValue, Precision
from claimcheck.analysis.times.days import ordinal
from claimcheck.analysis.times.durations import DurationValue, Limit
from claimcheck.analysis.times.expression import Expression
from claimcheck.analysis.times.grammar import RULES
from claimcheck.analysis.times.hours import read_time_match
from claimcheck.analysis.times.lengths import length_role, read_length
from claimcheck.analysis.times.lexer import lex
from claimcheck.analysis.times.match import Match, shared_year
from claimcheck.analysis.times.state import State
from claimcheck.analysis.times.story import tells_history
from claimcheck.analysis.times.tenses import HAD, is_future, is_past
from claimcheck.analysis.times.when import read_match
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.span import Span
from claimcheck.text.folding import fold

_TRIGGERS = frozenset("MmWUSEKVYICZiQDkXPFewqL")


_memo: list[tuple[Analysis, date | None, dict[int, tuple[Expression, ...]]]] = []


def expressions(sentence: Sentence, analysis: Analysis, published: date | None) -> tuple[Expression, ...]:
    """The time expressions of one sentence, in order; its document is read once, and the last four are kept."""
    found = next((f for known, day, f in _memo if known is analysis and day == published), None)
    if found is None:
        found = read_document(analysis.sentences, published)
        _memo.insert(0, (analysis, published, found))
        del _memo[4:]
    if (at := sentence.passage.span.start) in found:
        return found[at]
    return read_document((sentence,), published).get(at, ())


def read_document(sentences: tuple[Sentence, ...], published: date | None) -> dict[int, tuple[Expression, ...]]:
    """The time expressions of all sentences, by the offset at which each sentence starts."""
    now = None if published is None else ordinal(published.year, published.month, published.day)
    state = State(now=now, narrative=tells_history(sentences, published))
    return {s.passage.span.start: _of_sentence(s, state) for s in sentences}


def _of_sentence(sentence: Sentence, state: State) -> tuple[Expression, ...]:
    text, start = fold(sentence.text), sentence.passage.span.start
    read = (one for one in halves.joined(_read(sentence, state), text, start) if not _of_an_hour(one, text, start))
    found = tuple(near.bounded(one, text, start) for one in read)
    broken = (
        replace(one, anchor=verb)
        for one in found
        if not isinstance(one.value, DurationValue)
        and not one.nominal
        and (verb := broken_by(sentence, one.anchor)) is not None
    )
    return (*found, *broken, *offsets.dated_by_distance(found, sentence, state.now))


def _of_an_hour(one: Expression, text: str, start: int) -> bool:
    """Whether a quarter is one of an hour: "[an hour and] a quarter earlier"."""
    at = one.core.start - start
    return bool(_QUARTER.match(text, at)) and bool(_HOURS_AND.search(text, max(0, at - _BACK), at))


_BACK = 16  # code points
_QUARTER = re.compile(r"(?:a |three )?quarters?\b", re.IGNORECASE)
_HOURS_AND = re.compile(r"\bhours? and (?:a |three )?$", re.IGNORECASE)


def _read(sentence: Sentence, state: State) -> Iterator[Expression]:
    state.here = None
    text = fold(sentence.text)
    items, letters = lex(text)
    if _TRIGGERS.isdisjoint(letters):
        return
    starts = [t.span.start - sentence.passage.span.start for t in sentence.tokens]
    candidates = sorted(
        (
            (m.start(), -m.end(), order)
            for order, (_, _, pattern) in enumerate(RULES)
            for m in pattern.finditer(letters)
        ),
    )
    free = 0
    for first, minus_last, order in candidates:
        if first < free:
            continue
        name, kind, _ = RULES[order]
        match = Match(items, letters, first, -minus_last, text)
        state.future = is_future(match)
        state.past = not state.future and is_past(match)
        state.ahead = shared_year(match)
        found = _expression(name, kind, match, sentence, starts, state)
        if found is not None:
            free = -minus_last
            yield from ends.parts(found, match) if name.endswith(("-range", "-list")) else (found,)


def _in_passing(name: str, match: Match, value: DateValue, state: State) -> bool:
    """Whether a tale only glances at a year ("of 1913 levels", "two decades earlier"), and goes on where it was."""
    if not state.narrative or state.year is None or value.low is None or value.precision is not Precision.YEAR:
        return False
    if name == "ago":
        return True
    if name != "year" or match.first <= 1 or value.low.year is None:
        return False
    return not -1 <= value.low.year - state.year <= _STEP


_STEP = 3  # years by which a tale goes on


def _expression(
    name: str, kind: str, match: Match, sentence: Sentence, starts: list[int], state: State
) -> Expression | None:
    day: DateValue | None = None
    value: DateValue | DurationValue | TimeValue | None
    if kind == "date":
        value = read_match(name, match, state)
        if value is not None:
            state.see(value, passing=_in_passing(name, match, value, state))
    elif kind == "time":
        found = read_time_match(name, match, state)
        value = None if found is None else found[0]
        if found is not None and found[1] and found[0].day is not None:
            day = replace(found[0].day, timex=found[0].timex)
            state.see(found[0].day)
    else:
        value = read_length(name, match)
    if value is None:
        return None
    return _cued(name, match, value, day, sentence, starts, done=not state.future)


def _is_again(sentence: Sentence, anchor: int, first: int, last: int) -> bool:
    """Whether the words from verb to date say that it was done before: "searched the mill again on Wednesday"."""
    begin = max(0, min(anchor, first) - 2)
    comma = next((n for n in range(min(anchor, first) - 1, begin - 1, -1) if sentence.tokens[n].folded == ","), begin)
    words = [t.folded for t in sentence.tokens[comma : max(anchor, last) + 3]]
    return "again" in words or any(a == "once" and b == "more" for a, b in pairwise(words))


_NEAR = 40  # code points


def _cued(
    name: str,
    match: Match,
    value: DateValue | DurationValue | TimeValue,
    day: DateValue | None,
    sentence: Sentence,
    starts: list[int],
    *,
    done: bool,
) -> Expression:
    text, offset = match.text, sentence.passage.span.start
    start, end = match.words[0].start, match.words[-1].end
    if match.words[-1].low == "." and match.codes[-1] == ".":
        end = match.words[-2].end
    first = max(0, bisect_left(starts, start + 1) - 1)
    last = max(first + 1, bisect_left(starts, end))
    begin, stop, head, anchor, role, todo = start, end, None, first, "on", None
    history = cues.is_history(text, start)
    # Only near words are looked at: a sentence may be as long as the text.
    left_of, right_of = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if isinstance(value, DurationValue):
        # "over the past two years": the preposition is no bound.
        before = "" if name.startswith("relative") else left_of
        value, left, right = amounts.limited(value, before, right_of)
        begin, stop = start - left, end + right
        if value.limit is Limit.UP_TO and text[begin:start].lower().startswith("within"):
            value = replace(value, limit=Limit.EXACT)
            role = "deadline"
        else:
            role = length_role(value, match, text[max(0, begin - _NEAR) : begin].lower(), right_of.lower())
        attributive = "-" in text[start:end] or (
            match.get("U") is not None and not (match.get("U") or match.words[0]).low.endswith("s")
        )
        cue_first = max(0, bisect_left(starts, begin + 1) - 1)
        anchor, head = cues.measured(
            sentence, cue_first, last, attributive and name in ("length", "length-range", "long-stretch")
        )
        anchor = first if head is None else anchor
        if head is None and role == "offset":
            head = cues.counted_from(sentence, last)
            role = role if head is None else sentence.tokens[last].folded  # "two weeks [before] the vote"
        elif head is None and role == "length":
            head = lasting.lasting(sentence, cue_first, last)
            anchor = anchor if head is None else head[1] - 1
            role = role if head is not None else lasting.state(sentence, cue_first, last) or role
        limited = head is None or sentence.tokens[head[1] - 1].lemma in ("deadline", "period", "window", "limit")
        until = head[1] if head is not None else last
        if limited and role in ("length", "limit") and (todo := lasting.to_do_in(sentence, cue_first, until)):
            role, anchor, head = "deadline", todo[0], None
        history = history or (begin != start and cues.is_history(text, begin))
    elif isinstance(value, DateValue):
        if name == "deictic" and match.words[-1].low == "today" and nowadays.is_general(sentence, first, last):
            value = make.vague("PRESENT_REF")
        bound, length = cues.bound_before(left_of)
        agent = bound is Bound.BY and name == "year" and match.is_attribute()  # "hit by the 2004 tsunami"
        if value.precision is not Precision.VAGUE and not agent:
            begin -= length
            if value.bound is Bound.ON and not (
                value.precision is Precision.RANGE and bound in (Bound.SINCE, Bound.FROM)
            ):
                value = replace(value, bound=bound)
        record = value.bound is Bound.SINCE and cues.is_record(left_of)
        role = (
            "record"
            if record
            else "end"
            if cues.ends_a_life(text, start)
            else "publication"
            if cues.is_publication(text, start, end)
            else cues.role_of(value.bound)
        )
        if done and value.bound is Bound.BY and match.before() == "by" and match.before(2) not in HAD:
            role = "on"  # "had reopened by Tuesday": no time limit
        if value.bound is Bound.UNTIL and (todo := lasting.to_do_in(sentence, first - 1, last)):
            anchor = todo[0]  # "gave the airline until Friday to pay"
    subject, nominal = None if todo is None else todo[1], head is not None
    if head is None and todo is None:
        fine = role != "on" or not isinstance(value, DateValue) or value.precision is not Precision.YEAR
        hung = dated(sentence, first, last, point=not isinstance(value, DurationValue), fine=fine)
        if hung is None:
            anchor = cues.in_clause(sentence, anchor)
        else:
            anchor, nominal, subject, head = hung.anchor, hung.nominal, hung.subject, hung.head
            role = "on" if hung.told and role == "publication" else role
            if isinstance(value, DateValue) and begin < start and head is not None and head[0] in (last, last + 1):
                value, role, begin = replace(value, bound=Bound.ON), "on", start  # "after the 1979 invasion"
    if role == "on" and head is None and _is_again(sentence, anchor, first, last):
        role = "again"  # another time than that of the first
    negated = None
    if isinstance(value, DateValue) and not nominal and (late := delays.delayed(sentence, anchor, last, value)):
        anchor, value, role, negated = late
    return Expression(
        rule=name,
        core=Span(start + offset, end + offset),
        span=Span(begin + offset, stop + offset),
        value=value,
        role=role,
        anchor=min(anchor, max(0, len(sentence.tokens) - 1)),
        head=head,
        subject=subject,
        history=history,
        date=day,
        nominal=nominal,
        negated=negated,
    )
