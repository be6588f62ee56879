"""The crew told of beside the passengers: "214 passengers and a crew of nine" are 223 people in all."""

from __future__ import annotations

from claimcheck.analysis.quantities import Quantity, text_after, text_before
from claimcheck.lexicon.number_words import FIGURES
from claimcheck.model.analysis import Sentence
from claimcheck.model.claim import Claim
from claimcheck.text.patterns import lazily

CREW = "crew "
"""Opens a trace of a count of passengers beside whom its sentence tells of so many crew."""
_EVERYBODY = frozenset("people person soul".split())
_NUMBER = r"(?P<n>[a-z]+|[0-9]{1,4})"
_BEHIND = lazily(
    r" (?:[a-z-]+ )?passengers?(?: (?:aboard|on board))?,? (?:and|plus|with|as well as) (?:an? |its |her )?"
    rf"(?:crew of {_NUMBER}\b|(?P<m>[a-z]+|[0-9]{{1,4}}) (?:crew\b|crewm[ae]n\b|members of (?:the |its )?crew\b))"
)
_AHEAD = lazily(
    rf"(?:\bcrew of {_NUMBER}|\b(?P<m>[a-z]+|[0-9]{{1,4}}) (?:crew(?: members)?|crewm[ae]n)),? (?:and|plus) $"
)


def beside(sentence: Sentence, quantity: Quantity) -> tuple[str, ...]:
    """The trace of passengers whose crew is told of beside them; none for other counts."""
    after = text_after(sentence, quantity.span.end, 90)
    if "passenger" not in after[:30] or quantity.value.end != quantity.span.end:
        return ()
    found = _BEHIND.match(after) or _AHEAD.search(text_before(sentence, quantity.span.start, 40))
    number = "" if found is None else found["n"] or found["m"]
    figure = str(FIGURES.get(number, number))
    return (f"{CREW}{figure}",) if figure.isdecimal() else ()


def crew_of(passengers: Claim, everybody: Claim) -> int | None:
    """How many crew come on top of the passengers of the one, where the other counts everybody; None for others."""
    head = everybody.frame.head
    if head is not None and head.head not in _EVERYBODY:
        return None
    return next((int(mark.removeprefix(CREW)) for mark in passengers.trace if mark.startswith(CREW)), None)
