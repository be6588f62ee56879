"""The type that the readers of duties share, and the adjectives that make a duty of any noun."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.lexicon.scales import Obligation

Range = tuple[int, int]
"""First and last token, half-open."""

STANDING = frozenset(
    "mandatory compulsory obligatory required mandated voluntary optional non-mandatory nonmandatory non-compulsory "
    "non-binding nonbinding non-voluntary involuntary binding forbidden prohibited banned permitted "
    "discretionary elective".split()
)
"""Adjectives that say this of any noun; "necessary", "due" and the like only do so of some."""
LEGAL = frozenset("legal illegal lawful unlawful illicit".split())
"""Those that do so of a subject alone: an illegal rally was held, and a legal fee is no free one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A level of obligation with its cue words, and what it hangs on (token indexes and ranges).

    act: the verb or noun of what is to be done. bound: who is to do it. rule: the law or order that says so.
    thing: what is itself mandatory, voluntary or banned. nominal: the act is a noun. span: the words that say it.
    gerund: it is an -ing form with nobody who does it.
    wisher: who says that it should be so, where it is not said to be so. by: who lays it down, if a party does.
    """

    level: Obligation
    affirmed: bool
    cue: str
    act: int
    span: Range
    trace: str
    bound: Range | None = None
    rule: Range | None = None
    thing: Range | None = None
    wisher: Range | None = None
    by: Range | None = None
    nominal: bool = False
    gerund: bool = False
    attribute: bool = False
