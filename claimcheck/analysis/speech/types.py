"""What the readers of speech hand to each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.model.analysis import Clause, NounPhrase, Sentence, Tag, Token
from claimcheck.model.span import Span
from claimcheck.text.quotes import Quotation

QUOTES = frozenset(('"', "'", "''", "``"))


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that bring in speech or thought: token range (half-open) of the sentence, base form, frames.

    `verb` is the token that is asked for its clause; of a noun the noun itself. `part` is "verb", "noun", "phrase" or
    "aside", and `holder` whoever is named inside an aside ("by [the mayor]'s own account").
    """

    first: int
    last: int
    verb: int
    lemma: str
    frames: frozenset[str]
    part: str = "verb"
    holder: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A cue with its speaker: the tokens it takes up, and what is left of the sentence on both sides.

    `first`, `last` are token indexes (half-open) from the speaker or verb group to the cue or inverted speaker.
    `relative`: the cue belongs to a relative clause. `interposed`: it stands inside one ("which she said had failed").
    """

    cue: Cue
    speaker: tuple[int, int] | None
    first: int
    last: int
    relative: bool = False
    interposed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Somebody's words or thoughts: who, by which cue, and what, in document code points.

    `sentence` is the number of the sentence of the cue. `contents` are in order, and may lie in other sentences.
    `direct`: the content opens with a quotation mark. `speaker` is None where nobody is named ("it is said").
    """

    sentence: int
    speaker: Span | None
    cue: Span
    lemma: str
    contents: tuple[Span, ...]
    direct: bool


@dataclass(frozen=True, slots=True)
class Sureness:
    """A level, the base form of its cue, and the tokens of the cue (half-open).

    `open`: the cue leaves open what follows it ("unclear whether"); its range runs up to that.
    """

    level: str
    cue: str
    first: int
    last: int
    open: bool = False


class Scene:
    """A sentence with the quotations that touch it, and its phrases and clauses by their tokens."""

    __slots__ = ("around", "clauses", "ends", "main", "number", "owners", "quotes", "sentence", "starts", "tokens")

    def __init__(self, sentence: Sentence, number: int, quotes: Sequence[Quotation]) -> None:
        self.sentence = sentence
        self.number = number
        self.quotes = quotes
        self.tokens: tuple[Token, ...] = sentence.tokens
        self.starts: dict[int, NounPhrase] = {p.first: p for p in sentence.phrases}
        self.ends: dict[int, NounPhrase] = {p.last: p for p in sentence.phrases}
        self.owners: dict[int, NounPhrase] = {p.complement[1]: p for p in reversed(sentence.phrases) if p.complement}
        self.around: dict[int, NounPhrase] = {i: p for p in sentence.phrases for i in range(p.first, p.last)}
        self.main = [c for c in sentence.clauses if c.relation in ("root", "conjunct")]
        self.clauses: dict[int, Clause] = {c.verb: c for c in reversed(sentence.clauses)}

    def word(self, at: int) -> str:
        """The folded token of that index, or nothing outside the sentence."""
        return self.tokens[at].folded if 0 <= at < len(self.tokens) else ""

    def tag(self, at: int) -> Tag | None:
        """The word class of the token of that index, or None outside the sentence."""
        return self.tokens[at].tag if 0 <= at < len(self.tokens) else None

    def main_around(self, at: int) -> list[Clause]:
        """The main clauses around a token: a few before it, and the one behind."""
        number = bisect_right(self.main, at, key=lambda c: c.verb)
        return self.main[max(0, number - 4) : number + 1]

    def is_quote(self, at: int) -> bool:
        """Whether the token is a quotation mark."""
        return self.word(at) in QUOTES

    def quote_of(self, at: int) -> Quotation | None:
        """The quotation that the token lies in, marks included."""
        if not self.quotes or not 0 <= at < len(self.tokens):
            return None
        offset = self.tokens[at].span.start
        number = bisect_right(self.quotes, offset, key=lambda q: q.span.start) - 1
        return self.quotes[number] if number >= 0 and offset < self.quotes[number].span.end else None

    def after(self, quote: Quotation) -> int:
        """The index of the first token behind a quotation."""
        return self._at(quote.span.end)

    def first_in(self, quote: Quotation) -> int:
        """The index of the first token of a quotation."""
        return self._at(quote.span.start)

    def _at(self, offset: int) -> int:
        """The index of the first token that starts at or behind an offset."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].span.start < offset:
                low = middle + 1
            else:
                high = middle
        return low
