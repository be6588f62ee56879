"""Two sentences in the same words but for one place, where each has a word that excludes the other's."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from claimcheck.contrast.exclusion import exclusive
from claimcheck.model.analysis import Modality, Sentence, Tag, Token

_LONGEST = 4  # tokens of what is put for something else
_MOST = 80  # tokens of a sentence that is set against another word by word
_DENIALS = frozenset("no not n't never none nobody nothing neither nor without few".split())
_OF_ONE = frozenset(("opposite", "number", "sex", "gender", "child", "age", "size", "month", "weekday", "rank"))
"""What nothing is two of, so that another subject is no other thing."""
_OPEN = frozenset("if whether or either unless".split())
_QUANTIFIERS = frozenset("some every all each any most many several".split())


def replaced(a: Sentence, b: Sentence) -> tuple[str, str, str] | None:
    """(words of the first, words of the second, what they are two of); None where more or nothing tells them apart."""
    one, two = _words(a), _words(b)
    if not min(len(one), len(two)) >= 3 or max(len(one), len(two)) > _MOST or abs(len(one) - len(two)) > _LONGEST:
        return None
    if _unsettled(a) or _unsettled(b):
        return None
    left, right = [t.folded for t in one], [t.folded for t in two]
    blocks = [c for c in SequenceMatcher(None, left, right, autojunk=False).get_opcodes() if c[0] != "equal"]
    if len(blocks) != 1 or blocks[0][0] != "replace":
        return None
    _, i, j, k, n = blocks[0]
    if max(j - i, n - k) > _LONGEST:
        return None
    i, j, k, n = _whole(one, two, i, j, k, n)
    found = exclusive(one[i:j], two[k:n])
    if (
        found is None
        or found == "heir"
        and _in_a_name(one, j)
        and _in_a_name(two, n)
        or _of_many(a, one[i:j])
        or found not in _OF_ONE
        and (_names_subject(one[i:j]) or _only_there(a))
    ):
        return None
    return " ".join(t.text for t in one[i:j]), " ".join(t.text for t in two[k:n]), found


def _in_a_name(words: Sequence[Token], end: int) -> bool:
    """Whether the word that ends there opens a name, as a title does: "Brother Anselm", "Mother Maria"."""
    opens = words[end - 1].text[:1].isupper() and end < len(words) and words[end].text[:1].isupper()
    return opens and words[end].tag is Tag.PROPN


def _names_subject(words: Sequence[Token]) -> bool:
    """Whether the words say who or what it is told of: "a whale is a mammal", "a dolphin is a mammal"."""
    return any(t.relation.startswith("nsubj") for t in words)


def _of_many(sentence: Sentence, words: Sequence[Token]) -> bool:
    """Whether the words, or who they are told of, are said of some or all, so that both may hold."""
    inside = {t.index for t in words}
    inside |= {t.head for t in words}
    heads = [sentence.tokens[t.head] for t in sentence.tokens if t.folded in _QUANTIFIERS and t.head >= 0]
    return any(h.index in inside or h.relation.startswith("nsubj") for h in heads)


def _only_there(sentence: Sentence) -> bool:
    """Whether the sentence says that something is there, beside which there may be more."""
    return any(t.relation == "expl" and t.folded == "there" for t in sentence.tokens)


def _words(sentence: Sentence) -> list[Token]:
    return [t for t in sentence.tokens if t.tag is not Tag.PUNCT and t.folded not in ("a", "an", "the")]


def _whole(one: Sequence[Token], two: Sequence[Token], i: int, j: int, k: int, n: int) -> tuple[int, int, int, int]:
    """The stretches, widened by a word that both have where only the longer names are known ("North Korean")."""
    if exclusive(one[i:j], two[k:n]) is not None:
        return i, j, k, n
    for before, after in ((1, 0), (0, 1)):
        inside = i >= before and k >= before and j + after <= len(one) and n + after <= len(two)
        if inside and exclusive(one[i - before : j + after], two[k - before : n + after]) is not None:
            return i - before, j + after, k - before, n + after
    return i, j, k, n


def _unsettled(sentence: Sentence) -> bool:
    """Whether the sentence denies, supposes or asks, so that two such sentences may both hold."""
    words = {t.folded for t in sentence.tokens}
    if words & _DENIALS or words & _OPEN:
        return True
    return any(c.modality in (Modality.CONDITIONAL, Modality.QUESTION, Modality.POSSIBLE) for c in sentence.clauses)
