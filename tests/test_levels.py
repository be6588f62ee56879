"""One statement in texts that put it with other certainty: each level is a position of its own."""

from __future__ import annotations

from _support import compare_texts

TEXTS = {
    "courier": "Media reports say Norvale is preparing a bid of 3 billion euros for Castell Foods.\n\n"
    "It remains unclear whether the union will back the plan.",
    "herald": "Norvale is preparing a bid of 3 billion euros for Castell Foods.\n\nThe union will back the plan.",
    "observer": "Shares rose after speculation that Norvale is preparing a bid of 3 billion euros for the soup maker.",
}


def test_a_report_a_guess_and_a_fact_are_three_positions() -> None:
    found = [f for f in compare_texts(TEXTS).findings if f.rule == "certainty-drift"]
    held = {frozenset(p.label for p in f.positions) for f in found}
    assert frozenset(("only reported", "speculated", "stated as fact")) in held


def test_what_is_left_open_differs_from_what_is_told() -> None:
    found = [f for f in compare_texts(TEXTS).findings if f.rule == "certainty-drift"]
    assert any(
        f.verdict.value == "differ" and {p.label for p in f.positions} == {"speculated", "stated as fact"}
        for f in found
    )
