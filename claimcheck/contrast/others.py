"""Whether two facts of one predicate may be told of two occasions, or of others of a class, so that both can be so."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.contrast.facts import Fact
from claimcheck.contrast.sameness import alike
from claimcheck.model.analysis import Tag, Token

_BESIDE = frozenset("also too another other others alike besides".split())  # "a protest in Porto as well"

_LIKEWISE = frozenset(("likewise", "well"))  # in one text alone
_HE_OR_SHE = {"he", "she"}


def of_others(own: Fact, other: Fact, said: tuple[Sequence[Token], Sequence[Token]]) -> bool:
    """Whether one adds to the other, stands in another tense, or is told of another list or of others picked out."""
    verbs = own.head.tag is other.head.tag is Tag.VERB
    if any(_adds(words) for words in said) or verbs and own.past != other.past:
        return True
    if _alone(said[0]) != _alone(said[1]):
        return True
    for role, mine in own.args:
        first = other.arg(role)
        if first is not None and (mine.another != first.another or {mine.head.folded, first.head.folded} == _HE_OR_SHE):
            return True
        for there in (t for r, t in other.args if r == role):
            lists, deeds = ([_below(words, t.head, kind) for words, t in zip(said, (mine, there), strict=True)]
                            for kind in ("conj", "acl"))  # fmt: skip
            if all(lists) and not _meet(*lists) or all(deeds) and not _meet(*deeds):
                return True
    return False


def _alone(words: Sequence[Token]) -> bool:
    return any(t.folded in _LIKEWISE for t in words)


def _adds(words: Sequence[Token]) -> bool:
    return any(
        t.folded in _BESIDE or t.folded == "as" and [w.folded for w in words[i + 1 : i + 2]] == ["well"]
        for i, t in enumerate(words)
    )


def _below(words: Sequence[Token], head: Token, relation: str) -> list[Token]:
    """The names joined to a word, or the verbs of the clauses that say which one is meant."""
    kids = [t for t in words if t.head == head.index and t.relation.partition(":")[0] == relation]
    return [t for t in kids if t.tag in (Tag.PROPN, Tag.VERB)]


def _meet(some: Sequence[Token], others: Sequence[Token]) -> bool:
    """Whether each of the fewer has its like among the others."""
    few, many = sorted((some, others), key=len)
    return all(any(alike(t, w) for w in many) for t in few)
