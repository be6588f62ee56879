"""Where claims stand: the sentences of several texts by text and passage, and the one that a claim was read in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.model.analysis import Analysis, Sentence
from claimcheck.model.claim import Claim

Sentences = Mapping[tuple[str, int], Sequence[Sentence]]


def sentences_of(analyses: Sequence[Analysis]) -> Sentences:
    """The sentences of each passage, by text and passage index."""
    found: dict[tuple[str, int], list[Sentence]] = defaultdict(list)
    for analysis in analyses:
        for sentence in analysis.sentences:
            found[analysis.document.id, sentence.passage.index].append(sentence)
    return {place: tuple(some) for place, some in found.items()}


def sentence_of(claim: Claim, sentences: Sentences) -> Sentence | None:
    """The sentence that a claim was read in, or None where no text given has it."""
    near = sentences.get((claim.source, claim.passage_index), ())
    return next((s for s in near if s.passage.span == claim.passage), None)
