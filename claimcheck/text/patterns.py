"""Patterns that are compiled when they are first used: a run pays only for those that it needs.

Compiling the readers' patterns takes longer than importing them, and a text whose reading is kept needs hardly any.
"""

from __future__ import annotations

import re
from typing import Any, cast


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, as far as its methods and attributes go; a mistake in it shows at the first use."""
    return cast("re.Pattern[str]", _Lazily(pattern, flags))


class _Lazily:
    """Stands for a compiled pattern; each method is taken over from it when it is first asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(re.compile(*self._given), name)  # which `re` itself remembers
        setattr(self, name, found)
        return found
