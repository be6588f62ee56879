"""Titles as the parser sees them: names keep their capitals, words of the language lose them."""

from __future__ import annotations

import pytest

from claimcheck.analysis.spelling_of_titles import spelt

TITLES = {
    "Senate Rejects Spending Bill": "Senate rejects spending bill",
    "Storm Kills Nine in Honduras": "Storm kills nine in Honduras",
    "Court Overturns Mayor's Ban on E-Scooters": "Court overturns mayor's ban on E-Scooters",
    "Halvard Buys Tessin for $4 Billion": "Halvard buys Tessin for $4 billion",
    "Regulator May Block Merger": "Regulator may block merger",
    "Ferry Service Ends in May": "Ferry service ends in May",
    "Protesters March on Parliament": "Protesters march on parliament",
    "Vote Moved to March 3": "Vote moved to March 3",
    "NASA Delays Launch of iPod-Sized Probe": "NASA delays launch of iPod-Sized probe",
    "FLOODS CLOSE THREE BRIDGES": "Floods close three bridges",
    "NATO CHIEF RESIGNS": "NATO chief resigns",
    "Strikers Return to Work on Monday": "Strikers return to work on Monday",
    "The Ministry of Health denied it.": "The Ministry of Health denied it.",
    "Three bridges closed": "Three bridges closed",
}


@pytest.mark.parametrize("title", TITLES)
def test_titles(title: str) -> None:
    assert " ".join(spelt([title.split()])[0]) == TITLES[title]


def test_the_text_shows_what_is_a_name() -> None:
    title = "Rival Bank Bought by Hammer".split()
    body = "On Monday , the lender Hammer said that it would buy the bank .".split()
    assert " ".join(spelt([title, body])[0]) == "Rival bank bought by Hammer"
    assert " ".join(spelt([title, "They used a hammer on the bank .".split()])[0]) == "Rival bank bought by hammer"
    assert spelt([title, body])[1] == body
    told = "The warden had quibbled with the ranger over tolls .".split()
    assert " ".join(spelt(["Ranger Quibbles Over Tolls".split(), told])[0]) == "Ranger quibbles over tolls"


def test_words_keep_their_number_and_places() -> None:
    for title in TITLES:
        words = title.split()
        assert [w.lower() for w in spelt([words])[0]] == [w.lower() for w in words]
