"""Paths as they may be sent to others: what lies outside the folder of the work is named by its file alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from claimcheck.model.document import Document
from claimcheck.model.finding import Notice, Report
from claimcheck.model.span import Location


def sent(report: Report) -> Report:
    """The report with paths that mean something on another machine, wherever a reader sees them."""
    names = _names(report.documents)
    moved = {d.path: names[d.id] for d in report.documents if names[d.id] != d.path}
    if not moved:
        return report
    return replace(
        report,
        documents=tuple(replace(d, path=names[d.id]) for d in report.documents),
        origins=tuple(replace(o, evidence=tuple(_with(e, moved) for e in o.evidence)) for o in report.origins),
        notices=tuple(_notice(n, moved) for n in report.notices),
    )


def _names(documents: Iterable[Document]) -> dict[str, str]:
    """For each source its path, or as much of the end of it as tells it from the others."""
    listed = list(documents)
    parts = {d.id: [p for p in d.path.replace("\\", "/").split("/") if p not in ("", ".", "..")] for d in listed}
    shown = {d.id: d.path if _is_inside(d.path) else "/".join(parts[d.id][-1:]) or d.path for d in listed}
    for depth in range(2, max(map(len, parts.values()), default=0) + 1):
        called = Counter(shown.values())
        for d in listed:
            if called[shown[d.id]] > 1 and not _is_inside(d.path):
                shown[d.id] = "/".join(parts[d.id][-depth:]) or d.path
    return shown


def _is_inside(path: str) -> bool:
    return not path.startswith(("/", "\\", "~")) and ".." not in path.replace("\\", "/").split("/")


def _with(words: str, moved: dict[str, str]) -> str:
    for path in sorted(moved, key=len, reverse=True):
        words = words.replace(path, moved[path])
    return words


def _notice(notice: Notice, moved: dict[str, str]) -> Notice:
    place = notice.location
    if isinstance(place, Location):
        place = replace(place, path=moved.get(place.path, place.path))
    elif place is not None:
        place = moved.get(place, place)
    return replace(notice, location=place, message=_with(notice.message, moved))
