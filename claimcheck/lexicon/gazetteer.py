"""Where known places lie: cities in provinces and countries, provinces in countries.

Tables: `_towns.tsv`, `_cities.tsv`, `_provinces.tsv`, `_places.tsv`.

A small table of our own, from general knowledge: enough to see that Lyon is in France and not in Spain. Names that two
countries share are left out, so that a name that is not found tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon import nouns
from claimcheck.lexicon.tables import rows


class Rank(StrEnum):
    """What sort of place a known name is."""

    COUNTRY = "country"
    PROVINCE = "province"
    CITY = "city"


class Known(NamedTuple):
    """A known place: its usual name, what sort it is, the country it lies in (itself, for a country), its province."""

    name: str
    rank: Rank
    country: str
    province: str = ""


def known(name: str) -> Known | None:
    """The place of that name, in capitals or not, abbreviated with its stop ("Fla.", "FLORIDA"), or None."""
    return _table().get(name.lower())


SHARED = ("georgia", "new york", "quebec", "washington")
"""Two places bear them; an abbreviation ("Ga.") tells which is meant."""


@cache
def _table() -> dict[str, Known]:
    table: dict[str, Known] = {}
    for country, *cells in rows("_cities.tsv"):
        for cell in cells:
            for forms in _listed(cell):
                table.update({form.lower(): Known(forms[0], Rank.CITY, country) for form in forms})
    for province, country, cell in rows("_towns.tsv"):
        for forms in _listed(cell):
            table.update({form.lower(): Known(forms[0], Rank.CITY, country, province) for form in forms})
    for country, cell in rows("_provinces.tsv"):
        for forms in _listed(cell):
            table.update({form.lower(): Known(forms[0], Rank.PROVINCE, country) for form in forms})
    countries = {country for country, *_ in (*rows("_cities.tsv"), *rows("_provinces.tsv"))}
    for place in nouns.places():
        if place.name in countries:
            for form in (place.name, *place.aliases):
                table.setdefault(form.lower(), Known(place.name, Rank.COUNTRY, place.name))
    for name in SHARED:
        del table[name]
    return table


def _listed(cell: str) -> Iterator[list[str]]:
    for entry in filter(None, cell.split(", ")):
        yield entry.split(" = ")
