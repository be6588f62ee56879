"""Words of opposite sense across word classes (`_opposites.tsv`): "hike" against "falling", "victory" against "lose".

Wider than `antonyms`, and to be used only where a text says all else of a claim: many rows hold only of one thing
at one time. The table is our own.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicon.spelling import spellings
from claimcheck.lexicon.tables import rows


@cache
def _sides() -> dict[str, frozenset[tuple[int, int]]]:
    """Word: the rows in which it stands, and on which side."""
    found: dict[str, set[tuple[int, int]]] = {}
    for number, cells in enumerate(rows("_opposites.tsv")):
        for side, cell in enumerate(cells):
            for word in cell.split(", "):
                for form in spellings(word):
                    found.setdefault(form, set()).add((number, side))
    return {word: frozenset(places) for word, places in found.items()}


def opposites(a: str, b: str) -> bool:
    """Whether two lemmas stand on the two sides of a row, and nowhere on one side."""
    one, two = _sides().get(a), _sides().get(b)
    if not one or not two or one & two:
        return False
    return any((number, 1 - side) in two for number, side in one)
