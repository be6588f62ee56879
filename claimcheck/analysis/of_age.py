"""What somebody who is told by his age alone goes by: "the 17-year-old" may be the teenager or the boy."""

from __future__ import annotations

from claimcheck.text.patterns import lazily

_AGED = lazily(r"(?P<years>[0-9]{1,3})-year-old")
_CHILD, _TEEN, _GROWN = 13, 20, 18  # years: no child from there on, no teenager, a man or a woman
_BOYS = ("boy", "girl", "child", "minor", "youngster")
_TEENS = ("teenager", "teen", "youth", "adolescent")
_ADULTS = ("man", "woman")


def others(word: str) -> frozenset[str]:
    """The common nouns for somebody of that age; none for a word that tells no age."""
    found = _AGED.fullmatch(word)
    if found is None:
        return frozenset()
    years = int(found["years"])
    young = _BOYS if years < _GROWN else ()
    teen = _TEENS if _CHILD <= years < _TEEN else ()
    return frozenset((*young, *teen, *(_ADULTS if years >= _GROWN else ())))
