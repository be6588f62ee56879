"""Two claims set side by side, slot by slot: a ladder of named levels (Fellegi and Sunter 1969; splink).

A missing side is a level of its own, never a mismatch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.model.claim import Claim

NUMBER_OF = "number of "  # the point of a pair of which each text gives one number of a thing, behind which it stands
SPELLING = "spelling of a surname"  # the point of a pair that is brought together for how a name is spelt
GIVEN_NAME = "given name"  # the same, for two given names of one surname with one post


class Rung(StrEnum):
    """How alike two slots are, best first."""

    EXACT = "exact"
    ALIAS = "alias"
    RELATED = "related"
    UNKNOWN = "unknown"
    UNLIKE = "unlike"  # nothing that we know joins the two, and nothing says that they differ
    OTHER = "other"

    @property
    def weight(self) -> float:
        """From 1.0 (the same) to -1.0 (another)."""
        return _WEIGHTS[self]

    def reaches(self, least: str) -> bool:
        """Whether this rung is at least as good as the one named."""
        return _ORDER[self] <= _ORDER[least]


_WEIGHTS = {Rung.EXACT: 1.0, Rung.ALIAS: 0.9, Rung.RELATED: 0.6, Rung.UNKNOWN: 0.0, Rung.UNLIKE: -0.8, Rung.OTHER: -1.0}


_ORDER: dict[str, int] = {rung: at for at, rung in enumerate(Rung)}
JOINING = frozenset(rung for rung in Rung if rung.reaches(Rung.RELATED))  # what says that two slots speak of one thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two claims of which the matcher says that they may be about the same thing.

    `rungs` maps slot names (subject, predicate, object, head, role) to levels, `overlap` is the
    rarity-weighted overlap (0.0 to 1.0) of the words around them, `score` 0.0 to 1.0 says how surely
    they speak of the same thing, `both_given` whether one text gives the other's value too,
    `told` whether somebody wrote down that they answer one question, `why` gives the levels in plain words.
    `point`: the question, to which one event has one answer, that both answer in whatever words.
    `matter`: how much the two passages share beside figures and dates (0.0 to 1.0), where that is looked at.
    `one_matter`: the two passages clearly tell of one matter, and no other claims of the kind are left over in them.
    `one_event`: both speak of one event: each recalls one of the sort beside the same name, or its bearer has but one.
    `one_bearer`: both tell what befell, and befalls but once, one who is the same by name.
    `crowd`: how many figures of the kind each of the two texts has at least, where only words join the two.
    `near`: how much the words next to two figures share (0.0 to 1.0), if no other figure of their passages is nearer.
    """

    left: Claim
    right: Claim
    rungs: Mapping[str, Rung]
    overlap: float
    score: float
    both_given: bool = False
    told: bool = False
    point: str | None = None
    one_matter: bool = False
    one_event: bool = False
    one_bearer: bool = False
    matter: float = 0.0
    near: float = 0.0
    crowd: int = 0
    why: tuple[str, ...] = ()

    def rung(self, slot: str) -> Rung:
        """The level of a slot; unknown where nobody filled it."""
        return self.rungs.get(slot, Rung.UNKNOWN)

    def apart(self, slot: str) -> bool:
        """Whether the slot speaks against the two: known to differ, or unlike where nothing else joins the passages."""
        rung = self.rung(slot)
        return rung is Rung.OTHER or rung is Rung.UNLIKE and not self.one_matter
