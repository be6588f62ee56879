"""`claimcheck compare`: the main job."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli._options import Debug, Kinds, Output, Quiet, colored, kinds_of, one_of, width_of
from claimcheck.cli._output import Exit, done, emit, tell
from claimcheck.errors import UsageError
from claimcheck.model.finding import Level, Report

DEFAULT = "claims.yaml"


def compare(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CLAIMS.yaml | PATH...]", help="A claims file, or texts and folders.", show_default=False
        ),
    ] = None,
    format: Annotated[str, typer.Option("--format", metavar="FORMAT", help="terminal or json.")] = "terminal",  # noqa: A002
    output: Output = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Every finding, with what refines and what is unclear.")
    ] = False,
    kind: Kinds = None,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", metavar="LEVEL", help="Exit 1 if a finding shown is a note, warning or error."),
    ] = None,
    color: Annotated[str, typer.Option("--color", metavar="WHEN", help="auto, always or never.")] = "auto",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Show where texts agree, say more, or contradict each other.

    Without a path: claims.yaml in the current folder.
    """
    from claimcheck.reporters import REPORTERS, View

    reporter = REPORTERS.get(one_of("--format", format, REPORTERS.names()))
    threshold = Level(one_of("--fail-on", fail_on, tuple(Level))) if fail_on is not None else None
    view = View(everything=everything, color=colored(color, output), width=width_of(output), quiet=quiet)
    kinds = kinds_of(kind)
    if not paths and not Path(DEFAULT).exists():
        hint = "name a claims file, texts or a folder of texts"
        raise UsageError(f"nothing to compare: there is no {DEFAULT} here", hint=hint)

    from claimcheck import intake

    taken = intake.take(paths or [DEFAULT])
    tell(taken.notices, taken.base)
    if not taken.documents:
        return Exit.FAILED

    from claimcheck import pipeline
    from claimcheck.cli._cache import reader

    report = pipeline.compare(
        taken.documents,
        taken.curated,
        taken.notices,
        kinds=kinds,
        everything=everything,
        reader=reader(kinds, taken.documents),
    )
    emit(reporter.render(report, view), output, sources=taken.files)
    return max(done(report.notices), _verdict(report, threshold))


def _verdict(report: Report, threshold: Level | None) -> Exit:
    """FOUND where a finding of the report stands at or above the threshold."""
    if threshold is None:
        return Exit.OK
    order = list(Level)
    reached = any(order.index(f.level) <= order.index(threshold) for f in report.findings)
    return Exit.FOUND if reached else Exit.OK
