"""How many times something was done: "stabbed 17 times", "scored twice", "was jailed only once"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.analysis.quantities import Quantity, after_text
from claimcheck.model.analysis import Clause, Modality, Sentence, Tag, Token
from claimcheck.model.span import Span
from claimcheck.numbers import Number

_MORE = (  # behind it there is no number of times, but a multiple, a rate or a title
    r"(?:as|more|larger|bigger|higher|the|greater|stronger|faster|over|its|better|less|lower|that|their|his|her|what|"
    r"longer|[a-z]+ champion|champion|winner|a|an|per|each|every|daily|weekly|monthly|yearly|annually)\b"
)
_OFTEN = re.compile(rf" times(?! {_MORE})")
_NO_NUMBER = re.compile(rf" {_MORE}")
_WORDS = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_CLOSED = re.compile(r"\Z|[.;:,!?\"”’)]| (?:in|at|on|against|for|by|during|since|before|after|and|but|this|last)\b")
_NO_TIMES = frozenset("at more all than every if when even".split())  # "at once", "all at once", "once more"


@dataclass(frozen=True, slots=True)
class TimesDone:
    """number: how many times. value: the words for it. span: with "times". anchor: the verb. head: the word, as tokens.

    Spans in document code points, token indexes half-open.
    """

    number: Number
    value: Span
    span: Span
    anchor: int
    head: tuple[int, int]


def times_done(sentence: Sentence, spans: Sequence[Quantity]) -> Iterator[TimesDone]:
    """The numbers of times that a sentence gives: of the quantities that count `spans`, and in a word of their own."""
    for quantity in spans:
        clause = sentence.clause_at(quantity.first) if _OFTEN.match(after_text(sentence, quantity)) else None
        if clause is not None and quantity.last < len(sentence.tokens):
            noun = sentence.tokens[quantity.last]
            span = quantity.span.hull(noun.span)
            head = (noun.index, noun.index + 1)
            yield TimesDone(quantity.reading.number, quantity.span, span, clause.verb, head)
    for token in sentence.tokens:
        if (number := _WORDS.get(token.folded)) is None or (clause := _clause(sentence, token)) is None:
            continue
        head = (token.index, token.index + 1)
        yield TimesDone(Number(number, number, number), token.span, token.span, clause.verb, head)


def _clause(sentence: Sentence, token: Token) -> Clause | None:
    """The clause whose deed was done so often; None where the word says something else ("once a rebel")."""
    clause = sentence.clause_at(token.index)
    behind = sentence.text[token.span.end - sentence.passage.span.start :].lower()
    before = sentence.tokens[token.index - 1].folded if token.index else ""
    if clause is None or _NO_NUMBER.match(behind) or before in _NO_TIMES or token.tag is Tag.NOUN:
        return None
    if token.index < clause.verb and not (clause.perfect or clause.past) or clause.modality is not Modality.ASSERTED:
        return None
    if token.folded != "once":
        return clause
    plain = token.index > clause.verb and clause.past and not clause.negated
    return clause if plain and _CLOSED.match(behind) else None
