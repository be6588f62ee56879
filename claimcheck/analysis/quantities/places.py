"""Places told without an ordinal: "won bronze", "top of the table", "lead the standings", and the n-th to do something.

A medal stands for a place only where it is won in so many words: its metal alone may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.model.analysis import Sentence
from claimcheck.model.span import Span
from claimcheck.text.folding import fold

_MEDALS = {"gold": 1, "silver": 2, "bronze": 3}
_MEDAL = re.compile(
    r"\b(?:w[io]n|wins|winning|t[ao]k(?:e|es|ing)|took|claim(?:ed|s)|secured?|earn(?:ed|s)|grabbed|picked up|clinched)"
    r" (?:the |an? |his |her |their )?(?:[a-z]+ )?(?P<said>(?P<metal>gold|silver|bronze)(?: medal)?)"
    r"(?=[.,;:!?)]|$| (?:in|at|for|on|and|but|with|after|behind|ahead|to|last|this|over|as|while|when)\b)"
)
_TABLES = r"(?:[a-z]+ )?(?:table|standings|league|rankings|leaderboard|group|medals? table)"
_TOP = re.compile(
    rf"\b(?:(?P<top>top|bottom) of (?:the|their|its) {_TABLES}\b|(?:leads?|led|tops?|topped|heads?) (?:the|their) "
    r"(?:league |medals? |overall )?(?:table|standings|rankings|leaderboard)\b)"
)
NTH_TO = re.compile(
    r"[- ](?P<scale>[a-z]+(?: (?!in\b|of\b|on\b)[a-z]+)?)(?: (?:in|of|on) (?:the )?[a-z]+)? to (?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A place, and the words that give it (document offsets)."""

    position: int
    span: Span


def placed(sentence: Sentence) -> Iterator[Placed]:
    """The places of one sentence that no ordinal gives."""
    base, text = sentence.passage.span.start, fold(sentence.text).lower()
    for m in _MEDAL.finditer(text):
        yield Placed(_MEDALS[m["metal"]], Span(m.start("said") + base, m.end("said") + base))
    for m in _TOP.finditer(text):
        if m["top"] != "bottom":
            yield Placed(1, Span(m.start() + base, m.end() + base))
