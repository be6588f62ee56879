"""Values kept between runs, by content, in the user's cache folder.

The folder is that of `platformdirs`; another with CLAIMCHECK_CACHE=FOLDER, none with CLAIMCHECK_CACHE=off. A kept file
changes how long a run takes and nothing else: one that is missing, damaged or not to be written is as if it had never
been.
"""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Any, TypeVar

KEPT = 5000  # files of one kind; the oldest go first
SWEEP = 200  # files written between two looks at how many there are
_PLAIN = frozenset((("datetime", "date"), ("decimal", "Decimal"), ("fractions", "Fraction"), ("builtins", "frozenset")))
Kept = TypeVar("Kept")


def place(ending: str, *given: object) -> Path | None:
    """The file for what was made of those things by this very program, or None where nothing is to be kept."""
    if (folder := _folder()) is None:
        return None
    text = "\n".join((_program(), *map(repr, given)))
    return folder / f"{blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=20).hexdigest()}.{ending}"


def _folder() -> Path | None:
    chosen = os.environ.get("CLAIMCHECK_CACHE", "")
    if chosen == "off":
        return None
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("claimcheck", appauthor=False)


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
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a kept file")


def load(path: Path, kind: type[Kept]) -> Kept | None:
    """The value of that class in that file, or None where there is none to be had."""
    try:
        data = path.read_bytes()
        if data[:16] != blake2b(data[16:], digest_size=16).digest():
            return None
    except OSError:
        return None
    return loaded(data[16:], kind)


def loaded(data: bytes, kind: type[Kept]) -> Kept | None:
    """What `dumped` has written, or None where it was somebody else, or is of another class."""
    try:
        gc.disable()  # a kept value is many small objects and no garbage: collecting would cost as much as loading
        found = _Unpickler(BytesIO(data)).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, TypeError, ValueError, LookupError):
        return None
    finally:
        gc.enable()
    return found if isinstance(found, kind) else None


def dumped(value: object) -> bytes:
    """A value as bytes that `loaded` takes."""
    written = BytesIO()
    _Pickler(written, protocol=5).dump(value)
    return written.getvalue()


def keep(path: Path, data: bytes, number: int = 0) -> None:
    """Write what `dumped` gave, whole or not at all; now and then the oldest files of its kind are taken away.

    Args:
        number: how many this run has written before.
    """
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(blake2b(data, digest_size=16).digest() + data)
        part.replace(path)
        if number % SWEEP:
            return
        files = list(path.parent.glob(f"*{path.suffix}"))
        for file in sorted(files, key=lambda f: (f.stat().st_mtime_ns, f.name))[: max(0, len(files) - KEPT)]:
            file.unlink(missing_ok=True)
