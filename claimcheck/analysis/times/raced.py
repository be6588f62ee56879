"""Times taken in a race, in figures alone: "won in 2:05:41", "swam 1:44.65". An hour of the day has no hundredths."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.times.durations import DurationValue, Unit, timex_of
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.model.span import Span
from claimcheck.text.patterns import lazily

ROLE = "time taken"
_BEST = lazily(
    r"\b(?:(?P<season>season[’']?s best|best (?:time )?(?:this|of the) (?:year|season))|"
    r"(?:personal|career|lifetime) best|best time|(?<=[’']s )best)\b[^.;]{0,50}$"
)
_WHOSE = frozenset(("his", "her", "their", "my"))
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
        best = _BEST.search(sentence.text, 0, m.start())
        if token is not None:
            yield Mention(
                span=span,
                value=value,
                anchor=token.index,
                subject=None if best is None else _holder(sentence, base + best.start()),
                role=ROLE if best is None else "season's best" if best["season"] else "personal best",
                parts={"value": span},
                trace=("raced",),
            )


def _holder(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """Whose best time it is, as a token range: "[her] personal best", "[Roe]'s best"."""
    token = sentence.token_at(start)
    phrase = None if token is None else sentence.phrase_at(token.index)
    if token is None or phrase is None:
        return None
    for before in sentence.tokens[phrase.first : token.index]:
        if before.folded in _WHOSE:
            return before.index, before.index + 1
        if before.folded in ("'s", "’s") and before.index > phrase.first:
            return phrase.first, before.index
    return None
