"""The report for people at a terminal: the outcome first, then conflicts, each outlet's words under its position.

Readable from 60 columns on and without colour: positions have letters, and under the quoted words a row of signs says
what colour would (`~` the words that carry the claim, `^` those of them that the other position lacks). A wide
terminal shows two positions side by side. Nothing here is read from the environment: `View` says it all.
"""

from __future__ import annotations

from claimcheck.model.finding import Report
from claimcheck.reporters import Reporter, View
from claimcheck.reporters._verified_text import verified
from claimcheck.reporters.terminal import findings, rest
from claimcheck.reporters.terminal.page import Page

_ASCII = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "--", "\u00a0": " "})

_WIDER = 4  # columns that a line may grow by when its signs are spelled in ASCII


def render(report: Report, view: View) -> str:
    """The whole report as lines of at most `view.width` columns (words longer than that are folded)."""
    page = Page.of(report, view, view.width - view.ascii * _WIDER)
    if not view.quiet:
        rest.summary(page)
    findings.findings(page)
    if not view.quiet:
        rest.agreements(page)
        rest.notices(page, report.notices)
        rest.onward(page)
    return page.printed().translate(_ASCII) if view.ascii else page.printed()


REPORTER = Reporter(
    id="terminal",
    summary="for people: conflicts side by side, then what agrees",
    render=render,
    verified=verified,
)
