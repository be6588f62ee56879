"""`claimcheck timeline`: every dated event over all outlets, in order."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli._compared import compared
from claimcheck.cli._options import Debug, Output, placed
from claimcheck.cli._output import Exit, done, emit
from claimcheck.cli._screen import colored, view_of
from claimcheck.cli._story import VIEWS, Color, Format, Paths, take


def timeline(
    paths: Paths = None,
    format: Format = "text",  # noqa: A002
    output: Output = None,
    color: Color = "auto",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only events that are dated in several ways.")] = False,
    debug: Debug = False,
) -> int:
    """Show the dated events in order, and who dates them.

    Without a path: claims.yaml in the current folder.

    \b
    claimcheck timeline texts/
    claimcheck timeline --format markdown -o timeline.md
    """
    format, output = placed(format, output, VIEWS)  # noqa: A001
    view_color = colored(color, output)
    taken = take(paths, quiet=quiet)
    if not taken.documents:
        return Exit.FAILED
    report = compared(taken, quiet=quiet, color=color)

    from claimcheck.reporters import _wire
    from claimcheck.reporters._views import timeline as rendered

    view = view_of(output, color=view_color, quiet=quiet, base=taken.base)
    if format == "json":
        shown = _wire.dumps(rendered.plain(report))
    else:
        shown = rendered.markdown(report, view) if format == "markdown" else rendered.text(report, view)
    emit(shown, output, sources=taken.files)
    return done(report.notices)
