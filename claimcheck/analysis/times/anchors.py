"""What the readers of dates share: the month, the relative word, and the day that it counts from."""

from __future__ import annotations

from claimcheck.analysis.times.dates import Year
from claimcheck.analysis.times.days import from_ordinal, next_year, ordinal
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State
from claimcheck.lexicon import calendar as words
from claimcheck.lexicon import concepts, nouns
from claimcheck.model.analysis import Tag
from claimcheck.text import lemmas


def month_number(match: Match, nth: int = 0) -> int:
    """Number of the n-th month that the match names."""
    word = match.get("Mm", nth)
    return words.MONTHS[word.low] if word is not None else 0


def weekday_of(match: Match) -> int | None:
    """The weekday that the match names, 0 for Monday."""
    word = match.get("W")
    return None if word is None else words.WEEKDAYS[word.low]


def relative_of(match: Match) -> tuple[int, str]:
    """Steps and origin of "last", "this", "next" and the like."""
    word = match.get("R")
    return words.RELATIVES[word.low] if word is not None else (0, "now")


def base_of(where: str, state: State) -> tuple[int | None, Year]:
    """Day number that a relative expression counts from."""
    if where == "text" or (state.narrative and state.year is not None):
        if state.year is not None:
            at = ordinal(state.year, state.month or 1, state.day or 1)
            return at, state.sure if state.sure is not Year.UNKNOWN else Year.INFERRED
        if where == "text":
            return None, Year.UNKNOWN
    return state.now, Year.STATED


def related_year(match: Match, state: State) -> tuple[int | None, Year]:
    """The year of "last year", "that year", "the same month" within a longer expression."""
    by, where = relative_of(match)
    at, sure = base_of(where, state)
    unit = match.get("U")
    if at is None or unit is None or unit.low not in ("year", "month"):
        return None, Year.UNKNOWN
    year = from_ordinal(at).year
    if where == "text" and by == 0 and unit.low == "year" and state.named is not None:
        year = state.named
    assert year is not None
    return (next_year(year, by) if unit.low == "year" else year), sure


def year_near(match: Match, state: State) -> tuple[int | None, Year]:
    """The year said in the match, else the one it points to, else that of publication."""
    year = match.number("Y")
    if year is not None:
        return year, Year.STATED
    if "R" in match.codes:
        return related_year(match, state)
    at = base_of("now", state)[0]
    return (None, Year.UNKNOWN) if at is None else (from_ordinal(at).year, Year.INFERRED)


def opens_name(match: Match) -> bool:
    """Whether a capitalised word follows at once: the words are part of a name ("Fourth of July Hotel")."""
    following = match.after()
    return following is not None and following.text[0].isupper() and match.letters[match.last] == "x"


def is_counted(match: Match) -> bool:
    """Whether a plural noun follows: the number counts ("2000 people")."""
    word, nxt = match.after(), match.after(1)
    if word is None:
        return False
    low = word.low
    if low in _COUNTED:
        return True
    if not low.endswith("s") or len(low) < 4 or low.endswith(("ss", "us", "is", "was")) or word.text[0].isupper():
        return False
    if match.before() in _KNOWN and _is_event(low):
        return False  # "the 1967 killings", "his 2011 arrests"
    # What takes an object is a verb: "the pact of 1964 forbids such tests".
    return low not in _NOT_COUNTED and (nxt is None or nxt.low not in _OBJECTS)


def _is_event(plural: str) -> bool:
    """Whether a plural noun names what happened."""
    noun = lemmas.lemma(plural.rsplit("-", 1)[-1], Tag.NOUN)
    return "event" in nouns.classes(noun) or bool(concepts.noun_concepts(noun))


_KNOWN = frozenset("the his her their its our my 's '".split())
_COUNTED = frozenset("people men women children million feet votes".split())
_NOT_COUNTED = frozenset("has does sees marks brings elections olympics games finals".split())
_OBJECTS = frozenset("the a an such that this its his her their no any every all it how what them us".split())
