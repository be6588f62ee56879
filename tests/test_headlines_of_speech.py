"""Who says a headline behind its last dash, or before its colon: also where the headline has no verb."""

from __future__ import annotations

import pytest

from claimcheck.analysis import analyse
from claimcheck.extractor import extract
from claimcheck.kinds.attribution import Attribution
from claimcheck.loaders import from_string

BELOW = "The works by the river have four hundred hands and a chimney of brick."


def told(headline: str) -> list[tuple[str | None, str]]:
    text = f"{headline}\n\n{BELOW}\n"
    claims = extract(analyse(from_string(text)), ["attribution"])
    return [
        (c.value.speaker, text[c.parts["content"].start : c.parts["content"].end].strip())
        for c in claims
        if isinstance(c.value, Attribution)
    ]


@pytest.mark.parametrize(
    ("headline", "speaker", "said"),
    [
        ("Orsk Glass near sale to rival group – report", "report", "Orsk Glass near sale to rival group"),
        ("Orsk Glass near sale to rival group - sources", "sources", "Orsk Glass near sale to rival group"),
        ("Report: Orsk Glass near sale to rival group", "Report", "Orsk Glass near sale to rival group"),
        ("Sources: Orsk Glass near sale to rival group", "Sources", "Orsk Glass near sale to rival group"),
        ("Orsk Glass to close two kilns – report", "report", "Orsk Glass to close two kilns"),
        ("Four dead in ferry fire - police", "police", "Four dead in ferry fire"),
    ],
)
def test_a_headline_says_whose_word_it_is(headline: str, speaker: str, said: str) -> None:
    assert told(headline) == [(speaker, said)]


@pytest.mark.parametrize(
    "headline",
    [
        "State of forests – report",
        "Annual report – Orsk Glass",
        "Report: Forests of Orsk",
        "A walk through the glass works - pictures",
    ],
)
def test_a_title_is_nobodys_word(headline: str) -> None:
    assert told(headline) == []
