"""Drop-in folders: one file defines one thing, found by its name and imported on demand.

A folder is a package; each module in it, but those that begin with an underscore, ends in one
explicit constant (`KIND`, `RULE`, `GUARD`, `LOADER`, `REPORTER`). Listing the names imports nothing,
so start-up pays only for what a command uses.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Generic, TypeVar

from claimcheck.errors import InternalError, UsageError

T = TypeVar("T")


class Registry(Generic[T]):
    """The drop-ins of one folder, in the order of their names.

    Args:
        package: dotted name of the folder, for example "claimcheck.kinds".
        constant: the name that each module defines, for example "KIND".
        spec: the class that the constant must be an instance of.
    """

    def __init__(self, package: str, constant: str, spec: type[T]) -> None:
        self.package = package
        self.constant = constant
        self.spec = spec
        self._names: tuple[str, ...] | None = None
        self._loaded: dict[str, T] = {}

    def names(self) -> tuple[str, ...]:
        """The ids of all drop-ins, sorted: the file name with hyphens for underscores."""
        if self._names is None:
            path = importlib.import_module(self.package).__path__
            found = (m.name for m in pkgutil.iter_modules(path) if not m.name.startswith("_"))
            self._names = tuple(sorted(name.replace("_", "-") for name in found))
        return self._names

    def get(self, name: str) -> T:
        """The drop-in of that id.

        Raises:
            UsageError: there is none of that name; the message lists those there are.
            InternalError: the file does not define the constant that the folder asks for.
        """
        try:
            return self._loaded[name]  # asked for with every pair of claims
        except KeyError:
            return self._load(name)

    def _load(self, name: str) -> T:
        if name not in self.names():
            raise UsageError(f"no such {self.constant.lower()}: {name!r}", hint="one of " + ", ".join(self.names()))
        module = importlib.import_module(f"{self.package}.{name.replace('-', '_')}")
        value = getattr(module, self.constant, None)
        if not isinstance(value, self.spec):
            raise InternalError(f"{module.__name__} does not define {self.constant}")
        self._loaded[name] = value
        return value

    def __iter__(self) -> Iterator[T]:
        return (self.get(name) for name in self.names())
