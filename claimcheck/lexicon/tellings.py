"""Verbs by which newsrooms tell one deed, and deeds that one story counts side by side.

`_tellings_<domain>.tsv`: a deed and its verbs ("go in": enter, walk into, storm), which are no synonyms: they are those
that two outlets choose for it. `_deeds_apart.tsv`: series of deeds of which one figure has one (offered, paid). Both
name verbs by their lemma, with particle. The lists are our own, from general news English.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from claimcheck.lexicon.spelling import spellings
from claimcheck.lexicon.tables import family, rows

MANY = 5  # deeds from which a verb is so broad that it tells nothing of itself ("take", "hold")


@cache
def _deeds() -> dict[str, frozenset[str]]:
    """A verb, with the deeds that it may tell."""
    table: dict[str, set[str]] = {}
    for deed, listed in family("_tellings_"):
        for verb in listed.split(", "):
            for form in spellings(verb):
                table.setdefault(form, set()).add(deed)
    return {verb: frozenset(deeds) for verb, deeds in table.items()}


class _Member(NamedTuple):
    """The place of a verb in a series of deeds, and the kinds of figures that it is told apart for (none: all)."""

    series: str
    number: int
    kinds: frozenset[str]


@cache
def _members() -> dict[str, frozenset[_Member]]:
    """A verb, with its places in series of deeds told apart."""
    table: dict[str, set[_Member]] = {}
    for name, listed, *cells in rows("_deeds_apart.tsv"):
        kinds = frozenset(kind for cell in cells for kind in cell.split(", "))
        for number, verbs in enumerate(listed.split(", ")):
            for verb in verbs.split(" / "):
                table.setdefault(verb, set()).add(_Member(name, number, kinds))
    return {verb: frozenset(places) for verb, places in table.items()}


def _places(verb: str) -> frozenset[_Member]:
    """The places of a verb with its particle, else those of the verb with what it governs ("vote [for]")."""
    first, _, after = verb.partition(" ")
    found = _members().get(verb) or (_members().get(first) if after in _GOVERNING else None)
    return found or frozenset()


_GOVERNING = frozenset("for to on at in from with into by".split())


def known(verb: str) -> bool:
    """Whether the tables have a verb with its particle ("walk into")."""
    return verb in _deeds()


@lru_cache(maxsize=50_000)
def of_one(a: str, b: str) -> bool:
    """Whether two verbs (lemmas with particle) may tell one deed, one of them at least being no broad word."""
    one, two = _deeds().get(a), _deeds().get(b)
    if one is None or two is None or min(len(one), len(two)) > MANY or one.isdisjoint(two):
        return False
    return not any(apart(a, b, kind) for kind in ("count", "money"))


@lru_cache(maxsize=50_000)
def apart(a: str, b: str, kind: str) -> bool:
    """Whether two verbs are two deeds of a series, of each of which a story gives a figure of that kind."""
    one, two = _places(a), _places(b)
    if one & two:
        return False
    return any(x.series == y.series and (not x.kinds or kind in x.kinds) for x in one for y in two)
