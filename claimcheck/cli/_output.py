"""Writing: data to stdout or to a file, everything else to stderr as one line; exit statuses."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterable, Sequence
from enum import IntEnum
from pathlib import Path

from claimcheck.errors import ClaimcheckError, UsageError
from claimcheck.model.finding import Level, Notice
from claimcheck.text.safe import inert, one_line

STDOUT = "-"


class Exit(IntEnum):
    """What the status says. FAILED beats FOUND."""

    OK = 0
    FOUND = 1
    FAILED = 2
    INTERRUPTED = 130


def say(level: str, message: str) -> None:
    """One line on stderr; a closed stderr is no reason to fail."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            print(inert(f"claimcheck: {level}: {one_line(message)}"), file=sys.stderr, flush=True)


def tell(notices: Iterable[Notice], base: str = "", *, least: Level = Level.ERROR) -> None:
    """The notices of at least that level on stderr; `base` is put before their paths."""
    order = list(Level)
    for notice in notices:
        if order.index(notice.level) <= order.index(least):
            where = f"{base}{notice.location}: " if notice.location is not None else ""
            hint = f" ({notice.hint})" if notice.hint else ""
            say(notice.level, f"{where}{notice.message}{hint}")


def done(notices: Iterable[Notice]) -> Exit:
    """OK, or FAILED where something could not be read."""
    return Exit.FAILED if any(n.level is Level.ERROR for n in notices) else Exit.OK


def emit(text: str, output: str | None = None, *, sources: Iterable[Path] = (), exact: bool = False) -> None:
    """Write one text, as `write_all` does; on standard output nothing in it commands a CI runner, unless `exact`."""
    if not exact and output in (None, STDOUT):
        text = inert(text)
    write_all([(text, output)], sources=sources)


def write_all(texts: Iterable[tuple[str, str | None]], *, sources: Iterable[Path] = ()) -> None:
    """Write UTF-8 with line feeds, whatever the locale: to stdout, or whole or not at all to files.

    Every file is written beside its place first and put there when all of them are; stdout comes last.
    A reader that goes away (`| head`) is no error.

    Args:
        texts: each with its file; None or "-" for stdout.
        sources: files that must not be replaced.

    Raises:
        ClaimcheckError: one could not be written; older files are left as they were.
        UsageError: a file is one of the sources.
    """
    spared = {Path(os.path.realpath(s)) for s in sources}
    files, plain = [], []
    for text, output in texts:
        data = text.encode("utf-8", "backslashreplace")
        if output is None or output == STDOUT:
            plain.append(_spoken(text) or data)
            continue
        path = Path(os.path.realpath(output))
        if path in spared:
            raise UsageError("the output would overwrite a source", where=output, hint="choose another name")
        files.append((path, data, output))
    _replace(files)
    for data in plain:
        _to_stdout(data)


def create(text: str, output: str) -> None:
    """Write a new file, whole or not at all; one that is there stays as it is, even if it came a moment ago.

    Raises:
        ClaimcheckError: it is there already, or could not be written.
    """
    path = Path(output)
    draft = _draft(path)
    try:
        with open(draft, "xb") as file:  # noqa: PTH123
            file.write(text.encode("utf-8", "backslashreplace"))
        os.link(draft, path)  # fails where the name is taken; a rename would not
    except OSError as error:
        raise _not_written(error, output) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _spoken(text: str) -> bytes | None:
    """The text in the encoding of an old terminal, what it lacks spelled out; None where UTF-8 goes out."""
    out = sys.stdout
    name = (getattr(out, "encoding", None) or "utf-8").lower()
    if out is None or name.replace("-", "").startswith("utf") or os.name == "nt" or not out.isatty():
        return None
    try:
        return text.encode(name, "backslashreplace")
    except LookupError:
        return None


def give_up_stdout() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not fail on it at its end."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)


def _to_stdout(data: bytes) -> None:
    if sys.stdout is None:
        raise ClaimcheckError("standard output is closed", hint="use -o FILE", code="output")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        give_up_stdout()
    except OSError as error:
        give_up_stdout()
        raise _not_written(error, "standard output") from error


def _replace(files: Sequence[tuple[Path, bytes, str]]) -> None:
    """New files beside the old ones, then a swap of each; what was not swapped is gone whatever happens."""
    drafts: list[tuple[Path, Path, str]] = []
    output = ""
    try:
        for path, data, output in files:
            if path.exists() and not path.is_file() and not path.is_dir():
                path.write_bytes(data)  # a device or a pipe cannot be replaced
                continue
            draft = _draft(path)
            drafts.append((draft, path, output))
            with open(draft, "xb") as file:  # noqa: PTH123
                file.write(data)
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if path.exists():
                draft.chmod(path.stat().st_mode & 0o7777)
        while drafts:
            draft, path, output = drafts[0]
            draft.replace(path)
            del drafts[0]
    except OSError as error:
        raise _not_written(error, output) from error
    finally:
        for draft, _, _ in drafts:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)


def _draft(path: Path) -> Path:
    """Where a file is written before it is put in its place."""
    name = f".{path.name[:200]}."
    sweep(path.parent, name, ".tmp")
    return path.with_name(f"{name}{os.getpid()}.tmp")


def sweep(folder: Path, before: str, after: str) -> None:
    """Delete what runs that were killed left in a folder: files that have a process between those words."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            owner = entry.name.removeprefix(before).removesuffix(after)
            if entry.name == before + owner + after and owner.isdecimal() and not _runs(int(owner)):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()


def _runs(process: int) -> bool:
    """Whether there is such a process; where that cannot be asked without harm, there is."""
    if os.name == "nt" or process <= 0:
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _not_written(error: OSError, where: str) -> ClaimcheckError:
    reason = (error.strerror or type(error).__name__).lower()
    hint = "check the folder, its permissions and the free space"
    return ClaimcheckError(f"cannot be written: {reason}", where=where, hint=hint, code="output")
