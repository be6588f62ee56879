"""The report in its plain form: the wire format, version 1, in the order that the report has."""

from __future__ import annotations

from claimcheck import __version__
from claimcheck.kinds import given_as
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Report, Topic
from claimcheck.model.ruleset import RULESET
from claimcheck.model.span import Span
from claimcheck.reporters import _wire

FORMAT = "claimcheck/1"


def report(report: Report) -> dict[str, object]:
    """Everything in the report, as other programs get it (`compare`)."""
    documents = {document.id: document for document in report.documents}
    order = {source: index for index, source in enumerate(documents)}
    claims = sorted(report.claims.values(), key=lambda c: (order[c.source], c.span, c.kind, c.id))
    origin_of = {
        s: o.id for o in report.origins if o.why != "cites" for s in o.sources
    }  # its family, whatever it cites
    return {
        "format": FORMAT,
        "tool": {"name": "claimcheck", "version": __version__, "ruleset": RULESET},
        "sources": [_source(document, origin_of.get(document.id, document.id)) for document in report.documents],
        "origins": [_wire.origin(o) for o in report.origins],
        "claims": [_wire.claim(claim, documents[claim.source]) for claim in claims],
        "topics": [_topic(topic) for topic in report.topics],
        "findings": [_finding(finding, report, documents) for finding in report.findings],
        "notices": [_wire.notice(notice) for notice in report.notices],
        "counts": dict(report.counts),
    }


def _source(document: Document, origin: str) -> dict[str, object]:
    kept = [block.span for block in document.blocks if block.kept]
    return {
        "id": document.id,
        "path": document.path,
        "outlet": document.outlet,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "url": document.url,
        "sha256": document.sha256,
        "words": sum(len(document.exact(span).split()) for span in kept),
        "origin": origin,
        "dropped": [line for block in document.blocks if not block.kept for line in _lines(document, block.span)],
    }


def _lines(document: Document, span: Span) -> list[int]:
    """The numbers of the lines that a span covers, blank ones left out."""
    first = document.locate(span).line
    rows = document.exact(span).split("\n")
    return [first + n for n, row in enumerate(rows) if row.strip()]


def _topic(topic: Topic) -> dict[str, object]:
    plain: dict[str, object] = {
        "id": topic.id,
        "kind": given_as(topic.kind),
        "label": topic.label,
        "from": "claims-file" if topic.given else "found",
        "claims": list(topic.claims),
        "verdict": str(topic.verdict),
        "origins": topic.origins,
        "silent": list(topic.silent),
    }
    return {**plain, "counted": list(topic.counted)} if topic.counted else plain


def _finding(finding: Finding, report: Report, documents: dict[str, Document]) -> dict[str, object]:
    sides = [report.claims[claim] for claim in finding.sides]
    return {
        "id": finding.id,
        "rule": finding.rule,
        "verdict": str(finding.verdict),
        "level": str(finding.level),
        "confidence": str(finding.confidence),
        "message": finding.message,
        "topic": finding.topic,
        "sides": [_wire.side(claim, documents[claim.source]) for claim in sides],
        "positions": [
            {"label": p.label, "value": p.value.to_plain(), "sides": list(p.sides)} for p in finding.positions
        ],
        "why": list(finding.why),
    } | _known(finding)


def _known(finding: Finding) -> dict[str, object]:
    """Its origins where they were counted, and what lets it pass where something does."""
    entry = finding.suppressed
    counted: dict[str, object] = {} if finding.origins is None else {"origins": finding.origins}
    return (
        counted
        if entry is None
        else {**counted, "suppressed": {"reason": entry.reason, "expires": entry.expires.isoformat()}}
    )
