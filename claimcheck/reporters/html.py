"""HTML for editors: one file that loads nothing, reads without scripts, prints, and links every passage.

Text of a source is escaped by the templates, whatever it holds; `_page/` says how the page is built.
"""

from __future__ import annotations

from claimcheck import __version__
from claimcheck.model.finding import GRAVE, Report, Verdict
from claimcheck.reporters import Reporter, View, _paths, _plain
from claimcheck.reporters._page import articles, book, cards, links, matrix, opening, shell, timeline, told
from claimcheck.text.quotes import in_marks

AGREED = 10  # agreements that are shown at once


def render(report: Report, view: View) -> str:
    """The whole page; the view changes nothing here, for nothing is cut short."""
    del view
    held = book.open_book(_paths.sent(report))
    found = [cards.card(held, number, finding) for number, finding in enumerate(held.findings, start=1)]
    days, vague = timeline.timeline(held)
    shown = timeline.at_once(days)
    rows = matrix.rows(held)
    matters = {m.numbers[0]: m for m in told.matters(held)}
    return shell.page(
        {
            "sentence": opening.sentence(held),
            "standfirst": opening.standfirst(held),
            "counts": opening.counts(held),
            "notices": held.report.notices,
            "read": {"claims": len(report.claims), "topics": len(report.topics)},
            "cards": found,
            "first": book.FIRST,
            "grave": [v.value for v in GRAVE],
            "columns": matrix.columns(held),
            "rows": [row for row in rows if row.number],
            "calm": [row for row in rows if not row.number and row.state != Verdict.UNCLEAR],
            "apart": [row for row in rows if not row.number and row.state == Verdict.UNCLEAR],
            "matters": matters,
            "within": {n: m for m in matters.values() if len(m.numbers) > 1 for n in m.numbers},
            "agreements": matrix.agreements(held),
            "agreed_first": AGREED,
            "days_first": days[:shown],
            "days_rest": days[shown:],
            "vague": vague,
            "articles": articles.articles(held),
            "origins": held.report.origins,
            "kinds": sorted({card.kind for card in found}),
            "guards": guards() if found else (),
            "version": __version__,
            "element": cards.is_mark,
            "web": links.web,
            "in_marks": in_marks,
            "named": lambda sources: book.joined(held.names(sources)),
        },
        _plain.report(report),
    )


def guards() -> tuple[tuple[str, str], ...]:
    """The guards that every pair is shown to, with what they say."""
    from claimcheck.guards import GUARDS

    return tuple((guard.id, guard.summary) for guard in GUARDS)


REPORTER = Reporter(id="html", summary="a page for editors: one file, to read, search, print and cite", render=render)
