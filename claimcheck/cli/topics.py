"""`claimcheck topics`: one row a fact, one cell an outlet."""

from __future__ import annotations

from claimcheck.cli._compared import compared
from claimcheck.cli._options import Debug, Output, Quiet, placed
from claimcheck.cli._output import Exit, done, emit
from claimcheck.cli._screen import colored, view_of
from claimcheck.cli._story import VIEWS, Color, Everything, Format, Paths, take


def topics(
    paths: Paths = None,
    format: Format = "text",  # noqa: A002
    output: Output = None,
    everything: Everything = False,
    color: Color = "auto",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Show each fact, one column an outlet.

    What each outlet tells of it, and who is silent.

    Without a path: claims.yaml in the current folder.

    \b
    claimcheck topics texts/
    claimcheck topics --all --format json
    """
    format, output = placed(format, output, VIEWS)  # noqa: A001
    view_color = colored(color, output)
    taken = take(paths, quiet=quiet)
    if not taken.documents:
        return Exit.FAILED
    report = compared(taken, quiet=quiet, color=color)

    from claimcheck.reporters import _wire
    from claimcheck.reporters._views import topics as rendered

    view = view_of(output, color=view_color, everything=everything, quiet=quiet, base=taken.base)
    if format == "json":
        shown = _wire.dumps(rendered.plain(report, everything))
    else:
        shown = rendered.markdown(report, view) if format == "markdown" else rendered.text(report, view)
    emit(shown, output, sources=taken.files)
    return done(report.notices)
