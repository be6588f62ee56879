"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from claimcheck.cli import _complete
from claimcheck.errors import UsageError

Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of to standard output.")
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="[FORMAT=]FILE",
        help="Write there instead of to standard output; with FORMAT=, one file more in that format (repeatable).",
        show_default=False,
    ),
]
Baseline = Annotated[
    str | None, typer.Option("--baseline", metavar="FILE", help="Report only what does not stand in this baseline.")
]
Kinds = Annotated[
    str | None,
    typer.Option(
        "--kind", metavar="KIND[,KIND]", help="Read only these kinds of claim.", autocompletion=_complete.kinds
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Findings only; on stderr, errors only.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the trace of an internal error.")]


def one_of(option: str, value: str, known: Sequence[str]) -> str:
    """The value, if it is known.

    Raises:
        UsageError: it is not.
    """
    if value not in known:
        from claimcheck.text.nearest import did_you_mean

        raise UsageError(f"{option} does not know {value!r}", hint=did_you_mean(value, known))
    return value


_NAMED = re.compile(r"(?P<format>[A-Za-z][\w-]*)=(?P<file>.+)\Z", re.DOTALL)


def placed(format: str, output: str | None, known: Sequence[str]) -> tuple[str, str | None]:  # noqa: A002
    """The format and the file of a command that writes one: `-o markdown=days.md` names both, as it does in compare.

    Raises:
        UsageError: a format that is not known.
    """
    if output is not None and (named := _NAMED.match(output)) is not None:
        return one_of("-o", named["format"], known), named["file"]
    return one_of("--format", format, known), output


def kinds_of(value: str | None) -> tuple[str, ...] | None:
    """The ids in a comma list; None where there is none, which means all."""
    if value is None:
        return None
    from claimcheck.kinds import KINDS

    names = [name.strip() for name in value.split(",") if name.strip()]
    if not names:
        raise UsageError("--kind needs a kind", hint="one of " + ", ".join(KINDS.names()))
    chosen = [one_of("--kind", name, KINDS.names()) for name in names]
    return tuple(dict.fromkeys([*chosen, *(k.id for k in KINDS if k.given_as in chosen)]))


def day_of(option: str, value: str | None) -> date | None:
    """A date written YYYY-MM-DD, or None."""
    if value is None:
        return None
    try:
        if len(value) != len("2026-06-24"):
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise UsageError(f"{option}: {value!r} is not a date", hint="write it as 2026-06-24") from None
