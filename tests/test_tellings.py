"""Verbs of one deed and deeds told apart: consistency of the tables, and probes."""

from __future__ import annotations

from collections import Counter

import pytest

from claimcheck.lexicon import tables, tellings

ROWS = [(name, *row) for name in tables.names("_tellings_") for row in tables.rows(name)]


def test_rows_stand_once_and_have_several_verbs() -> None:
    assert [deed for deed, n in Counter(deed for _, deed, _ in ROWS).items() if n > 1] == []
    for _, deed, listed in ROWS:
        verbs = listed.split(", ")
        assert len(verbs) > 2, deed
        assert len(set(verbs)) == len(verbs), deed


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("evacuate", "clear"), ("recover", "find"), ("enter", "walk into"), ("demand", "want"), ("cancel", "ground"),
        ("appoint", "take over"), ("run", "operate"), ("include", "count"), ("pay", "change hands"),
        ("give", "steer"), ("clock", "finish"), ("deploy", "send"), ("grant", "award"), ("capture", "overrun"),
    ],
)  # fmt: skip
def test_verbs_of_one_deed(a: str, b: str) -> None:
    assert tellings.of_one(a, b)
    assert tellings.of_one(b, a)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("kill", "injure", "count"), ("damage", "destroy", "count"), ("arrest", "charge", "count"),
        ("approve", "sign", "date"), ("offer", "pay", "money"), ("order", "deliver", "count"),
        ("score", "concede", "count"), ("leave", "arrive", "time"), ("nominate", "win", "count"),
        ("hire", "lay off", "count"), ("cancel", "delay", "count"), ("vaccinate", "test", "count"),
        ("vote for", "strike", "count"),
    ],
)  # fmt: skip
def test_deeds_told_apart(a: str, b: str, kind: str) -> None:
    assert tellings.apart(a, b, kind)
    assert not tellings.of_one(a, b)


@pytest.mark.parametrize(
    ("a", "b", "kind"), [("buy", "sell", "money"), ("buy", "acquire", "count"), ("go", "be", "count")]
)
def test_deeds_not_told_apart(a: str, b: str, kind: str) -> None:
    assert not tellings.apart(a, b, kind)
