"""Files and folders of texts: which files are meant by what stands on the command line, and how they are named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from claimcheck.loaders import LOADERS
from claimcheck.model.finding import Level, Notice
from claimcheck.text.written import by_claimcheck

HEAD = 64_000  # bytes in which a report says what wrote it
NAMED = 5  # files left out that are named
UNREAD = (".doc", ".docx", ".htm", ".html", ".odt", ".pdf", ".rtf")  # in which an article may stand


def listed(arguments: Iterable[str]) -> tuple[list[Path], list[Notice]]:
    """Each file once; folders give the texts below them, hidden ones and links to elsewhere left out."""
    suffixes = sorted(s for loader in LOADERS for s in loader.suffixes)
    found: dict[str, Path] = {}
    notices: list[Notice] = []
    for argument in arguments:
        path = Path(argument)
        own = [path]
        if path.is_dir():
            held = _walk(path)
            own = [f for f in held if f.suffix.lower() in suffixes]
            unread = [f for f in held if f.suffix.lower() in UNREAD and f not in own and not _is_own(f)]
            if unread:
                what = f"passed over, for claimcheck does not read such files: {few(unread)}"
                hint = "save the text of each in a file that ends in .txt"
                notices.append(Notice(level=Level.WARNING, code="passed-over", message=what, hint=hint))
        if not own:
            hint = "claimcheck reads " + ", ".join(suffixes)
            what = "the folder holds no text"
            notices.append(
                Notice(level=Level.ERROR, code="folder-empty", message=what, location=shown(path), hint=hint)
            )
        for file in own:
            found.setdefault(os.path.realpath(file), file)
    return list(found.values()), notices


def briefly(arguments: Sequence[str]) -> tuple[str, ...]:
    """The arguments; for files that are all the texts of one folder, the folder."""
    folders = {Path(argument).parent for argument in arguments}
    if len(arguments) < 2 or len(folders) > 1 or any(Path(argument).is_dir() for argument in arguments):
        return tuple(arguments)
    folder = folders.pop()
    texts = {file for file in listed([str(folder)])[0] if not _is_own(file)}
    return (folder.as_posix(),) if texts == set(map(Path, arguments)) else tuple(arguments)


def shown(path: Path) -> str:
    """The path relative to the current folder, with forward slashes; undecodable bytes become U+FFFD."""
    try:
        plain = os.path.relpath(path)
    except ValueError:  # another drive
        plain = path.name
    return plain.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def few(files: Sequence[Path]) -> str:
    """The first of some files by their names."""
    named = ", ".join(map(shown, files[:NAMED]))
    return f"{named} and {len(files) - NAMED} more" if len(files) > NAMED else named


def _is_own(file: Path) -> bool:
    """Whether claimcheck wrote a file, or it is none that can be opened."""
    try:
        if not file.is_file():
            return True  # a pipe would never end
        with file.open("rb") as held:
            return by_claimcheck(held.read(HEAD))
    except OSError:
        return False


def _walk(folder: Path) -> list[Path]:
    listed: list[Path] = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        files = (Path(root, n) for n in sorted(names) if not n.startswith("."))
        listed += [f for f in files if not f.is_symlink()]
    return listed
