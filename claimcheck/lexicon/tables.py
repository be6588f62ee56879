"""Reading of the word tables: tab-separated rows, UTF-8; lines that begin with "#" are comments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_HERE = Path(__file__).parent


def names(prefix: str) -> list[str]:
    """The file names of the tables that begin so, in order."""
    return sorted(path.name for path in _HERE.glob(f"{prefix}*.tsv"))


def rows(name: str) -> list[list[str]]:
    """The cells of every row of a table of this folder."""
    text = (_HERE / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def family(prefix: str) -> Iterator[list[str]]:
    """The cells of every row of the tables whose names begin so, in the order of the names."""
    for name in names(prefix):
        yield from rows(name)


def series(name: str) -> list[tuple[str, list[tuple[str, int]]]]:
    """The series of a table, each with its words and the number of the member that each word names.

    A row is the series and its members, parted by commas; " / " joins words for one member.
    """
    return [
        (named, [(word, n) for n, member in enumerate(listed.split(", ")) for word in member.split(" / ")])
        for named, listed in rows(name)
    ]
