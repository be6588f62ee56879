"""Readings kept between runs, by content: a text that has not changed is analysed and read once.

One file a text in the user's cache folder (`platformdirs`; another with CLAIMCHECK_CACHE=FOLDER, none with
CLAIMCHECK_CACHE=off), named by a digest of the document, the kinds asked for and the program itself. The cache changes
how long a run takes and nothing else: a file that is missing, damaged or not to be written is as if it had never been.
"""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache, partial
from hashlib import blake2b
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

from claimcheck.cli._ahead import Ahead
from claimcheck.extractor import Reader, Reading, read
from claimcheck.model.document import Document

KEPT = 5000  # files; the oldest go first
SWEEP = 200  # files written between two looks at how many there are
MUCH = 60_000  # code points yet unread from which several processes are worth their start
_PLAIN = frozenset((("datetime", "date"), ("decimal", "Decimal"), ("fractions", "Fraction"), ("builtins", "frozenset")))


def reader(kinds: Sequence[str] | None, documents: Sequence[Document] = ()) -> Reader:
    """The reader of this run: with the user's cache, or the bare one where CLAIMCHECK_CACHE is off.

    Args:
        documents: what it will be asked for, in this order; a good deal of text is read ahead by several processes.
    """
    folder, written = _folder(), count()

    def place(document: Document) -> Path | None:
        return None if folder is None else folder / f"{_stem(document, kinds)}.reading"

    unread = [d for d in documents if (path := place(d)) is None or not path.exists()]
    much = sum(len(d.text) for d in unread) >= MUCH
    ahead = Ahead(unread, partial(_read, kinds=kinds)) if much else None

    def remembering(document: Document) -> Reading:
        path = place(document)
        found = None if path is None else _load(path)
        if found is None:
            data = None if ahead is None else ahead.take(document)
            found = None if data is None else loaded(data)
            if found is None:
                found = read(document, kinds)
            if path is not None:
                _keep(path, data or dumped(found), next(written))
        return found

    return remembering


def _stem(document: Document, kinds: Sequence[str] | None) -> str:
    text = f"{_program()}\n{kinds}\n{document!r}"
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def _folder() -> Path | None:
    chosen = os.environ.get("CLAIMCHECK_CACHE", "")
    if chosen == "off":
        return None
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("claimcheck", appauthor=False)


def _read(document: Document, kinds: Sequence[str] | None) -> bytes:
    return dumped(read(document, kinds))


@cache
def _program() -> str:
    """What a reading depends on beside the text: the files of the package, by size and time of change."""
    here = Path(__file__).parent.parent
    digest = blake2b(digest_size=16)
    for folder, folders, names in os.walk(here):
        folders[:] = sorted(f for f in folders if f != "__pycache__")
        for name in sorted(names):
            status = (Path(folder) / name).stat()
            digest.update(f"{folder}/{name} {status.st_size} {status.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


class Made:
    """Calling it gives a frozen value of that class with those fields, set in the order of its slots.

    It stands in a kept file in the place of a value: dataclasses restore themselves too, in twice the time.
    """

    def __new__(cls, kind: type, *values: object) -> Any:
        made: object = object.__new__(kind)
        for put, value in zip(_setters(kind), values, strict=True):
            put(made, value)
        return made


@cache
def _setters(kind: type) -> tuple[Callable[[object, object], None], ...]:
    return tuple(vars(kind)[name].__set__ for name in vars(kind)["__slots__"])


class _Pickler(pickle.Pickler):
    """Writes frozen values by `Made`."""

    def reducer_override(self, value: Any) -> Any:
        kind = type(value)
        if "__slots__" in vars(kind) and "__dataclass_fields__" in vars(kind):
            return Made, (kind, *(getattr(value, name) for name in vars(kind)["__slots__"]))
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    """Gives classes of this package and a few plain ones, so that a doctored file runs nothing."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.startswith("claimcheck.") and isinstance(found := super().find_class(module, name), type):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a reading")


def _load(path: Path) -> Reading | None:
    """The reading of that file, or None where there is none to be had."""
    try:
        data = path.read_bytes()
        if data[:16] != blake2b(data[16:], digest_size=16).digest():
            return None
    except OSError:
        return None
    return loaded(data[16:])


def loaded(data: bytes) -> Reading | None:
    """What `dumped` has written, or None where it was somebody else."""
    try:
        gc.disable()  # a reading is many small objects and no garbage: collecting would cost as much as loading
        found = _Unpickler(BytesIO(data)).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, TypeError, ValueError, LookupError):
        return None
    finally:
        gc.enable()
    return found if isinstance(found, Reading) else None


def dumped(reading: Reading) -> bytes:
    """A reading as bytes that `loaded` takes."""
    written = BytesIO()
    _Pickler(written, protocol=5).dump(reading)
    return written.getvalue()


def _keep(path: Path, data: bytes, number: int) -> None:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(blake2b(data, digest_size=16).digest() + data)
        part.replace(path)
        if number % SWEEP:
            return
        files = list(path.parent.glob("*.reading"))
        for file in sorted(files, key=lambda f: (f.stat().st_mtime_ns, f.name))[: max(0, len(files) - KEPT)]:
            file.unlink(missing_ok=True)
