"""What verdicts are called, and in which colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Verdict
from claimcheck.reporters.terminal.page import Page

WORDS: dict[Verdict, tuple[str, str, str]] = {  # as a heading, counted once, counted more often
    Verdict.CONTRADICT: ("CONTRADICTION", "contradiction", "contradictions"),
    Verdict.DISPUTED: ("DISPUTED", "disputed matter", "disputed matters"),
    Verdict.UPDATED: ("UPDATED", "update", "updates"),
    Verdict.DIFFER: ("DIFFERENT", "difference", "differences"),
    Verdict.REFINE: ("ONE SAYS MORE", "topic where one says more", "topics where one says more"),
    Verdict.AGREE: ("AGREE", "topic where they agree", "topics where they agree"),
    Verdict.UNCLEAR: ("NOT COMPARABLE", "topic not comparable", "topics not comparable"),
}
COLORS = {
    Verdict.CONTRADICT: "bold red",
    Verdict.DISPUTED: "bold magenta",
    Verdict.UPDATED: "bold yellow",
    Verdict.DIFFER: "bold yellow",
    Verdict.REFINE: "green",
    Verdict.AGREE: "green",
    Verdict.UNCLEAR: "dim",
}


def many(count: int, one: str, more: str) -> str:
    """ "1 text", "3 texts"."""
    return f"{count} {one if count == 1 else more}"


def by_source(page: Page, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims outlet by outlet, in the order of the texts."""
    for document in page.report.documents:
        if own := [c for c in claims if c.source == document.id]:
            yield sorted(own, key=lambda c: c.span)
