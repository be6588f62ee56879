"""The comparison that several commands show, kept between runs: what has not changed is not compared again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.cli import _kept
from claimcheck.cli._screen import watched
from claimcheck.model.finding import Report

if TYPE_CHECKING:
    from claimcheck.intake import Intake


def compared(
    taken: Intake,
    *,
    kinds: Sequence[str] | None = None,
    everything: bool = False,
    quiet: bool = False,
    color: str = "auto",
) -> Report:
    """The report on what was taken, with a bar while it lasts.

    `color` is that of --color; `kinds` and `everything` are those of `pipeline.compare`.
    """
    path = _kept.place("report", taken.documents, taken.curated, taken.notices, taken.aliases, kinds, everything)
    if path is not None and (found := _kept.load(path, Report)) is not None:
        return found

    from claimcheck import pipeline
    from claimcheck.cli._cache import reader

    with watched(reader(kinds, taken.documents), len(taken.documents), quiet=quiet, color=color) as reading:
        report = pipeline.compare(
            taken.documents,
            taken.curated,
            taken.notices,
            kinds=kinds,
            everything=everything,
            reader=reading,
            aliases=taken.aliases,
        )
    if path is not None:
        _kept.keep(path, _kept.dumped(report))
    return report
