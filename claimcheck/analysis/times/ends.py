"""A range or list of dates as the expressions that TIMEX3 makes of it, one for each date that it names.

All of them mean the whole stretch, so that "June 8, 10 and 12" never stands against "June 10"; only the end of a
range also says until when.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.analysis.times.dates import Bound, DateValue, Precision
from claimcheck.analysis.times.expression import Expression
from claimcheck.analysis.times.match import Match
from claimcheck.model.span import Span

_LIST = "day-list"


def parts(found: Expression, match: Match) -> Iterator[Expression]:
    """The expressions of a match of a range or list rule, whose value has the TIMEX3 values joined by "/"."""
    value = found.value
    if not isinstance(value, DateValue) or "/" not in value.timex:
        yield found
        return
    pieces = _pieces(match)
    timexes = value.timex.split("/")
    if len(pieces) != len(timexes):
        yield replace(found, value=replace(value, timex=timexes[0]))
        return
    offset = found.core.start - match.words[0].start
    cores = [Span(match.words[a].start + offset, match.words[b - 1].end + offset) for a, b in pieces]
    if found.rule == _LIST or match.codes[0] == "b":
        for core, timex in zip(cores, timexes, strict=True):
            span = Span(found.span.start, core.end) if core is cores[0] else core
            yield replace(found, core=core, span=span, value=replace(value, timex=timex))
        return
    yield replace(found, core=cores[0], value=replace(value, timex=timexes[0]))
    yield replace(found, core=cores[1], value=_until(found.rule, value, timexes[1]), role="end")


def _pieces(match: Match) -> list[tuple[int, int]]:
    """First and last word (half-open) of each date: between the signs and words that join them."""
    codes = match.codes
    pieces, begin = [], 0
    for at, code in enumerate(codes + "&"):
        year = code == "c" and codes[at + 1 :] == "Y"
        if code in "b" or (code in "ht/&c" and not year) or (code == "x" and codes[at - 1] == "t"):
            if at > begin:
                pieces.append((begin, at))
            begin = at + 1
    return pieces


def _until(rule: str, value: DateValue, timex: str) -> DateValue:
    assert value.high is not None
    last = value.high
    match rule:
        case "year-range":
            return replace(
                value, low=replace(last, month=1, day=1), precision=Precision.YEAR, bound=Bound.UNTIL, timex=timex
            )
        case "month-range":
            return replace(value, low=replace(last, day=1), precision=Precision.MONTH, bound=Bound.UNTIL, timex=timex)
        case _:
            return replace(value, low=last, precision=Precision.DAY, bound=Bound.UNTIL, timex=timex)
