"""Findings and results by their ids, or the first letters of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from claimcheck.errors import UsageError

ALIKE = 0.8  # likeness of an id that was mistyped: they are digits, and any two share some
LEAST = 4  # characters of an id that are enough to name it


class Identified(Protocol):
    """What has an id."""

    @property
    def id(self) -> str:
        """Its fingerprint."""
        ...


T = TypeVar("T", bound=Identified)


def named(wanted: str, among: Iterable[T], what: str = "finding") -> T:
    """The one of that id. what: they are called.

    Raises:
        UsageError: there is none, or the letters are those of several.
    """
    rows = list(among)
    found = [r for r in rows if r.id == wanted] or [r for r in rows if len(wanted) >= LEAST and r.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{wanted!r} is short for several {what}s", hint=", ".join(f.id for f in found[:5]))
    from claimcheck.text.nearest import nearest

    near = nearest(wanted, [r.id for r in rows], ALIKE)
    hint = f"did you mean {near!r}?" if near is not None else _SHOWN.get(wanted[:2], _SHOWN["f-"])
    raise UsageError(f"no {what} has the id {wanted!r}", hint=hint)


_SHOWN = {
    "f-": "claimcheck compare shows the ids",
    "t-": "claimcheck explain FINDING shows the id of its topic, claimcheck topics --format json shows all",
    "v-": "claimcheck verify shows the ids",
}
