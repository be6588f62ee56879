"""How a headline puts the story that another text tells. All invented."""

from __future__ import annotations

import pytest

from claimcheck.analysis import analyse
from claimcheck.analysis.speech.stance import Stance, is_headline, stance
from claimcheck.loaders import from_string

TOLD = "A Linz baker found a live python in a bread oven"
CASES = {
    Stance.AFFIRMS: [
        "Baker finds live python in bread oven",
        "Python in the oven: Linz baker gets a fright",
        "Snake in bread oven stuns Linz baker",
        "Baker told not to feed python found in oven",
    ],
    Stance.REPORTS: [
        "Linz baker reportedly found live python in oven",
        "Was there a live python in this Linz oven?",
        "Baker claims live python was in his oven",
        "Live python may have been in Linz bread oven",
        "Tagblatt: Live python found in bread oven",
        "Live python found in bread oven: police",
        "Rumours of a python in a Linz oven spread",
        "Unconfirmed: python in bread oven",
    ],
    Stance.DENIES: [
        "No, there was no python in that Linz oven",
        "Linz baker denies finding python in oven",
        "Python in bread oven was a hoax",
        "Oven python story debunked",
        "There was not a python in the oven, zoo says",
        "No evidence of a python in Linz oven",
        "Fake photo shows python in bread oven",
        "Zoo shoots down tale of python in oven",
        "Oven python rumour put to rest",
    ],
}


@pytest.mark.parametrize(("expected", "headline"), [(s, h) for s, listed in CASES.items() for h in listed])
def test_stance(expected: Stance, headline: str) -> None:
    texts = [analyse(from_string(text)) for text in (headline, TOLD)]
    assert stance(*texts) is expected


def test_a_word_that_both_texts_have_gives_no_stance() -> None:
    texts = [analyse(from_string(t)) for t in ("Priest claims he met a giant", "A priest claims that he met a giant")]
    assert stance(*texts) is Stance.AFFIRMS


def test_a_headline_is_a_short_line_without_a_full_stop() -> None:
    assert is_headline(analyse(from_string(TOLD)))
    assert not is_headline(analyse(from_string(TOLD + ".")))
    assert is_headline(analyse(from_string("Python in oven? Linz baker gets a fright")))
    assert not is_headline(analyse(from_string("The baker ran. " * 20 + "It was asleep")))
