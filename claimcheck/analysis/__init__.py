"""What is worked out once per document: words, trees, phrases, clauses, entities, times, speakers, who is meant."""

from __future__ import annotations

from claimcheck.model.analysis import Analysis
from claimcheck.model.document import Document


def analyse(document: Document) -> Analysis:
    """The analysis of one document: one `Sentence` for each of its passages, in order, and its entities.

    The layers are loaded with the first document: what was read before, and kept, needs none of them.
    """
    from claimcheck.analysis import analyser

    return analyser.analyse(document)
