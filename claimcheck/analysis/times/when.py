"""Reads the dates that the rules of `grammar` match; None where the words say no date."""

from __future__ import annotations

from claimcheck.analysis.times import named, pointed, ranges, seasons, units
from claimcheck.analysis.times.dates import DateValue, part_of
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State
from claimcheck.lexicon.calendar import PARTS

_READERS = named.READERS | pointed.READERS | ranges.READERS | seasons.READERS | units.READERS


def read_match(name: str, match: Match, state: State) -> DateValue | None:
    """The date of a match of the rule of that name."""
    if match.glued(left=True) or match.glued(left=False):
        return None
    value = _READERS[name](match, state)
    if value is None:
        return None
    part = match.get("ps")
    return part_of(value, PARTS[part.low]) if part is not None and value.part is None else value
