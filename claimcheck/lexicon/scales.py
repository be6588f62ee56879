"""Ordered scales of meaning as cue tables: obligation, force of a request, quantity words, certainty.

Each table lists cue phrases in lemmas, lower case, with what they say; `cue_at` finds the longest cue
that starts at a word. Readings are sets of levels, so that a wider word is never mistaken for a conflict.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon._cues import CERTAINTIES, FORCES, HEDGES, OBLIGATIONS, QUANTITIES
from claimcheck.lexicon.spelling import spellings


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

    `exclusive`: nobody else ("the only one"). `least`: a part is said to be among at least `low`.
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


@cache
def obligation_cues() -> dict[tuple[str, str], ObligationCue]:
    """(cue, part) -> entry. Cues of several words hold one space between lemmas."""
    found: dict[tuple[str, str], ObligationCue] = {}
    for level, affirmed, part, cues in OBLIGATIONS:
        for cue in cues.split("; "):
            for form in spellings(cue):
                found[form, part] = ObligationCue(form, part, Obligation[level], affirmed)
    return found


@cache
def force_cues() -> dict[tuple[str, str], ForceCue]:
    """(cue, part) -> entry."""
    return {
        (form, part): ForceCue(form, part, Force[force])
        for force, part, cues in FORCES
        for cue in cues.split("; ")
        for form in spellings(cue)
    }


@cache
def quantity_cues() -> dict[str, Quantity]:
    """Cue -> entry."""
    return {
        cue: Quantity(cue, low, high, share_low, share_high, exclusive, determined)
        for low, high, share_low, share_high, exclusive, determined, cues in QUANTITIES
        for cue in cues.split("; ")
    }


@cache
def certainty_cues() -> dict[tuple[str, str], CertaintyCue]:
    """(cue, part) -> entry."""
    return {
        (form, part): CertaintyCue(form, part, certainty)
        for certainty, part, cues in CERTAINTIES
        for cue in cues.split("; ")
        for form in spellings(cue)
    }


@cache
def hedges() -> frozenset[str]:
    """Words and phrases that weaken a statement without naming a source."""
    return frozenset(HEDGES.split("; "))


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
    parts = (part,) if part else ("adverb", "verb", "adjective", "noun")
    return next((table[cue, p].certainty for p in parts if (cue, p) in table), None)


def is_hedge(cue: str) -> bool:
    """Whether the word or phrase weakens what it stands with."""
    return cue in hedges()


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


def cue_at(cues: frozenset[str], words: Sequence[str], start: int, longest: int = 6) -> int:
    """How many words from `start` on make the longest cue of the set; 0 where none does."""
    for size in range(min(longest, len(words) - start), 0, -1):
        if " ".join(words[start : start + size]) in cues:
            return size
    return 0
