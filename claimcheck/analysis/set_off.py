"""What is set off from its clause: "Kelda b, a planet 41 light-years away, may have water" doubts no distance."""

from __future__ import annotations

from claimcheck.model.analysis import Clause, Sentence, Token

_MARKS = frozenset((",", "—", "–", "(", ")"))


def bearer(sentence: Sentence, clause: Clause | None, index: int) -> tuple[int, int] | None:
    """The noun phrase, as a token range, of which the apposition tells in which the token stands; None outside of one.

    Neither the verb nor the mood of the clause around it is said of what stands between the two marks.
    """
    if clause is None:
        return None
    for noun in sentence.tokens:
        if noun.relation != "appos" or not 0 <= noun.head < noun.index:
            continue
        first, last = _stretch(sentence.tokens, noun)
        if noun.head < first <= index < last and not first <= clause.verb < last:
            phrase = sentence.phrase_at(noun.head)
            return None if phrase is None else phrase.bounds
    return None


def _stretch(tokens: tuple[Token, ...], noun: Token) -> tuple[int, int]:
    """The tokens around a noun up to the marks that set it off; from the noun itself on where none stands before it."""
    before = (t.index + 1 for t in reversed(tokens[: noun.index]) if t.text in _MARKS)
    behind = (t.index for t in tokens[noun.index :] if t.text in _MARKS)
    return next(before, noun.index), next(behind, len(tokens))
