"""What figures are the measure of, by the nouns and verbs that tell it (`_attributes.tsv`): "earned", "a profit of"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.lexicon.tables import rows

SUBJECT, DOER, OBJECT, NOBODY, FIGURE = "s", "d", "o", "n", "f"
OF_GOODS = frozenset(("price", "cost"))  # of something that is sold or made, whoever pays
RESULTS = frozenset(("revenue", "profit", "loss", "deficit", "surplus", "box office"))  # forecast, then reported
ITSELF = "^"  # in place of a preposition: the figure is the subject


class Told(NamedTuple):
    """An attribute that a verb tells, where whatever has it stands (at its subject or object, or nowhere), and nouns of
    which one must stand in the sentence, if any."""

    name: str
    bearer: str
    scene: frozenset[str]


class _Table(NamedTuple):
    nouns: dict[tuple[str, str], tuple[tuple[str, frozenset[str]], ...]]  # those of a scene first
    verbs: dict[tuple[str, str, str], tuple[Told, ...]]  # those of a scene first
    names: frozenset[tuple[str, str]]  # kind and attribute


@cache
def _table() -> _Table:
    nouns: dict[tuple[str, str], tuple[tuple[str, frozenset[str]], ...]] = {}
    verbs: dict[tuple[str, str, str], tuple[Told, ...]] = {}
    names: set[tuple[str, str]] = set()
    for name, kinds, named, told, *scene in rows("_attributes.tsv"):
        within = frozenset(noun for cell in scene for noun in cell.split(", "))
        for kind in kinds.split(", "):
            names.add((kind.split(".")[0], name))
            for noun in () if named == "-" else named.split(", "):
                own = ((name, within),)
                nouns[kind, noun] = own + nouns.get((kind, noun), ()) if within else nouns.get((kind, noun), ()) + own
            for cell in () if told == "-" else told.split(", "):
                bearer, verb, *behind = cell.split(" ")
                where = " ".join((*behind, ITSELF)) if bearer == FIGURE else " ".join(behind)
                key, one = (kind, verb, where), Told(name, bearer, within)
                verbs[key] = (one, *verbs.get(key, ())) if within else (*verbs.get(key, ()), one)
    return _Table(nouns, verbs, frozenset(names))


def of_noun(kind: str, noun: str, before: Sequence[str], sentence: Collection[str] = ()) -> str | None:
    """The attribute that a noun names, with the lemmas before it in its phrase; the longest wording wins.

    Args:
        kind: of the claim, with the dimension of a measure ("measure.length"). sentence: the lemmas that stand in it.
    """
    table = _table().nouns
    for n in range(min(2, len(before)), -1, -1):
        listed = table.get((kind, " ".join((*before[len(before) - n :], noun))), ())
        if (name := next((a for a, scene in listed if not scene or not scene.isdisjoint(sentence)), None)) is not None:
            return name
    return None


def of_verb(kind: str, verb: str, behind: str, sentence: Collection[str]) -> Told | None:
    """What a verb tells of a figure that is its object (`behind` empty), or that stands behind these particles.

    Args:
        behind: they end in `ITSELF` where the figure is the subject. sentence: the lemmas that stand in it.
    """
    listed = _table().verbs.get((kind, verb, behind), ())
    return next((told for told in listed if not told.scene or not told.scene.isdisjoint(sentence)), None)


def is_attribute(kind: str, role: str | None) -> bool:
    """Whether the role of a figure of that kind says what it is the measure of."""
    return (kind, role) in _table().names


@cache
def naming(kind: str, name: str | None) -> frozenset[str]:
    """The words of the nouns that name an attribute, those apart that narrow one which names it by itself."""
    named = ((of, noun) for (of, noun), told in _table().nouns.items() if any(a == name for a, _ in told))
    nouns = [noun for of, noun in named if of.split(".")[0] == kind]
    alone = {noun for noun in nouns if " " not in noun}
    return frozenset(
        w for noun in nouns for w in (noun.split(" ") if noun.split(" ")[-1] not in alone else noun.split(" ")[-1:])
    )


def is_single(kind: str, name: str | None) -> bool:
    """Whether a story has one figure of the attribute, whoever it is of: what was stolen, how many voted."""
    return (kind, name) in _SINGLE


def is_open(kind: str, name: str | None) -> bool:
    """Whether the attribute is of what something can or will do: a range, how near a comet will come."""
    return (kind, name) in _OPEN


def _listed(kinds: dict[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset((kind, name) for kind, names in kinds.items() for name in names.split(", "))


_OPEN = _listed({"measure": "range, top speed, approach, capacity", "duration": "contract, lease, ban, sentence"})
_SINGLE = _listed(
    {
        "money": "loot, ransom, reward, bail, settlement, prize, damage, insured loss",
        "percent": "turnout, efficacy, fatality rate, pass rate, pay rise, economic growth, swing",
        "duration": "under siege, without power, on strike, truce, search, surgery, trial, captivity, adrift, trapped, "
        "standoff, coma",
        "measure": "burnt, flooded, rainfall, snowfall, temperature, low, wind, sustained wind, gust, wave, "
        "water level, approach, spill, plume, haul",
    }
)
