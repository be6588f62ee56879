"""Findings and results by their ids, or the first letters of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from claimcheck.errors import UsageError

LEAST = 4  # characters of an id that are enough to name it


class Identified(Protocol):
    """What has an id."""

    @property
    def id(self) -> str:
        """Its fingerprint."""
        ...


T = TypeVar("T", bound=Identified)


def named(wanted: str, among: Iterable[T]) -> T:
    """The one of that id.

    Raises:
        UsageError: there is none, or the letters are those of several.
    """
    rows = list(among)
    found = [r for r in rows if r.id == wanted] or [r for r in rows if len(wanted) >= LEAST and r.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{wanted!r} is short for several findings", hint=", ".join(f.id for f in found[:5]))
    from claimcheck.text.nearest import did_you_mean

    near = did_you_mean(wanted, [r.id for r in rows])
    hint = near if near.startswith("did you mean") else "claimcheck compare shows the ids"
    raise UsageError(f"no finding has the id {wanted!r}", hint=hint)
