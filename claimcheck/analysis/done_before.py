"""What is told as done on an earlier occasion: "had been rejected twice before", "had previously denied it"."""

from __future__ import annotations

from claimcheck.model.analysis import Clause, Sentence
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_BEFORE = lazily(
    r"\b(?:had|has|have)\b[^,;]*\b(?:before|previously|in the past|on (?:[a-z]+ )?(?:previous|earlier) occasions?)"
    r"(?= ?(?:[,.;:!?)]|$|but\b|and\b))|\b(?:had|has|have) (?:previously|in the past|earlier|once)\b"
)


def done_before(sentence: Sentence, clause: Clause | None) -> bool:
    """Whether a clause tells of an earlier occasion; that it never was done before tells of all of them."""
    if clause is None or clause.negated or not clause.perfect:
        return False
    span, base = sentence.span_of(clause.first, clause.last), sentence.passage.span.start
    return _BEFORE.search(fold(sentence.text[span.start - base : span.end - base]).lower()) is not None
