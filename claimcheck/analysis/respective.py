"""Figures that a sentence shares out among those it names: "Kordel and Vane earned $3m and $5m respectively".

The first figure is of the first name, the second of the second (Gawron and Kehler 2004, on "respective").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claimcheck.model.analysis import NounPhrase, Sentence
from claimcheck.model.claim import Mention

_JOINTS = frozenset((",", "and", ", and"))


def marked(sentence: Sentence) -> int | None:
    """The token that says that figures are shared out, or None."""
    return next((t.index for t in sentence.tokens if t.folded == "respectively"), None)


def shared_out(sentence: Sentence, at: int, found: Sequence[Mention]) -> dict[int, Mention]:
    """The mentions that are of another name than their clause gives, by index.

    Args:
        at: the token that `marked` gives. found: the figures of one kind, in the order of the text.
    """
    figures = [(n, m, sentence.tokens_in(m.parts.get("value", m.span))) for n, m in enumerate(found)]
    before = [(n, m, inside[0].index) for n, m, inside in figures if inside and inside[-1].index < at]
    for names in _runs(sentence):
        listed = before[-len(names) :]  # of "300 and 500 jobs" the last alone may be read
        if listed and names[-1].last <= listed[0][2]:
            return {n: _of(sentence, m, name) for (n, m, _), name in zip(listed, names[-len(listed) :], strict=True)}
    return {}


def _runs(sentence: Sentence) -> Iterator[list[NounPhrase]]:
    """The lists of two or more names, the last of the sentence first."""
    runs: list[list[NounPhrase]] = []
    named = [p for p in sentence.phrases if p.entity is not None]
    for one, two in pairwise(named):
        between = " ".join(t.folded for t in sentence.tokens[one.last : two.first])
        if between not in _JOINTS:
            continue
        if runs and runs[-1][-1] is one:
            runs[-1].append(two)
        else:
            runs.append([one, two])
    return reversed(runs)


def _of(sentence: Sentence, mention: Mention, name: NounPhrase) -> Mention:
    clause = sentence.clause_at(mention.anchor)
    return replace(mention, subject=name.bounds, nominal=mention.nominal or clause is not None and clause.passive)
