"""Reading of the word tables: tab-separated rows, UTF-8; lines that begin with "#" are comments."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def names(prefix: str) -> list[str]:
    """The file names of the tables that begin so, in order."""
    return sorted(path.name for path in _HERE.glob(f"{prefix}*.tsv"))


def rows(name: str) -> list[list[str]]:
    """The cells of every row of a table of this folder."""
    text = (_HERE / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
