"""Completion for a shell that is named: Typer's own options take no name, and print for the shell they are run in."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.cli._output import Exit, emit, say
from claimcheck.errors import UsageError

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
_SHOW, _INSTALL = "--show-completion", "--install-completion"


def completion(arguments: Sequence[str]) -> Exit | None:
    """Show or install the completion of a named shell; None where the arguments ask for nothing of the kind.

    Raises:
        UsageError: the shell is not known.
    """
    option, _, shell = arguments[0].partition("=") if arguments else ("", "", "")
    rest = [shell] if shell else list(arguments[1:])
    if option not in (_SHOW, _INSTALL) or len(rest) != 1 or rest[0].startswith("-"):
        return None
    (name,) = rest
    if name not in SHELLS:
        raise UsageError(f"{option} does not know the shell {name!r}", hint="one of " + ", ".join(SHELLS))

    from typer import _completion_shared as typer_completion

    if option == _SHOW:
        script = typer_completion.get_completion_script(
            prog_name="claimcheck", complete_var="_CLAIMCHECK_COMPLETE", shell=name
        )
        emit(f"{script}\n", exact=True)
    else:
        _, path = typer_completion.install(shell=name, prog_name="claimcheck", complete_var="_CLAIMCHECK_COMPLETE")
        say("note", f"{path}: written; it takes effect in a new shell")
    return Exit.OK
