"""The time that a clause speaks of: a past lent to the clauses beside it, and given up by a present."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.analysis import analyse
from claimcheck.analysis.settings import settings
from claimcheck.loaders import from_string

BACKGROUND = {
    "The studio was founded in 1998 and [is backed] by two banks.": False,
    "The mine opened in 1974 and [employs] 300 people.": False,
    "The party was formed in 2009 and [has] 40,000 members.": False,
    "The bridge was closed in 2011 and [reopened] to great cheers.": True,
    "The bridge was closed in 2011 and [torn] down.": True,
    "In 2004 the coast was hit by a wave that [killed] 300 people.": True,
}


@pytest.mark.parametrize("text", BACKGROUND)
def test_what_stands_in_the_present_is_no_background(text: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    analysis = analyse(from_string(plain, published=date(2026, 5, 4)))
    sentence = analysis.sentences[0]
    word = text[text.index("[") + 1 : text.index("]")].split()[-1]
    clause = next(c for c in sentence.clauses if sentence.tokens[c.verb].text == word)
    assert settings(analysis)[0].of(sentence, clause).background is BACKGROUND[text]


@pytest.mark.parametrize(("says", "background"), [
    ("Police searched the yard on Saturday evening.", False),
    ("Police searched the yard late on Saturday.", False),
    ("Police searched the yard.", True),
])  # fmt: skip
def test_a_day_of_the_week_comes_back_to_the_story(says: str, background: bool) -> None:
    text = f"The yard was sold in 2011. {says}"
    scene = settings(analyse(from_string(text, published=date(2026, 5, 4))))[1]
    assert scene.main.background is background
