"""What the commands on a story share: its texts or a claims file, read and compared once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import _complete
from claimcheck.cli._output import tell
from claimcheck.errors import UsageError
from claimcheck.model.finding import Level

if TYPE_CHECKING:
    from claimcheck.intake import Intake

DEFAULT = "claims.yaml"
VIEWS = ("text", "json", "markdown")
Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="[CLAIMS.yaml | PATH...]", help="A claims file, or texts and folders.", show_default=False),
]
Everything = Annotated[bool, typer.Option("--all", help="What one outlet alone tells, too.")]
Format = Annotated[
    str,
    typer.Option("--format", metavar="FORMAT", help="text, json or markdown.", autocompletion=_complete.views),
]
Color = Annotated[
    str,
    typer.Option("--color", metavar="WHEN", help="auto, always or never.", autocompletion=_complete.colors),
]


def take(paths: Sequence[str] | None, *, quiet: bool = False) -> Intake:
    """The texts that were named, or those of ./claims.yaml; what is wrong with them, or left out, goes to stderr.

    Raises:
        UsageError: nothing was named, and there is no claims file here.
    """
    from claimcheck import intake

    if not paths and not Path(DEFAULT).exists():
        hint = "name a claims file, texts or a folder of texts"
        raise UsageError(f"nothing to read: there is no {DEFAULT} here", hint=hint)
    taken = intake.take(list(paths or [DEFAULT]))
    tell(taken.notices, taken.base, least=Level.ERROR if quiet else Level.WARNING)
    return taken
