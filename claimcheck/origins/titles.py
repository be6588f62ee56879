"""Short titles of outlets: "the Times" is the one whose full title the text, or another text of the story, gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.origins.citations import Cited


def full_names(keys: Iterable[str]) -> dict[str, str]:
    """Short names to the full one among them ("times" to "harbour times"), where there is one only."""
    known = set(keys)
    found: dict[str, str] = {}
    for key in sorted(known):
        longer = [k for k in known if k.endswith(" " + key)]
        if len(longer) == 1:
            found[key] = longer[0]
    return found


def in_full(rests: Mapping[str, Cited]) -> dict[str, Cited]:
    """What each text rests on, by source: short titles that only another text gives in full are those as well."""
    keys = {key for of in rests.values() for key in (of.own, of.credited, *(c.outlet for c in of.citations)) if key}
    full = full_names(keys)
    return {source: _renamed(of, full) if full else of for source, of in rests.items()}


def _renamed(of: Cited, full: Mapping[str, str]) -> Cited:
    return replace(
        of,
        citations=tuple(replace(c, outlet=full.get(c.outlet, c.outlet)) for c in of.citations),
        led_by=frozenset(full.get(key, key) for key in of.led_by),
        passages={n: frozenset(full.get(key, key) for key in keys) for n, keys in of.passages.items()},
        broken=frozenset((n, full.get(key, key)) for n, key in of.broken),
    )
