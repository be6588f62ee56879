"""Lengths of time: "30 days", "up to 30 days", "months-long", "2:05:41" of a race, in the units that the text uses.

Refuses on purpose ages ("22-year-old"), rates ("twice a day"), the ordinal "second", "24/7". Newsroom bounds are
tight: "at least N" reaches 2N (WIRE.md). Expressions and their `timex` follow TimeML 1.2.1 (TIMEX3).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis import terms
from claimcheck.analysis.quantities import spans, text_after, text_before
from claimcheck.analysis.times.durations import DurationValue, read_duration, relation
from claimcheck.analysis.times.raced import raced
from claimcheck.analysis.times.reader import expressions
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention
from claimcheck.text.patterns import lazily


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The lengths of time in a sentence, each with the noun that it measures, if one is named."""
    for found in expressions(sentence, context.analysis, context.published):
        if isinstance(found.value, DurationValue) and not _SUM.match(text_after(sentence, found.core.end, 20)):
            if _WHICH.search(text_before(sentence, found.core.start, 60)):
                continue
            yield spans.attributed(sentence, terms.told(sentence, found.mention()))
    yield from raced(sentence)


_WHICH = lazily(  # which of them are meant: "in shops open for at least a year"
    r"\b(?:shops?|stores?|outlets?|branches|restaurants|hotels|staff|workers|employees|members|couples|people|those) "
    r"(?:open|trading|employed|married|operating|resident|registered) for (?:at least |more than |over |less than )?$"
)
_SUM = lazily(r"['’]? (?:of |worth of |in )?(?:pay|salary|salaries|wages|severance|rent|turnover)\b")  # a sum of money


KIND = Kind(
    id="duration",
    summary="how long something lasts, or within what time it is due",
    example="Developers give access for up to 30 days.",
    find=find,
    read=read_duration,
    relate=relation,
    needs={"role": "unknown", "head": "unknown"},
    figure=True,
    role_tells=True,
    mute=frozenset(("length", "limit", "offset", "frequency", "gap", "deadline")),
    plain="length",
    akin=frozenset(frozenset(("absence", name)) for name in ("without power", "captivity", "flight")),  # till it ended
)
