"""What a sum is the cost of: "[repairs] will cost $4m", "the cost of [repairs] at $4m", "spent $4m on [repairs]"."""

from __future__ import annotations

from claimcheck.model.analysis import Sentence

_PRICES = frozenset("cost price value bill".split())
_SPENDING = {"spend": ("on",), "pour": ("into",), "pump": ("into",), "plough": ("into",), "plow": ("into",)}


def costing(sentence: Sentence, at: int, following: int) -> tuple[int, int] | None:
    """What costs the sum: "[repairs] will cost $4m", "spent $4m on [repairs]", as a token range.

    Args:
        at, following: the first token of the sum, and the one behind it.
    """
    tokens, clause = sentence.tokens, sentence.clause_at(at)
    priced = next((i for i in range(at, min(at + 8, len(tokens))) if tokens[i].lemma in _PRICES), None)
    if priced is not None and any(t.folded in ("is", "was", "be") for t in tokens[at:priced]):
        return after(sentence, priced + 1, ("of",))  # "$4m is the estimated cost of [repairs]"
    if clause is None:
        return None
    if clause.lemma == "cost" and clause.subject is not None:
        phrase = sentence.phrases[clause.subject]
        return phrase.bounds
    if is_spent(sentence, at):
        return after(sentence, following, _SPENDING[clause.lemma.split(" ", 1)[0]])
    near = range(max(clause.first, at - 12), at)
    cost = next((i for i in near if tokens[i].lemma == "cost" and tokens[i + 1].folded == "of"), None)
    said = any(t.folded in ("at", "to", "was", "is", "be", "of") for t in tokens[max(0, at - 3) : at])
    return after(sentence, cost + 1, ("of",)) if cost is not None and said else None


def after(sentence: Sentence, at: int, words: tuple[str, ...]) -> tuple[int, int] | None:
    """The noun phrase after one of the words, which stand at the token or close behind it."""
    tokens = sentence.tokens
    if at + 1 >= len(tokens) or tokens[at].folded not in words:
        return None
    phrase = sentence.phrase_at(at + 1)
    if phrase is None:
        return None
    owned = phrase.last + 1 < len(tokens) and tokens[phrase.last].folded in ("'s", "’s")
    what = next((p for p in sentence.phrases if 0 < p.first - phrase.last <= 2), None) if owned else None
    return (what or phrase).bounds  # "for Moreau's “[The Orchard]”"


def is_spent(sentence: Sentence, at: int) -> bool:
    """Whether somebody spends the sum: what others spend on such a thing is another sum."""
    clause = sentence.clause_at(at)
    return clause is not None and clause.lemma.split(" ", 1)[0] in _SPENDING and clause.verb < at
