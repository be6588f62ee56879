"""Times of day: "5:21 p.m. Eastern Time", "0737 GMT", "noon", "Tuesday morning", as minutes of a day.

Refuses on purpose scores, running times and game clocks ("10:42 left in the third quarter"), and "24/7".
Expressions and their `timex` follow TimeML 1.2.1 (TIMEX3).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.analysis.times.clock import TimeValue, read_time, relation
from claimcheck.analysis.times.reader import expressions
from claimcheck.kinds import Context, Kind
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Mention


def find(sentence: Sentence, context: Context) -> Iterator[Mention]:
    """The times of day in a sentence, with their day where it is said."""
    for found in expressions(sentence, context.analysis, context.published):
        if isinstance(found.value, TimeValue):
            yield found.mention()


KIND = Kind(
    id="time",
    summary="the hour or part of the day at which something happens",
    example="The letter arrived at 5:21 p.m. Eastern Time.",
    find=find,
    read=read_time,
    relate=relation,
    needs={"predicate": "unknown", "role": "unknown"},
    figure=True,
    either={"object": "subject"},
)
