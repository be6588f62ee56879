"""Offices that somebody is put in: "named [Eva Holt] chief executive", "chose [Ana Diaz], 44, as its leader"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis.roles.names import run_before
from claimcheck.model.analysis import Tag, Token

_INSTALLING = frozenset("name appoint elect choose pick select crown promote hire make reappoint re-elect".split())
_BEFORE = frozenset("as its their the a an his her our new next first interim acting permanent".split())


def put_in(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The name (half-open) of the one who is put in the office that begins at a token; None where nobody is.

    A name that is set right before an office so is not the body whose office it is.
    """
    end = first
    while end > 0 and tokens[end - 1].folded in _BEFORE:
        end -= 1
    if end > 2 and tokens[end - 1].folded == "," and tokens[end - 2].tag is Tag.NUM and tokens[end - 3].folded == ",":
        end -= 3  # "Ana Diaz, 44, as its leader"
        if first == end + 3:
            return None
    begin = run_before(tokens, end) if end > 1 else None
    if begin is None or not begin or end - begin < _LEAST or tokens[begin - 1].lemma not in _INSTALLING:
        return None
    verb = tokens[begin - 1]
    return (begin, end) if verb.tag is Tag.VERB else None


def who_puts(tokens: Sequence[Token], begin: int) -> tuple[int, int] | None:
    """The name of the body that puts the one in office whose name begins at a token."""
    verb = tokens[begin - 1]
    head = next((t for t in tokens if t.head == verb.index and t.relation == "nsubj" and t.index < verb.index), None)
    if head is None or head.tag is not Tag.PROPN:
        return None
    flat = [
        t.index for t in tokens if t.head == head.index and t.relation in ("flat", "compound") and t.tag is Tag.PROPN
    ]
    return min([head.index, *flat]), max([head.index, *flat]) + 1


_LEAST = 2  # words of a name, so that no country or firm is taken for a person
