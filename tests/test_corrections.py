"""Corrections: what an outlet takes back is no claim of it, what it puts right is."""

from __future__ import annotations

import pytest

from claimcheck import extractor
from claimcheck.loaders import from_string

TAKEN_BACK = (
    "An earlier version of this article said that the dam holds 40 million litres.",
    "Because of an editing error, an earlier version of this post said that Mira Holt was from Utah.",
    "A previous version of the story gave the mayor's age as 61.",
    "This story originally said that 14 people were hurt.",
)
TOLD = (
    "The dam holds 40 million litres, not 4 million.",
    "An earlier version of the bill would have fined firms $5 million.",
    "This report says that 14 people were hurt.",
)


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_what_is_taken_back_is_no_claim(text: str) -> None:
    assert extractor.read(from_string(text)).claims == ()


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_is_one(text: str) -> None:
    assert extractor.read(from_string(text)).claims
