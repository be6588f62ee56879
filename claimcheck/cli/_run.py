"""Runs a command and turns whatever happens into an exit status and at most one line on stderr."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

import typer
from typer.main import get_command

from claimcheck.cli import (
    accept,
    baseline,
    compare,
    explain,
    extract,
    init,
    read,
    relate,
    schema,
    sources,
    timeline,
    topics,
    verify,
)  # fmt: skip
from claimcheck.cli._output import Exit, emit, give_up_stdout, say
from claimcheck.cli._shells import completion
from claimcheck.errors import ClaimcheckError, InternalError

# Typer carries its own copy of Click from 0.26 on; its usage errors are reached through BadParameter in both
_ClickUsageError: type[Exception] = typer.BadParameter.__bases__[0]

_POSSIBLE = re.compile(r" ?\(Possible options?: (?P<names>[^)]*)\)")
_EPILOG = (
    "Examples: 'claimcheck compare texts/' compares the texts of a folder; "
    "'claimcheck relate \"Two died.\" \"Nobody died.\"' judges two sentences. 'claimcheck COMMAND --help' tells more. "
    "Exit codes: 0 all was read, nothing at or above --fail-on; 1 something is; "
    "2 the job was not fully done; 130 interrupted."
)

app = typer.Typer(
    name="claimcheck",
    help="Where several outlets agree, say more, or contradict each other on one story.",
    epilog=_EPILOG,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=True,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(compare.compare)
app.command()(timeline.timeline)
app.command()(topics.topics)
app.command()(sources.sources)
for command in (read.read, extract.extract, relate.relate, accept.accept, explain.explain, init.init):
    app.command()(command)
app.add_typer(baseline.baseline, name="baseline")
app.command(epilog=verify.EXAMPLES)(verify.verify)
app.command()(schema.schema)


def _version(wanted: bool) -> None:
    if wanted:
        from claimcheck import __version__

        emit(f"claimcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(False, "--version", "-V", callback=_version, is_eager=True, help="Show the version."),
) -> None:
    """Where several outlets agree, say more, or contradict each other on one story."""


def run(arguments: Sequence[str]) -> int:
    """The exit status of a command line (without the program's name)."""
    try:
        if (shown := completion(arguments)) is not None:
            return int(shown)
        result = get_command(app).main(args=list(arguments), prog_name="claimcheck", standalone_mode=False)
        return int(result or Exit.OK)
    except (KeyboardInterrupt, typer.Abort):
        return Exit.INTERRUPTED
    except SystemExit:  # Click's answer to a reader that went away while it printed help
        give_up_stdout()
        return Exit.OK
    except _ClickUsageError as error:
        _explain_usage(error)
    except InternalError as error:
        _explain_crash(error, arguments)
    except ClaimcheckError as error:
        say("error", str(error))
    except OSError as error:
        give_up_stdout()
        _explain_crash(error, arguments)
    except Exception as error:  # noqa: BLE001
        _explain_crash(error, arguments)
    return Exit.FAILED


def _explain_usage(error: Exception) -> None:
    """One line, with the command whose --help tells more."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "claimcheck"
    if type(error).__name__ == "NoArgsIsHelpError":
        print(context.get_help() if context is not None else path, file=sys.stderr)
        return
    message = error.format_message().rstrip(".") if hasattr(error, "format_message") else str(error)
    message = _POSSIBLE.sub(lambda m: f". Did you mean {m['names']}?", message)
    say("error", f"{message[:1].lower()}{message[1:]} (see '{path} --help')")


def _explain_crash(error: Exception, arguments: Sequence[str]) -> None:
    """One line; the trace only where it was asked for, since it may hold text of the sources."""
    if "--debug" in arguments:
        import traceback

        from claimcheck.text.safe import printable

        print(printable("".join(traceback.format_exception(error))), file=sys.stderr, end="")
    what = str(error) if isinstance(error, InternalError) else f"{type(error).__name__}: {error}"
    hint = "" if "--debug" in arguments else " (this is a fault of claimcheck: --debug shows where)"
    say("error", f"internal error: {what[:160]}{hint}")
