"""Ordered scales of meaning as cue tables: obligation, force of a request, quantity words, certainty.

`_obligations.tsv`, `_forces.tsv`, `_quantities.tsv` and `_certainties.tsv` list cue phrases, in lemmas and lower case,
with what they say. Readings are sets of levels, so that a wider word is never mistaken for a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon.spelling import spellings
from claimcheck.lexicon.tables import rows


class Obligation(IntEnum):
    """How far someone is bound to do a thing, from bound not to, to bound to."""

    FORBIDDEN = 0
    DISCOURAGED = 1
    FREE = 2  # may, allowed, voluntary, optional
    ENCOURAGED = 3  # asked, encouraged, invited
    EXPECTED = 4  # should, expected, supposed to
    REQUIRED = 5


class Force(IntEnum):
    """How strongly one party puts a wish to another."""

    SUGGEST = 0
    ASK = 1
    URGE = 2
    DEMAND = 3
    ORDER = 4


class ObligationCue(NamedTuple):
    """A phrase that binds or frees: `affirmed` is False where it denies its level ("not mandatory").

    `part` is "modal", "verb" ("X to do", "that X do"), "adjective", "adverb" or "noun".
    """

    cue: str
    part: str
    level: Obligation
    affirmed: bool


class ForceCue(NamedTuple):
    """A verb, noun or adjective of asking and its place on the scale."""

    cue: str
    part: str
    force: Force


class Quantity(NamedTuple):
    """How many members of a class, as a count and as a share of the class; None where the side is open.

    `exclusive`: nobody else ("the only one").
    `determined`: reads so only after a determiner or possessive ("the only", never "only five").
    """

    cue: str
    low: int
    high: int | None
    share_low: float
    share_high: float
    exclusive: bool
    determined: bool


class CertaintyCue(NamedTuple):
    """A word and the certainty it gives ("stated", "reported", "alleged", "speculated", "expected", "denied")."""

    cue: str
    part: str
    certainty: str


def _forms(listed: str) -> Iterator[str]:
    """Every cue of a cell in every spelling."""
    for cue in listed.split(", "):
        yield from spellings(cue)


@cache
def obligation_cues() -> dict[tuple[str, str], ObligationCue]:
    """(cue, part) -> entry. Cues of several words hold one space between lemmas."""
    return {
        (cue, part): ObligationCue(cue, part, Obligation[level], affirmed == "yes")
        for level, affirmed, part, listed in rows("_obligations.tsv")
        for cue in _forms(listed)
    }


@cache
def force_cues() -> dict[tuple[str, str], ForceCue]:
    """(cue, part) -> entry."""
    return {
        (cue, part): ForceCue(cue, part, Force[force])
        for force, part, listed in rows("_forces.tsv")
        for cue in _forms(listed)
    }


@cache
def quantity_cues() -> dict[str, Quantity]:
    """Cue -> entry."""
    return {
        cue: Quantity(
            cue=cue,
            low=int(low),
            high=None if high == "-" else int(high),
            share_low=float(share_low),
            share_high=float(share_high),
            exclusive="exclusive" in marks,
            determined="determined" in marks,
        )
        for low, high, share_low, share_high, marks, listed in rows("_quantities.tsv")
        for cue in listed.split(", ")
    }


DOUBTED = frozenset(("reported", "alleged", "speculated"))
"""The certainties that put a statement in doubt and leave it open."""


@cache
def certainty_cues() -> dict[tuple[str, str], CertaintyCue]:
    """(cue, part) -> entry."""
    return {
        (cue, part): CertaintyCue(cue, part, certainty)
        for certainty, part, listed in rows("_certainties.tsv")
        for cue in _forms(listed)
    }


def obligation(cue: str, part: str | None = None) -> ObligationCue | None:
    """The entry of a cue, or None; without a part, the first part in which it is listed."""
    table = obligation_cues()
    parts = (part,) if part else ("modal", "verb", "adjective", "adverb", "noun")
    return next((table[cue, p] for p in parts if (cue, p) in table), None)


def force(cue: str, part: str | None = None) -> Force | None:
    """The force of a verb or noun of asking, or None."""
    table = force_cues()
    parts = (part,) if part else ("verb", "noun", "adjective")
    return next((table[cue, p].force for p in parts if (cue, p) in table), None)


def quantity(cue: str) -> Quantity | None:
    """The entry of a quantity word or phrase, or None."""
    return quantity_cues().get(cue)


def certainty(cue: str, part: str | None = None) -> str | None:
    """The certainty that a cue gives, or None."""
    table = certainty_cues()
    for each in (part,) if part else ("adverb", "verb", "adjective", "noun"):
        if (found := table.get((cue, each))) is not None:
            return found.certainty
    return None


def readings(level: Obligation, affirmed: bool = True) -> frozenset[Obligation]:
    """The levels that a statement leaves possible.

    "voluntary" leaves open that it is encouraged or expected; "not required" is read as in the news
    (one is free to), not as in logic, where it would leave "forbidden" open.
    """
    free = frozenset((Obligation.FREE, Obligation.ENCOURAGED, Obligation.EXPECTED))
    match level, affirmed:
        case (Obligation.FREE, True) | (Obligation.REQUIRED, False):
            return free
        case (Obligation.FREE, False):
            return frozenset((Obligation.FORBIDDEN,))
        case (Obligation.FORBIDDEN, False):
            return free | {Obligation.REQUIRED}
        case (Obligation.ENCOURAGED | Obligation.EXPECTED, False):
            return frozenset((Obligation.FORBIDDEN, Obligation.DISCOURAGED, Obligation.FREE))
        case (Obligation.DISCOURAGED, False):
            return free
        case _:
            return frozenset((level,))
