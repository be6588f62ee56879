"""What the readers of roles share: a role as its words give it, and one that is said of a named person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A role of a person: token ranges (half-open) of the name and the role, the words of both.

    noun: the role without whose it is. link, whose: "of Vantor", "for the family", or "". former: no longer held.
    owner: tokens (half-open) of whose it is.
    """

    name: tuple[int, int]
    role: tuple[int, int]
    noun: str
    link: str = ""
    whose: str = ""
    former: bool = False
    owner: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """The words of a role: its tokens (half-open), its noun, whose it is, and whether a name may follow at once."""

    first: int
    last: int
    noun: str
    link: str
    whose: str
    former: bool
    title: bool  # nothing behind the noun: a name may follow at once
    owner: tuple[int, int] | None
