"""One row a fact, one cell an outlet: what each tells, and who is silent."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck import phrasing
from claimcheck.kinds import given_as
from claimcheck.model.finding import Report, Topic, Verdict
from claimcheck.reporters import View, _markdown, _outlets
from claimcheck.reporters._outlets import Silence
from claimcheck.reporters.terminal.page import GAP, Page, words
from claimcheck.reporters.terminal.wording import COLORS, WORDS, many
from claimcheck.text.safe import one_line

CELL = 16  # columns that a cell needs; with less for each outlet, outlets stand below each other
SILENT, APART = "-", "?"  # tells nothing of it; speaks of it, and is not set beside the others
_VERDICTS = {  # as a reader is told in one word
    Verdict.CONTRADICT: "contradiction",
    Verdict.DISPUTED: "disputed",
    Verdict.UPDATED: "updated",
    Verdict.DIFFER: "differ",
    Verdict.REFINE: "one says more",
    Verdict.AGREE: "agree",
    Verdict.UNCLEAR: "not comparable",
}


def chosen(report: Report, everything: bool) -> list[Topic]:
    """Topics of two outlets or more, and those of the claims file; the gravest first. With `everything`, all."""
    shown = [t for t in report.topics if everything or t.given or len(t.silent) < len(report.documents) - 1]
    return sorted(shown, key=lambda t: (not t.given, t.verdict.rank, "\u201c" in t.label, -t.origins))


def cell(report: Report, topic: Topic, source: str) -> list[str]:
    """The values that one outlet gives, each once, in its order."""
    own = [report.claims[c] for c in topic.claims if report.claims[c].source == source]
    return list(dict.fromkeys(phrasing.held(c) for c in sorted(own, key=lambda c: c.span)))


def _rows(topics: Sequence[Topic]) -> list[tuple[Topic, ...]]:
    """The topics as a reader sees them: those of one question and one verdict are one row."""
    found: dict[tuple[str, Verdict], list[Topic]] = {}
    for topic in topics:
        found.setdefault((topic.label, topic.verdict), []).append(topic)
    return [tuple(row) for row in found.values()]


def _cells(report: Report, row: Sequence[Topic], silence: Silence) -> dict[str, str]:
    """What each outlet tells, in the order of the texts."""
    beside = {source for topic in row for source in silence.of(topic)[0]}
    held = {d.id: dict.fromkeys(said for t in row for said in cell(report, t, d.id)) for d in report.documents}
    return {source: "; ".join(own) or (APART if source in beside else SILENT) for source, own in held.items()}


def _apart(row: Sequence[Topic]) -> list[Topic]:
    """The topics of which it is known why their answers are not compared."""
    return [t for t in row if t.verdict is Verdict.UNCLEAR and t.reason]


def text(report: Report, view: View) -> str:
    """A table where the page is wide enough for all outlets, else a paragraph a fact."""
    page = Page.of(report, view, view.width)
    topics, silence = chosen(report, view.everything), Silence(report)
    rows = _rows(topics)
    room = (page.width - GAP) // 3
    each = (page.width - room) // max(1, len(report.documents)) - GAP
    if not view.quiet:
        counted = many(len(rows), "topic", "topics")
        page.put(words(counted, "bold") + words(f" over {many(len(report.documents), 'outlet', 'outlets')}"))
        left = len(report.topics) - len(topics)
        if left:
            page.put(words(f"{left} more that one outlet alone has: --all", "dim"))
        page.gap()
    table = each >= CELL and not view.plain
    if table and topics:
        head = [(words("", "bold"), room), *((words(n, "bold underline"), each) for n in page.names.values())]
        page.cells(head)
    for row in rows:
        topic = row[0]
        lone = len(topic.silent) == len(report.documents) - 1 and topic.verdict is Verdict.AGREE
        called = "one outlet" if lone else _VERDICTS[topic.verdict]
        label = words(called, COLORS[topic.verdict]) + words(": ") + words(one_line(topic.label))
        held = {s: one_line(said) for s, said in _cells(report, row, silence).items()}
        if table:
            page.cells(
                [(label, room), *((words(held[s], "dim" if held[s] in (SILENT, APART) else ""), each) for s in held)]
            )
        else:
            page.put(label, hang=2)
            for source, said in held.items():
                if said not in (SILENT, APART):
                    page.put(words(f"{page.names[source]}: ", "bold") + words(said), 2, hang=2)
            for sign, called in ((APART, "speaks of it, not set side by side"), (SILENT, "silent")):
                if quiet := [page.names[s] for s, said in held.items() if said == sign]:
                    page.put(words(f"{called}: {', '.join(quiet)}", "dim"), 2, hang=2)
        for kept in _apart(row):
            page.put(words(one_line(f"not compared: {kept.reason}  {kept.id}"), "dim"), 2, hang=2)
        if not table or any(len(h) > each for h in held.values()) or len(topic.label) > room:
            page.gap()
    return page.printed()


def plain(report: Report, everything: bool) -> dict[str, object]:
    """The rows for other programs; `cells` maps a source to the values that it gives."""
    return {
        "format": "claimcheck/1",
        "sources": [{"id": d.id, "path": d.path, "outlet": d.outlet} for d in report.documents],
        "topics": [
            {
                "id": t.id,
                "kind": given_as(t.kind),
                "label": t.label,
                "from": "claims-file" if t.given else "found",
                "verdict": str(t.verdict),
                "origins": t.origins,
                "cells": {d.id: cell(report, t, d.id) for d in report.documents if d.id not in t.silent},
                "silent": list(t.silent),
            }
            for t in chosen(report, everything)
        ],
    }


def markdown(report: Report, view: View) -> str:
    """A table with a column an outlet."""
    names = map(_markdown.text, _outlets.names(report.documents).values())
    silence = Silence(report)
    rows = [
        (
            _markdown.text(row[0].label),
            _markdown.text(
                "; ".join((WORDS[row[0].verdict][0].lower(), *dict.fromkeys(t.reason for t in _apart(row))))
            ),
            *(_markdown.text(said) for said in _cells(report, row, silence).values()),
        )
        for row in _rows(chosen(report, view.everything))
    ]
    return _markdown.marked("\n".join(_markdown.table(("Question", "Verdict", *names), rows)))
