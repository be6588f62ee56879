"""`claimcheck baseline`: what is known now, so that later runs report only what is new."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import _complete
from claimcheck.cli._options import Debug, one_of
from claimcheck.cli._output import Exit, done, emit, tell
from claimcheck.errors import UsageError

if TYPE_CHECKING:
    from claimcheck.baseline import Entry
    from claimcheck.model.finding import Notice

DEFAULT = "claims.yaml"

WHAT = """Keep what is known, so that later runs report only what is new.

    \b
    claimcheck baseline create known.json
    claimcheck compare --baseline known.json --fail-on error
    """

baseline = typer.Typer(help=WHAT, rich_markup_mode=None, no_args_is_help=True)


@baseline.callback(help=WHAT)
def _group() -> None:
    """Keep what is known."""


@baseline.command()
def create(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The baseline; an older one is replaced.")],
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CLAIMS.yaml | PATH...]", help="A claims file, or texts and folders.", show_default=False
        ),
    ] = None,
    of: Annotated[
        str,
        typer.Option(
            "--of",
            metavar="COMMAND",
            help="compare or verify: whose results.",
            autocompletion=_complete.reports,
        ),
    ] = "compare",
    debug: Debug = False,
) -> int:
    """Keep what 'compare' or 'verify' finds now.

    By fingerprints, which survive edits elsewhere in the texts.

    \b
    claimcheck baseline create known.json
    claimcheck compare --baseline known.json --fail-on error
    """
    from claimcheck.baseline import BaselineError, dump, read

    path = Path(file)
    if path.exists():
        try:
            read(path)
        except BaselineError as error:
            hint = "name another file, or delete it"
            raise UsageError("a file that is no baseline stands there", where=file, hint=hint) from error
    one_of("--of", of, ("compare", "verify"))
    entries, files = (_verified if of == "verify" else _compared)(paths or [DEFAULT], file)
    emit(dump(entries), file, sources=files)
    if file != "-":
        emit(f"{file}: {len(entries)} {'entry' if len(entries) == 1 else 'entries'}\n")
    return Exit.OK


def _compared(paths: Sequence[str], file: str) -> tuple[Sequence[Entry], Sequence[Path]]:
    from claimcheck import intake
    from claimcheck.baseline import of_report
    from claimcheck.cli._compared import compared

    taken = intake.take(paths)
    _whole(taken.notices, taken.base, file)
    return of_report(compared(taken)), taken.files


def _verified(paths: Sequence[str], file: str) -> tuple[Sequence[Entry], Sequence[Path]]:
    from claimcheck import verify
    from claimcheck.baseline import of_verification
    from claimcheck.cli._cache import reader

    if len(paths) > 1:
        raise UsageError("verify takes one claims file", hint="claimcheck baseline create FILE claims.yaml --of verify")
    found = verify.verify(Path(paths[0]), reader=lambda: reader(None))
    _whole(found.verification.notices, found.verification.base, file)
    return of_verification(found.verification), found.files


def _whole(notices: Sequence[Notice], base: str, file: str) -> None:
    """Nothing is kept of a run that did not read everything."""
    tell(notices, base)
    if done(notices) is not Exit.OK:
        raise UsageError("no baseline was written", where=file, hint="mend what is said above first")
