"""`claimcheck compare`: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import _complete
from claimcheck.cli._compared import compared
from claimcheck.cli._options import Baseline, Debug, Kinds, Outputs, Quiet, day_of, kinds_of, one_of
from claimcheck.cli._output import Exit, done, say, tell
from claimcheck.cli._outputs import chosen, deliver, reported
from claimcheck.errors import UsageError
from claimcheck.model.finding import Level, Report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from claimcheck.model.curated import Curated

DEFAULT = "claims.yaml"


def compare(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CLAIMS.yaml | PATH...]", help="A claims file, or texts and folders.", show_default=False
        ),
    ] = None,
    format: Annotated[  # noqa: A002
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="terminal, html, markdown, json, sarif, junit, github.",
            autocompletion=_complete.formats,
        ),
    ] = "terminal",
    output: Outputs = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Every finding, with what refines and what is unclear.")
    ] = False,
    kind: Kinds = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="LEVEL",
            help="Exit 1 if a finding shown is a note, warning or error.",
            autocompletion=_complete.levels,
        ),
    ] = None,
    baseline: Baseline = None,
    today: Annotated[
        str | None, typer.Option("--today", metavar="DATE", help="The day that suppressions are held against.")
    ] = None,
    color: Annotated[
        str, typer.Option("--color", metavar="WHEN", help="auto, always or never.", autocompletion=_complete.colors)
    ] = "auto",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Show where texts agree and where they conflict.

    Without a path: claims.yaml in the current folder.

    \b
    claimcheck compare herald.txt tribune.txt wire.txt
    claimcheck compare texts/ -o html=report.html
    claimcheck compare claims.yaml --fail-on error -o json=report.json
    """
    targets = chosen(format, output, color=color)
    threshold = Level(one_of("--fail-on", fail_on, tuple(Level))) if fail_on is not None else None
    kinds = kinds_of(kind)
    day = day_of("--today", today)
    if not paths and not Path(DEFAULT).exists():
        hint = "name a claims file, texts or a folder of texts"
        raise UsageError(f"nothing to compare: there is no {DEFAULT} here", hint=hint)

    from claimcheck import folders, intake
    from claimcheck.baseline import new_findings
    from claimcheck.baseline import read as read_baseline

    known = read_baseline(Path(baseline)) if baseline is not None else None
    taken = intake.take(paths or [DEFAULT])
    if not (taken.documents and reported(targets, quiet=quiet)):
        tell(taken.notices, taken.base, least=Level.ERROR if quiet else Level.WARNING)
    if not taken.documents:
        return Exit.FAILED

    report = compared(taken, kinds=kinds, everything=everything, quiet=quiet, color=color)
    if any(row.suppress for row in taken.curated):
        report = _heeding(report, taken.curated, day, whole=kinds is None, quiet=quiet)
    if known is not None:
        said, whole = len(report.notices), kinds is None and done(taken.notices) is Exit.OK
        report = new_findings(report, known, base=taken.base, whole=whole)
        tell(report.notices[said:], taken.base)
    deliver(
        targets,
        lambda reporter, view: reporter.render(report, view),
        everything=everything,
        quiet=quiet,
        base=taken.base,
        asked=folders.briefly(paths or ()),
        sources=(*taken.files, *([Path(baseline)] if baseline is not None else [])),
    )
    return max(done(report.notices), _verdict(report, threshold))


def _heeding(report: Report, rows: Sequence[Curated], day: date | None, *, whole: bool, quiet: bool) -> Report:
    """The report with what the claims file suppresses; the clock is read for nothing else."""
    from datetime import date

    from claimcheck.suppression import heed

    held = day or date.today()
    if not quiet:
        say("note", f"suppressions held against {held.isoformat()}")
    return heed(report, rows, held, whole=whole)


def _verdict(report: Report, threshold: Level | None) -> Exit:
    """FOUND where a finding of the report stands at or above the threshold."""
    if threshold is None:
        return Exit.OK
    order = list(Level)
    heard = (f for f in report.findings if f.suppressed is None)
    reached = any(order.index(f.level) <= order.index(threshold) for f in heard)
    return Exit.FOUND if reached else Exit.OK
