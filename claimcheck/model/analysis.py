"""What is worked out once per document, before any claim is read.

A kind is given a `Sentence` and never finds a subject itself: it names the token or noun phrase
that its value hangs on, and the extractor asks the sentence for clause, subject and predicate.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from claimcheck.model.document import Document, Passage
from claimcheck.model.span import Span


class Tag(StrEnum):
    """Word classes (the universal ones of Universal Dependencies, UPOS)."""

    NOUN = "NOUN"
    PROPN = "PROPN"
    VERB = "VERB"
    AUX = "AUX"
    ADJ = "ADJ"
    ADV = "ADV"
    PRON = "PRON"
    DET = "DET"
    ADP = "ADP"
    NUM = "NUM"
    CCONJ = "CCONJ"
    SCONJ = "SCONJ"
    PART = "PART"
    PUNCT = "PUNCT"
    SYM = "SYM"
    INTJ = "INTJ"
    X = "X"


CONTENT = frozenset((Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADJ, Tag.NUM))  # words that tell something by themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word or sign. `index` is its place in the sentence, `span` counts from the start of the document.

    `folded` is the text in lower case with quotes and dashes folded; `lemma` the base form of it. `head` is the index
    of the token that it hangs on, -1 for the root, and `relation` how (Universal Dependencies 2).
    """

    index: int
    span: Span
    text: str
    folded: str
    lemma: str
    tag: Tag
    head: int = -1
    relation: str = "root"


def _start(token: Token) -> int:
    return token.span.start


def _end(token: Token) -> int:
    return token.span.end


@dataclass(frozen=True, slots=True, kw_only=True)
class NounPhrase:
    """A base noun phrase (determiner to head) with its complement ("holdouts [among major developers]").

    `first`, `last` are token indexes, half-open; `head` the index of the head noun. `modifiers`
    are the lemmas between determiner and head, in order. `complement` is the token range of an
    attached "of/among/in ..." phrase, if any. `entity` is the key of the entity it names.
    """

    first: int
    last: int
    head: int
    determiner: str | None = None
    modifiers: tuple[str, ...] = ()
    complement: tuple[int, int] | None = None
    entity: str | None = None

    @property
    def bounds(self) -> tuple[int, int]:
        """Its tokens, half-open."""
        return self.first, self.last

    @property
    def end(self) -> int:
        """The token behind it and its complement."""
        return self.last if self.complement is None else self.complement[1]


class Modality(StrEnum):
    """In what way a clause is put forward; `ASSERTED` where nothing weakens it."""

    ASSERTED = "asserted"
    PLANNED = "planned"  # will, is to, plans to, hopes to, expected to
    POSSIBLE = "possible"  # may, might, could, can
    OBLIGED = "obliged"  # must, should, has to
    CONDITIONAL = "conditional"  # in an if-clause, or would under one
    ASKED = "asked"  # the content of a request or order: not said to have happened
    QUESTION = "question"


UNSETTLED = (Modality.POSSIBLE, Modality.CONDITIONAL, Modality.QUESTION)  # what nobody says is, was or will be so


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One predicate with what belongs to it, as token ranges of its sentence (half-open).

    `verb` is the index of the main verb (or of the copula's complement, "is [voluntary]"),
    `lemma` its lemma with particle ("shut down"), `concepts` the verb classes of
    `claimcheck.lexicon.concepts` that it (or its light-verb phrase, "reach an agreement")
    belongs to. `subject` and `objects` are indexes into `Sentence.phrases`; a passive's
    surface subject is put first in `objects`, and its by-phrase becomes the subject.
    `obliques` are (preposition, phrase index). `negated` says whether the predicate is denied
    ("not yet", "no", "never", "failed to"). `speaker` is the entity key or phrase text of whoever
    says it, where it is reported speech, and `governor` the index of the governing clause.
    """

    index: int
    first: int
    last: int
    verb: int
    lemma: str
    concepts: frozenset[str]
    subject: int | None = None
    objects: tuple[int, ...] = ()
    obliques: tuple[tuple[str, int], ...] = ()
    negated: bool = False
    passive: bool = False
    past: bool = False
    progressive: bool = False
    perfect: bool = False
    modality: Modality = Modality.ASSERTED
    governor: int | None = None
    relation: str = "root"  # root, relative, complement, adverbial, infinitive, participle
    speaker: str | None = None

    @property
    def surface(self) -> int | None:
        """The subject as the sentence has it, an index into its phrases: of a passive, what undergoes it."""
        return self.objects[0] if self.passive and self.objects else self.subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A passage, analysed. Spans count from the start of the document."""

    passage: Passage
    text: str
    tokens: tuple[Token, ...]
    phrases: tuple[NounPhrase, ...] = ()
    clauses: tuple[Clause, ...] = ()
    owners: tuple[int | None, ...] = ()  # for each token the index of the clause that it stands in
    quoted: tuple[Span, ...] = ()  # what stands between quotation marks, marks excluded

    def __hash__(self) -> int:
        return hash(self.text)  # of what is worked out once for a sentence: not of every token anew

    def token_at(self, offset: int) -> Token | None:
        """The first token that ends after the offset (document code points), or None at the end."""
        at = bisect_right(self.tokens, offset, key=_end)
        return self.tokens[at] if at < len(self.tokens) else None

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that share a code point with the span."""
        first = bisect_right(self.tokens, span.start, key=_end)
        return self.tokens[first : bisect_left(self.tokens, span.end, first, key=_start)]

    def phrase_at(self, index: int) -> NounPhrase | None:
        """The base noun phrase that covers the token of that index."""
        return next((p for p in self.phrases if p.first <= index < p.last), None)

    def bounds_of(self, number: int | None) -> tuple[int, int] | None:
        """The tokens of the phrase of that number, half-open; None where there is none."""
        return None if number is None else self.phrases[number].bounds

    def clause_at(self, index: int) -> Clause | None:
        """The clause that the token of that index stands in."""
        number = self.owners[index] if index < len(self.owners) else None
        return None if number is None else self.clauses[number]

    def span_of(self, first: int, last: int) -> Span:
        """The span of the tokens first to last (half-open, not empty)."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, body, place or thing in a text: `key` is the folded form that stands for it."""

    key: str
    names: tuple[str, ...]
    mentions: tuple[Span, ...]
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What is known of one document: its sentences in order, and its entities by key."""

    document: Document
    sentences: tuple[Sentence, ...]
    entities: dict[str, Entity] = field(default_factory=dict)
