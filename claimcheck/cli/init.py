"""`claimcheck init`: a first claims file from texts."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from claimcheck.cli._options import Debug
from claimcheck.cli._output import STDOUT, Exit, create, done, emit, sweep, tell
from claimcheck.errors import UsageError
from claimcheck.model.finding import Level

DEFAULT = "claims.yaml"


def init(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Texts and folders.")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The claims file; never one that is there.")
    ] = DEFAULT,
    shared: Annotated[bool, typer.Option("--shared", help="Only topics that several texts have.")] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Every topic, also those that no text states in a sentence of its own.")
    ] = False,
    debug: Debug = False,
) -> int:
    """Draft a claims file with topics, quotations, values.

    Conflicts that are found are written as open, for somebody to settle or disclose.

    \b
    claimcheck init texts/
    claimcheck verify
    """
    from claimcheck import drafting
    from claimcheck.cli._cache import reader

    target = Path(DEFAULT if output == STDOUT else output)
    if target.suffix.lower() not in (".yaml", ".yml"):
        raise UsageError(f"{output!r} is no name for a claims file", hint="let it end in .yaml")
    if output != STDOUT and (target.exists() or target.is_symlink()):
        raise UsageError("there is a claims file already", where=output, hint="init never overwrites: -o OTHER.yaml")
    sweep(target.parent, *drafting.TRIAL)
    drafted = drafting.from_texts(paths, target, reader(None), shared=shared, everything=everything)
    tell(drafted.notices, least=Level.WARNING)
    if done(drafted.notices) is not Exit.OK or not drafted.sources:
        raise UsageError("no claims file was drafted", hint="mend what is said above first")
    if output == STDOUT:
        emit(drafted.text, exact=True)
        return Exit.OK
    create(drafted.text, output)
    again = "claimcheck verify" if output == DEFAULT else f"claimcheck verify {quote(output)}"
    counted = f"{_many(drafted.sources, 'source')}, {_many(drafted.claims, 'claim')}"
    emit(f"{output}: {counted}: {drafted.open} open, {drafted.claims} not reviewed; next: {again}\n")
    return Exit.OK


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
