"""Stories of several outlets in a table: a row has their texts and days; what a report on them joins."""

from __future__ import annotations

from datetime import date
from typing import Any

from claimcheck import loaders, pipeline
from claimcheck.model.finding import Report, Verdict

LOUD = (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.UPDATED)


def compared(row: dict[str, Any]) -> Report:
    """The report on the texts of a row, each of its day (`published`); they are called outlet-1, outlet-2 ..."""
    days = [date.fromisoformat(str(day)) for day in row["published"]]
    told = enumerate(zip(row["texts"], days, strict=True), 1)
    return pipeline.compare([loaders.from_string(t, id=f"outlet-{n}", published=d) for n, (t, d) in told])


def stands_in(quote: str, report: Report, claim: str, texts: list[str]) -> bool:
    """Whether the words of a claim are, or are in, the quotation, or the other way round."""
    found = report.claims[claim]
    start = texts[int(found.source.removeprefix("outlet-")) - 1].find(quote)
    return start >= 0 and found.span.start < start + len(quote) and start < found.span.end
