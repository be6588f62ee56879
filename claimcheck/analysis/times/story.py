"""Whether a text tells history or reports news: it decides which year a bare month belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from claimcheck.analysis.times.lexer import Lexeme, lex, year_value
from claimcheck.lexicon.calendar import IN_YEAR, MONTHS, NUMBERED
from claimcheck.model.analysis import Sentence
from claimcheck.text.folding import fold

_LEAST = 3  # years named, below which a text shows no habit
_TELLING = "YKWRG"  # the letters of years and of words that may count from today
_SPOKEN = frozenset(("this", "last", "next"))


def tells_history(sentences: Iterable[Sentence], published: date | None) -> bool:
    """Whether most years that the text names lie well before its publication, and hardly a day is named from today.

    News writes "on Tuesday" and "last week"; history writes years, and leaves them out until they change.
    """
    named = told = pointing = 0
    for sentence in sentences:
        items, letters = lex(fold(sentence.text))
        for at in (n for n, letter in enumerate(letters) if letter in _TELLING):
            if letters[at] == "Y" and _is_year(items, letters, at):
                named += 1
                told += published is None or year_value(items[at].low) < published.year - 1
            pointing += _points(items, letters, at) or _is_near(items, letters, at, published)
    return named >= _LEAST and told * 2 >= named and pointing * 4 <= named


def _is_year(items: tuple[Lexeme, ...], letters: str, at: int) -> bool:
    before = items[at - 1].low if at else ""
    if before in NUMBERED:
        return False
    return len(items) == 1 or before in IN_YEAR or (at > 0 and letters[at - 1] in "MmDc(") or " " in items[at].low


def _is_near(items: tuple[Lexeme, ...], letters: str, at: int, published: date | None) -> bool:
    """Whether a date of the month of publication ends here: that of the text itself, or of its news."""
    if letters[at] != "Y" or published is None or year_value(items[at].low) != published.year:
        return False
    return any(MONTHS.get(item.low) == published.month for item in items[max(0, at - 3) : at])


def _points(items: tuple[Lexeme, ...], letters: str, at: int) -> bool:
    """Whether the word counts from the day of writing: "yesterday", "on Tuesday", "last week", "two days ago"."""
    following = letters[at + 1 : at + 2]
    match letters[at]:
        case "K":
            return True
        case "W":
            return following not in ("M", "m", "D", "O") and letters[at + 1 : at + 3] not in ("cM", "cm", "cD", "cO")
        case "R":
            return items[at].low in _SPOKEN and following in ("U", "Z") and (at == 0 or letters[at - 1] != "T")
        case "G":
            return items[at].low == "ago"
        case _:
            return False
