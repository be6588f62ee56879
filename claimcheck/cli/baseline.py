"""`claimcheck baseline`: what is known now, so that later runs report only what is new."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli._options import Debug
from claimcheck.cli._output import Exit, done, emit, tell
from claimcheck.errors import UsageError

DEFAULT = "claims.yaml"

baseline = typer.Typer(
    help="Keep what is known, so that later runs report only what is new.", rich_markup_mode=None, no_args_is_help=True
)


@baseline.callback()
def _group() -> None:
    """Keep what is known, so that later runs report only what is new."""


@baseline.command()
def create(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The baseline; an older one is replaced.")],
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CLAIMS.yaml | PATH...]", help="A claims file, or texts and folders.", show_default=False
        ),
    ] = None,
    debug: Debug = False,
) -> int:
    """Write the findings of 'compare' into a baseline, by their fingerprints.

    \b
    claimcheck baseline create known.json
    claimcheck compare --baseline known.json --fail-on error
    """
    from claimcheck import intake, pipeline
    from claimcheck.baseline import BaselineError, dump, of_report, read
    from claimcheck.cli._cache import reader

    path = Path(file)
    if path.exists():
        try:
            read(path)
        except BaselineError as error:
            hint = "name another file, or delete it"
            raise UsageError("a file that is no baseline stands there", where=file, hint=hint) from error
    taken = intake.take(paths or [DEFAULT])
    tell(taken.notices, taken.base)
    if done(taken.notices) is not Exit.OK:
        raise UsageError("no baseline was written", where=file, hint="mend what is said above first")
    report = pipeline.compare(taken.documents, taken.curated, taken.notices, reader=reader(None))
    entries = of_report(report)
    emit(dump(entries), file, sources=taken.files)
    if file != "-":
        emit(f"{file}: {len(entries)} {'finding' if len(entries) == 1 else 'findings'}\n")
    return Exit.OK
