"""JSON for other programs: the wire format, version 1, in the order that the report has."""

from __future__ import annotations

from claimcheck.model.finding import Report
from claimcheck.reporters import Reporter, View, _plain, _verified_json, _wire


def render(report: Report, view: View) -> str:
    """The whole report; the view changes nothing here."""
    del view
    return _wire.dumps(_plain.report(report))


REPORTER = Reporter(
    id="json",
    summary="for other programs (format claimcheck/1)",
    render=render,
    verified=_verified_json.verified,
)
