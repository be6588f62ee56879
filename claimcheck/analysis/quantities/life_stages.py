"""Ages told by a noun for a stage of life: "was still a teenager when he won", "Mia Holt, a toddler", "octogenarian".

In the order in which a noun tells whose age it is: as a predicate ("[he] was a teenager"), behind "as" ("as a teenager,
[he] won"), as an apposition ("[Mia Holt], a toddler"), and else of those whom its phrase means ("[a teenager] died").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.analysis.quantities.aged import DEED, ONCE, deed_of, said_to_be
from claimcheck.model.analysis import Modality, Sentence, Token

STAGES = {
    "toddler": (1, 3), "preschooler": (3, 5), "preteen": (9, 12), "teenager": (13, 19), "teen": (13, 19),
    "quinquagenarian": (50, 59), "sexagenarian": (60, 69), "septuagenarian": (70, 79), "octogenarian": (80, 89),
    "nonagenarian": (90, 99), "centenarian": (100, 109),
}  # fmt: skip
"""Nouns for persons of an age: the youngest and the oldest in full years."""

_THEN = (["at", "the", "time"], ["at", "that", "time"])
_PAST = frozenset(("was", "were", "been"))


@dataclass(frozen=True, slots=True)
class Stage:
    """An age by a noun: the token of the noun, ages in full years, whose it is (token range), the role, and the token
    of the verb or noun on which it hangs."""

    noun: int
    low: int
    high: int
    person: tuple[int, int]
    role: str | None
    anchor: int


def stages(sentence: Sentence) -> Iterator[Stage]:
    """The ages that nouns of a sentence tell, left to right; none of what is denied, supposed or only possible."""
    for token in sentence.tokens:
        ages = STAGES.get(token.lemma)
        if ages is None or _describes(sentence, token):
            continue
        told = _whose(sentence, token)
        if told is not None:
            (low, high), (person, role, anchor) = ages, told
            yield Stage(token.index, low, high, person, role, anchor)


def _whose(sentence: Sentence, token: Token) -> tuple[tuple[int, int], str | None, int] | None:
    """Whose age a noun tells, in which role, and on what it hangs; None where it is not said to be anybody's."""
    phrase = sentence.phrase_at(token.index)
    clause = sentence.clause_at(token.index)
    if phrase is None:
        return (token.index, token.index + 1), None, token.index
    if clause is not None and (whose := said_to_be(sentence, clause, phrase)) is not None:
        if clause.negated or clause.modality is not Modality.ASSERTED or _some(sentence, whose):
            return None
        deed = deed_of(sentence, token.index + 1) if sentence.tokens[clause.verb].folded in _PAST else None
        if deed is not None:
            return whose, DEED, deed
        return whose, ONCE if _recalled(sentence, token.index) else None, whose[1] - 1
    if phrase.first and sentence.tokens[phrase.first - 1].folded == "as":
        if clause is None or clause.subject is None:
            return None
        return sentence.phrases[clause.subject].bounds, ONCE, token.index
    whose = _apposed(sentence, token) or phrase.bounds
    return whose, ONCE if _recalled(sentence, token.index) else None, whose[1] - 1


def _some(sentence: Sentence, whose: tuple[int, int]) -> bool:
    """Whether they are a part of a group: "two of the victims"."""
    first, last = whose
    return any(t.folded == "of" for t in sentence.tokens[first + 1 : min(last + 1, first + 3)])


def _describes(sentence: Sentence, token: Token) -> bool:
    """Whether the noun names no person: "teen pregnancy", "the teenager's teacher", "in her teens"."""
    before = [t.folded for t in sentence.tokens[max(0, token.index - 3) : token.index]]
    if token.folded == "teens" and "in" in before:
        return True
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    return token.relation == "compound" or bool(behind) and behind[0].folded in ("'s", "'")


def _recalled(sentence: Sentence, noun: int) -> bool:
    """Whether "at the time" or a year follows: the age is the one at an earlier deed."""
    words = [t.folded for t in sentence.tokens[noun + 1 : noun + 4]]
    return words in _THEN or words[:1] == ["in"] and len(words) > 1 and words[1].isdigit()


def _apposed(sentence: Sentence, token: Token) -> tuple[int, int] | None:
    """Who stands before the comma, or right behind it, where the noun describes him."""
    if token.relation == "appos" and token.head < token.index:
        phrase = sentence.phrase_at(token.head)
        return phrase.bounds if phrase is not None else None
    after = sentence.tokens[token.index + 1 :]
    behind = next((t for t in after if t.head == token.index and t.relation == "appos"), None)
    phrase = sentence.phrase_at(behind.index) if behind is not None else None
    return phrase.bounds if phrase is not None else None
