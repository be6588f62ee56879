"""What verdicts are called, and in which colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Verdict
from claimcheck.reporters import _words
from claimcheck.reporters._words import many as many
from claimcheck.reporters.terminal.page import Page

WORDS = {verdict: (said[0].upper(), *said[1:]) for verdict, said in _words.WORDS.items()}
COLORS = {
    Verdict.CONTRADICT: "bold red",
    Verdict.DISPUTED: "bold magenta",
    Verdict.UPDATED: "bold yellow",
    Verdict.DIFFER: "bold yellow",
    Verdict.REFINE: "green",
    Verdict.AGREE: "green",
    Verdict.UNCLEAR: "dim",
}


def by_source(page: Page, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims outlet by outlet, in the order of the texts."""
    for document in page.report.documents:
        if own := [c for c in claims if c.source == document.id]:
            yield sorted(own, key=lambda c: c.span)
