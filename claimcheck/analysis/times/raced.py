"""Times taken in a race, in figures alone: "won in 2:05:41", "swam 1:44.65". An hour of the day has no hundredths."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.times.durations import DurationValue, Unit, timex_of
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.span import Span
from claimcheck.text.patterns import lazily

ROLE = "time taken"
_TAKEN = lazily(
    r"(?<![\d:.])(?:(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d(?:\.\d{1,2})?)"
    r"|(?P<short>\d{1,2}):(?P<rest>[0-5]\d\.\d{1,2}))(?![\d:])(?! ?(?:[ap]\.?m\b|GMT|UTC|local|hours))"
)
_OF_THE_DAY = lazily(r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Ss]ince|from|before|after) $")


def raced(sentence: Sentence) -> Iterator[Mention]:
    """The times taken that a sentence gives as h:mm:ss or m:ss.hh."""
    base = sentence.passage.span.start
    for m in _TAKEN.finditer(sentence.text):
        if m["hours"] and _OF_THE_DAY.search(sentence.text, 0, m.start()):
            continue
        hours, minutes, rest = (m["hours"], m["minutes"], m["seconds"]) if m["hours"] else ("0", m["short"], m["rest"])
        seconds = int(hours) * 3600 + int(minutes) * 60 + float(rest)
        length = timex_of(seconds, Unit.SECOND)
        value = DurationValue(low=seconds, high=seconds, unit=Unit.SECOND, timex=length)
        span = Span(base + m.start(), base + m.end())
        token = sentence.token_at(span.start)
        if token is not None:
            yield Mention(
                span=span,
                value=value,
                anchor=token.index,
                role=ROLE,
                parts={"value": span},
                trace=("raced",),
            )
