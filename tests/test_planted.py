"""Errors planted in claims files and their sources are all shown on their line; harmless edits give nothing.

Here a spread of them runs: all that need no engine, and of the rest every third of the small stories and some of the
shipped one. `CLAIMCHECK_ALL_EDITS=1 pytest tests/test_planted.py` runs every one (some minutes).
"""

from __future__ import annotations

import os
from pathlib import Path

import _desks
import pytest
from _desks import Edit

from claimcheck.model.finding import Level

EVERY = bool(os.environ.get("CLAIMCHECK_ALL_EDITS"))
SMALL, SHIPPED = 3, 20  # of the edits that need the engine, each so manieth is tried
BY_QUOTES = {"quote-not-found", "quote-elsewhere", "suppression-expired", "source-changed"}
ERRORS = tuple(_desks.errors())
HARMLESS = tuple(_desks.harmless())


def spread(edits: tuple[Edit, ...]) -> list[Edit]:
    """Some of the small stories, fewer of the shipped one."""
    if EVERY:
        return list(edits)
    small = [e for e in edits if not e.name.startswith("shipped")]
    large = [e for e in edits if e.name.startswith("shipped")]
    return [*small[::SMALL], *large[::SHIPPED]]


CHEAP = [e for e in ERRORS if BY_QUOTES & set(e.rules)]
DEAR = spread(tuple(e for e in ERRORS if not BY_QUOTES & set(e.rules)))


def test_there_are_enough() -> None:
    assert len(CHEAP) + len(DEAR) >= 200 and len(HARMLESS) >= 200
    kinds = {e.name.split(": ")[1].split()[0] for e in ERRORS}
    assert kinds == {"digit", "word", "value", "source", "swapped", "undisclosed", "expected", "expired", "pin"}


@pytest.mark.parametrize("edit", CHEAP, ids=lambda e: e.name)
def test_errors_in_quotations_and_pins(edit: Edit, tmp_path: Path) -> None:
    assert_shown(edit, tmp_path, quotes_only=True)


@pytest.mark.parametrize("edit", DEAR, ids=lambda e: e.name)
def test_errors_in_values_and_relations(edit: Edit, tmp_path: Path) -> None:
    assert_shown(edit, tmp_path, quotes_only=False)


def assert_shown(edit: Edit, folder: Path, *, quotes_only: bool) -> None:
    path = _desks.lay_out(folder, edit.claims, edit.texts)
    found = _desks.run(path, quotes_only=quotes_only, strict=True).verification
    hits = [r for r in found.everything if r.rule in edit.rules and r.level is Level.ERROR]
    assert any((r.location.path, r.location.line) == (edit.path, edit.line) for r in hits), _desks.shown(
        found.everything
    )


@pytest.mark.parametrize("edit", HARMLESS, ids=lambda e: e.name)
def test_harmless_edits_keep_quotations_in_place(edit: Edit, tmp_path: Path) -> None:
    assert_silent(edit, tmp_path, quotes_only=True)


@pytest.mark.parametrize("edit", [e for e in spread(HARMLESS) if ": soft" not in e.name], ids=lambda e: e.name)
def test_harmless_edits_change_nothing(edit: Edit, tmp_path: Path) -> None:
    assert_silent(edit, tmp_path, quotes_only=False)


def assert_silent(edit: Edit, folder: Path, *, quotes_only: bool) -> None:
    path = _desks.lay_out(folder, edit.claims, edit.texts)
    found = _desks.run(path, quotes_only=quotes_only, strict=True).verification
    assert not found.everything, _desks.shown(found.everything)
    assert not [n for n in found.notices if n.level is Level.ERROR]
