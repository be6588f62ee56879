"""What the reader sees with: colours, columns, links, a screen reader, an old code page; and a bar while it lasts.

All that a terminal and the environment decide is read here, once; reporters are given a `View`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from claimcheck.cli._options import one_of

if TYPE_CHECKING:
    from claimcheck.extractor import Reader, Reading
    from claimcheck.model.document import Document
    from claimcheck.reporters import View

WIDTH, NARROWEST, WIDEST = 100, 40, 240  # columns
PATIENCE = 1.0  # seconds before a bar is shown


def colored(when: str, output: str | None) -> bool:
    """Whether to colour: --color decides, then NO_COLOR, FORCE_COLOR, TERM=dumb, then whether a terminal reads us."""
    one_of("--color", when, ("auto", "always", "never"))
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR") or output is not None:
        return False
    if any(os.environ.get(name, "0") not in ("", "0") for name in ("FORCE_COLOR", "CLICOLOR_FORCE")):
        return True
    return os.environ.get("TERM") != "dumb" and _seen(output)


def view_of(
    output: str | None,
    *,
    color: bool = False,
    everything: bool = False,
    quiet: bool = False,
    base: str = "",
    asked: Sequence[str] = (),
) -> View:
    """The view for an output: a file looks the same everywhere, a terminal gets what it can show.

    What goes to another program has a fixed width too, but where COLUMNS gives one.
    """
    from claimcheck.reporters import View

    seen, plain = _seen(output), accessible()
    return View(
        everything=everything,
        color=color,
        width=_columns() if output is None else WIDTH,
        quiet=quiet,
        base=base,
        links=_here() if seen and not plain and _links() else "",
        plain=plain and output is None,
        asked=again(asked),
        ascii=seen and not _speaks_unicode(),
    )


def accessible() -> bool:
    """Whether the reader asked for output without signs, boxes and repainting."""
    return os.environ.get("ACCESSIBLE", "0") not in ("", "0")


@contextmanager
def watched(reader: Reader, total: int, *, quiet: bool = False, color: str = "auto") -> Iterator[Reader]:
    """The reader, with a bar on stderr from the first text that ends after a second of work; on a terminal only.

    `color` as of --color.
    """
    stderr = sys.stderr
    if quiet or accessible() or stderr is None or not stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield reader
        return
    begun, read = monotonic(), 0
    bars: list[tuple[Any, Any]] = []

    def counting(document: Document) -> Reading:
        nonlocal read
        found = reader(document)
        read += 1
        if not bars and monotonic() - begun > PATIENCE:
            bars.append(_bar(total, color))
        for bar, task in bars:
            bar.update(task, completed=read, description="Reading" if read < total else "Comparing")
        return found

    try:
        yield counting
    finally:
        for bar, _ in bars:
            bar.stop()


def _bar(total: int, color: str):  # type: ignore[no-untyped-def]
    """A bar that is gone when it is done, and its task; its words are ours alone."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    plain = color == "never" or color == "auto" and bool(os.environ.get("NO_COLOR"))
    console = Console(file=sys.stderr, no_color=plain, color_system=None if plain else "auto")
    bar = Progress(*columns, console=console, transient=True, refresh_per_second=4)
    bar.start()
    return bar, bar.add_task("Reading", total=total)


def _seen(output: str | None) -> bool:
    """Whether the output goes to a terminal."""
    return output is None and sys.stdout is not None and sys.stdout.isatty()


def _columns() -> int:
    """What COLUMNS says, else the terminal; WIDTH where there is none."""
    import shutil

    asked = os.environ.get("COLUMNS", "")
    if not _seen(None) and not asked.isdecimal():
        return WIDTH
    return min(WIDEST, max(NARROWEST, shutil.get_terminal_size((WIDTH, 24)).columns))


def _links() -> bool:
    """Whether the terminal is one that hides links it cannot show."""
    return os.environ.get("TERM") != "dumb" and (os.name != "nt" or "WT_SESSION" in os.environ)


def again(paths: Sequence[str]) -> str:
    """The paths as a shell takes them."""
    from shlex import quote

    return " ".join(map(quote, paths))


def _here() -> str:
    try:
        return Path.cwd().as_uri().rstrip("/") + "/"
    except (OSError, ValueError):  # the folder is gone, or its name is no text
        return ""


def _speaks_unicode() -> bool:
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "").replace("_", "")
    return (
        encoding in ("utf8", "cp65001", "utf16le") or os.name == "nt" and not os.environ.get("PYTHONLEGACYWINDOWSSTDIO")
    )
