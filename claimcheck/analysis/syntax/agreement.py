"""A relative clause describes a noun that its verb agrees with ("[letters] from the account that were found")."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model.analysis import Tag, Token

_PLURAL, _SINGULAR = frozenset(("were", "are", "have")), frozenset(("was", "is", "has"))
_PRONOUNS = frozenset(("that", "which", "who"))


def agreeing(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The noun further up that a relative clause agrees with, where the one that it hangs on has another number."""
    token = tokens[at]
    if token.head < 0 or tokens[token.head].tag is not Tag.NOUN:
        return None
    kids = [t for t in tokens[token.head : at] if t.head == at]
    if not any(t.folded in _PRONOUNS and t.relation.startswith("nsubj") for t in kids):
        return None
    finite = next((t for t in kids if t.relation.startswith(("aux", "cop"))), None)
    if finite is None or finite.folded not in _PLURAL | _SINGULAR:
        return None
    many = finite.folded in _PLURAL
    noun = first = tokens[token.head]
    if _is_many(noun) == many:
        return None
    for _ in range(_STEPS):
        if noun.head < 0 or not noun.relation.startswith("nmod"):
            return None
        noun = tokens[noun.head]
        beside = (t for t in reversed(tokens[noun.index + 1 : first.index]) if t.head == noun.index)
        for other in (*(t for t in beside if t.relation == "nmod"), noun):  # "a batch of [letters] from the account"
            if other.tag is Tag.NOUN and _is_many(other) == many:
                return other.index, "acl:relcl"
    return None


_STEPS = 3


def _is_many(noun: Token) -> bool:
    return noun.folded != noun.lemma
