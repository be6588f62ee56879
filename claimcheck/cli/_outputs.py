"""Several outputs of one run: `-o FILE` takes what `--format` names, `-o FORMAT=FILE` adds a file in another format.

`chosen` reads the options before anything is done, `deliver` writes everything at the end: all or nothing.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli._options import one_of
from claimcheck.cli._output import STDOUT, write_all
from claimcheck.cli._screen import colored, view_of
from claimcheck.errors import UsageError
from claimcheck.text.safe import inert

if TYPE_CHECKING:
    from claimcheck.reporters import Reporter, View

_NAMED = re.compile(r"(?P<format>[A-Za-z][\w-]*)=(?P<file>.*)\Z", re.DOTALL)
_ALSO = {"text": "terminal"}  # as the commands without a report call it


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A format, the file it goes to as it was written (None means standard output), and whether it has colours."""

    reporter: Reporter
    file: str | None
    color: bool = False


def chosen(
    format: str,  # noqa: A002
    outputs: Sequence[str] | None,
    *,
    color: str = "auto",
    serves: str = "render",
) -> tuple[Chosen, ...]:
    """What `--format` and the `-o` of a command ask for; what `--format` names comes first.

    Args:
        format: of `--format`. outputs: FILE or FORMAT=FILE each; of plain ones there is one at most.
        color: of `--color`. serves: the field of `Reporter` that the command calls; a format without it is refused.

    Raises:
        UsageError: a format that is not known, no file, one file twice.
    """
    main: str | None = None
    more: list[tuple[Reporter, str]] = []
    for output in outputs or ():
        if (named := _NAMED.match(output)) is not None:
            if not named["file"]:
                raise UsageError(f"-o {output!r} names no file", hint=f"write -o {output}FILE")
            more.append((_reporter("-o", named["format"], serves), named["file"]))
        elif main is not None:
            hint = "write -o FORMAT=FILE for each further one, as in -o json=report.json"
            raise UsageError(f"-o {main!r} and -o {output!r} are both for --format", hint=hint)
        else:
            main = output
    rows = [(_reporter("--format", format, serves), None if main == STDOUT else main)]
    rows += [(reporter, None if file == STDOUT else file) for reporter, file in more]
    if main is None and any(file is None for _, file in rows[1:]):
        rows = rows[1:]  # standard output is asked for by name: `--format` is not wanted there
    _apart([file for _, file in rows])
    return tuple(Chosen(reporter=reporter, file=file, color=colored(color, file)) for reporter, file in rows)


def deliver(
    targets: Iterable[Chosen],
    write: Callable[[Reporter, View], str],
    *,
    everything: bool = False,
    quiet: bool = False,
    base: str = "",
    sources: Iterable[Path] = (),
    asked: Sequence[str] = (),
) -> None:
    """Write every output, or none of them.

    Args:
        write: makes the text of one format. everything, quiet, base: as in `View`.
        sources: files that no output may replace. asked: the paths as they were named.

    Raises:
        UsageError, ClaimcheckError: as `write_all`.
    """
    texts = []
    for target in targets:
        view = view_of(target.file, color=target.color, everything=everything, quiet=quiet, base=base, asked=asked)
        text = write(target.reporter, view)
        texts.append((text if target.file is not None or target.reporter.commands else inert(text), target.file))
    write_all(texts, sources=sources)


def reported(targets: Iterable[Chosen], *, quiet: bool = False) -> bool:
    """Whether the report on the terminal, which lists what could not be read, is read on the one that stderr goes to.

    There nothing needs to be said twice.
    """
    streams = (sys.stdout, sys.stderr)
    if quiet or not all(s is not None and s.isatty() for s in streams):
        return False
    return any(t.file is None and t.reporter.id == "terminal" for t in targets)


def _reporter(option: str, name: str, serves: str) -> Reporter:
    from claimcheck.reporters import REPORTERS

    name = _ALSO.get(name, name)
    if option == "-o" and name not in REPORTERS.names():
        from claimcheck.text.nearest import did_you_mean

        hint = f"{did_you_mean(name, REPORTERS.names())}; a file of such a name is ./{name}=..."
        raise UsageError(f"-o does not know the format {name!r}", hint=hint)
    reporter = REPORTERS.get(one_of(option, name, REPORTERS.names()))
    if getattr(reporter, serves) is None:
        able = [r.id for r in REPORTERS if getattr(r, serves) is not None]
        raise UsageError(f"{option}: this command does not write {name!r}", hint="one of " + ", ".join(able))
    return reporter


def _apart(files: Sequence[str | None]) -> None:
    seen: dict[str | None, str | None] = {}
    for file in files:
        place = None if file is None else os.path.realpath(file)
        if place in seen:
            both = "standard output" if file is None else repr(file)
            raise UsageError(f"two outputs go to {both}", hint="give each a file of its own")
        seen[place] = file
