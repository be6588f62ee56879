"""One match of a rule, with its words and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.analysis.times.lexer import Lexeme, year_value
from claimcheck.lexicon.calendar import AFTER_TIME, MONTHS, SEASONS
from claimcheck.lexicon.calendar import ORDINALS as ORDINAL_WORDS


@dataclass(frozen=True, slots=True)
class Match:
    """Words `first` to `last` (half-open) of the sentence that a rule matched."""

    items: tuple[Lexeme, ...]
    letters: str
    first: int
    last: int
    text: str

    @property
    def codes(self) -> str:
        """The letters of the match."""
        return self.letters[self.first : self.last]

    @property
    def has_part(self) -> bool:
        """Whether the match says which part of its time is meant: "early", "the end of"."""
        return "p" in self.codes or "s" in self.codes

    @property
    def words(self) -> tuple[Lexeme, ...]:
        """The words of the match."""
        return self.items[self.first : self.last]

    def get(self, codes: str, nth: int = 0) -> Lexeme | None:
        """The n-th word of the match whose letter is one of `codes`."""
        found = [i for i, c in zip(self.words, self.codes, strict=True) if c in codes]
        return found[nth] if len(found) > nth else None

    def number(self, codes: str, nth: int = 0) -> int | None:
        """The number of the n-th word of those letters: "2", "2nd", "second"."""
        word = self.get(codes, nth)
        if word is None:
            return None
        digits = word.low.rstrip("stndrh")
        if digits.isdecimal():
            return int(digits)
        return ORDINAL_WORDS[word.low] if word.low in ORDINAL_WORDS else year_value(word.low) or None

    def before(self, back: int = 1) -> str:
        """The word before the match, in lower case, or "" at the beginning."""
        return self.items[self.first - back].low if self.first >= back else ""

    def after(self, on: int = 0) -> Lexeme | None:
        """The word after the match, or None at the end."""
        return self.items[self.last + on] if self.last + on < len(self.items) else None

    def hyphenated(self) -> bool:
        """Whether a hyphen ties the next word to the match ("last year-round ferry")."""
        end = self.items[self.last - 1].end
        return self.text[end : end + 1] == "-" and self.text[end + 1 : end + 2].isalpha()

    def near(self, among: frozenset[str]) -> bool:
        """Whether one of these words is among the six before the match."""
        return any(item.low in among for item in self.items[max(0, self.first - 6) : self.first])

    def amid(self, among: frozenset[str]) -> bool:
        """Whether one of these words is among the twelve before or the twelve after the match."""
        low, high = max(0, self.first - 12), self.last + 12
        return any(item.low in among for item in self.items[low:high])

    def is_attribute(self) -> bool:
        """Whether a word follows that the match may belong to: "the night [watchman]", but not "the night before"."""
        following = self.after()
        return following is not None and following.text[0].isalpha() and following.low not in AFTER_TIME

    def glued(self, left: bool) -> bool:
        """Whether a letter, digit or hyphen touches the match on that side (a unit, a model number, a name)."""
        at = self.items[self.first].start - 1 if left else self.items[self.last - 1].end
        return 0 <= at < len(self.text) and (self.text[at].isalnum() or self.text[at] in "_$€£#@%")


# Further dates up to one with a year, joined by a sign or a word: "in [January] and February 1937".
_JOINED = re.compile(r"(?:[&chtr/]{1,2}b?p?N?T?(?:[DO]f?)?[MmS]T?(?:[DO](?![DOhUw]))?){1,4}c?f?(Y)")
_OPEN = frozenset("MmSDOTpsfNhcW")


def shared_year(match: Match) -> tuple[int, int] | None:
    """Year and month of the date with a year that the match is joined to, where it has none itself."""
    codes = match.codes
    if not _OPEN.issuperset(codes) or not any(c in codes for c in "MmS"):
        return None
    found = _JOINED.match(match.letters, match.last)
    if found is None:
        return None
    year = year_value(match.items[found.start(1)].low)
    last = next(i for i in range(found.start(1), match.last, -1) if match.letters[i] in "MmS")
    low = match.items[last].low
    return year, MONTHS[low] if low in MONTHS else SEASONS[low][1][0]
