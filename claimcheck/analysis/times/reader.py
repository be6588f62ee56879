"""Time expressions of a document, in order: found by the rules, resolved along the text, cued by their surroundings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from claimcheck.analysis.times import amounts, cues
from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.dates import Bound, DateValue, Precision
from claimcheck.analysis.times.days import ordinal
from claimcheck.analysis.times.durations import DurationValue, Limit
from claimcheck.analysis.times.grammar import RULES
from claimcheck.analysis.times.hours import read_time_match
from claimcheck.analysis.times.lexer import lex
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State
from claimcheck.analysis.times.when import read_match
from claimcheck.lexicon.calendar import FUTURE, IN_YEAR, NUMBERED
from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.span import Span
from claimcheck.text.folding import fold

_TRIGGERS = frozenset("MmWUSEKVYICZiQDkB")


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression of a sentence. `core` is the expression alone, `span` has its cue words too.

    `date` is the day of a time of day, where the words name it.
    """

    rule: str
    core: Span
    span: Span
    value: DateValue | DurationValue | TimeValue
    role: str
    anchor: int
    head: tuple[int, int] | None = None
    history: bool = False
    date: DateValue | None = None

    def mention(self, value: DateValue | None = None) -> Mention:
        """The mention of it, with another value where a kind reads only a part of it."""
        found = self.value if value is None else value
        approximate = isinstance(found, DurationValue) and (found.vague or found.limit in (Limit.ABOUT, Limit.NEARLY))
        return Mention(
            span=self.span,
            value=found,
            anchor=self.anchor,
            head=self.head,
            role="on" if value is not None else self.role,
            parts={"value": self.core},
            approximate=approximate,
            history=self.history,
            trace=(f"times:{self.rule}",),
        )


_memo: list[tuple[Analysis, date | None, dict[int, tuple[Expression, ...]]]] = []


def expressions(sentence: Sentence, analysis: Analysis, published: date | None) -> tuple[Expression, ...]:
    """The time expressions of one sentence, in order; its document is read once, and the last four are kept."""
    for known, day, found in _memo:
        if known is analysis and day == published:
            break
    else:
        found = read_document(analysis.sentences, published)
        _memo.insert(0, (analysis, published, found))
        del _memo[4:]
    if (at := sentence.passage.span.start) in found:
        return found[at]
    return read_document((sentence,), published).get(at, ())


def read_document(sentences: tuple[Sentence, ...], published: date | None) -> dict[int, tuple[Expression, ...]]:
    """The time expressions of all sentences, by the offset at which each sentence starts."""
    now = None if published is None else ordinal(published.year, published.month, published.day)
    state = State(now=now, narrative=_narrative(sentences, published))
    return {s.passage.span.start: tuple(_read(s, state)) for s in sentences}


def _narrative(sentences: tuple[Sentence, ...], published: date | None) -> bool:
    """Whether most years that the text names lie well before its publication: it tells history, not news."""
    named = near = 0
    for sentence in sentences:
        items, letters = lex(fold(sentence.text))
        for index, (item, letter) in enumerate(zip(items, letters, strict=True)):
            before = items[index - 1].low if index else ""
            if letter == "B":
                named += 1
            elif letter == "Y" and (before in IN_YEAR or letters[index - 1] in "MmDc") and before not in NUMBERED:
                named += 1
                near += published is not None and abs(int(item.low) - published.year) <= 2
    return named >= 4 and near * 4 <= named


def _read(sentence: Sentence, state: State) -> Iterator[Expression]:
    text = fold(sentence.text)
    items, letters = lex(text)
    if _TRIGGERS.isdisjoint(letters):
        return
    starts = [t.span.start - sentence.passage.span.start for t in sentence.tokens]
    candidates = sorted(
        ((m.start(), -m.end(), order) for order, (_, _, pattern) in enumerate(RULES) for m in pattern.finditer(letters)),
    )
    free = 0
    for first, minus_last, order in candidates:
        if first < free:
            continue
        name, kind, _ = RULES[order]
        match = Match(items, letters, first, -minus_last, text)
        state.future = _future(match)
        found = _expression(name, kind, match, sentence, starts, state)
        if found is not None:
            free = -minus_last
            yield found


def _future(match: Match) -> bool:
    """Whether the words of the clause before (or just after) the match speak of what is to come."""
    low = max(0, match.first - 12)
    near = match.items[low : match.first] + match.items[match.last : match.last + 4]
    return any(i.low in FUTURE for i in near) or (match.before() == "by" and match.before(2) not in ("was", "were", "had"))


def _expression(name: str, kind: str, match: Match, sentence: Sentence, starts: list[int], state: State) -> Expression | None:
    day: DateValue | None = None
    value: DateValue | DurationValue | TimeValue | None
    if kind == "date":
        value = read_match(name, match, state)
        if value is not None:
            state.see(value)
    elif kind == "time":
        found = read_time_match(name, match, state)
        value = None if found is None else found[0]
        if found is not None and found[1] and found[0].day is not None:
            day = replace(found[0].day, timex=found[0].timex)
            state.see(found[0].day)
    else:
        value = _length(name, match)
    if value is None:
        return None
    return _cued(name, match, value, day, sentence, starts)


