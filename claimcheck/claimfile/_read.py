"""From a path to what a claims file says: guarded YAML, the tables, then what spans several entries."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from claimcheck.claimfile import _schema
from claimcheck.claimfile._scalars import Enough, Problems
from claimcheck.claimfile._types import ClaimFile, CuratedClaim, Given, Reading, SourceEntry
from claimcheck.claimfile._yaml import MAX_BYTES, Mapping, Node, compose, decode
from claimcheck.errors import ClaimFileError
from claimcheck.text.nearest import did_you_mean


def read(path: Path) -> Given:
    """What a claims file says; entries that are wrong are left out and reported.

    Places in messages begin with the name of the file, without its folder.

    Raises:
        ClaimFileError: nothing can be read: no such file, not YAML, another version, no sources.
    """
    problems = Problems(decode(_bytes(path), path.name))
    try:
        return _given(path, problems)
    except Enough:
        more = ClaimFileError("there are more errors than these", where=path.name, hint="mend them first")
        empty = ClaimFile(version=_schema.VERSION, sources=())
        return Given(file=empty, problems=(*problems.in_order(), more), source=problems.source)


def _given(path: Path, problems: Problems) -> Given:
    tree = compose(problems.source, problems.found)
    values = _schema.FILE(tree, problems)
    if values is None:
        if len(problems.found) == 1:
            raise problems.found[0][1]
        empty = ClaimFile(version=_schema.VERSION, sources=())
        return Given(file=empty, problems=problems.in_order(), source=problems.source)
    declared = _declared(tree)
    sources = tuple(
        entry for node, entry in _unique(values["sources"], "source", problems) if _stays(node, entry, path, problems)
    )
    claims = tuple(
        claim
        for node, row in _unique(values.get("claims") or (), "claim", problems)
        if (claim := _claim(row, declared, problems)) is not None
    )
    file = ClaimFile(
        version=values["version"],
        sources=sources,
        claims=claims,
        ruleset=values.get("ruleset"),
        aliases=values.get("aliases") or (),
    )
    return Given(file=file, problems=problems.in_order(), source=problems.source)


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            what = "is not a file" if path.exists() else "no such claims file"
            hint = "name a claims file, or texts; 'claimcheck init FOLDER' drafts one from texts"
            raise ClaimFileError(what, where=path.name, hint=hint)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise ClaimFileError(f"cannot be read: {reason}", where=path.name, hint="check its permissions") from error


def _declared(tree: Node) -> frozenset[str]:
    """Ids of all sources in the file, those that are wrong included: no error begets a second one."""
    listed = tree.items["sources"][1] if isinstance(tree, Mapping) else tree
    rows = (row for row in getattr(listed, "items", ()) if isinstance(row, Mapping) and "id" in row.items)
    return frozenset(getattr(row.items["id"][1], "text", "") for row in rows)


def _unique(rows: Iterable[tuple[Mapping, Any]], name: str, problems: Problems) -> Iterable[tuple[Mapping, Any]]:
    seen: dict[str, int] = {}
    for node, row in rows:
        ident = row["id"] if isinstance(row, dict) else row.id
        if ident in seen:
            line = problems.source.where(seen[ident]).split(":")[-2]
            problems.add(node.items["id"][1], f"the id {ident!r} is taken by another {name}", f"see line {line}")
            continue
        seen[ident] = node.items["id"][1].at
        yield node, row


def _stays(node: Mapping, entry: SourceEntry, path: Path, problems: Problems) -> bool:
    """Whether the file lies inside the folder of the claims file once links are followed."""
    hint = "copy the text into the folder of the claims file"
    try:
        root = path.parent.resolve()
        inside = (root / entry.path).resolve().is_relative_to(root)
    except (OSError, RuntimeError, ValueError):
        problems.add(node.items["path"][1], f"the path {entry.path!r} cannot be followed", hint)
        return False
    if not inside:
        what = f"{entry.path!r} is a link that leaves the folder of the claims file"
        problems.add(node.items["path"][1], what, hint)
    return inside


def _claim(row: dict[str, Any], declared: frozenset[str], problems: Problems) -> CuratedClaim | None:
    readings: list[Reading] = []
    listed = row.pop("readings")
    for node, reading in listed:
        if reading.source in declared:
            readings.append(reading)
        else:
            hint = did_you_mean(reading.source, sorted(declared))
            problems.add(node.items["source"][1], f"no source has the id {reading.source!r}", hint)
    expected = []
    named = {r.source for r in readings}
    for node, expectation in row.pop("expect", ()):
        missing = sorted(set(expectation.pair or ()) - named)
        for name in missing:
            if name not in declared:
                problems.add(node, f"no source has the id {name!r}", did_you_mean(name, sorted(named or declared)))
            elif len(readings) == len(listed):  # else a reading that is wrong may be the one that is meant
                problems.add(node, f"no reading of this claim is of {name!r}", did_you_mean(name, sorted(named)))
        if not missing:
            expected.append(expectation)
    return CuratedClaim(readings=tuple(readings), expect=tuple(expected), **row) if readings else None
