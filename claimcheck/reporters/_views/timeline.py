"""Every dated event over all outlets in order: who gives which day, and where the days conflict."""

from __future__ import annotations

from claimcheck import timeline
from claimcheck.model.finding import Report
from claimcheck.reporters import View, _markdown, _outlets
from claimcheck.reporters.terminal.page import Page, words
from claimcheck.reporters.terminal.wording import COLORS, WORDS, by_source, many
from claimcheck.text.safe import one_line
from claimcheck.timeline import Dating, Row

DATED = 20  # columns for the day


def text(report: Report, view: View) -> str:
    """A paragraph an event, earliest first; an event that is dated in several ways has a line for each."""
    rows = timeline.rows(report)
    page = Page.of(report, view, view.width)
    if not view.quiet:
        apart = sum(row.verdict is not None for row in rows)
        head = words(many(len(rows), "dated event", "dated events"), "bold")
        head.append(f" in {many(len(report.documents), 'text', 'texts')}")
        page.put(head.append(f", {apart} dated in ways that do not agree" if apart else ""))
        page.gap()
    for row in rows:
        if row.verdict is not None or not view.quiet:
            _event(page, row)
    if not view.quiet and any(d.assumed and d.first for r in rows for d in r.datings):
        page.put(words("(year?) no text names the year; the order follows the year of the story", "dim"))
    return page.printed()


def _event(page: Page, row: Row) -> None:
    single = len(row.datings) == 1
    day = words(_day(row.datings[0]) if single else _span(row), "bold")
    said = words(one_line(timeline.words(page.report, row)))
    if page.width < 3 * DATED + 20 or page.view.plain:
        page.put(day, hang=2)
        page.put(said, 2)
        indent = 2
    else:
        page.cells([(day, DATED), (said, min(page.width, 116) - DATED - 3)])
        indent = DATED + 3
    if row.verdict is not None:
        line = words(WORDS[row.verdict][0], COLORS[row.verdict])
        page.put(line + words(f"  {', '.join(row.findings)}", "dim"), indent)
    for dating in row.datings:
        page.put(words("" if single else f"{_day(dating)}: ") + _told(page, dating), indent, hang=2)


def _told(page: Page, dating: Dating):  # type: ignore[no-untyped-def]
    """Who gives the day, and where."""
    line = words("")
    for number, group in enumerate(by_source(page, [page.report.claims[c] for c in dating.claims])):
        document = page.report.document(group[0].source)
        places = [document.locate(c.span) for c in group]
        line.append("; " if number else "").append(page.names[document.id]).append(" ")
        line.append_text(page.place(places[0].path, places[0].line))
        for more in dict.fromkeys(p.line for p in places[1:]):
            line.append(f", {more}", "dim")
    return line


def _day(dating: Dating) -> str:
    return one_line(dating.text) + (" (year?)" if dating.assumed and dating.first else "")


def _span(row: Row) -> str:
    """The first and the last of several datings."""
    return f"{one_line(row.datings[0].text)} / {one_line(row.datings[-1].text)}"


def plain(report: Report) -> dict[str, object]:
    """The rows for other programs; keys as in `claimcheck.timeline`."""
    return {
        "format": "claimcheck/1",
        "sources": [{"id": d.id, "path": d.path, "outlet": d.outlet} for d in report.documents],
        "timeline": [
            {
                "topic": row.topic,
                "claim": row.claim,
                "words": timeline.words(report, row),
                "verdict": None if row.verdict is None else str(row.verdict),
                "findings": list(row.findings),
                "datings": [
                    {
                        "text": d.text,
                        "earliest": d.first,
                        "latest": d.last,
                        "year_assumed": d.assumed,
                        "claims": list(d.claims),
                        "sources": list(dict.fromkeys(report.claims[c].source for c in d.claims)),
                    }
                    for d in row.datings
                ],
            }
            for row in timeline.rows(report)
        ],
    }


def markdown(report: Report, view: View) -> str:
    """A table: day, event, who says so."""
    del view
    names = _outlets.names(report.documents)
    lines = []
    for row in timeline.rows(report):
        told = [
            f"{_markdown.text(_day(d))}: {', '.join(_markdown.text(names[s]) for s in _sources(report, d))}"
            for d in row.datings
        ]
        verdict = "" if row.verdict is None else WORDS[row.verdict][0].lower()
        lines.append((_markdown.text(_span(row) if len(told) > 1 else _day(row.datings[0])),
                      _markdown.text(timeline.words(report, row)), "; ".join(told), verdict))  # fmt: skip
    return _markdown.marked("\n".join(_markdown.table(("Day", "Event", "Who says so", "Verdict"), lines)))


def _sources(report: Report, dating: Dating) -> list[str]:
    return list(dict.fromkeys(report.claims[c].source for c in dating.claims))