def _cued(
    name: str, match: Match, value: DateValue | DurationValue | TimeValue, day: DateValue | None, sentence: Sentence, starts: list[int]
) -> Expression:
    text, offset = match.text, sentence.passage.span.start
    start, end = match.words[0].start, match.words[-1].end
    if match.words[-1].low == "." and match.codes[-1] == ".":
        end = match.words[-2].end
    first = max(0, bisect_left(starts, start + 1) - 1)
    last = max(first + 1, bisect_left(starts, end))
    begin, stop, head, anchor, role = start, end, None, first, "on"
    history = cues.is_history(text, start)
    if isinstance(value, DurationValue):
        value, left, right = amounts.limited(value, text[:start], text[end:])
        begin, stop = start - left, end + right
        if value.limit is Limit.UP_TO and text[begin:start].lower().startswith("within"):
            value = replace(value, limit=Limit.EXACT)
            role = "deadline"
        else:
            role = _length_role(value, match, text[end : end + 12].lower())
        attributive = "-" in text[start:end] or (match.get("U") is not None and not (match.get("U") or match.words[0]).low.endswith("s"))
        cue_first = max(0, bisect_left(starts, begin + 1) - 1)
        anchor, head = cues.measured(sentence, cue_first, last, attributive and name in ("length", "length-range", "long-stretch"))
        history = history or (begin != start and cues.is_history(text, begin))
    elif isinstance(value, DateValue):
        bound, length = cues.bound_before(text[:start])
        if value.precision is not Precision.VAGUE or value.timex != "PRESENT_REF":
            begin -= length
            if value.bound is Bound.ON and not (value.precision is Precision.RANGE and bound is Bound.SINCE):
                value = replace(value, bound=bound)
        role = "publication" if cues.is_publication(text, start, end) else cues.role_of(value.bound)
    return Expression(
        rule=name,
        core=Span(start + offset, end + offset),
        span=Span(begin + offset, stop + offset),
        value=value,
        role=role,
        anchor=min(anchor, max(0, len(sentence.tokens) - 1)),
        head=head,
        history=history,
        date=day,
    )


_OFFSETS = ("before", "after", "ago", "later", "earlier", "prior", "ahead", "from now", "since")


def _length_role(value: DurationValue, match: Match, after: str) -> str:
    if after.lstrip().startswith(_OFFSETS) or match.codes.startswith(("R", "TR")):
        return "offset"
    if match.before() == "every":
        return "frequency"
    return "limit" if value.limit is Limit.UP_TO else "length"


def _length(name: str, match: Match) -> DurationValue | None:
    """The length of a match of a duration rule, or None where the words say none."""
    words, codes = match.words, match.codes
    following = match.after()
    after = following.low if following is not None else ""
    if match.glued(left=True) or (match.glued(left=False) and name != "length") or _age(match, after) or match.before() in ("/", "$"):
        return None
    unit = (match.get("U") or words[0]).low
    if match.letters[match.first] in "DkY" and match.before() in (".", ":", "/") and match.items[match.first - 1].end == words[0].start:
        return None
    if name == "length":
        value = amounts.single(words, codes)
        if value is None or (unit in ("second", "sec", "min", "quarter", "quarters") and not _clear(codes, unit)):
            return None
        if codes[0] == "a" and "L" not in codes and not codes.endswith("J") and not amounts.article_stands_for_one(match.before(), after):
            return None
        return value
    if name in ("compound", "length-range", "few"):
        return {"compound": amounts.compound, "length-range": amounts.spread, "few": amounts.several}[name](words, codes)
    if name == "long-stretch":
        return amounts.plural(words[0])
    if name == "relative-length":
        begin = codes.index("R") + 1
        relative = (match.get("R") or words[0]).low
        if relative in ("that", "same") or unit in ("second",):
            return None
        rest = codes[begin:]
        return amounts.several(words[begin:], rest) if "y" in rest else amounts.single(words[begin:], rest)
    if name == "relative-plural":
        relative = (match.get("R") or words[0]).low
        if unit.endswith("s") and relative in ("recent", "coming", "past", "last", "next", "following", "previous", "upcoming"):
            return amounts.plural(match.get("U") or words[0])
        if relative in ("past", "coming") and unit in ("week", "month", "year", "decade", "century", "day", "hour", "quarter"):
            return replace(amounts.plural(match.get("U") or words[0]), low=1, high=1, vague=False, timex=amounts.timex_of(1, amounts.unit_of(unit)))
        return None
    if not unit.endswith("s") or unit in ("seconds", "quarters", "nights", "secs", "mins") or not (match.before() in _PLURAL_CUES or after == "away"):
        return None
    return amounts.plural(words[0])


_PLURAL_CUES = frozenset("for after within over in lasting lasted took take takes into or even by of last spent just only many more".split())


def _clear(codes: str, unit: str) -> bool:
    """Whether "second", "min" or "quarter" is meant as a unit: after digits ("30-second"), in a plural with "consecutive"."""
    if unit.startswith("quarter"):
        return "v" in codes
    return codes[0] in "Dk" and (unit != "second" or "h" in codes)


def _age(match: Match, after: str) -> bool:
    """Whether the words give somebody's age ("22-year-old", "43 years old"): another kind's business."""
    nxt = match.after(1)
    return after == "old" or (after == "-" and nxt is not None and nxt.low == "old") or (after in ("of", "-of") and nxt is not None and nxt.low == "age")
