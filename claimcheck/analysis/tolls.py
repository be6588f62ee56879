"""Tolls and tallies that a figure is given for: "the death toll rose to 24", "the number of people infected is 80"."""

from __future__ import annotations

import re

from claimcheck.analysis.quantities import STATES, Head, Quantity, before_text
from claimcheck.model.analysis import Sentence
from claimcheck.model.span import Span

_TOLL = re.compile(
    r"\b(?:(?P<toll>(?:(?:death|injury|casualty|confirmed|official|provisional|overall) )*(?:tolls?|tally|"
    r"tallies|headcount|(?:death|body|casualty) count))"
    r"|(?P<of>numbers?|total|figure) of (?:the )?(?P<what>[a-z-]+(?: [a-z-]+){0,2}?))"
    r"(?: [^,.;:()0-9\"]{1,60}?)??"
    r"(?: (?:to|at|of|is|was|are|were|now|hit|hits|reach|reached|reaches|reaching|topped|passed|exceeded|"
    r"exceeds|surpassed|stood|stands|being)|:| -)+ $"
)


def toll_before(sentence: Sentence, quantity: Quantity) -> Head | None:
    """The toll, tally or number of something that a figure is given for."""
    before = before_text(sentence, quantity, 120)
    if quantity.reading.history or (before.endswith(("from ", "to ")) and " from " in before[-30:]):
        before = re.sub(r" from (?:[^,.;]{0,20} to )?$", " to ", before)
    m = _TOLL.search(before)
    if m is None:
        return None
    group = "toll" if m["toll"] else "what"
    start = quantity.span.start - len(before_text(sentence, quantity, 120)) + m.start(group)
    tokens = sentence.tokens_in(Span(start, start + len(m[group])))
    if not tokens:
        return None
    words = [t.folded for t in tokens]
    if group == "toll":
        return Head(
            tokens[-1].index,
            tokens[0].index,
            tokens[-1].index + 1,
            "dead" if "death" in words or words[-1] == "toll" else None,
        )
    head = next((t for t in tokens if t.folded not in STATES), tokens[0])
    state = next((w for w in words if w in STATES), None)
    return Head(head.index, tokens[0].index, tokens[-1].index + 1, state)
