"""What things are brought about by, in sorts: two causes of different sorts, or two of one that excludes, are two.

The sorts follow what news give as causes (weather, ground, devices, mistakes, attacks ...); the list is our own.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon import nouns
from claimcheck.lexicon.tables import rows

# Heads that say no more than that something went wrong: the words beside them tell what.
GENERIC = frozenset(
    "problem issue fault failure damage injury wound trouble difficulty defect error malfunction glitch breakdown "
    "incident matter concern fear condition complication outage effect impact lack worry threat risk case bout "
    "outbreak result series wave spell kind sort type rupture fracture sprain strain tear ailment question flaw "
    "disease illness syndrome infection disorder".split()
)


@cache
def _table() -> dict[str, str]:
    return {
        word: sort
        for sort, mark, listed in rows("_causes.tsv")
        if mark not in ("chain", "with")
        for word in listed.split(", ")
    }


@cache
def _excluding() -> frozenset[str]:
    return frozenset(sort for sort, mark, _ in rows("_causes.tsv") if mark == "apart")


@cache
def _chains() -> frozenset[frozenset[str]]:
    """Pairs of sorts of which one may bring about the other, so that both may be named as the cause."""
    listed = ((sort, others) for sort, mark, others in rows("_causes.tsv") if mark == "chain")
    return frozenset(frozenset((sort, other)) for sort, others in listed for other in others.split(", "))


@cache
def _going_together() -> frozenset[frozenset[str]]:
    """Pairs of words of which the first of a row with each other one may be named for one and the same thing."""
    listed = (words.split(", ") for _, mark, words in rows("_causes.tsv") if mark == "with")
    return frozenset(frozenset((first, other)) for first, *others in listed for other in others)


def sort_of(lemma: str) -> str | None:
    """The sort of a cause by its noun lemma, or by one that means the same; None where it is in no list."""
    known = _table()
    if lemma in known:
        return known[lemma]
    return next((known[s] for s in sorted(nouns.synonyms(lemma)) if s in known), None)


def exclude(a: str, b: str) -> bool:
    """Whether one thing is hardly brought about by both: of two sorts that form no chain, or two of one such sort."""
    one, two = sort_of(a), sort_of(b)
    if one is None or two is None or nouns.related(a, b) and one not in _excluding() or nouns.same(a, b):
        return False
    if frozenset((a, b)) in _going_together():
        return False
    return one in _excluding() if one == two else frozenset((one, two)) not in _chains()


_STILL = frozenset("fog mist haze smog".split())
_COLD = frozenset("snow snowfall blizzard ice frost snowstorm".split())
_HOT = frozenset("heat heatwave drought".split())
_WINDY = frozenset("wind gust gale storm hurricane typhoon cyclone tornado thunderstorm lightning".split())


def of_two_weathers(a: str, b: str) -> bool:
    """Whether two sorts of weather hardly go together: what is called off for one is not called off for the other."""
    pairs = ((_STILL, _COLD | _HOT | _WINDY), (_HOT, _COLD))
    return any(a in x and b in y or b in x and a in y for x, y in pairs)


def joined(a: str, b: str) -> bool:
    """Whether two things of known sorts may both have a part in it: of one sort, or of two that form a chain."""
    return sort_of(a) is not None and sort_of(b) is not None and not exclude(a, b)
