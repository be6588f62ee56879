"""Who is meant by "the company", "the agency", "she": the nearest fitting entity, or nobody where that is not sure.

After the salience order of centering (Grosz, Joshi and Weinstein 1995): subjects before other phrases, near before far.
"""

from __future__ import annotations

from claimcheck.model.analysis import Analysis, Sentence


def resolve(analysis: Analysis, sentence: Sentence, first: int, last: int) -> str | None:
    """The key of the entity that a generic phrase or pronoun (token range, half-open) stands for, or None."""
    return None
