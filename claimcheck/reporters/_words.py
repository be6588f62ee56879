"""What verdicts are called, alike in every report that people read."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model.finding import Verdict

WORDS: Mapping[Verdict, tuple[str, str, str]] = {  # as a heading, counted once, counted more often
    Verdict.CONTRADICT: ("Contradiction", "contradiction", "contradictions"),
    Verdict.DISPUTED: ("Disputed", "disputed matter", "disputed matters"),
    Verdict.UPDATED: ("Update", "update", "updates"),
    Verdict.DIFFER: ("Difference", "difference", "differences"),
    Verdict.REFINE: ("One says more", "case where one says more", "cases where one says more"),
    Verdict.AGREE: ("Agreement", "agreement", "agreements"),
    Verdict.UNCLEAR: ("Not comparable", "pair not comparable", "pairs not comparable"),
}
TOPICS: Mapping[Verdict, tuple[str, str]] = {  # counted as topics, not as findings
    Verdict.REFINE: ("topic where one says more", "topics where one says more"),
    Verdict.AGREE: ("agreement", "agreements"),
    Verdict.UNCLEAR: ("topic not comparable", "topics not comparable"),
}


def many(count: int, one: str, more: str | None = None) -> str:
    """A number with its noun: "1 text", "3,000 texts"."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"
