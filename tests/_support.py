"""What several tests share: reading a phrase as the tool does, and the shipped story."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from claimcheck.analysis import analyse, tokens
from claimcheck.analysis.frames import ANSWER
from claimcheck.analysis.syntax.adjuncts import parse_apart
from claimcheck.kinds import Context, Kind
from claimcheck.loaders import from_string, load
from claimcheck.model.analysis import Token
from claimcheck.model.claim import Mention, Value
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Report, Verdict
from claimcheck.model.span import Span

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases"
STORIES = Path(__file__).parent / "stories"
GRAVE = (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.UPDATED)


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of one sentence that begins at `offset` (code points) of its document."""
    places = tokens.spans(text)
    return tokens.tokens(text, places, parse_apart([[text[start:end] for start, end in places]])[0], offset)


def mentions(kind: Kind, text: str, published: date | None = None) -> list[Mention]:
    """What one kind finds in a text, in the order of the text."""
    analysis = analyse(from_string(text, published=published))
    context = Context(analysis=analysis, published=published)
    found = [mention for sentence in analysis.sentences for mention in kind.find(sentence, context)]
    return sorted(found, key=lambda m: (m.span, m.trace == ANSWER, str(m.value)))


def value_span(mention: Mention) -> Span:
    """The words that a table draws: what is said, or the value alone, where the kind gives them, else the mention."""
    return mention.parts.get("content", mention.parts.get("value", mention.span))


def first_value(kind: Kind, text: str, published: date | None = None) -> Value | None:
    """The value that a kind reads first in a text, or None."""
    return next((m.value for m in mentions(kind, text, published)), None)


def compare_texts(
    texts: Mapping[str, str], dates: Mapping[str, date] | None = None, *, everything: bool = True
) -> Report:
    """The report on texts given by outlet, run through the whole pipeline."""
    from claimcheck import pipeline

    dates = dates or {}
    documents = [from_string(text, id=name, published=dates.get(name)) for name, text in texts.items()]
    return pipeline.compare(documents, everything=everything)


def compare_files(paths: list[Path], dates: Mapping[str, date] | None = None, *, everything: bool = True) -> Report:
    """The report on files without any claims file; each file's stem is its id."""
    from claimcheck import pipeline

    dates = dates or {}
    documents = [load(p, id=p.stem, shown=p.name, published=dates.get(p.stem)).document for p in sorted(paths)]
    return pipeline.compare(documents, everything=everything)


@cache
def shipped(everything: bool = True) -> Report:
    """The report on the shipped five texts, found from free text alone."""
    return compare_files(list((ROOT / "sources").glob("*.txt")), everything=everything)


def day(text: object) -> date | None:
    """A day written in ISO 8601, or None."""
    return None if text is None else date.fromisoformat(str(text))


def spot(document: Document, quote: str, line: int = 1) -> Span:
    """Where a quotation stands, looked for from the start of a line (1-based).

    Raises:
        ValueError: it does not stand there.
    """
    at = document.text.find(quote, document.line_starts[line - 1])
    if at < 0:
        raise ValueError(f"{document.id}: no {quote!r} from line {line} on")
    return Span(at, at + len(quote))


def opposed(report: Report, finding: Finding, a: tuple[str, Span], b: tuple[str, Span]) -> bool:
    """Whether the finding sets the two places against each other: sides in two positions touch them."""
    touching: list[set[tuple[int, int]]] = [set(), set()]
    for number, position in enumerate(finding.positions):
        for index in position.sides:
            claim = report.claims[finding.sides[index]]
            for found, (source, span) in zip(touching, (a, b), strict=True):
                if claim.source == source and claim.span.overlaps(span):
                    found.add((number, index))
    return any(m != n for m, _ in touching[0] for n, _ in touching[1])


def describe(report: Report, findings: list[Finding] | None = None) -> str:
    """The findings in a few lines, for the message of a failing test."""
    out: list[str] = []
    for finding in report.findings if findings is None else findings:
        out.append(f"{finding.verdict} [{finding.rule}] {finding.message}")
        for number, position in enumerate(finding.positions):
            for index in position.sides:
                claim = report.claims[finding.sides[index]]
                document = report.document(claim.source)
                place = document.locate(claim.span)
                out.append(f"    {number} {position.label} | {place.path}:{place.line} {document.exact(claim.span)!r}")
    return "\n".join(out) or "nothing found"
