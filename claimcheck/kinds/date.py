"""Dates: "June 2, 2026", "the end of July", "last Tuesday", "the 1990s", as one of a set of days.

An unknown year stays unknown, and an inferred one never makes two dates disjoint. Refuses on purpose the
verbs "may" and "march", names ("Sunday Times", "Theresa May"), model and order numbers, and rates. Expressions
and their `timex` follow TimeML 1.2.1 (TIMEX3); house readings of fuzzy parts stand in `analysis.times.dates`.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.compare import relation
from claimcheck.analysis.times.dates import DateValue, read_date
from claimcheck.analysis.times.reader import expressions
from claimcheck.kinds import Context, Kind
from claimcheck.lexicon.calendar import GREENWICH
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The dates of a sentence, resolved against the day of publication and the dates before them.

    The day of Greenwich beside an hour of the place is none of the place: "at 9:21 p.m. (0221 GMT Wednesday)".
    """
    read = expressions(sentence, context.analysis, context.published)
    local = any(isinstance(e.value, TimeValue) and e.value.zone not in GREENWICH for e in read)
    for found in read:
        if isinstance(found.value, DateValue):
            yield found.mention()
        elif found.date is not None and not (local and getattr(found.value, "zone", None) in GREENWICH):
            yield found.mention(found.date)


KIND = Kind(
    id="date",
    summary="the day, month, year or stretch of the calendar in which something happens or is due",
    example="The treaty was signed on June 2, 2026.",
    find=find,
    read=read_date,
    relate=relation,
    needs={"predicate": "unknown", "role": "alias"},
    akin=frozenset((frozenset(("on", "start")),)),
    figure=True,
    either={"object": "subject"},
)
