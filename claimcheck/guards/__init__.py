"""Guards: reasons for which two aligned claims are not comparable after all.

One file each; `GUARD = Guard(id=..., summary=..., example=..., check=...)`. A guard that fires makes
the pair `unclear` under its name. A guard never rests on the slot that is compared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from claimcheck.model.comparison import Comparison
from claimcheck.registry import Registry


class Doubt(str):
    """A reason that rests on what is not known, not on a difference; where the passages clearly tell of one
    matter and leave nothing else to compare, it gives way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """check: the reason in plain words, or None where the pair may be compared.

    kinds: ids of the kinds it looks at; all where empty. of_sense: it looks at how the two are said (a plan, a
    condition), not at whether they speak of one thing, so that it holds for a pair that a claims file puts together.
    of_parties: it looks at who, what and where else, so that it holds apart nothing that befell one bearer once.
    no_conflict: two short texts that it holds apart; conflict: two near ones that it lets stand against each other;
    "2024-05-02: " before one is its day of publication.
    """

    id: str
    summary: str
    example: str
    check: Callable[[Comparison], str | None]
    kinds: frozenset[str] = field(default_factory=frozenset)
    of_sense: bool = False
    of_parties: bool = False
    conflict: tuple[str, str] | None = None
    no_conflict: tuple[str, str] | None = None


GUARDS: Registry[Guard] = Registry("claimcheck.guards", "GUARD", Guard)
