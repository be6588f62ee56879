"""A figure that the other text gives, too, of something that was not read, may be the one that belongs to it."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.kinds.measure import Measure
from claimcheck.lexicon import units
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

LEAST = 20.0  # smaller figures stand in two texts by chance
_SLACK = 0.05  # by how much a conversion may be rounded
_YEARS = (1900.0, 2100.0)


def check(pair: Comparison) -> str | None:
    """Fires where the figure of one stands in the sentence of the other, which gives another one of it."""
    if pair.left.kind != pair.right.kind or pair.told:
        return None
    if any(getattr(c.value, "of", None) is not None for c in (pair.left, pair.right)):
        return None  # "31 of the 40", "all 40"
    for own, other in ((pair.left, pair.right), (pair.right, pair.left)):
        figure = _figure(own)
        if figure is not None and figure in other.frame.context and not _says_again(figure, other):
            return f"the other text gives {figure}, too, of something else"
    return None


def _says_again(figure: str, claim: Claim) -> bool:
    """Whether the figure is but that of the claim in another unit: "60 metres (200 feet)"."""
    if not isinstance(claim.value, Measure):
        return False
    value, said = claim.value.number.nominal, float(figure.replace(",", ""))
    factors = (factor for dimension, factor, _ in units.UNITS.values() if dimension == claim.value.dimension)
    return any(factor != 1.0 and abs(said * factor - value) <= _SLACK * value for factor in factors)


def _figure(claim: Claim) -> str | None:
    """The figure as a text writes it, where it is one that is no year and not met by chance."""
    value = getattr(getattr(claim.value, "number", None), "nominal", None)
    if value is None or value < LEAST or value != int(value) or _YEARS[0] <= value <= _YEARS[1]:
        return None
    return f"{int(value):,}" if "," in claim.text or value < 1000 else str(int(value))


GUARD = Guard(
    id="figure-elsewhere",
    summary="the other text gives the same figure of something else",
    example="a ceiling of 27,845, of whom 3,000 came / 27,845 may come",
    conflict=("Orland let in 3,000 refugees.", "Orland let in 27,845 refugees."),
    no_conflict=(
        "The ceiling is 27,845 a year, but only about 3,000 refugees a year were let in by Orland.",
        "Orland lets in 27,845 refugees a year.",
    ),
    check=check,
    kinds=frozenset(("count", "money", "percent", "measure")),
)
