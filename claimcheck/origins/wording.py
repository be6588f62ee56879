"""Sentences that several texts have word for word in their own voice: two who print one have it from one hand.

A passage from a press release or an agency's background makes no copy of a text; that it stands in two texts says
nothing more for what it tells than that it stands in one (Wise 1996, on runs of words that no chance repeats).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from claimcheck.model.analysis import Analysis
from claimcheck.model.document import Document, Passage
from claimcheck.origins.units import Unit

LEAST = 12  # words, without quotations, from which no two write a sentence alike by chance


class Worded(NamedTuple):
    """A sentence that another text has, too: `key` the same for both, `place` where it stands, as path:line."""

    key: str
    place: str


def worded(analyses: Sequence[Analysis], texts: Sequence[Sequence[Unit]]) -> Mapping[tuple[str, int], Worded]:
    """By source and index of the passage, the sentences that two texts or more have in the same words."""
    found: dict[tuple[str, ...], list[tuple[Document, Passage]]] = defaultdict(list)
    for analysis, units in zip(analyses, texts, strict=True):
        for unit in units:
            if len(unit.wording) >= LEAST and unit.own:
                found[unit.wording].append((analysis.document, analysis.sentences[unit.place].passage))
    return {
        (document.id, passage.index): Worded(" ".join(wording), f"{document.path}:{document.locate(passage.span).line}")
        for wording, places in found.items()
        if len({document.id for document, _ in places}) > 1
        for document, passage in places
    }
