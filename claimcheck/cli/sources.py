"""`claimcheck sources`: which texts have one source behind them, and how that is known."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli._options import Debug, Output, placed
from claimcheck.cli._output import Exit, done, emit
from claimcheck.cli._screen import view_of, watched
from claimcheck.cli._story import VIEWS, Format, Paths, take


def sources(
    paths: Paths = None,
    format: Format = "text",  # noqa: A002
    output: Output = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only texts that have a source in common.")] = False,
    debug: Debug = False,
) -> int:
    """Show which texts have one source behind them.

    Copies of one text, and texts that rest on one report; with the evidence.

    Without a path: claims.yaml in the current folder.

    \b
    claimcheck sources
    claimcheck sources texts/ --format json
    """
    format, output = placed(format, output, VIEWS)  # noqa: A001
    taken = take(paths, quiet=quiet)
    if not taken.documents:
        return Exit.FAILED

    from claimcheck import pipeline
    from claimcheck.cli._cache import reader
    from claimcheck.reporters import _wire
    from claimcheck.reporters._views import sources as rendered

    with watched(reader(None, taken.documents), len(taken.documents), quiet=quiet) as reading:
        found = pipeline.origins_of([reading(d) for d in taken.documents]).listed
    if format == "json":
        shown = _wire.dumps(rendered.plain(taken.documents, found))
    elif format == "markdown":
        shown = rendered.markdown(taken.documents, found)
    else:
        shown = rendered.text(taken.documents, found, view_of(output, quiet=quiet))
    emit(shown, output, sources=taken.files)
    return done(taken.notices)
