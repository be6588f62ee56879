"""Formats of a report: one file each, a pure function from a report to a string.

To add one, drop in `reporters/<name>.py`; `--format <name>` finds it by its file name:

    '''<who reads this format, and which standard it follows>'''
    def render(report: Report, view: View) -> str: ...

    REPORTER = Reporter(id="csv", summary="one row a side, for spreadsheets", render=render)

A reporter prints nothing and opens no file. Text of a source is escaped in one function of the reporter
(`claimcheck.text.safe` for terminals and JSON). What `_wire.py` holds is shared by all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimcheck.model.finding import Report
from claimcheck.model.verification import Verification
from claimcheck.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a report is to be shown.

    everything: no list is cut short (`--all`). color: colours and weights may be used.
    width: columns. quiet: findings only, no summary and no hints.
    base: what stands before every path so that it starts from the current folder ("" or "stories/bridge/").
    links: the address of the current folder ("file:///home/ann/"), where places may be links; "" where not.
    plain: for a screen reader, without rows of signs and columns. ascii: no quotation marks or dashes beyond ASCII.
    asked: the paths that were compared, as arguments of a further command.
    """

    everything: bool = False
    color: bool = False
    width: int = 100
    quiet: bool = False
    base: str = ""
    links: str = ""
    plain: bool = False
    ascii: bool = False
    asked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporter:
    """A format of a report. What it returns ends its last line with a line feed.

    `render` writes what `compare` found, `verified` what `verify` says; None where the format does not serve it.
    commands: its lines are commands to the CI runner that reads standard output.
    """

    id: str
    summary: str
    render: Callable[[Report, View], str]
    verified: Callable[[Verification, View], str] | None = None
    commands: bool = False


REPORTERS: Registry[Reporter] = Registry("claimcheck.reporters", "REPORTER", Reporter)
